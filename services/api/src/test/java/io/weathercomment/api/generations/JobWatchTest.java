package io.weathercomment.api.generations;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.weathercomment.domain.FailureType;
import io.weathercomment.domain.Job;
import io.weathercomment.domain.JobState;
import io.weathercomment.storage.JobStore;
import io.weathercomment.testkit.InMemoryJobStore;
import io.weathercomment.testkit.InMemoryTables;
import io.weathercomment.testkit.Samples;
import io.weathercomment.testkit.Waiting;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JobWatchTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final JobState.Failed FAILED = new JobState.Failed(FailureType.NO_TRUE_COMMENT, "");

    private final Vertx vertx = Vertx.vertx();
    private final Context loop = vertx.getOrCreateContext();
    private final InMemoryJobStore store = new InMemoryJobStore(new InMemoryTables());

    /** The ids of each read, in order. */
    private final List<List<String>> reads = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        vertx.close().await();
    }

    @Test
    void readsNoMoreForFiveHundredWaitersThanForOne() {
        var one = readsUntilTheFifthEndsTheJob(1);
        var many = readsUntilTheFifthEndsTheJob(500);

        assertThat(one).isEqualTo(5);
        assertThat(many).isEqualTo(5);
    }

    private int readsUntilTheFifthEndsTheJob(int waiters) {
        reads.clear();
        var job = stored();
        var watch = watch(read -> {
            if (read == 5) {
                end(job);
            }
        });

        var ended = waiting(watch, job.id(), waiters);

        assertThat(ended).allSatisfy(found -> assertThat(found).isPresent());
        assertThat(watch.watchers()).isZero();
        return reads.size();
    }

    @Test
    void readsManyJobsTogetherAndAtMostAHundredAtOnce() {
        var early = stored();
        var jobs = IntStream.range(0, 250).mapToObj(_ -> stored()).toList();
        Promise<Void> firstRead = Promise.promise();
        var watch = watchAfter(read -> read == 1 ? firstRead.future() : Future.succeededFuture());
        onLoop(() -> watch.ended(early.id(), LONG));
        Waiting.until("the first read has begun", () -> reads.size() == 1);
        var waiting = onLoop(() ->
                Future.all(jobs.stream().map(job -> watch.ended(job.id(), LONG)).toList()));
        // as long as a read lasts, the others become due
        onLoop(() -> vertx.timer(JobWatch.FIRST_READ_MILLIS)).await();
        end(early);
        jobs.forEach(job -> end(job));

        // on the loop, where a store's answers come
        loop.runOnContext(_ -> firstRead.complete());
        waiting.await();

        assertThat(reads).allSatisfy(ids -> assertThat(ids).hasSizeLessThanOrEqualTo(100));
        assertThat(List.copyOf(reads).subList(1, 4).stream().flatMap(List::stream))
                .containsAll(jobs.stream().map(Job::id).toList());
    }

    @Test
    void readsEverMoreRarely() {
        var job = stored();
        var watch = watch(_ -> {});

        onLoop(() -> watch.ended(job.id(), Duration.ofSeconds(3))).await();

        // 50 ms at first and 500 ms at last; never slowing down would be 60 reads
        assertThat(reads).hasSizeBetween(2, 12);
    }

    @Test
    void readsNothingWhenNobodyWatches() {
        var job = stored();
        var watch = watch(_ -> {});

        onLoop(() -> watch.ended(job.id(), Duration.ofMillis(200))).await();

        assertThat(reads).isNotEmpty();
        Waiting.until(
                "it rests",
                () -> onLoop(() -> Future.succeededFuture(watch.rests())).await());
    }

    @Test
    void answersNothingWhenTheJobTakesTooLong() {
        var job = stored();
        var watch = watch(_ -> {});

        assertThat(onLoop(() -> watch.ended(job.id(), Duration.ofMillis(100))).await())
                .isEmpty();
    }

    @Test
    void goesOnAfterAReadThatFailed() {
        var job = stored();
        var watch = watch(read -> {
            if (read == 1) {
                throw new IllegalStateException("the store is down for a moment");
            }
            end(job);
        });

        assertThat(onLoop(() -> watch.ended(job.id(), LONG)).await()).isPresent();
    }

    @Test
    void publishesEachChangeOnce() {
        var job = stored();
        var watch = watch(read -> {
            if (read == 3) {
                assertThat(store.fetching(job.id(), Samples.NOW).result()).isTrue();
            }
            if (read == 5) {
                end(job);
            }
        });
        var published = new CopyOnWriteArrayList<String>();
        vertx.eventBus()
                .<String>localConsumer("jobs." + job.id(), message -> published.add(message.body()))
                .completion()
                .await();

        onLoop(() -> watch.ended(job.id(), LONG)).await();

        // each consumer gets it in its own time
        Waiting.until("the end is published", () -> published.size() >= 3);
        assertThat(published).hasSize(3);
        assertThat(published.get(0)).contains("queued");
        assertThat(published.get(1)).contains("fetching");
        assertThat(published.get(2)).contains("failed");
    }

    @Test
    void takesOnlySoManyWatchers() {
        var job = stored();
        var watch = watch(_ -> {});
        onLoop(() -> {
            IntStream.range(0, JobWatch.MOST_WATCHERS).forEach(_ -> watch.watch(job.id(), _ -> {}, () -> {}));
            return Future.succeededFuture();
        });

        var one = onLoop(() -> watch.ended(job.id(), LONG));

        assertThat(one.await()).isEmpty();
    }

    @Test
    void letsEverybodyGoWhenItStops() {
        var job = stored();
        var watch = watch(_ -> {});
        var waiting = onLoop(() -> watch.ended(job.id(), LONG));
        onLoop(() -> {
            watch.close();
            return Future.succeededFuture();
        });

        assertThat(waiting.await()).isEmpty();
        assertThat(onLoop(() -> watch.ended(job.id(), LONG)).await()).isEmpty();
    }

    /** On any thread: the store in memory answers at once. */
    private void end(Job job) {
        assertThat(store.end(job.id(), FAILED, null, Samples.NOW).result()).isTrue();
    }

    private Job stored() {
        var job = Samples.job();
        store.create(job, null, Samples.NOW).await();
        return job;
    }

    private List<Optional<Job>> waiting(JobWatch watch, String id, int waiters) {
        return IntStream.range(0, waiters).mapToObj(_ -> onLoop(() -> watch.ended(id, LONG))).toList().stream()
                .map(future -> future.await())
                .toList();
    }

    private <T> Future<T> onLoop(Supplier<Future<T>> call) {
        return Future.future(promise -> loop.runOnContext(_ -> call.get().onComplete(promise)));
    }

    /** Over a store that counts its reads; {@code before} gets the number of each read, from 1. */
    private JobWatch watch(IntConsumer before) {
        return watchAfter(read -> {
            try {
                before.accept(read);
                return Future.succeededFuture();
            } catch (IllegalStateException e) {
                return Future.failedFuture(new IOException(e));
            }
        });
    }

    /** Likewise; each read waits for what {@code before} answers. */
    private JobWatch watchAfter(IntFunction<Future<Void>> before) {
        var counting = (JobStore) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {JobStore.class}, (_, method, arguments) -> {
                    if (method.getName().equals("getAll")) {
                        @SuppressWarnings("unchecked")
                        var ids = (List<String>) arguments[0];
                        reads.add(ids);
                        return before.apply(reads.size()).compose(_ -> store.getAll(ids));
                    }
                    try {
                        return method.invoke(store, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return new JobWatch(vertx, counting);
    }
}
