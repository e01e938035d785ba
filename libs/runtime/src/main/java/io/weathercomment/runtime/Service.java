package io.weathercomment.runtime;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.micrometer.MicrometerMetricsFactory;
import io.vertx.micrometer.MicrometerMetricsOptions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A process with one or more services: what was started last is stopped first, and a stop waits until all is settled. */
public final class Service implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Service.class);
    private static final int START_SECONDS = 60;

    /** A component ends shortly after its drain by itself; this is for one that does not. */
    private static final int STOP_SECONDS = 60;

    private final Vertx vertx;
    private final PrometheusMeterRegistry meters;
    private final Deque<AutoCloseable> started = new ArrayDeque<>();

    private Service(PrometheusMeterRegistry meters, AutoCloseable used) {
        this.meters = meters;
        vertx = vertx(meters);
        opened(() -> vertx.close().timeout(STOP_SECONDS, TimeUnit.SECONDS).await());
        opened(used);
        if (used instanceof MeterBinder measured) {
            measured.bindTo(meters);
        }
    }

    /**
     * Starts the components in order; when one fails, those before it are stopped again and its failure is thrown.
     *
     * @param used what the components use, closed after them
     */
    public static Service start(PrometheusMeterRegistry meters, AutoCloseable used, List<Component> components) {
        var service = new Service(meters, used);
        return service.orClose(() -> {
            components.forEach(service::deploy);
            return service;
        });
    }

    /** A container's main: one service with its management port, until the process is told to end. */
    public static void run(
            AutoCloseable used, Function<PrometheusMeterRegistry, Component> make, ManagementConfig config) {
        var meters = Meters.prometheus();
        var service = new Service(meters, used);
        // registered first: whoever is told to end while it starts stops in order, too
        service.closeOnShutdown();
        service.orClose(() -> {
            var component = make.apply(meters);
            service.deploy(component);
            service.manage(config, List.of(component), meters);
            LOG.info("started, service={} management_port={}", component.name(), config.port());
            return component;
        });
    }

    /** Does it; whatever is thrown, everything that was started is stopped again first, so that no half of a process stays. */
    private <T> T orClose(Supplier<T> work) {
        try {
            return work.get();
        } catch (Throwable e) {
            close();
            throw e;
        }
    }

    public static Vertx vertx(PrometheusMeterRegistry meters) {
        var options = new VertxOptions()
                .setPreferNativeTransport(false)
                .setMetricsOptions(new MicrometerMetricsOptions().setEnabled(true));
        return Vertx.builder()
                .with(options)
                .withMetrics(new MicrometerMetricsFactory(meters))
                .build();
    }

    public Vertx vertx() {
        return vertx;
    }

    private void deploy(Component component) {
        var id = vertx.deployVerticle(new EventLoopWatch(component, meters))
                .timeout(START_SECONDS, TimeUnit.SECONDS)
                .await();
        opened(() -> {
            vertx.undeploy(id).timeout(STOP_SECONDS, TimeUnit.SECONDS).await();
            LOG.info("stopped, service={}", component.name());
        });
    }

    /** Opens the management port for the components. If it can't be opened, everything is stopped and the failure thrown. */
    public Management manage(ManagementConfig config, List<Component> components, PrometheusMeterRegistry meters) {
        return orClose(() -> {
            opened(Meters.jvm(meters));
            var management = Management.start(vertx, config.host(), config.port(), components, meters)
                    .timeout(START_SECONDS, TimeUnit.SECONDS)
                    .await();
            opened(() -> management
                    .server()
                    .close()
                    .timeout(STOP_SECONDS, TimeUnit.SECONDS)
                    .await());
            return management;
        });
    }

    private synchronized void opened(AutoCloseable closeable) {
        started.push(closeable);
    }

    /** Ends everything when the process is told to end (SIGTERM, Ctrl-C); the process waits for it. */
    public void closeOnShutdown() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "shutdown"));
    }

    /** Stops all, last started first; a stop that fails does not hinder the others. */
    @Override
    public synchronized void close() {
        while (!started.isEmpty()) {
            var next = started.pop();
            try {
                next.close();
            } catch (Exception e) {
                LOG.error("could not be stopped in order", e);
            }
        }
    }
}
