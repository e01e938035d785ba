package io.weathercomment.local.telemetry;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One service as its container runs it with {@code TRACING=agent}: its own process and Main, the agent with our settings. Its spans go to
 * {@code spans} as lines of OTLP's JSON, its log to {@code log}.
 */
record TracedService(Process process, int managementPort, Path spans, Path log) implements AutoCloseable {
    private static final Path ROOT = Path.of(System.getProperty("project.root"));
    private static final Duration END = Duration.ofSeconds(30);

    static TracedService start(
            String name, Class<?> main, Map<String, String> settings, int managementPort, Path folder) {
        var spans = folder.resolve(name + ".spans");
        var log = folder.resolve(name + ".log");
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-javaagent:" + ROOT.resolve("local/target/otel/agent.jar"),
                "-Dotel.javaagent.configuration-file=" + ROOT.resolve("otel/agent.properties"),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName());
        builder.environment().putAll(settings);
        builder.environment()
                .putAll(Map.of(
                        "MANAGEMENT_PORT",
                        Integer.toString(managementPort),
                        "LOG_FORMAT",
                        "json",
                        "OTEL_SERVICE_NAME",
                        name,
                        "OTEL_TRACES_EXPORTER",
                        "experimental-otlp/stdout",
                        "OTEL_BSP_SCHEDULE_DELAY",
                        "100"));
        builder.redirectOutput(spans.toFile()).redirectError(log.toFile());
        try {
            return new TracedService(builder.start(), managementPort, spans, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean ready(HttpClient http) {
        if (!process.isAlive()) {
            throw new AssertionError("it ended: " + read(log));
        }
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + "/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            // not there yet
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    List<SeenSpan> spansSeen() {
        return read(spans)
                .lines()
                .filter(line -> line.startsWith("{") && line.endsWith("}"))
                .map(JsonObject::new)
                .flatMap(TracedService::resources)
                .flatMap(SeenSpan::of)
                .toList();
    }

    /** A line is one resource's spans, or a list of them. */
    private static Stream<JsonObject> resources(JsonObject line) {
        return line.containsKey("resourceSpans")
                ? line.getJsonArray("resourceSpans").stream().map(JsonObject.class::cast)
                : Stream.of(line);
    }

    List<JsonObject> logLines() {
        return read(log)
                .lines()
                .filter(line -> line.startsWith("{"))
                .map(JsonObject::new)
                .toList();
    }

    String everythingTold() {
        return read(spans) + read(log);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(END)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
