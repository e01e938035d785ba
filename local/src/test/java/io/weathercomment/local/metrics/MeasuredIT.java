package io.weathercomment.local.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.weathercomment.local.Settings;
import io.weathercomment.local.Stack;
import io.weathercomment.runtime.AwsClients;
import io.weathercomment.runtime.AwsConfig;
import io.weathercomment.runtime.Env;
import io.weathercomment.testkit.LocalAccount;
import io.weathercomment.testkit.LocalAwsTest;
import io.weathercomment.testkit.Waiting;
import io.weathercomment.writing.Corpus;
import io.weathercomment.writing.Writer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/** What dashboards and alerts ask for is there from the start, before anything has happened. */
@LocalAwsTest
final class MeasuredIT {
    private static final Path OTEL = Path.of(System.getProperty("project.root"), "otel");
    private static final Path DASHBOARDS = OTEL.resolve("grafana/dashboards");
    private static final Path ALERTS = OTEL.resolve("prometheus/alerts.yml");

    /** Prometheus makes it itself. */
    private static final Set<String> NOT_OURS = Set.of("up");

    /** Begins with the first call to a table, at 0. */
    private static final String WITH_THE_FIRST_CALL = "dynamodb_throttles_total";

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private static Stack stack;

    @BeforeAll
    static void start(LocalAccount account) {
        var told = new HashMap<>(account.environment());
        // a sweep calls a table
        told.putAll(Map.of(
                "PORT",
                "0",
                "MANAGEMENT_PORT",
                "0",
                "WEATHER_SOURCES",
                "simulated",
                "POLL_WAIT",
                "1",
                "SWEEP_EVERY",
                "1"));
        var settings = Settings.of(told, account.made());
        var clients = new AwsClients(
                Env.read(settings, AwsConfig::from),
                client -> client.endpointOverride(account.endpoint())
                        .region(Region.AP_NORTHEAST_1)
                        .credentialsProvider(StaticCredentialsProvider.create(
                                AwsBasicCredentials.create(account.accessKey(), "local"))),
                List.of());
        stack = Stack.start(settings, clients, new Writer(Corpus.builtIn())::write);
    }

    @AfterAll
    static void stop() {
        stack.close();
        HTTP.close();
    }

    @Test
    void everyPanelAndAlertAsksForWhatIsMeasured() throws Exception {
        Waiting.until(
                "a table was called",
                Duration.ofSeconds(30),
                () -> metrics("/metrics").contains(WITH_THE_FIRST_CALL));
        var scraped = metrics("/metrics")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();

        var missing = new ArrayList<String>();
        queries()
                .forEach(query -> Queries.asked(query).stream()
                        .filter(asked -> !NOT_OURS.contains(asked.metric()))
                        .forEach(asked -> missing.addAll(missing(asked, scraped))));

        assertThat(missing).isEmpty();
    }

    @Test
    void tellsACollectorTheMetricsOfCloudWatch() {
        assertThat(metrics("/metrics/cloudwatch"))
                .contains("CommentGenerationLatency_count{Service=\"comment-processor\"} 0")
                .contains("CacheHitRate_count{Cache=\"weather\"} 0")
                .contains("WeatherAPILatency_count{Source=\"simulated\"} 0");
    }

    private static List<String> queries() throws IOException {
        var queries = Stream.concat(
                        Queries.ofDashboards(DASHBOARDS).values().stream(), Queries.ofAlerts(ALERTS).stream())
                .toList();
        // the files were found and read
        assertThat(queries).hasSizeGreaterThan(40);
        return queries;
    }

    private static List<String> missing(Queries.Asked asked, List<String> scraped) {
        var series = scraped.stream()
                .filter(line -> line.startsWith(asked.metric() + "{") || line.startsWith(asked.metric() + " "))
                .toList();
        if (series.isEmpty()) {
            return List.of(asked.metric());
        }
        return asked.labels().entrySet().stream()
                .flatMap(label -> label.getValue().stream().map(value -> label.getKey() + "=\"" + value + "\""))
                .filter(label -> series.stream().noneMatch(line -> line.contains(label)))
                .map(label -> asked.metric() + "{" + label + "}")
                .toList();
    }

    private static String metrics(String path) {
        var address = URI.create("http://127.0.0.1:" + stack.managementPort() + path);
        var request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10)).build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
