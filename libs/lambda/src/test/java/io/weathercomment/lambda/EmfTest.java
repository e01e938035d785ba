package io.weathercomment.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class EmfTest {
    private static final Instant START = Instant.parse("2026-11-25T01:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final List<JsonNode> lines = new ArrayList<>();
    private final MeterRegistry meters = LambdaMode.meters();
    private final Emf emf = new Emf(meters, now::get, line -> lines.add(Fixtures.json(line)));

    @Test
    void tellsTheFiveMetricsByTheirNamesAndDimensions() {
        meters.timer("comment_generation").record(Duration.ofMillis(40));
        List.of(1, 1, 0, 1).forEach(meters.summary("weather_cache_hit_rate")::record);
        meters.timer("llm_api", "provider", "openai").record(Duration.ofMillis(900));
        meters.timer("weather_api", "source", "jma").record(Duration.ofMillis(120));
        meters.counter("dynamodb_throttles", "table", "analytics").increment(2);

        emf.flush();

        assertThat(lines)
                .extracting(line -> {
                    var about = line.at("/_aws/CloudWatchMetrics/0");
                    var dimension = about.at("/Dimensions/0/0").asText();
                    return about.path("Namespace").asText() + " "
                            + about.at("/Metrics/0/Name").asText() + " " + dimension + "="
                            + line.path(dimension).asText() + " "
                            + about.at("/Metrics/0/Unit").asText();
                })
                .containsExactly(
                        "WeatherComments CommentGenerationLatency Service=comment-processor Milliseconds",
                        "WeatherComments CacheHitRate Cache=weather None",
                        "WeatherComments LLMAPILatency Provider=openai Milliseconds",
                        "WeatherComments WeatherAPILatency Source=jma Milliseconds",
                        "WeatherComments DynamoDBThrottles Table=analytics Count");
        assertThat(line("CacheHitRate")).containsExactlyInAnyOrder(1.0, 1.0, 1.0, 0.0);
        assertThat(line("WeatherAPILatency").getFirst()).isBetween(100.0, 150.0);
        assertThat(line("DynamoDBThrottles")).containsExactly(2.0);
        assertThat(lines.getFirst().at("/_aws/Timestamp").asLong()).isEqualTo(START.toEpochMilli());
    }

    @Test
    void tellsNothingTwice() {
        meters.timer("weather_api", "source", "jma").record(Duration.ofMillis(120));
        emf.flush();

        emf.flush();

        assertThat(lines).hasSize(1);
    }

    @Test
    void tellsOnceAMinuteAtMost() {
        meters.counter("dynamodb_throttles", "table", "analytics").increment();
        emf.flushNowAndThen();
        meters.counter("dynamodb_throttles", "table", "analytics").increment();

        now.set(START.plusSeconds(59));
        emf.flushNowAndThen();
        assertThat(lines).hasSize(1);

        now.set(START.plusSeconds(60));
        emf.flushNowAndThen();
        assertThat(lines).hasSize(2);
    }

    @Test
    void tellsManyValuesInLinesThatCloudWatchTakes() {
        for (int i = 0; i < 250; i++) {
            meters.timer("weather_api", "source", "jma").record(Duration.ofMillis(i + 1L));
        }

        emf.flush();

        assertThat(lines)
                .extracting(line -> line.path("WeatherAPILatency").size())
                .containsExactly(100, 100, 50);
    }

    private List<Double> line(String metric) {
        var values = new ArrayList<Double>();
        lines.forEach(line -> line.path(metric).forEach(value -> values.add(value.asDouble())));
        return values;
    }
}
