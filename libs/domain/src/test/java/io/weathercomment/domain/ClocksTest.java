package io.weathercomment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClocksTest {
    @ParameterizedTest(name = "at {0} on the wall it is {1} in the weather")
    @CsvSource({
        "2026-11-25T05:30:00+09:00, 2026-01-20T05:30:00+09:00",
        "2026-11-25T12:00:00.5+09:00, 2026-01-20T12:00:00.5+09:00",
        "2026-11-26T05:29:59+09:00, 2026-01-21T05:29:59+09:00",
        "2026-11-26T05:30:00+09:00, 2026-01-20T05:30:00+09:00",
        "1969-12-31T05:30:00+09:00, 2026-01-20T05:30:00+09:00",
    })
    void repeatsADayByTheTimeOnTheWall(String wall, String weather) {
        var clocks = Clocks.repeating(
                () -> at(wall), at("2026-01-20T05:30:00+09:00"), at("1970-01-01T05:30:00+09:00"), Duration.ofDays(1));

        var asOf = clocks.asOf().instant();

        assertThat(asOf).isEqualTo(at(weather));
        assertThat(clocks.now().instant()).isEqualTo(at(wall));
    }

    private static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }
}
