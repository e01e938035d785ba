package io.weathercomment.storage;

import io.vertx.core.Future;
import io.weathercomment.domain.Comment;
import io.weathercomment.domain.CommentKey;
import io.weathercomment.domain.Job;
import io.weathercomment.domain.JobState;
import io.weathercomment.domain.Lease;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The jobs: every change is conditional and only moves a job forward, so that a call may be made twice and by two at once. All
 * instants are of the wall clock.
 */
public interface JobStore {
    /**
     * Writes a new job, together with the idempotency key if there is one: both or neither. A job whose id is stored already stays as
     * it is and counts as new, so that a call whose answer got lost may be made again.
     *
     * @param nextCheckAt when the sweeper looks at it first
     */
    Future<Created> create(Job job, @Nullable Idempotency idempotency, Instant nextCheckAt);

    /** Remembers that a key was answered with a stored comment and no job. */
    Future<Created> remember(Idempotency idempotency, CommentKey comment, Instant now);

    /** What a key was answered with; expired keys are absent. */
    Future<Optional<Remembered>> remembered(String idempotencyKey, Instant now);

    /** Read consistently. */
    Future<Optional<Job>> get(String jobId);

    /** Read consistently, at most 100 ids a call; unknown ids are absent. */
    Future<Map<String, Job>> getAll(List<String> jobIds);

    /** queued → fetching. False when the job is further on, or unknown. */
    Future<Boolean> fetching(String jobId, Instant now);

    /**
     * Takes the job for writing: any unfinished state → writing with {@code lease}, unless another lease still runs.
     * {@code generatedAt} counts only at the first claim, later claims keep the first one's.
     */
    Future<Claim> claim(String jobId, Lease lease, Instant generatedAt, Instant now);

    /** Gives the lease up; nothing happens when it is not the caller's any more. */
    Future<Void> release(String jobId, String leaseOwner);

    /**
     * One transaction: the comment is stored and the job succeeds, if the lease is still the caller's and the comment's key is free.
     * False: neither happened.
     */
    Future<Boolean> succeed(Job job, String leaseOwner, Comment comment, Instant now);

    /**
     * One transaction: the job succeeds with a comment that is stored already, whose validity is extended to {@code validUntil} if it
     * ends sooner, if the lease is still the caller's. False: neither happened.
     */
    Future<Boolean> reuse(Job job, String leaseOwner, CommentKey comment, Instant validUntil, Instant now);

    /**
     * Ends the job without a comment, if it has not ended and no lease but {@code leaseOwner}'s runs.
     *
     * @param leaseOwner null for a caller that holds none
     */
    Future<Boolean> end(String jobId, JobState.Failed failure, @Nullable String leaseOwner, Instant now);

    /** Like {@link #end}, for a job whose deadline has passed. */
    Future<Boolean> expire(String jobId, @Nullable String leaseOwner, Instant now);

    /** Unfinished jobs of one shard whose check is due, the longest due first, without rows that can't be read. The index may lag behind. */
    Future<List<DueJob>> due(int shard, Instant now, int limit);

    /** Moves the next check from {@code due.nextCheckAt()} to {@code next}. False: another sweeper was first, or the job has ended. */
    Future<Boolean> takeDue(DueJob due, Instant next);

    /** When the oldest unfinished job was created. */
    Future<Optional<Instant>> oldestOpen();

    /** Number of shards that unfinished jobs are spread over. */
    int SHARDS = 4;

    /**
     * A caller's key for a request.
     *
     * @param key API key id and the caller's key, joined
     * @param requestHash of the request's content
     */
    record Idempotency(String key, String requestHash, Instant expiresAt) {}

    /** What an idempotency key stands for. */
    sealed interface Remembered {
        String requestHash();

        record OfJob(String requestHash, String jobId) implements Remembered {}

        record OfComment(String requestHash, CommentKey comment) implements Remembered {}
    }

    /** What became of {@link #create} and {@link #remember}. */
    sealed interface Created {
        record New() implements Created {}

        /** The key was there first. */
        record Known(Remembered remembered) implements Created {}
    }

    /** What became of {@link #claim}. */
    sealed interface Claim {
        /** The job as it is now, with the caller's lease. */
        record Granted(Job job) implements Claim {}

        /** It has ended, or somebody's lease runs: {@code job} shows which. */
        record Refused(Job job) implements Claim {}

        record Unknown() implements Claim {}
    }

    /** A job whose check is due. {@code checks} counts the checks made so far. */
    record DueJob(Job job, Instant nextCheckAt, int checks) {}
}
