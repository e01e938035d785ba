package io.weathercomment.api.generations;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.weathercomment.domain.Job;
import io.weathercomment.messaging.Codec;
import io.weathercomment.messaging.JsonCodec;
import io.weathercomment.storage.JobStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees jobs change, however many wait for them: one read loop for all watched jobs, which publishes every change on the event
 * bus under {@code jobs.<id>}. A job is read after 50 ms, then ever less often down to twice a second, and not at all when nobody
 * watches. It lives on one event loop.
 */
public final class JobWatch implements AutoCloseable {
    static final int MOST_WATCHERS = 10_000;
    static final long FIRST_READ_MILLIS = 50;

    private static final Logger LOG = LoggerFactory.getLogger(JobWatch.class);
    private static final long SLOWEST_READ_MILLIS = 500;
    private static final double SLOWING = 1.5;

    /** Jobs due this soon are read together. */
    private static final long TOGETHER_MILLIS = 20;

    private static final int JOBS_PER_READ = 100;
    private static final Codec<Job> CODEC = new JsonCodec<>(Job.class);

    private final Vertx vertx;
    private final JobStore jobs;
    private final Map<String, Watched> watched = new HashMap<>();
    private final Set<Watching> watchers = new HashSet<>();
    private @Nullable Long timer;
    private long timerAt;
    private boolean reading;
    private boolean closed;

    public JobWatch(Vertx vertx, JobStore jobs) {
        this.vertx = vertx;
        this.jobs = jobs;
    }

    /** The newest state of a job once it has ended; empty when that takes longer than {@code atMost}, or too many wait. */
    Future<Optional<Job>> ended(String jobId, Duration atMost) {
        Promise<Optional<Job>> promise = Promise.promise();
        var watching = watch(
                jobId,
                job -> {
                    if (job.state().ended()) {
                        promise.tryComplete(Optional.of(job));
                    }
                },
                () -> promise.tryComplete(Optional.empty()));
        if (watching == null) {
            return Future.succeededFuture(Optional.empty());
        }
        var limit = vertx.setTimer(Math.max(1, atMost.toMillis()), _ -> promise.tryComplete(Optional.empty()));
        return promise.future().onComplete(_ -> {
            vertx.cancelTimer(limit);
            watching.close();
        });
    }

    /**
     * Tells {@code changes} of the job's state as it is now and whenever it changes, until the watching is closed.
     *
     * @param stopped called when the service stops
     * @return null when too many watch already, or the service stops
     */
    @Nullable Watching watch(String jobId, Consumer<Job> changes, Runnable stopped) {
        if (closed) {
            return null;
        }
        if (watchers.size() >= MOST_WATCHERS) {
            LOG.warn("too many watch jobs, job={} watchers={}", jobId, watchers.size());
            return null;
        }
        var consumer = vertx.eventBus()
                .<String>localConsumer(address(jobId), message -> changes.accept(CODEC.decode(message.body())));
        // messages that are on their way arrive first
        var watching = new Watching(jobId, stopped, () -> vertx.runOnContext(_ -> consumer.unregister()));
        watchers.add(watching);
        var entry = watched.computeIfAbsent(jobId, _ -> new Watched());
        entry.watchers++;
        if (entry.seen != null) {
            // whoever comes later knows at once what the others know
            changes.accept(entry.seen);
        }
        arm(entry.nextRead);
        return watching;
    }

    /** Where a job's changes are published, as JSON. */
    static String address(String jobId) {
        return "jobs." + jobId;
    }

    int watchers() {
        return watchers.size();
    }

    /** True when nothing is read and nothing will be, unless somebody watches anew. */
    boolean rests() {
        return !reading && timer == null;
    }

    /** Ends every watching, and lets none begin. */
    @Override
    public void close() {
        closed = true;
        List.copyOf(watchers).forEach(watching -> {
            watching.stopped.run();
            watching.close();
        });
    }

    private void arm(long at) {
        if (reading || (timer != null && timerAt <= at)) {
            return;
        }
        disarm();
        timerAt = at;
        timer = vertx.setTimer(Math.max(1, at - now()), _ -> {
            timer = null;
            read();
        });
    }

    private void disarm() {
        if (timer != null) {
            vertx.cancelTimer(timer);
            timer = null;
        }
    }

    private void read() {
        reading = true;
        var soon = now() + TOGETHER_MILLIS;
        var due = new ArrayList<String>();
        watched.forEach((id, entry) -> {
            if (entry.nextRead <= soon) {
                due.add(id);
            }
        });
        read(due, 0).onComplete(_ -> {
            reading = false;
            watched.values().stream().mapToLong(entry -> entry.nextRead).min().ifPresent(this::arm);
        });
    }

    private Future<Void> read(List<String> due, int from) {
        if (from >= due.size()) {
            return Future.succeededFuture();
        }
        var page = List.copyOf(due.subList(from, Math.min(from + JOBS_PER_READ, due.size())));
        return jobs.getAll(page)
                .onSuccess(this::publish)
                .otherwise(failure -> {
                    LOG.warn("watched jobs can't be read, jobs={}", page.size(), failure);
                    return Map.of();
                })
                .compose(_ -> {
                    page.forEach(this::slowDown);
                    return read(due, from + JOBS_PER_READ);
                });
    }

    private void publish(Map<String, Job> found) {
        found.forEach((id, job) -> {
            var entry = watched.get(id);
            if (entry != null && !job.equals(entry.seen)) {
                entry.seen = job;
                vertx.eventBus().publish(address(id), CODEC.encode(job));
            }
        });
    }

    private void slowDown(String id) {
        var entry = watched.get(id);
        if (entry != null) {
            entry.nextRead = now() + entry.delay;
            entry.delay = Math.min(SLOWEST_READ_MILLIS, Math.round(entry.delay * SLOWING));
        }
    }

    private void forget(Watching watching) {
        if (watchers.remove(watching)) {
            var entry = watched.get(watching.jobId);
            if (entry != null && --entry.watchers == 0) {
                watched.remove(watching.jobId);
                if (watched.isEmpty()) {
                    disarm();
                }
            }
        }
    }

    private static long now() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
    }

    /** One job that somebody watches. */
    private static final class Watched {
        int watchers;
        long nextRead = now() + FIRST_READ_MILLIS;
        long delay = FIRST_READ_MILLIS;

        @Nullable Job seen;
    }

    /** One who watches a job. */
    final class Watching implements AutoCloseable {
        private final String jobId;
        private final Runnable stopped;
        private final Runnable unregister;

        private Watching(String jobId, Runnable stopped, Runnable unregister) {
            this.jobId = jobId;
            this.stopped = stopped;
            this.unregister = unregister;
        }

        @Override
        public void close() {
            unregister.run();
            forget(this);
        }
    }
}
