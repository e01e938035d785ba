package io.weathercomment.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
    private final Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30));

    @ParameterizedTest
    @CsvSource({"1,1000", "2,2000", "3,4000", "5,16000", "6,30000", "7,30000", "1000,30000"})
    void doublesUpToTheLongest(int failures, long milliseconds) {
        assertThat(backoff.after(failures, chance(0))).isEqualTo(Duration.ofMillis(milliseconds));
    }

    @ParameterizedTest
    @CsvSource({"1,751", "2,1501", "6,22501"})
    void takesAtMostAQuarterOffByChance(int failures, long milliseconds) {
        assertThat(backoff.after(failures, chance(1 - 1e-3)))
                .isBetween(Duration.ofMillis(milliseconds - 2), Duration.ofMillis(milliseconds + 30));
    }

    private static RandomGenerator chance(double value) {
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                throw new AssertionError("only nextDouble is used");
            }

            @Override
            public double nextDouble() {
                return value;
            }
        };
    }
}
