package io.weathercomment.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.weathercomment.runtime.Meters;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process that Lambda started. */
public final class LambdaMode {
    private LambdaMode() {}

    /** True when there is a Runtime API to get events from. */
    public static boolean isOn(Map<String, String> environment) {
        return !environment.getOrDefault("AWS_LAMBDA_RUNTIME_API", "").isEmpty();
    }

    /**
     * Serves events until Lambda ends the process, by AWS's own client.
     *
     * @param arguments the first names the function's class; without one {@code _HANDLER} does, without that {@code own} is meant
     */
    public static void run(String[] arguments, Class<? extends RequestStreamHandler> own) {
        var told = arguments.length > 0
                ? arguments[0]
                : System.getenv().getOrDefault("_HANDLER", "").strip();
        try {
            AWSLambda.main(new String[] {told.isEmpty() ? own.getName() : told});
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("the function ended", e);
        }
    }

    /** Meters whose values can be told to CloudWatch. */
    public static PrometheusMeterRegistry meters() {
        var meters = Meters.prometheus();
        meters.config().meterFilter(Emf.buckets());
        return meters;
    }

    /**
     * The doors of a function; what it measures is told on standard output, also when the process is told to end.
     *
     * @param service its name in traces and metrics
     */
    public static RequestStreamHandler doors(String service, MeterRegistry meters, List<Door> doors) {
        var emf = new Emf(meters, InstantSource.system(), Stdout.open()::println);
        Runtime.getRuntime().addShutdownHook(new Thread(emf::flush, "metrics"));
        return new Doors(service, doors, emf);
    }

    /** An event loop for adapters and routes; nothing on it watches the clock, which stands still between invocations. */
    public static Vertx vertx() {
        return Vertx.vertx(new VertxOptions()
                .setPreferNativeTransport(false)
                .setEventLoopPoolSize(2)
                .setBlockedThreadCheckInterval(1)
                .setBlockedThreadCheckIntervalUnit(TimeUnit.DAYS));
    }
}
