package io.weathercomment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class JobTest {
    private static final Instant NOW = Instant.parse("2026-11-24T01:02:03Z");
    private static final Lease LEASE = new Lease("writer", NOW.plusSeconds(30));

    @Test
    void knowsItsLeaseUntilThatEnds() {
        var job = job(new JobState.Writing(LEASE, NOW));

        assertThat(job.runningLease(NOW)).contains(LEASE);
        assertThat(job.runningLease(LEASE.until().minusNanos(1))).contains(LEASE);
        assertThat(job.runningLease(LEASE.until())).isEmpty();
    }

    @Test
    void hasNoLeaseUnlessSomebodyWritesIt() {
        assertThat(job(new JobState.Queued()).runningLease(NOW)).isEmpty();
        assertThat(job(new JobState.Writing(null, NOW)).runningLease(NOW)).isEmpty();
        assertThat(job(new JobState.Expired()).runningLease(NOW)).isEmpty();
    }

    private static Job job(JobState state) {
        var request = new GenerationRequest(
                1, "j1", "tokyo", LocalDate.of(2026, 11, 25), "ja", "none", false, NOW.plusSeconds(900), null);
        return new Job(
                request, state, "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", NOW, null, null, null);
    }
}
