package io.weathercomment.domain;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Tells that a job ended without a comment.
 *
 * @param eventId the job's id
 */
public record GenerationFailed(
        int schema,
        String eventId,
        String jobId,
        String locationId,
        LocalDate targetDate,
        FailureType failure,
        String detail,
        Instant at)
        implements GenerationEvent {
    public static final int SCHEMA = 1;

    /** The event of a job, the same whoever tells it. */
    public static GenerationFailed of(Job job, FailureType failure, String detail, Instant endedAt) {
        return new GenerationFailed(
                SCHEMA,
                job.id(),
                job.id(),
                job.request().locationId(),
                job.request().targetDate(),
                failure,
                detail,
                endedAt);
    }

    /** The event of a job whose deadline passed first. */
    public static GenerationFailed expired(Job job, Instant endedAt) {
        return of(job, FailureType.EXPIRED, "not done by " + job.request().deadline(), endedAt);
    }
}
