// Schema-check reads dashboards strictly, as Grafana's own schema has them: an unknown field, a wrong type or a wrong query field fails.
package main

import (
	"fmt"
	"os"

	"github.com/grafana/grafana-foundation-sdk/go/cog/plugins"
	"github.com/grafana/grafana-foundation-sdk/go/dashboard"
)

func main() {
	plugins.RegisterDefaultPlugins()
	failed := len(os.Args) < 2
	for _, name := range os.Args[1:] {
		if err := check(name); err != nil {
			fmt.Fprintf(os.Stderr, "%s: %v\n", name, err)
			failed = true
		}
	}
	if failed {
		os.Exit(1)
	}
}

func check(name string) error {
	text, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	var read dashboard.Dashboard
	if err := said(read.UnmarshalJSONStrict(text)); err != nil {
		return err
	}
	return said(read.Validate())
}

// said leaves out the library's empty list of errors, which is no nil.
func said(err error) error {
	if err == nil || err.Error() == "" {
		return nil
	}
	return err
}
