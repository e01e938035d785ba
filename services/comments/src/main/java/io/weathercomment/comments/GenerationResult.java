package io.weathercomment.comments;

import io.weathercomment.domain.Comment;
import io.weathercomment.domain.FailureType;
import io.weathercomment.domain.Job;
import io.weathercomment.domain.JobState;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a workflow answers.
 *
 * @param jobId null when a stored comment answered without a job
 * @param failure null when there is a comment; likewise {@code detail}
 */
record GenerationResult(
        @Nullable String jobId,
        String status,
        String locationId,
        LocalDate targetDate,
        boolean reused,
        @Nullable String commentId,
        @Nullable String weatherComment,
        @Nullable String adviceComment,
        @Nullable FailureType failure,
        @Nullable String detail) {
    /** Of a comment that was there. */
    static GenerationResult of(Comment comment) {
        return new GenerationResult(
                null,
                "succeeded",
                comment.locationId(),
                comment.targetDate(),
                true,
                comment.id(),
                comment.weatherComment(),
                comment.adviceComment(),
                null,
                null);
    }

    /**
     * Of a job.
     *
     * @param comment null when it ended without one
     */
    static GenerationResult of(Job job, @Nullable Comment comment) {
        return new GenerationResult(
                job.id(),
                job.state().status(),
                job.request().locationId(),
                job.request().targetDate(),
                job.state() instanceof JobState.Succeeded success && success.reused(),
                comment == null ? null : comment.id(),
                comment == null ? null : comment.weatherComment(),
                comment == null ? null : comment.adviceComment(),
                failure(job.state()),
                job.state() instanceof JobState.Failed failed ? failed.detail() : null);
    }

    private static @Nullable FailureType failure(JobState state) {
        return switch (state) {
            case JobState.Failed failed -> failed.failure();
            case JobState.Expired() -> FailureType.EXPIRED;
            case JobState.Queued _, JobState.Fetching _, JobState.Writing _, JobState.Succeeded _ -> null;
        };
    }
}
