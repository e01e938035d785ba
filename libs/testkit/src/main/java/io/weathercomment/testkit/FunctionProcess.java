package io.weathercomment.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A service's own main in a process of its own, started as Lambda starts it.
 *
 * @param process ends with {@link #close}
 */
public record FunctionProcess(Process process) implements AutoCloseable {
    /**
     * Starts it.
     *
     * @param main on the class path of this process
     * @param runtimeApi where its events come from, host and port
     * @param log where its output goes
     */
    public static FunctionProcess start(String main, String runtimeApi, Map<String, String> settings, Path log) {
        var builder = new ProcessBuilder(command(main));
        builder.environment().putAll(settings);
        builder.environment().putAll(function(runtimeApi));
        return start(builder, log);
    }

    /** The same by an image, on this machine's own network, read-only as on Lambda. */
    public static FunctionProcess startImage(String image, String runtimeApi, Map<String, String> settings, Path log) {
        var command = new ArrayList<>(List.of(
                "docker",
                "run",
                "--rm",
                "--network",
                "host",
                "--read-only",
                "--tmpfs",
                "/tmp:exec",
                "--memory",
                "512m"));
        var environment = new HashMap<>(settings);
        environment.putAll(function(runtimeApi));
        // by name only: the client's own environment has the values
        environment.keySet().forEach(name -> command.addAll(List.of("--env", name)));
        command.add(image);
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        return start(builder, log);
    }

    /** What Lambda tells every function. */
    private static Map<String, String> function(String runtimeApi) {
        return Map.of(
                "AWS_LAMBDA_RUNTIME_API", runtimeApi,
                "AWS_LAMBDA_FUNCTION_NAME", "test",
                "AWS_LAMBDA_FUNCTION_VERSION", "1",
                "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "512",
                "AWS_LAMBDA_LOG_GROUP_NAME", "test",
                "AWS_LAMBDA_LOG_STREAM_NAME", "test");
    }

    private static FunctionProcess start(ProcessBuilder builder, Path log) {
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        try {
            return new FunctionProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How a service's main is run on this class path. */
    public static List<String> command(String main) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                main);
    }

    /** Like kill -TERM; returns when it has ended. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(Duration.ofSeconds(10))) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
