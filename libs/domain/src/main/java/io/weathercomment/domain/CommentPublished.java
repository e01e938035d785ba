package io.weathercomment.domain;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Tells that a job ended in a comment.
 *
 * @param eventId the comment's id; the job's id when a stored comment was used again, so that each use counts once
 * @param reused true when the job was answered with a comment that another job had written
 */
public record CommentPublished(
        int schema,
        String eventId,
        String jobId,
        String commentId,
        String locationId,
        LocalDate targetDate,
        String llmProvider,
        String source,
        boolean reused,
        Instant at)
        implements GenerationEvent {
    public static final int SCHEMA = 1;
}
