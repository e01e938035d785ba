package io.weathercomment.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.weathercomment.api.generations.GenerationConfig;
import io.weathercomment.domain.Clocks;
import io.weathercomment.storage.JobStore.DueJob;
import io.weathercomment.testkit.InMemoryCommentStore;
import io.weathercomment.testkit.InMemoryEventCounters;
import io.weathercomment.testkit.InMemoryForecastCache;
import io.weathercomment.testkit.InMemoryJobStore;
import io.weathercomment.testkit.InMemoryTables;
import io.weathercomment.testkit.Samples;
import io.weathercomment.testkit.Waiting;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ApiTest {
    private final Vertx vertx = Vertx.vertx();
    private final Context loop = vertx.getOrCreateContext();
    private final CountDownLatch sweeping = new CountDownLatch(1);
    private final Promise<List<DueJob>> sweep = Promise.promise();

    @AfterEach
    void stop() {
        vertx.close().await();
    }

    @Test
    void listensNoLongerWhileItsLastSweepEnds() throws InterruptedException {
        var api = started();
        var port = api.port();
        assertThat(sweeping.await(20, TimeUnit.SECONDS)).isTrue();

        var stopped = onLoop(() -> api.stop(Duration.ofSeconds(10)));

        Waiting.until("nobody listens", () -> !listens(port));
        assertThat(stopped.isComplete()).isFalse();
        sweep.complete(List.of());
        stopped.await();
    }

    private static boolean listens(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }

    /** With a sweep that lasts until {@link #sweep} is complete. */
    private Api started() {
        var tables = new InMemoryTables();
        var jobs = Broken.jobsWithASlowSweep(new InMemoryJobStore(tables), sweeping::countDown, sweep.future());
        var outside = new Api.Outside(
                jobs,
                new InMemoryCommentStore(tables),
                new InMemoryForecastCache(),
                new InMemoryEventCounters(),
                (_, _) -> Future.succeededFuture(),
                (_, _) -> Future.succeededFuture());
        var config = new GenerationConfig(
                Duration.ofMinutes(15), Duration.ofMillis(1), Duration.ofSeconds(90), Duration.ofMinutes(2), List.of());
        var clocks = new Clocks(() -> Samples.NOW, () -> Samples.NOW);
        return onLoop(() -> Api.start(vertx, "127.0.0.1", 0, config, clocks, outside, new SimpleMeterRegistry()))
                .await();
    }

    private <T> Future<T> onLoop(Supplier<Future<T>> call) {
        return Future.future(promise -> loop.runOnContext(_ -> call.get().onComplete(promise)));
    }
}
