package io.weathercomment.testkit;

import io.vertx.core.Future;
import io.weathercomment.domain.Comment;
import io.weathercomment.domain.CommentKey;
import io.weathercomment.domain.Job;
import io.weathercomment.domain.JobState;
import io.weathercomment.storage.JobStore.Idempotency;
import io.weathercomment.storage.JobStore.Remembered;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** What {@link InMemoryJobStore} and {@link InMemoryCommentStore} share: a success writes the job and the comment at once. */
public final class InMemoryTables {
    final Map<String, JobRow> jobs = new HashMap<>();
    final Map<String, KeyRow> keys = new HashMap<>();
    final Map<String, NavigableMap<Instant, Comment>> comments = new HashMap<>();

    record JobRow(Job job, Instant nextCheckAt, int checks) {
        boolean open() {
            return !job.state().ended();
        }

        JobRow with(Job changed) {
            return new JobRow(changed, nextCheckAt, checks);
        }

        JobRow with(JobState state) {
            return with(new Job(
                    job.request(),
                    state,
                    job.traceparent(),
                    job.createdAt(),
                    job.fetchingAt(),
                    job.writingAt(),
                    job.endedAt()));
        }

        JobRow ended(JobState state, Instant now) {
            return with(new Job(
                    job.request(), state, job.traceparent(), job.createdAt(), job.fetchingAt(), job.writingAt(), now));
        }
    }

    record KeyRow(Idempotency idempotency, Remembered remembered) {}

    /** As one conditional write or consistent read: nobody sees half of it. */
    synchronized <T> Future<T> atomically(Supplier<T> work) {
        try {
            return Future.succeededFuture(work.get());
        } catch (RuntimeException mistake) {
            return Future.failedFuture(mistake);
        }
    }

    Optional<Comment> comment(CommentKey key) {
        return Optional.ofNullable(of(key.locationId()).get(key.generatedAt()))
                .filter(comment -> comment.id().equals(key.commentId()));
    }

    NavigableMap<Instant, Comment> of(String locationId) {
        return comments.computeIfAbsent(locationId, _ -> new TreeMap<>());
    }
}
