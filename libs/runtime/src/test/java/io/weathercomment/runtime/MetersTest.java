package io.weathercomment.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MetersTest {
    @Test
    void makesAHistogramOfEveryTimerWhoseSpreadMatters() {
        var meters = Meters.prometheus();
        Timer.builder("comment_generation").register(meters).record(Duration.ofMillis(300));

        assertThat(meters.scrape())
                .contains("comment_generation_seconds_bucket{le=\"0.25\"} 0")
                .contains("comment_generation_seconds_bucket{le=\"0.5\"} 1")
                .contains("comment_generation_seconds_bucket{le=\"900.0\"} 1")
                .contains("comment_generation_seconds_count 1");
    }

    @Test
    void timesAHandlerAndAnswersWhatItAnswers() {
        var meters = Meters.prometheus();

        var answer = Meters.<Integer, Integer>timed(meters, "double", input -> 2 * input)
                .handle(21);

        assertThat(answer).isEqualTo(42);
        assertThat(meters.scrape()).contains("handler_seconds_count{handler=\"double\"} 1");
    }

    @Test
    void tellsOfTheJvm() throws Exception {
        var meters = Meters.prometheus();

        try (var _ = Meters.jvm(meters)) {
            assertThat(meters.scrape())
                    .contains("jvm_memory_used_bytes{area=\"heap\"")
                    .contains("jvm_gc_memory_allocated_bytes_total")
                    .contains("jvm_threads_live_threads")
                    .contains("process_cpu_usage")
                    .contains("process_uptime_seconds");
        }
    }
}
