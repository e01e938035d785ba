package io.weathercomment.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventLoopWatchTest {
    private final Vertx vertx = Vertx.vertx();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @AfterEach
    void stop() {
        vertx.close().await();
    }

    @Test
    void tellsHowLongTheLoopStoodStill() {
        vertx.deployVerticle(new EventLoopWatch(new Blocking(1_200), meters)).await();

        // the tick that was due meanwhile comes before a timer that is set now
        vertx.timer(300).await();

        var delay = meters.get("event_loop_delay").tags("service", "blocking").timer();
        assertThat(delay.max(TimeUnit.MILLISECONDS)).isBetween(900.0, 20_000.0);
    }

    /** A component that keeps its event loop for a while when it starts. */
    private record Blocking(long millis) implements Component {
        @Override
        public Future<?> deploy(Context context) {
            Promise<Void> done = Promise.promise();
            context.runOnContext(_ -> {
                var end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
                while (System.nanoTime() < end) {
                    LockSupport.parkNanos(end - System.nanoTime());
                }
                done.complete();
            });
            return done.future();
        }

        @Override
        public Future<?> undeploy(Context context) {
            return Future.succeededFuture();
        }

        @Override
        public String name() {
            return "blocking";
        }

        @Override
        public boolean ready() {
            return true;
        }
    }
}
