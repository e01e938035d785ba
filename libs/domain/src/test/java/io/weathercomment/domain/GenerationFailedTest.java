package io.weathercomment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class GenerationFailedTest {
    @Test
    void tellsOfAnExpiredJobUnderTheJobsId() {
        var now = Instant.parse("2026-11-24T01:02:03Z");
        var day = LocalDate.of(2026, 11, 25);
        var request = new GenerationRequest(1, "j1", "tokyo", day, "ja", "none", false, now.plusSeconds(900), null);
        var job = Job.queued(request, "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", now);

        var event = GenerationFailed.expired(job, now.plusSeconds(901));

        assertThat(event)
                .isEqualTo(new GenerationFailed(
                        1,
                        "j1",
                        "j1",
                        "tokyo",
                        day,
                        FailureType.EXPIRED,
                        "not done by 2026-11-24T01:17:03Z",
                        now.plusSeconds(901)));
    }
}
