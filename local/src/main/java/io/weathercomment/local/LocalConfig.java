package io.weathercomment.local;

import io.weathercomment.runtime.Env;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code make run} can be told, beside the services' own settings.
 *
 * @param port of the API; empty takes 8000 or the next free one
 * @param managementPort empty takes 9090 or the next free one
 * @param dataDir what is kept across stops
 * @param toolsDir where the local AWS is installed
 * @param once true: ends after the first comment
 * @param at weather time to begin with; null is now
 * @param jmaArchive recorded JMA forecasts to use instead of JMA
 * @param awsEndpoint an AWS that runs already; empty starts the local one
 * @param s3PathStyle buckets stand in the path, not in the host name
 */
public record LocalConfig(
        Optional<Integer> port,
        Optional<Integer> managementPort,
        Path dataDir,
        Path toolsDir,
        boolean once,
        @Nullable Instant at,
        Optional<Path> jmaArchive,
        Optional<URI> awsEndpoint,
        boolean s3PathStyle) {
    public static LocalConfig from(Env env) {
        var archive = env.find("JMA_ARCHIVE").map(Path::of).map(Path::toAbsolutePath);
        archive.filter(file -> !Files.isReadable(file))
                .ifPresent(file -> env.problem("JMA_ARCHIVE is not there: " + file));
        return new LocalConfig(
                port(env, "PORT"),
                port(env, "MANAGEMENT_PORT"),
                Path.of(env.text("DATA_DIR", ".data")).toAbsolutePath(),
                Path.of(env.text("TOOLS_DIR", ".tools")).toAbsolutePath(),
                env.flag("ONCE", false),
                env.instant("AT"),
                archive,
                env.find("AWS_ENDPOINT_URL").map(_ -> env.uri("AWS_ENDPOINT_URL", URI.create("http://127.0.0.1"))),
                env.flag("S3_PATH_STYLE", true));
    }

    private static Optional<Integer> port(Env env, String name) {
        return env.find(name).map(_ -> env.number(name, 0, 0, 65_535));
    }
}
