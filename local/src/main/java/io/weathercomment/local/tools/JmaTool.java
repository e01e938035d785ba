package io.weathercomment.local.tools;

import io.weathercomment.domain.Clocks;
import io.weathercomment.local.archive.JmaArchive;
import io.weathercomment.local.archive.JmaArchiveServer;
import io.weathercomment.runtime.ClockConfig;
import io.weathercomment.runtime.Env;
import java.nio.file.Path;
import java.util.Map;

/** Serves recorded JMA forecasts as of the stack's weather time. */
final class JmaTool {
    private record Config(Path archive, Clocks clocks, String host, int port) {
        static Config from(Env env) {
            return new Config(
                    Path.of(env.text("JMA_ARCHIVE")),
                    ClockConfig.from(env),
                    env.text("BIND_HOST", "127.0.0.1"),
                    env.number("PORT", 8080, 0, 65_535));
        }
    }

    private JmaTool() {}

    static Ended run(Map<String, String> environment) {
        var config = Env.read(environment, Config::from);
        var archive = JmaArchive.read(config.archive());
        var server = new JmaArchiveServer(archive, config.clocks().asOf(), config.host(), config.port());
        return ServingTool.run("jma", environment, server::start);
    }
}
