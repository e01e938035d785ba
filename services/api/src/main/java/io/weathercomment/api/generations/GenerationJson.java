package io.weathercomment.api.generations;

import io.vertx.core.json.JsonObject;
import io.weathercomment.api.comments.CommentJson;
import io.weathercomment.api.contract.Shown;
import io.weathercomment.api.problems.Language;
import io.weathercomment.api.problems.Problem;
import io.weathercomment.api.problems.ProblemType;
import io.weathercomment.domain.Comment;
import io.weathercomment.domain.FailureType;
import io.weathercomment.domain.Job;
import io.weathercomment.domain.JobState;
import io.weathercomment.messaging.Traceparent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A generation as callers see it. */
final class GenerationJson {
    private GenerationJson() {}

    /**
     * A job as it is now.
     *
     * @param place id and name
     * @param comment null while there is none
     */
    static JsonObject of(Job job, JsonObject place, @Nullable Comment comment, Language language) {
        var request = job.request();
        return new JsonObject()
                .put("id", job.id())
                .put("status", job.state().status())
                .put("location", place)
                .put("target_date", request.targetDate().toString())
                .put("provider", request.provider())
                .put("created_at", job.createdAt().toString())
                .put("deadline", request.deadline().toString())
                .put("steps", steps(job.fetchingAt(), job.writingAt(), job.endedAt()))
                .put("reused", job.state() instanceof JobState.Succeeded success && success.reused())
                .put("result", comment == null ? null : CommentJson.of(comment))
                .put("error", error(job, language))
                .put("trace_id", traceId(job));
    }

    /** A stored comment that answers without a job. */
    static JsonObject of(Comment comment, JsonObject place, String traceId) {
        return new JsonObject()
                .putNull("id")
                .put("status", "succeeded")
                .put("location", place)
                .put("target_date", comment.targetDate().toString())
                .put("provider", comment.llmProvider())
                .putNull("created_at")
                .putNull("deadline")
                .put("steps", steps(null, null, null))
                .put("reused", true)
                .put("result", CommentJson.of(comment))
                .putNull("error")
                .put("trace_id", traceId);
    }

    private static JsonObject steps(
            @Nullable Instant fetchingAt, @Nullable Instant writingAt, @Nullable Instant endedAt) {
        return new JsonObject()
                .put("fetching_at", text(fetchingAt))
                .put("writing_at", text(writingAt))
                .put("ended_at", text(endedAt));
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    private static @Nullable JsonObject error(Job job, Language language) {
        return switch (job.state()) {
            case JobState.Failed failed -> problem(job, failed.failure()).brief(language);
            case JobState.Expired _ -> problem(job, FailureType.EXPIRED).brief(language);
            case JobState.Queued _, JobState.Fetching _, JobState.Writing _, JobState.Succeeded _ -> null;
        };
    }

    /** The failure's own detail is for operators and stays inside. */
    private static Problem problem(Job job, FailureType failure) {
        var type = ProblemType.of(failure);
        return type == ProblemType.UNKNOWN_LOCATION
                ? Problem.unknownLocation(Shown.text(job.request().locationId()), false)
                : Problem.of(type);
    }

    private static String traceId(Job job) {
        return Traceparent.traceId(job.traceparent());
    }
}
