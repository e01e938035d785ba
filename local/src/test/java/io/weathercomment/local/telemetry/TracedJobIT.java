package io.weathercomment.local.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.weathercomment.local.Settings;
import io.weathercomment.local.archive.JmaArchive;
import io.weathercomment.local.archive.JmaArchiveServer;
import io.weathercomment.testkit.LocalAccount;
import io.weathercomment.testkit.LocalAwsTest;
import io.weathercomment.testkit.Waiting;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@LocalAwsTest
@Timeout(240)
final class TracedJobIT {
    private static final Path SAMPLE = Path.of(System.getProperty("project.root"), "local/archive/sample.ndjson.gz");

    /** Noon in Japan on a day that the sample has forecasts of. */
    private static final Instant AT = Instant.parse("2026-08-05T03:00:00Z");

    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Map<String, Class<?>> MAINS = Map.of(
            "comment-generator-api", io.weathercomment.api.Main.class,
            "weather-fetcher", io.weathercomment.weather.Main.class,
            "comment-processor", io.weathercomment.comments.Main.class,
            "analytics", io.weathercomment.analytics.Main.class);

    private final LocalAccount account;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Map<String, TracedService> services = new HashMap<>();
    private final Vertx vertx = Vertx.vertx();
    private JmaArchiveServer.Running jma;

    @TempDir
    Path folder;

    TracedJobIT(LocalAccount account) {
        this.account = account;
    }

    @BeforeEach
    void serveRecordedForecasts() {
        jma = new JmaArchiveServer(JmaArchive.read(SAMPLE), () -> AT, "127.0.0.1", 0)
                .start(vertx)
                .await();
    }

    @AfterEach
    void end() {
        services.values().forEach(TracedService::close);
        vertx.close().await();
        http.close();
    }

    @Test
    void isOneTraceOverAllServicesAndTheOnlyOne() throws IOException, InterruptedException {
        var ports = freePorts(5);
        start(ports);
        var api = URI.create("http://127.0.0.1:" + ports.getLast());

        var job = post(api, "{\"location\": \"東京\"}");
        var jobId = job.getString("id");
        var traceId = job.getString("trace_id");
        Waiting.until("the trace is whole", PATIENCE, () -> whole(seen(traceId)));

        var spans = seen(traceId);
        assertThat(spans.stream()
                        .collect(Collectors.groupingBy(
                                SeenSpan::service, Collectors.mapping(SeenSpan::name, Collectors.toSet()))))
                .hasEntrySatisfying(
                        "comment-generator-api",
                        names -> assertThat(names).contains("POST /v1/generations", "send weather-requests"))
                .hasEntrySatisfying(
                        "weather-fetcher",
                        names -> assertThat(names)
                                .contains(
                                        "process weather-requests",
                                        "GET",
                                        "PutItem weather-cache",
                                        "send comment-generation"))
                .hasEntrySatisfying(
                        "comment-processor",
                        names -> assertThat(names)
                                .contains(
                                        "process comment-generation",
                                        "GetItem generation-jobs",
                                        "publish comment-events"))
                .hasEntrySatisfying("analytics", names -> assertThat(names).contains("process analytics-events"));
        assertThat(spans)
                .filteredOn(span -> span.name().matches("POST .*|(process|send|publish) .*"))
                .allSatisfy(span -> {
                    assertThat(span.attribute("weather.job.id")).isEqualTo(jobId);
                    assertThat(span.attribute("weather.location.id")).isEqualTo("tokyo");
                });
        assertThat(spans)
                .filteredOn(span -> span.parent().isEmpty())
                .extracting(SeenSpan::name)
                .containsExactly("POST /v1/generations");
        assertTellOnlyNames(jobId, traceId);
        // health was asked, queues were polled and jobs swept all the while
        assertThat(seen()).allSatisfy(span -> assertThat(span.traceId()).isEqualTo(traceId));
    }

    /** It has reached analytics, and every span's parent has ended, too. */
    private static boolean whole(List<SeenSpan> spans) {
        var ids = spans.stream().map(SeenSpan::id).collect(Collectors.toSet());
        return spans.stream().anyMatch(span -> span.service().equals("analytics"))
                && spans.stream().allMatch(span -> span.parent().isEmpty() || ids.contains(span.parent()));
    }

    /** Each service has a line for the job; neither lines nor spans hold a body or a key. */
    private void assertTellOnlyNames(String jobId, String traceId) {
        services.forEach((name, service) -> {
            Waiting.until(
                    name + " tells of the job",
                    PATIENCE,
                    () -> service.logLines().stream().anyMatch(line -> jobId.equals(line.getString("job_id"))));
            assertThat(service.logLines())
                    .as(name)
                    .filteredOn(line -> jobId.equals(line.getString("job_id")))
                    .isNotEmpty()
                    .allSatisfy(line -> {
                        assertThat(line.getString("trace_id")).isEqualTo(traceId);
                        assertThat(line.getString("service")).isEqualTo(name);
                    });
            assertThat(service.everythingTold()).as(name).doesNotContain("東京", "secret-key");
        });
    }

    private void start(List<Integer> ports) {
        var told = new HashMap<>(account.environment());
        told.putAll(Map.of(
                "PORT",
                Integer.toString(ports.getLast()),
                "WEATHER_SOURCES",
                "jma",
                "JMA_BASE_URL",
                jma.baseUri().toString(),
                "JMA_LIMIT",
                "20",
                "AT",
                AT.toString(),
                "AT_ANCHOR",
                Instant.now().toString(),
                "SWEEP_EVERY",
                "1",
                "POLL_WAIT",
                "1"));
        var settings = Settings.of(told, account.made());
        var port = ports.iterator();
        MAINS.forEach(
                (name, main) -> services.put(name, TracedService.start(name, main, settings, port.next(), folder)));
        services.forEach((name, service) -> Waiting.until(name + " is ready", START, () -> service.ready(http)));
    }

    private JsonObject post(URI api, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(api.resolve("/v1/generations"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "secret-key")
                .header("Prefer", "wait=20")
                .timeout(Duration.ofSeconds(30))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        // a busy machine may take longer than the caller waits
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 202);
        return new JsonObject(answer.body());
    }

    private List<SeenSpan> seen() {
        return services.values().stream()
                .flatMap(service -> service.spansSeen().stream())
                .toList();
    }

    private List<SeenSpan> seen(String traceId) {
        return seen().stream().filter(span -> span.traceId().equals(traceId)).toList();
    }

    /** Ports that were free a moment ago: a service tells nobody which one it took. */
    private static List<Integer> freePorts(int count) throws IOException {
        var sockets = new ArrayList<ServerSocket>();
        var ports = new ArrayList<Integer>();
        for (int i = 0; i < count; i++) {
            var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            sockets.add(socket);
            ports.add(socket.getLocalPort());
        }
        for (var socket : sockets) {
            socket.close();
        }
        return ports;
    }
}
