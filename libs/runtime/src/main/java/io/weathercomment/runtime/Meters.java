package io.weathercomment.runtime;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.weathercomment.messaging.Handler;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;

/** What every call wants measured, kept out of the calls. */
public final class Meters {
    /** Timers whose spread matters, in every service: each is a histogram of the same buckets. */
    private static final Set<String> HISTOGRAMS = Set.of(
            "handler",
            "comment_generation",
            "generation_step",
            "http_server_request",
            "llm_api",
            "messages_waited",
            "weather_api");

    /** From an answer out of memory to a job's deadline. */
    private static final double[] BUCKETS = Stream.of(
                    5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 20_000, 60_000, 300_000, 900_000)
            .mapToDouble(millis -> Duration.ofMillis(millis).toNanos())
            .toArray();

    private Meters() {}

    public static PrometheusMeterRegistry prometheus() {
        var meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        meters.config().meterFilter(histograms());
        return meters;
    }

    /** The same handler, its time under {@code handler_seconds{handler}}. */
    public static <I, O> Handler<I, O> timed(MeterRegistry meters, String name, Handler<I, O> handler) {
        var timer = Timer.builder("handler").tag("handler", name).register(meters);
        return input -> timer.record(() -> handler.handle(input));
    }

    /** Memory, collections, threads, processor and uptime of the process; closed, it listens to collections no more. */
    static AutoCloseable jvm(MeterRegistry meters) {
        new ClassLoaderMetrics().bindTo(meters);
        new JvmMemoryMetrics().bindTo(meters);
        new JvmThreadMetrics().bindTo(meters);
        new ProcessorMetrics().bindTo(meters);
        new UptimeMetrics().bindTo(meters);
        var collections = new JvmGcMetrics();
        collections.bindTo(meters);
        return collections;
    }

    private static MeterFilter histograms() {
        return new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                return HISTOGRAMS.contains(id.getName())
                        ? DistributionStatisticConfig.builder()
                                .serviceLevelObjectives(BUCKETS)
                                .build()
                                .merge(config)
                        : config;
            }
        };
    }
}
