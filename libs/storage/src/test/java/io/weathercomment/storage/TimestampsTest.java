package io.weathercomment.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimestampsTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-24T01:02:03Z, 2026-11-24T01:02:03.000000000Z",
        "2026-11-24T01:02:03.1Z, 2026-11-24T01:02:03.100000000Z",
        "2026-11-24T01:02:03.000000004Z, 2026-11-24T01:02:03.000000004Z",
        "2026-11-24T00:00:00Z, 2026-11-24T00:00:00.000000000Z",
        "1970-01-01T00:00:00Z, 1970-01-01T00:00:00.000000000Z"
    })
    void writesNineDigitsAndReadsThemBack(Instant instant, String text) {
        assertThat(Timestamps.text(instant)).isEqualTo(text);
        assertThat(Timestamps.instant(text)).isEqualTo(instant);
    }

    @Test
    void ordersTextAsTime() {
        var inOrder = List.of(
                Instant.parse("2026-11-24T00:59:59.999999999Z"),
                Instant.parse("2026-11-24T01:00:00Z"),
                Instant.parse("2026-11-24T01:00:00.000000001Z"),
                Instant.parse("2026-11-24T01:00:00.1Z"),
                Instant.parse("2026-11-24T01:00:01Z"),
                Instant.parse("2026-12-01T00:00:00Z"));

        assertThat(inOrder.stream().map(Timestamps::text)).isSorted();
    }
}
