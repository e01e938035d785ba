package io.weathercomment.comments;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.weathercomment.domain.FailureType;
import io.weathercomment.domain.ForecastAnswer;
import io.weathercomment.domain.ForecastReady;
import io.weathercomment.domain.ForecastUnavailable;
import io.weathercomment.domain.Job;
import io.weathercomment.domain.JobState;
import io.weathercomment.domain.Lease;
import io.weathercomment.messaging.DeliverySpan;
import io.weathercomment.messaging.Handler;
import io.weathercomment.messaging.RetryLater;
import io.weathercomment.storage.JobStore;
import io.weathercomment.storage.JobStore.Claim;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The first half of the work on a job: claim it, then write and prove a comment, which is stored by the second half. A job that can have none
 * is ended.
 */
record Drafts(JobStore jobs, CommentMaker maker, InstantSource now, Duration lease, MeterRegistry meters)
        implements Handler<ForecastAnswer, Draft> {
    private static final Logger LOG = LoggerFactory.getLogger(Drafts.class);

    /** A job whose row changes under every look at it is left to the next delivery. */
    private static final int LOOKS = 5;

    Drafts {
        // told from 0 on, so that a rate over it is right from the first one on
        unknownJobs(meters);
    }

    private static Counter unknownJobs(MeterRegistry meters) {
        return meters.counter("messages_dropped", "reason", "unknown-job");
    }

    @Override
    public Draft handle(ForecastAnswer answer) {
        for (int look = 0; look < LOOKS; look++) {
            var job = jobs.get(answer.jobId()).await();
            if (job.isEmpty()) {
                LOG.warn("dropped, nobody knows the job, job={}", answer.jobId());
                DeliverySpan.cameTo("dropped");
                unknownJobs(meters).increment();
                return new Draft.Dropped(answer.jobId());
            }
            DeliverySpan.isFor(job.get().request().locationId());
            if (job.get().state().ended()) {
                return new Draft.Ended(job.get());
            }
            var draft = advance(job.get(), answer);
            if (draft.isPresent()) {
                return draft.get();
            }
        }
        throw changing(answer.jobId());
    }

    static IllegalStateException changing(String jobId) {
        return new IllegalStateException("job keeps changing, job=" + jobId);
    }

    /** Empty: the job's row has changed, look again. */
    private Optional<Draft> advance(Job job, ForecastAnswer answer) {
        var at = now.instant();
        if (!at.isBefore(job.request().deadline())) {
            var expired = jobs.expire(job.id(), null, at).await();
            return ended(job, expired, new JobState.Expired(), at);
        }
        return switch (answer) {
            case ForecastUnavailable none -> {
                var failure = new JobState.Failed(FailureType.of(none.reason()), none.detail());
                var failed = jobs.end(job.id(), failure, null, at).await();
                yield ended(job, failed, failure, at);
            }
            case ForecastReady ready -> write(job, ready);
        };
    }

    /** Not ended: either somebody else ended it, which the next look shows, or somebody's lease runs. */
    private Optional<Draft> ended(Job job, boolean ended, JobState state, Instant at) {
        return ended ? Optional.of(new Draft.Ended(job.ended(state, at))) : waitOrLookAgain(job);
    }

    private Optional<Draft> write(Job job, ForecastReady ready) {
        var owner = UUID.randomUUID().toString();
        var started = now.instant();
        var mine = new Lease(owner, started.plus(lease));
        var generatedAt = CommentMaker.sortableTime(job.id(), started);
        return switch (jobs.claim(job.id(), mine, generatedAt, started).await()) {
            case Claim.Granted(var claimed) -> writeAs(owner, claimed, ready);
            case Claim.Refused(var refused) -> refused(owner, refused, ready);
            // it went away since the last look, which the next one will say
            case Claim.Unknown() -> Optional.empty();
        };
    }

    private Optional<Draft> refused(String owner, Job job, ForecastReady ready) {
        var mine = job.runningLease(now.instant())
                .filter(running -> running.owner().equals(owner));
        // mine: the claim was stored by an earlier try of the same call, whose answer got lost
        return mine.isPresent() ? writeAs(owner, job, ready) : waitOrLookAgain(job);
    }

    private Optional<Draft> writeAs(String owner, Job job, ForecastReady ready) {
        try {
            return maker.make(owner, job, ready);
        } catch (Throwable failure) {
            release(job.id(), owner);
            throw failure;
        }
    }

    /** Whoever gets the message next need not wait for this lease; if the release fails, it does. */
    void release(String jobId, String owner) {
        // an interrupted thread can't wait, and a service that drains has interrupted this one
        var interrupted = Thread.interrupted();
        jobs.release(jobId, owner)
                .onFailure(e -> LOG.warn("lease not released, job={} why={}", jobId, e.getMessage()))
                .otherwiseEmpty()
                .await();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The job may have ended, or a lease that was in the way may be over by now: the next look shows. */
    private Optional<Draft> waitOrLookAgain(Job job) {
        var at = now.instant();
        job.runningLease(at).ifPresent(running -> {
            throw new RetryLater("somebody writes it", Duration.between(at, running.until()));
        });
        return Optional.empty();
    }
}
