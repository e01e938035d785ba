package io.weathercomment.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CloudWatchMetricsTest {
    /** What the collector for AWS is tested with, too. */
    private static final Path FILE = Path.of(System.getProperty("project.root"), "otel/checks/cloudwatch.txt");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void writesTheFiveMetricsAsCloudWatchNamesThem() throws IOException {
        meters.timer("comment_generation").record(Duration.ofMillis(500));
        meters.timer("comment_generation").record(Duration.ofMillis(250));
        List.of(1, 1, 0, 1).forEach(meters.summary("weather_cache_hit_rate")::record);
        meters.timer("llm_api", "provider", "openai").record(Duration.ofMillis(1200));
        meters.timer("weather_api", "source", "jma").record(Duration.ofMillis(80));
        meters.counter("dynamodb_throttles", "table", "generation-jobs").increment(5);

        assertThat(CloudWatchMetrics.scrape(meters)).isEqualTo(Files.readString(FILE));
    }

    @Test
    void leavesOutWhatTheServiceDoesNotMeasure() {
        meters.counter("dynamodb_throttles", "table", "analytics");

        assertThat(CloudWatchMetrics.scrape(meters))
                .isEqualTo("# TYPE DynamoDBThrottles counter\nDynamoDBThrottles{Table=\"analytics\"} 0.0\n");
    }
}
