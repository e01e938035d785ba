package io.weathercomment.comments;

import io.weathercomment.runtime.AwsClients;
import io.weathercomment.runtime.Env;
import io.weathercomment.runtime.ManagementConfig;
import io.weathercomment.runtime.Service;
import io.weathercomment.writing.Corpus;
import io.weathercomment.writing.Writer;

/** The service as a container of its own. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        var config = Env.read(System.getenv(), CommentsConfig::from);
        var writer = new Writer(Corpus.builtIn());
        var aws = new AwsClients(config.aws());
        Service.run(
                aws,
                meters -> CommentsService.of(config, aws, writer::write, meters),
                Env.read(System.getenv(), ManagementConfig::from));
    }
}
