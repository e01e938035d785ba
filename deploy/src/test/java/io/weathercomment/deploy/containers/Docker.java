package io.weathercomment.deploy.containers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Docker's command line, each call with a time limit; a call that fails throws with what it said. */
final class Docker {
    /** The checkout: where the compose file is. */
    static final Path ROOT = Path.of(System.getProperty("project.root"));

    private static final Duration USUALLY_AT_MOST = Duration.ofMinutes(1);

    private Docker() {}

    static String run(String... arguments) {
        return run(USUALLY_AT_MOST, Map.of(), List.of(arguments));
    }

    static String run(Duration limit, Map<String, String> environment, List<String> arguments) {
        return command(
                limit,
                environment,
                Stream.concat(Stream.of("docker"), arguments.stream()).toList());
    }

    /** What a command, typed in the checkout, printed on standard output. */
    static String command(Duration limit, Map<String, String> environment, List<String> command) {
        Path out = null;
        Path err = null;
        try {
            out = Files.createTempFile("docker", ".out");
            err = Files.createTempFile("docker", ".err");
            var builder = new ProcessBuilder(command)
                    .directory(ROOT.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().putAll(environment);
            var process = builder.start();
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("not within " + limit.toSeconds() + " s: " + String.join(" ", command));
            }
            if (process.exitValue() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " ended with " + process.exitValue() + ": "
                        + Files.readString(out, StandardCharsets.UTF_8)
                        + Files.readString(err, StandardCharsets.UTF_8));
            }
            return Files.readString(out, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted: " + String.join(" ", command), e);
        } finally {
            delete(out);
            delete(err);
        }
    }

    private static void delete(@Nullable Path file) {
        if (file != null && !file.toFile().delete()) {
            file.toFile().deleteOnExit();
        }
    }
}
