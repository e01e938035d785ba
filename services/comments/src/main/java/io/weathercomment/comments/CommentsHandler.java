package io.weathercomment.comments;

import io.micrometer.core.instrument.MeterRegistry;
import io.weathercomment.domain.FailureType;
import io.weathercomment.domain.ForecastAnswer;
import io.weathercomment.domain.ForecastReady;
import io.weathercomment.domain.ForecastUnavailable;
import io.weathercomment.domain.GenerationEvent;
import io.weathercomment.domain.GenerationFailed;
import io.weathercomment.domain.Job;
import io.weathercomment.domain.JobState;
import io.weathercomment.domain.Lease;
import io.weathercomment.messaging.Handler;
import io.weathercomment.messaging.RetryLater;
import io.weathercomment.storage.CommentStore;
import io.weathercomment.storage.JobStore;
import io.weathercomment.storage.JobStore.Claim;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A forecast becomes a stored comment, or the job ends otherwise; the answer is the job's event. Every step may be repeated and may run twice
 * at once: an ended job answers the event it has, and only the holder of the lease can end it.
 */
final class CommentsHandler implements Handler<ForecastAnswer, Optional<GenerationEvent>> {
    private static final Logger LOG = LoggerFactory.getLogger(CommentsHandler.class);

    /** A job whose row changes under every look at it is left to the next delivery. */
    private static final int LOOKS = 5;

    private final JobStore jobs;
    private final JobEvents events;
    private final CommentMaker maker;
    private final InstantSource now;
    private final Duration lease;
    private final MeterRegistry meters;

    CommentsHandler(
            JobStore jobs,
            CommentStore comments,
            CommentMaker maker,
            InstantSource now,
            Duration lease,
            MeterRegistry meters) {
        this.jobs = jobs;
        this.events = new JobEvents(comments);
        this.maker = maker;
        this.now = now;
        this.lease = lease;
        this.meters = meters;
    }

    /** Empty when nobody knows the job: its row has expired, or was never there. */
    @Override
    public Optional<GenerationEvent> handle(ForecastAnswer answer) {
        for (int look = 0; look < LOOKS; look++) {
            var job = jobs.get(answer.jobId()).await();
            if (job.isEmpty()) {
                LOG.warn("dropped, nobody knows the job, job={}", answer.jobId());
                meters.counter("messages_dropped", "reason", "unknown-job").increment();
                return Optional.empty();
            }
            var event = events.of(job.get());
            if (event.isEmpty()) {
                event = advance(job.get(), answer);
            }
            if (event.isPresent()) {
                return event;
            }
        }
        throw new IllegalStateException("job keeps changing, job=" + answer.jobId());
    }

    /** The event of the job if this has ended it; empty: the job's row has changed, look again. */
    private Optional<GenerationEvent> advance(Job job, ForecastAnswer answer) {
        var at = now.instant();
        if (!at.isBefore(job.request().deadline())) {
            var expired = jobs.expire(job.id(), null, at).await();
            return ended(job, expired, GenerationFailed.expired(job, at));
        }
        return switch (answer) {
            case ForecastUnavailable none -> {
                var failure = new JobState.Failed(FailureType.of(none.reason()), none.detail());
                var failed = jobs.end(job.id(), failure, null, at).await();
                yield ended(job, failed, GenerationFailed.of(job, failure.failure(), failure.detail(), at));
            }
            case ForecastReady ready -> write(job, ready);
        };
    }

    /** Not ended: either somebody else ended it, which the next look shows, or somebody's lease runs. */
    private Optional<GenerationEvent> ended(Job job, boolean ended, GenerationEvent event) {
        if (!ended) {
            return waitOrLookAgain(job);
        }
        return Optional.of(event);
    }

    private Optional<GenerationEvent> write(Job job, ForecastReady ready) {
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

    private Optional<GenerationEvent> refused(String owner, Job job, ForecastReady ready) {
        var mine = job.runningLease(now.instant())
                .filter(running -> running.owner().equals(owner));
        // mine: the claim was stored by an earlier try of the same call, whose answer got lost
        return mine.isPresent() ? writeAs(owner, job, ready) : waitOrLookAgain(job);
    }

    private Optional<GenerationEvent> writeAs(String owner, Job job, ForecastReady ready) {
        try {
            return maker.make(owner, job, ready);
        } catch (Throwable failure) {
            release(job.id(), owner);
            throw failure;
        }
    }

    /** Whoever gets the message next need not wait for this lease; if the release fails, it does. */
    private void release(String jobId, String owner) {
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
    private Optional<GenerationEvent> waitOrLookAgain(Job job) {
        var at = now.instant();
        job.runningLease(at).ifPresent(running -> {
            throw new RetryLater("somebody writes it", Duration.between(at, running.until()));
        });
        return Optional.empty();
    }
}
