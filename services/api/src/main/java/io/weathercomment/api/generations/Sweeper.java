package io.weathercomment.api.generations;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.weathercomment.domain.GenerationEvent;
import io.weathercomment.domain.GenerationFailed;
import io.weathercomment.domain.GenerationRequest;
import io.weathercomment.domain.Job;
import io.weathercomment.messaging.LogContext;
import io.weathercomment.messaging.Sink;
import io.weathercomment.storage.JobStore;
import io.weathercomment.storage.JobStore.DueJob;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finishes what got stuck: an unfinished job's message is sent again from its row, and a job whose deadline has passed ends as
 * expired. Any number of sweepers may run: each check of a job is taken by one of them.
 *
 * <p>The event of an expired job must not be lost when the process dies between the end and the event. So the job's message goes
 * out first: whoever handles it finds the job ended and tells the same event again, which subscribers drop if they know it. An
 * event before the end could be a lie, for the job may succeed still.
 */
public final class Sweeper {
    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
    private static final int PAGE = 100;
    private static final int MOST_PAGES = 20;

    /** Jobs looked at together. */
    private static final int TOGETHER = 10;

    private static final int MOST_DOUBLINGS = 6;
    private static final int PUBLISH_ATTEMPTS = 3;
    private static final long PUBLISH_AGAIN_MILLIS = 200;

    private final Vertx vertx;
    private final JobStore jobs;
    private final Sink<GenerationRequest> requests;
    private final Sink<GenerationEvent> events;
    private final InstantSource now;
    private final GenerationConfig config;
    private final Counter resent;
    private final Counter expired;
    private final Counter unpublished;
    private volatile @Nullable Instant oldestOpen;
    private @Nullable Long timer;
    private boolean stopped;
    private Future<Void> running = Future.succeededFuture();

    public Sweeper(
            Vertx vertx,
            JobStore jobs,
            Sink<GenerationRequest> requests,
            Sink<GenerationEvent> events,
            InstantSource now,
            GenerationConfig config,
            MeterRegistry meters) {
        this.vertx = vertx;
        this.jobs = jobs;
        this.requests = requests;
        this.events = events;
        this.now = now;
        this.config = config;
        resent = counter(meters, "resent");
        expired = counter(meters, "expired");
        unpublished = counter(meters, "unpublished");
        Gauge.builder("oldest_open_job_seconds", this, Sweeper::oldestOpenSeconds)
                .description("Age of the oldest unfinished job")
                .register(meters);
    }

    private static Counter counter(MeterRegistry meters, String outcome) {
        return Counter.builder("swept_jobs")
                .description("Unfinished jobs that the sweeper took in hand")
                .tag("outcome", outcome)
                .register(meters);
    }

    /** Sweeps again and again, each sweep {@code SWEEP_EVERY} after the end of the last one. */
    public void start() {
        timer = vertx.setTimer(Math.max(1, config.sweepEvery().toMillis()), _ -> {
            running = sweep();
            running.onComplete(_ -> {
                if (!stopped) {
                    start();
                }
            });
        });
    }

    /** Ends when a sweep that runs has ended. */
    public Future<Void> stop() {
        stopped = true;
        if (timer != null) {
            vertx.cancelTimer(timer);
        }
        return running;
    }

    /** Looks at every job that is due; what fails is logged and due again. */
    public Future<Void> sweep() {
        return shard(0).compose(_ -> jobs.oldestOpen())
                .onSuccess(oldest -> oldestOpen = oldest.orElse(null))
                .onFailure(failure -> LOG.warn("the oldest open job is unknown", failure))
                .otherwise(Optional.empty())
                .mapEmpty();
    }

    private Future<Void> shard(int shard) {
        if (shard >= JobStore.SHARDS || stopped) {
            return Future.succeededFuture();
        }
        return page(shard, 1)
                .otherwise(failure -> {
                    LOG.warn("can't be swept, shard={}", shard, failure);
                    return null;
                })
                .compose(_ -> shard(shard + 1));
    }

    private Future<Void> page(int shard, int number) {
        return jobs.due(shard, now.instant(), PAGE)
                .compose(due -> look(due, 0)
                        .compose(_ ->
                                // the index may show again what was just taken, so pages are bounded
                                due.size() < PAGE || number >= MOST_PAGES || stopped
                                        ? Future.succeededFuture()
                                        : page(shard, number + 1)));
    }

    private Future<Void> look(List<DueJob> due, int from) {
        if (from >= due.size() || stopped) {
            return Future.succeededFuture();
        }
        var group = due.subList(from, Math.min(from + TOGETHER, due.size())).stream()
                .map(this::look)
                .toList();
        return Future.join(group).otherwiseEmpty().compose(_ -> look(due, from + TOGETHER));
    }

    private Future<Void> look(DueJob due) {
        return Future.succeededFuture()
                .compose(_ -> {
                    var at = now.instant();
                    return at.isBefore(due.job().request().deadline()) ? resend(due, at) : expire(due, at);
                })
                .onFailure(failure -> inTrace(
                        due.job(),
                        () -> LOG.warn(
                                "can't be looked after, job={}", due.job().id(), failure)));
    }

    private Future<Void> resend(DueJob due, Instant at) {
        var deadline = due.job().request().deadline();
        var next = at.plus(backoff(due.checks()));
        return jobs.takeDue(due, next.isBefore(deadline) ? next : deadline).compose(taken -> {
            if (!taken) {
                return Future.succeededFuture();
            }
            return send(due.job()).onSuccess(_ -> {
                resent.increment();
                inTrace(
                        due.job(),
                        () -> LOG.info("sent again, job={} checks={}", due.job().id(), due.checks()));
            });
        });
    }

    private Future<Void> expire(DueJob due, Instant at) {
        var lease = due.job().runningLease(at);
        if (lease.isPresent()) {
            // whoever holds it may succeed still
            return jobs.takeDue(due, lease.get().until()).mapEmpty();
        }
        var job = due.job();
        return jobs.takeDue(due, at.plus(config.sweepAgain())).compose(taken -> {
            if (!taken) {
                return Future.succeededFuture();
            }
            return send(job)
                    .onFailure(failure ->
                            inTrace(job, () -> LOG.warn("no message goes before the end, job={}", job.id(), failure)))
                    .otherwiseEmpty()
                    .compose(_ -> jobs.expire(job.id(), null, at))
                    .compose(ended -> ended ? tell(job, at) : Future.succeededFuture());
        });
    }

    private Future<Void> tell(Job job, Instant at) {
        expired.increment();
        inTrace(job, () -> LOG.info("expired, job={}", job.id()));
        return publish(GenerationFailed.expired(job, at), job.traceparent(), 1).onFailure(_ -> unpublished.increment());
    }

    private Future<Void> publish(GenerationEvent event, String traceparent, int attempt) {
        return events.send(event, traceparent)
                .recover(failure -> attempt >= PUBLISH_ATTEMPTS
                        ? Future.failedFuture(failure)
                        : vertx.timer(PUBLISH_AGAIN_MILLIS * attempt)
                                .compose(_ -> publish(event, traceparent, attempt + 1)));
    }

    private Future<Void> send(Job job) {
        return requests.send(job.request(), job.traceparent());
    }

    private static void inTrace(Job job, Runnable log) {
        try (var _ = LogContext.of(job.traceparent(), job.request())) {
            log.run();
        }
    }

    private Duration backoff(int checks) {
        return config.sweepAgain().multipliedBy(1L << Math.min(checks, MOST_DOUBLINGS));
    }

    private double oldestOpenSeconds() {
        var oldest = oldestOpen;
        return oldest == null
                ? 0
                : Math.max(0, Duration.between(oldest, now.instant()).toMillis() / 1000.0);
    }
}
