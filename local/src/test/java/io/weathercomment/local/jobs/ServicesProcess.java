package io.weathercomment.local.jobs;

import io.weathercomment.local.Services;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

/** The four services in a process of their own, to be killed; it ends with this one, by its standard input. */
final class ServicesProcess implements AutoCloseable {
    private static final Pattern SERVING = Pattern.compile("serving on (\\d+) managed on (\\d+)");

    private final Process process;
    private final int port;

    private ServicesProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it and returns when it serves. Its log goes to {@code log}. */
    static ServicesProcess start(Map<String, String> settings, Path log) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(
                java,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                Services.class.getName());
        builder.environment().putAll(settings);
        builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        try {
            var process = builder.start();
            try {
                return new ServicesProcess(process, servingPort(process, log));
            } catch (IOException | RuntimeException e) {
                process.destroyForcibly();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int servingPort(Process process, Path log) throws IOException {
        var out = process.inputReader(StandardCharsets.UTF_8);
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            var match = SERVING.matcher(line);
            if (match.find()) {
                return Integer.parseInt(match.group(1));
            }
        }
        throw new IllegalStateException("the services did not start, log=" + log);
    }

    URI api() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Like kill -9; returns when it is gone. */
    void kill() {
        process.destroyForcibly();
        waitForEnd();
    }

    private void waitForEnd() {
        waitForEnd(Duration.ofSeconds(30));
    }

    private void waitForEnd(Duration limit) {
        try {
            if (!process.waitFor(limit)) {
                process.destroyForcibly();
                throw new IllegalStateException(
                        "process does not end within " + limit.toSeconds() + " s, pid=" + process.pid());
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Like kill -TERM; returns when it has drained and ended, and fails when that takes longer than {@code limit}. */
    void terminate(Duration limit) {
        process.destroy();
        waitForEnd(limit);
    }

    /** Like kill -TERM; returns when it has drained and ended. */
    @Override
    public void close() {
        process.destroy();
        waitForEnd();
    }
}
