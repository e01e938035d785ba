package io.weathercomment.weather;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshnessTest {
    @ParameterizedTest
    @CsvSource({
        // issued, looked at, fresh until
        "2026-01-20T05:00, 2026-01-20T05:20, 2026-01-20T11:15",
        "2026-01-20T05:00, 2026-01-20T11:05, 2026-01-20T11:15",
        "2026-01-20T05:00, 2026-01-20T11:20, 2026-01-20T11:25",
        "2026-01-20T11:00, 2026-01-20T11:20, 2026-01-20T17:15",
        "2026-01-20T08:00, 2026-01-20T08:30, 2026-01-20T11:15",
        "2026-01-20T17:00, 2026-01-20T17:01, 2026-01-21T05:15",
        "2026-01-20T17:00, 2026-01-21T02:00, 2026-01-21T05:15",
        "2026-01-20T17:00, 2026-01-22T02:00, 2026-01-22T02:05",
        "2026-01-20T11:00, 2026-01-20T10:40, 2026-01-20T17:15"
    })
    void aJmaForecastIsFreshUntilTheNextIssueIsOut(String issued, String asOf, String expected) {
        var until = Freshness.until(Samples.forecast("jma", japan(issued)), japan(asOf));

        assertThat(until).isEqualTo(japan(expected));
    }

    @ParameterizedTest
    @CsvSource({"2026-01-20T05:00, 2026-01-20T06:10"})
    void anHourlyForecastIsFreshFor70Minutes(String asOf, String expected) {
        var until = Freshness.until(Samples.forecast("simulated", japan("2026-01-19T17:00")), japan(asOf));

        assertThat(until).isEqualTo(japan(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-20T04:59, 2026-01-19T17:00",
        "2026-01-20T05:00, 2026-01-20T05:00",
        "2026-01-20T16:59, 2026-01-20T11:00",
        "2026-01-20T23:59, 2026-01-20T17:00"
    })
    void theLatestIssueIsTheLastOneThatHasBegun(String at, String expected) {
        assertThat(IssueTimes.latest(japan(at))).isEqualTo(japan(expected));
    }

    private static Instant japan(String local) {
        return OffsetDateTime.parse(local + "+09:00").toInstant();
    }
}
