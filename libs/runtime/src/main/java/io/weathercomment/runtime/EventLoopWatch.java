package io.weathercomment.runtime;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.Context;
import io.vertx.core.Deployable;
import io.vertx.core.Future;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A component whose event loop is asked to tick: a tick that is late tells how long something else kept the loop. */
final class EventLoopWatch implements Deployable {
    private static final Duration TICK = Duration.ofMillis(250);

    private final Component component;
    private final Timer delay;
    private long lastNanos;
    private @Nullable Long timer;

    EventLoopWatch(Component component, MeterRegistry meters) {
        this.component = component;
        this.delay = Timer.builder("event_loop_delay")
                .description("How late ticks of the event loop were")
                .tag("service", component.name())
                .register(meters);
    }

    @Override
    public Future<?> deploy(Context context) throws Exception {
        lastNanos = System.nanoTime();
        timer = context.owner().setPeriodic(TICK.toMillis(), _ -> tick(System.nanoTime()));
        return component.deploy(context);
    }

    @Override
    public Future<?> undeploy(Context context) {
        if (timer != null) {
            context.owner().cancelTimer(timer);
        }
        return component.undeploy(context);
    }

    private void tick(long nowNanos) {
        var late = Duration.ofNanos(nowNanos - lastNanos).minus(TICK);
        lastNanos = nowNanos;
        delay.record(late.isNegative() ? Duration.ZERO : late);
    }
}
