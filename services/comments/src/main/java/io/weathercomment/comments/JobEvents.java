package io.weathercomment.comments;

import io.weathercomment.domain.Comment;
import io.weathercomment.domain.CommentKey;
import io.weathercomment.domain.CommentPublished;
import io.weathercomment.domain.GenerationEvent;
import io.weathercomment.domain.GenerationFailed;
import io.weathercomment.domain.Job;
import io.weathercomment.domain.JobState;
import io.weathercomment.storage.CommentStore;
import java.time.Instant;
import java.util.Optional;

/** The event of an ended job, told from what is stored: the same event however often it is asked for. */
record JobEvents(CommentStore comments) {
    /** Empty while the job has not ended. */
    Optional<GenerationEvent> of(Job job) {
        return switch (job.state()) {
            case JobState.Queued _, JobState.Fetching _, JobState.Writing _ -> Optional.empty();
            case JobState.Succeeded(var comment, var reused) ->
                Optional.of(published(job, stored(comment), reused, endedAt(job)));
            case JobState.Failed(var failure, var detail) ->
                Optional.of(GenerationFailed.of(job, failure, detail, endedAt(job)));
            case JobState.Expired _ -> Optional.of(GenerationFailed.expired(job, endedAt(job)));
        };
    }

    private Comment stored(CommentKey key) {
        return comments.get(key).await().orElseThrow(() -> new IllegalStateException("no comment for " + key));
    }

    static GenerationEvent published(Job job, Comment comment, boolean reused, Instant endedAt) {
        return new CommentPublished(
                CommentPublished.SCHEMA,
                reused ? job.id() : comment.eventId(),
                job.id(),
                comment.id(),
                comment.locationId(),
                comment.targetDate(),
                comment.llmProvider(),
                comment.forecast().source(),
                reused,
                endedAt);
    }

    private static Instant endedAt(Job job) {
        var endedAt = job.endedAt();
        if (endedAt == null) {
            throw new IllegalStateException("ended job without an end, job=" + job.id());
        }
        return endedAt;
    }
}
