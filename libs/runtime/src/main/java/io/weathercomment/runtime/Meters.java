package io.weathercomment.runtime;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.weathercomment.messaging.Handler;

/** What every call wants measured, kept out of the calls. */
public final class Meters {
    private Meters() {}

    public static PrometheusMeterRegistry prometheus() {
        return new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    }

    /** The same handler, its time under {@code handler_seconds{handler}}. */
    public static <I, O> Handler<I, O> timed(MeterRegistry meters, String name, Handler<I, O> handler) {
        var timer = Timer.builder("handler")
                .tag("handler", name)
                .publishPercentileHistogram()
                .register(meters);
        return input -> timer.record(() -> handler.handle(input));
    }
}
