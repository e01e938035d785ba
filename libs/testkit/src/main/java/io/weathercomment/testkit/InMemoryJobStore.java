package io.weathercomment.testkit;

import io.vertx.core.Future;
import io.weathercomment.domain.Comment;
import io.weathercomment.domain.CommentKey;
import io.weathercomment.domain.Job;
import io.weathercomment.domain.JobState;
import io.weathercomment.domain.Lease;
import io.weathercomment.storage.JobStore;
import io.weathercomment.testkit.InMemoryTables.JobRow;
import io.weathercomment.testkit.InMemoryTables.KeyRow;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Jobs in memory, with every condition that the table's writes have. */
public record InMemoryJobStore(InMemoryTables tables) implements JobStore {
    private static final int MOST_IDS = 100;

    @Override
    public Future<Created> create(Job job, @Nullable Idempotency idempotency, Instant nextCheckAt) {
        return tables.atomically(() -> {
            if (idempotency != null) {
                var mine = new Remembered.OfJob(idempotency.requestHash(), job.id());
                var known = unexpired(idempotency.key(), job.createdAt());
                if (known.isPresent()) {
                    return known.get().equals(mine) ? new Created.New() : new Created.Known(known.get());
                }
                if (tables.jobs.containsKey(job.id())) {
                    throw new IllegalStateException("job is stored already, without the key, job=" + job.id());
                }
                tables.keys.put(idempotency.key(), new KeyRow(idempotency, mine));
            }
            tables.jobs.putIfAbsent(job.id(), new JobRow(job, nextCheckAt, 0));
            return new Created.New();
        });
    }

    @Override
    public Future<Created> remember(Idempotency idempotency, CommentKey comment, Instant now) {
        return tables.atomically(() -> {
            var known = unexpired(idempotency.key(), now);
            if (known.isPresent()) {
                return new Created.Known(known.get());
            }
            var answer = new Remembered.OfComment(idempotency.requestHash(), comment);
            tables.keys.put(idempotency.key(), new KeyRow(idempotency, answer));
            return new Created.New();
        });
    }

    @Override
    public Future<Optional<Remembered>> remembered(String idempotencyKey, Instant now) {
        return tables.atomically(() -> unexpired(idempotencyKey, now));
    }

    private Optional<Remembered> unexpired(String key, Instant now) {
        return Optional.ofNullable(tables.keys.get(key))
                .filter(row -> row.idempotency().expiresAt().isAfter(now))
                .map(KeyRow::remembered);
    }

    @Override
    public Future<Optional<Job>> get(String jobId) {
        return tables.atomically(
                () -> Optional.ofNullable(tables.jobs.get(jobId)).map(JobRow::job));
    }

    @Override
    public Future<Map<String, Job>> getAll(List<String> jobIds) {
        return tables.atomically(() -> {
            if (jobIds.size() > MOST_IDS) {
                throw new IllegalArgumentException("more than " + MOST_IDS + " job ids: " + jobIds.size());
            }
            var jobs = new HashMap<String, Job>();
            for (var id : jobIds) {
                var row = tables.jobs.get(id);
                if (row != null) {
                    jobs.put(id, row.job());
                }
            }
            return jobs;
        });
    }

    @Override
    public Future<Boolean> fetching(String jobId, Instant now) {
        return tables.atomically(() -> {
            var row = tables.jobs.get(jobId);
            if (row == null || !(row.job().state() instanceof JobState.Queued)) {
                return false;
            }
            var job = row.job();
            tables.jobs.put(
                    jobId,
                    row.with(new Job(
                            job.request(),
                            new JobState.Fetching(),
                            job.traceparent(),
                            job.createdAt(),
                            now,
                            job.writingAt(),
                            job.endedAt())));
            return true;
        });
    }

    @Override
    public Future<Claim> claim(String jobId, Lease lease, Instant generatedAt, Instant now) {
        return tables.atomically(() -> {
            var row = tables.jobs.get(jobId);
            if (row == null) {
                return new Claim.Unknown();
            }
            var job = row.job();
            if (!row.open() || job.runningLease(now).isPresent()) {
                return new Claim.Refused(job);
            }
            var state = new JobState.Writing(
                    lease, job.state() instanceof JobState.Writing before ? before.generatedAt() : generatedAt);
            var claimed = new Job(
                    job.request(),
                    state,
                    job.traceparent(),
                    job.createdAt(),
                    job.fetchingAt(),
                    job.writingAt() == null ? now : job.writingAt(),
                    job.endedAt());
            tables.jobs.put(jobId, row.with(claimed));
            return new Claim.Granted(claimed);
        });
    }

    /** Also when the lease is over: it stays the owner's until another takes it. */
    private static boolean ownedBy(String owner, Job job) {
        return job.state() instanceof JobState.Writing writing
                && writing.lease() != null
                && writing.lease().owner().equals(owner);
    }

    @Override
    public Future<Void> release(String jobId, String leaseOwner) {
        return tables.atomically(() -> {
                    var row = tables.jobs.get(jobId);
                    if (row != null
                            && row.job().state() instanceof JobState.Writing writing
                            && ownedBy(leaseOwner, row.job())) {
                        tables.jobs.put(jobId, row.with(new JobState.Writing(null, writing.generatedAt())));
                    }
                    return jobId;
                })
                .mapEmpty();
    }

    @Override
    public Future<Boolean> succeed(Job job, String leaseOwner, Comment comment, Instant now) {
        return tables.atomically(() -> {
            var row = tables.jobs.get(job.id());
            var comments = tables.of(comment.locationId());
            if (row == null || !ownedBy(leaseOwner, row.job()) || comments.containsKey(comment.generatedAt())) {
                return false;
            }
            comments.put(comment.generatedAt(), comment);
            tables.jobs.put(job.id(), row.ended(new JobState.Succeeded(comment.key(), false), now));
            return true;
        });
    }

    @Override
    public Future<Boolean> reuse(Job job, String leaseOwner, CommentKey comment, Instant validUntil, Instant now) {
        return tables.atomically(() -> {
            var row = tables.jobs.get(job.id());
            var stored = tables.comment(comment);
            if (row == null || !ownedBy(leaseOwner, row.job()) || stored.isEmpty()) {
                return false;
            }
            if (validUntil.isAfter(stored.get().validUntil())) {
                tables.of(comment.locationId()).put(comment.generatedAt(), validUntil(stored.get(), validUntil));
            }
            tables.jobs.put(job.id(), row.ended(new JobState.Succeeded(comment, true), now));
            return true;
        });
    }

    private static Comment validUntil(Comment comment, Instant validUntil) {
        return new Comment(
                comment.id(),
                comment.jobId(),
                comment.locationId(),
                comment.locationName(),
                comment.generatedAt(),
                comment.targetDate(),
                comment.language(),
                comment.weatherComment(),
                comment.adviceComment(),
                comment.llmProvider(),
                comment.forecast(),
                comment.stale(),
                comment.fingerprint(),
                validUntil,
                comment.eventId(),
                comment.traceId(),
                comment.author(),
                comment.supersedes(),
                comment.metadata());
    }

    @Override
    public Future<Boolean> end(String jobId, JobState.Failed failure, @Nullable String leaseOwner, Instant now) {
        return endWithout(jobId, failure, leaseOwner, now);
    }

    @Override
    public Future<Boolean> expire(String jobId, @Nullable String leaseOwner, Instant now) {
        return endWithout(jobId, new JobState.Expired(), leaseOwner, now);
    }

    private Future<Boolean> endWithout(String jobId, JobState end, @Nullable String leaseOwner, Instant now) {
        return tables.atomically(() -> {
            var row = tables.jobs.get(jobId);
            if (row == null || !row.open()) {
                return false;
            }
            var mine = leaseOwner != null && ownedBy(leaseOwner, row.job());
            if (row.job().runningLease(now).isPresent() && !mine) {
                return false;
            }
            tables.jobs.put(jobId, row.ended(end, now));
            return true;
        });
    }

    @Override
    public Future<List<DueJob>> due(int shard, Instant now, int limit) {
        return tables.atomically(() -> tables.jobs.values().stream()
                .filter(JobRow::open)
                .filter(row -> Math.floorMod(row.job().id().hashCode(), SHARDS) == shard)
                .filter(row -> !row.nextCheckAt().isAfter(now))
                .sorted(Comparator.comparing(JobRow::nextCheckAt))
                .limit(limit)
                .map(row -> new DueJob(row.job(), row.nextCheckAt(), row.checks()))
                .toList());
    }

    @Override
    public Future<Boolean> takeDue(DueJob due, Instant next) {
        return tables.atomically(() -> {
            var row = tables.jobs.get(due.job().id());
            if (row == null || !row.open() || !row.nextCheckAt().equals(due.nextCheckAt())) {
                return false;
            }
            tables.jobs.put(due.job().id(), new JobRow(row.job(), next, row.checks() + 1));
            return true;
        });
    }

    @Override
    public Future<Optional<Instant>> oldestOpen() {
        return tables.atomically(() -> tables.jobs.values().stream()
                .filter(JobRow::open)
                .map(row -> row.job().createdAt())
                .min(Comparator.naturalOrder()));
    }
}
