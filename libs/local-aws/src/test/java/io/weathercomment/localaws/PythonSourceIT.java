package io.weathercomment.localaws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** This machine's Python, made to look like others. */
class PythonSourceIT {
    @TempDir
    Path machine;

    private String python = "";

    @BeforeEach
    void findThisMachinesPython() {
        var source = PythonSource.find(System.getenv());
        assumeThat(source).as("a Python, not uv").isNotInstanceOf(PythonSource.WithUv.class);
        python = source.program();
    }

    @Test
    void takesAPythonThatMakesVirtualEnvironments() throws IOException {
        var found = find("present = {'venv', 'ensurepip', 'pip'}");

        assertThat(found).isEqualTo(new PythonSource.WithVenv(python));
    }

    @Test
    void takesPipWhereDebianSplitOffVenv() throws IOException {
        var found = find("present = {'venv', 'pip'}");

        assertThat(found).isEqualTo(new PythonSource.WithPip(python));
    }

    @Test
    void takesPipWhereThereIsNoVenvAtAll() throws IOException {
        var found = find("present = {'pip'}");

        assertThat(found).isEqualTo(new PythonSource.WithPip(python));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'venv'}", "{'ensurepip'}", "set()"})
    void refusesAPythonThatCanInstallNothing(String present) {
        assertThatThrownBy(() -> find("present = " + present)).hasMessageContaining("is not fit");
    }

    @Test
    void refusesAPythonThatIsTooOld() {
        assertThatThrownBy(() -> find("sys.version_info = (3, 9, 20)")).hasMessageContaining("is not fit");
    }

    @Test
    void refusesAPythonThatItsPackagesDoNotKnowYet() {
        assertThatThrownBy(() -> find("sys.version_info = (3, 15, 0)")).hasMessageContaining("is not fit");
    }

    @Test
    void refusesAPythonWithoutSsl() {
        assertThatThrownBy(() -> find("sys.modules['ssl'] = None")).hasMessageContaining("is not fit");
    }

    /** Looks it up with a Python that runs {@code change} first. */
    private PythonSource find(String change) throws IOException {
        var told = Scripts.write(machine.resolve("python"), """
                exec "%s" -c "
                import importlib.util, sys
                present = {'venv', 'ensurepip', 'pip'}
                %s
                importlib.util.find_spec = lambda name: name if name in present else None
                exec(sys.argv[1])
                " "$2\"""".formatted(python, change));
        var environment = new HashMap<>(System.getenv());
        environment.put("PYTHON", told.toString());
        return PythonSource.find(environment);
    }
}
