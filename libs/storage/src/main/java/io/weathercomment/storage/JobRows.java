package io.weathercomment.storage;

import io.weathercomment.domain.CommentKey;
import io.weathercomment.domain.FailureType;
import io.weathercomment.domain.GenerationRequest;
import io.weathercomment.domain.Job;
import io.weathercomment.domain.JobState;
import io.weathercomment.domain.Lease;
import io.weathercomment.storage.JobStore.Idempotency;
import io.weathercomment.storage.JobStore.Remembered;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Jobs and idempotency keys as rows of {@code generation-jobs}, and back. */
final class JobRows {
    static final Duration LIFE = Duration.ofDays(7);

    private static final String JOB = "job";
    private static final String IDEMPOTENCY = "idempotency";

    private JobRows() {}

    static Map<String, AttributeValue> key(String jobId) {
        return Map.of("job_id", AttributeValue.fromS(jobId));
    }

    static Map<String, AttributeValue> idempotencyKey(String idempotencyKey) {
        return key("idem#" + idempotencyKey);
    }

    /** The part of the open jobs' index that a job lies in while it is unfinished. */
    static String shard(String jobId) {
        return Integer.toString(Math.floorMod(jobId.hashCode(), JobStore.SHARDS));
    }

    static boolean isJob(Row row) {
        return JOB.equals(row.maybeText("kind"));
    }

    static Map<String, AttributeValue> of(Job job, Instant nextCheckAt) {
        var request = job.request();
        var row = new Attributes()
                .text("job_id", job.id())
                .text("kind", JOB)
                .text("status", job.state().status())
                .number("schema", request.schema())
                .text("location_id", request.locationId())
                .text("target_date", request.targetDate().toString())
                .text("language", request.language())
                .text("provider", request.provider())
                .flag("exclude_previous", request.excludePrevious())
                .instant("deadline", request.deadline())
                .instant("answer_by", request.answerBy())
                .text("traceparent", job.traceparent())
                .instant("created_at", job.createdAt())
                .instant("fetching_at", job.fetchingAt())
                .instant("writing_at", job.writingAt())
                .instant("ended_at", job.endedAt())
                .ttl("ttl", job.createdAt(), LIFE);
        write(row, job.state());
        if (!job.state().ended()) {
            row.text("open", shard(job.id()))
                    .instant("next_check_at", nextCheckAt)
                    .number("checks", 0);
        }
        return row.values();
    }

    private static void write(Attributes row, JobState state) {
        switch (state) {
            case JobState.Queued _, JobState.Fetching _, JobState.Expired _ -> {}
            case JobState.Writing(var lease, var generatedAt) -> {
                row.instant("generated_at", generatedAt);
                if (lease != null) {
                    row.text("lease_owner", lease.owner()).instant("lease_until", lease.until());
                }
            }
            case JobState.Succeeded(var comment, var reused) ->
                comment(row, comment).flag("reused", reused);
            case JobState.Failed(var failure, var detail) ->
                row.text("error_type", failure.name()).text("error_detail", detail);
        }
    }

    static Job job(Row row) {
        var request = new GenerationRequest(
                (int) row.number("schema"),
                row.text("job_id"),
                row.text("location_id"),
                row.date("target_date"),
                row.text("language"),
                row.text("provider"),
                row.flag("exclude_previous"),
                row.instant("deadline"),
                row.maybeInstant("answer_by"));
        return new Job(
                request,
                state(row),
                row.text("traceparent"),
                row.instant("created_at"),
                row.maybeInstant("fetching_at"),
                row.maybeInstant("writing_at"),
                row.maybeInstant("ended_at"));
    }

    private static JobState state(Row row) {
        return switch (row.text("status")) {
            case "queued" -> new JobState.Queued();
            case "fetching" -> new JobState.Fetching();
            case "writing" ->
                new JobState.Writing(
                        row.has("lease_owner") ? new Lease(row.text("lease_owner"), row.instant("lease_until")) : null,
                        row.instant("generated_at"));
            case "succeeded" -> new JobState.Succeeded(comment(row), row.flag("reused"));
            case "failed" -> new JobState.Failed(FailureType.valueOf(row.text("error_type")), row.text("error_detail"));
            case "expired" -> new JobState.Expired();
            default -> throw new IllegalStateException("stored job has unknown status " + row.text("status"));
        };
    }

    static Map<String, AttributeValue> of(Idempotency idempotency, String jobId) {
        return idempotency(idempotency).text("answer_job_id", jobId).values();
    }

    static Map<String, AttributeValue> of(Idempotency idempotency, CommentKey answer) {
        return comment(idempotency(idempotency), answer).values();
    }

    private static Attributes idempotency(Idempotency idempotency) {
        return new Attributes()
                .text("job_id", "idem#" + idempotency.key())
                .text("kind", IDEMPOTENCY)
                .text("request_hash", idempotency.requestHash())
                .instant("expires_at", idempotency.expiresAt())
                .ttl("ttl", idempotency.expiresAt(), Duration.ZERO);
    }

    static Remembered remembered(Row row) {
        var requestHash = row.text("request_hash");
        return row.has("answer_job_id")
                ? new Remembered.OfJob(requestHash, row.text("answer_job_id"))
                : new Remembered.OfComment(requestHash, comment(row));
    }

    static Attributes comment(Attributes row, CommentKey key) {
        return row.text("comment_location_id", key.locationId())
                .instant("comment_generated_at", key.generatedAt())
                .text("comment_id", key.commentId());
    }

    private static CommentKey comment(Row row) {
        return new CommentKey(
                row.text("comment_location_id"), row.instant("comment_generated_at"), row.text("comment_id"));
    }
}
