package io.weathercomment.domain;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One accepted request: the row is the truth and the outbox, messages are hints.
 *
 * @param traceparent W3C trace context of the request that made it
 * @param fetchingAt null until the weather service took it; likewise the later steps
 */
public record Job(
        GenerationRequest request,
        JobState state,
        String traceparent,
        Instant createdAt,
        @Nullable Instant fetchingAt,
        @Nullable Instant writingAt,
        @Nullable Instant endedAt) {
    public static Job queued(GenerationRequest request, String traceparent, Instant now) {
        return new Job(request, new JobState.Queued(), traceparent, now, null, null, null);
    }

    public String id() {
        return request.jobId();
    }

    /** The same job at its end. */
    public Job ended(JobState end, Instant now) {
        return new Job(request, end, traceparent, createdAt, fetchingAt, writingAt, now);
    }

    /** Whose right to finish it has not run out; empty when anybody may take it. */
    public Optional<Lease> runningLease(Instant now) {
        return state instanceof JobState.Writing writing
                ? Optional.ofNullable(writing.lease())
                        .filter(lease -> lease.until().isAfter(now))
                : Optional.empty();
    }
}
