package io.weathercomment.storage;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.Future;
import io.weathercomment.domain.Comment;
import io.weathercomment.domain.CommentKey;
import io.weathercomment.domain.FailureType;
import io.weathercomment.domain.Job;
import io.weathercomment.domain.JobState;
import io.weathercomment.domain.Lease;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The jobs, each change counted by whoever made it: since a change is conditional, a job counts once in every step and ends once, however
 * often it is delivered.
 */
public final class MeasuredJobs implements JobStore {
    private static final String QUEUED = "queued";
    private static final String FETCHING = "fetching";
    private static final String WRITING = "writing";

    private final JobStore jobs;
    private final MeterRegistry meters;

    /** All that is counted begins at 0, so that a rate over it is right from the first one on. */
    public MeasuredJobs(JobStore jobs, MeterRegistry meters) {
        this.jobs = jobs;
        this.meters = meters;
        for (var step : List.of(QUEUED, FETCHING, WRITING)) {
            reached(step);
        }
        ended("succeeded", "none");
        ended("reused", "none");
        for (var failure : FailureType.values()) {
            ended(failure);
        }
    }

    /** The same for the service that makes comments: what it times shows from the start, and nowhere else as an endless 0. */
    public static MeasuredJobs ofWriter(JobStore jobs, MeterRegistry meters) {
        var measured = new MeasuredJobs(jobs, meters);
        List.of(QUEUED, FETCHING, WRITING).forEach(measured::took);
        measured.lived();
        return measured;
    }

    @Override
    public Future<Created> create(Job job, @Nullable Idempotency idempotency, Instant nextCheckAt) {
        return jobs.create(job, idempotency, nextCheckAt).onSuccess(created -> {
            if (created instanceof Created.New) {
                reached(QUEUED).increment();
            }
        });
    }

    @Override
    public Future<Created> remember(Idempotency idempotency, CommentKey comment, Instant now) {
        return jobs.remember(idempotency, comment, now);
    }

    @Override
    public Future<Optional<Remembered>> remembered(String idempotencyKey, Instant now) {
        return jobs.remembered(idempotencyKey, now);
    }

    @Override
    public Future<Optional<Job>> get(String jobId) {
        return jobs.get(jobId);
    }

    @Override
    public Future<Map<String, Job>> getAll(List<String> jobIds) {
        return jobs.getAll(jobIds);
    }

    @Override
    public Future<Boolean> fetching(String jobId, Instant now) {
        return counted(jobs.fetching(jobId, now), () -> reached(FETCHING).increment());
    }

    @Override
    public Future<Claim> claim(String jobId, Lease lease, Instant generatedAt, Instant now) {
        return jobs.claim(jobId, lease, generatedAt, now).onSuccess(claim -> {
            // a later claim of the same job keeps the first one's time
            if (claim instanceof Claim.Granted(var job)
                    && job.state() instanceof JobState.Writing writing
                    && writing.generatedAt().equals(generatedAt)) {
                reached(WRITING).increment();
            }
        });
    }

    @Override
    public Future<Void> release(String jobId, String leaseOwner) {
        return jobs.release(jobId, leaseOwner);
    }

    @Override
    public Future<Boolean> succeed(Job job, String leaseOwner, Comment comment, Instant now) {
        return counted(jobs.succeed(job, leaseOwner, comment, now), () -> told(job, "succeeded", now));
    }

    @Override
    public Future<Boolean> reuse(Job job, String leaseOwner, CommentKey comment, Instant validUntil, Instant now) {
        return counted(jobs.reuse(job, leaseOwner, comment, validUntil, now), () -> told(job, "reused", now));
    }

    @Override
    public Future<Boolean> end(String jobId, JobState.Failed failure, @Nullable String leaseOwner, Instant now) {
        return counted(
                jobs.end(jobId, failure, leaseOwner, now),
                () -> ended(failure.failure()).increment());
    }

    @Override
    public Future<Boolean> expire(String jobId, @Nullable String leaseOwner, Instant now) {
        return counted(
                jobs.expire(jobId, leaseOwner, now),
                () -> ended(FailureType.EXPIRED).increment());
    }

    @Override
    public Future<List<DueJob>> due(int shard, Instant now, int limit) {
        return jobs.due(shard, now, limit);
    }

    @Override
    public Future<Boolean> takeDue(DueJob due, Instant next) {
        return jobs.takeDue(due, next);
    }

    @Override
    public Future<Optional<Instant>> oldestOpen() {
        return jobs.oldestOpen();
    }

    private static Future<Boolean> counted(Future<Boolean> change, Runnable count) {
        return change.onSuccess(changed -> {
            if (changed) {
                count.run();
            }
        });
    }

    private void told(Job job, String outcome, Instant at) {
        ended(outcome, "none").increment();
        note(lived(), job.createdAt(), at);
        note(took(QUEUED), job.createdAt(), job.fetchingAt());
        note(took(FETCHING), job.fetchingAt(), job.writingAt());
        note(took(WRITING), job.writingAt(), at);
    }

    /** A step whose begin or end nobody wrote down has no length; clocks of two machines may make it a little less than nothing. */
    private static void note(Timer timer, @Nullable Instant from, @Nullable Instant to) {
        if (from != null && to != null) {
            var length = Duration.between(from, to);
            timer.record(length.isNegative() ? Duration.ZERO : length);
        }
    }

    private Counter reached(String step) {
        return Counter.builder("generation_jobs_reached")
                .description("Jobs that came to a step, each once")
                .tag("step", step)
                .register(meters);
    }

    private Timer took(String step) {
        return Timer.builder("generation_step")
                .description("What each step of a job took that ended in a comment")
                .tag("step", step)
                .register(meters);
    }

    private Timer lived() {
        return Timer.builder("comment_generation")
                .description("From accepted to the comment")
                .register(meters);
    }

    private Counter ended(FailureType failure) {
        return failure == FailureType.EXPIRED
                ? ended("expired", "deadline")
                : ended("failed", failure.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private Counter ended(String outcome, String reason) {
        return Counter.builder("generation_jobs")
                .description("Jobs that ended, each once")
                .tags("outcome", outcome, "reason", reason)
                .register(meters);
    }
}
