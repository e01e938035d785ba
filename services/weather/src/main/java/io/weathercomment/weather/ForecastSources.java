package io.weathercomment.weather;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.weathercomment.domain.Forecast;
import io.weathercomment.domain.Location;
import io.weathercomment.domain.TargetDay;
import io.weathercomment.weather.ForecastFailure.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sources in the operator's order: the first that answers wins. A failure that may pass is tried once more. A source that
 * was out of reach at start comes last for a minute; then one request tries it in its place again.
 */
final class ForecastSources {
    private static final Logger LOG = LoggerFactory.getLogger(ForecastSources.class);
    private static final Duration PROBE_LIMIT = Duration.ofMillis(1500);
    private static final Duration LAST_FOR = Duration.ofSeconds(60);
    private static final int ATTEMPTS = 2;
    private static final int SHORTEST_PAUSE_MILLIS = 100;
    private static final int LONGEST_PAUSE_MILLIS = 400;

    /** What all sources together say. */
    sealed interface Answer {
        record Found(Forecast forecast) implements Answer {}

        /**
         * No source has the forecast.
         *
         * @param failures the last failure of each source, in the order they were tried
         */
        record None(Map<String, ForecastFailure> failures) implements Answer {
            /** True when all of them answer, but speak of other days. */
            boolean dateNotCovered() {
                return failures.values().stream().allMatch(failure -> failure.kind() == Kind.DATE_NOT_COVERED);
            }

            String detail() {
                return failures.entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + entry.getValue().getMessage())
                        .collect(Collectors.joining("; "));
            }
        }
    }

    private final List<Source> sources;
    private final Vertx vertx;
    private final InstantSource now;
    private final RandomGenerator random;
    private final MeterRegistry meters;

    ForecastSources(
            List<Forecasts> sources, Vertx vertx, InstantSource now, RandomGenerator random, MeterRegistry meters) {
        this.sources = sources.stream().map(Source::new).toList();
        this.vertx = vertx;
        this.now = now;
        this.random = random;
        this.meters = meters;
        // timers start at 0, so that a source that was never asked shows as well
        this.sources.forEach(this::timer);
    }

    /** True while the operator wants forecasts of this source. */
    boolean includes(String source) {
        return sources.stream().anyMatch(known -> known.id().equals(source));
    }

    /** Tries every source once, at the same time. It never fails: sources out of reach come last for a while. */
    Future<Void> probe(Location location, Instant asOf) {
        var day = TargetDay.defaultAt(asOf);
        return Future.join(sources.stream()
                        .map(source -> source.forecasts
                                .forecast(location, day, asOf)
                                .timeout(PROBE_LIMIT.toMillis(), TimeUnit.MILLISECONDS)
                                .onFailure(cause -> probed(source, cause)))
                        .toList())
                .transform(_ -> Future.succeededFuture());
    }

    private void probed(Source source, Throwable cause) {
        if (!(cause instanceof ForecastFailure failure) || outOfReach(failure)) {
            source.comesLastUntil(now.instant().plus(LAST_FOR));
            LOG.info("out of reach at start, source={} cause={}", source.id(), cause.getMessage());
        }
    }

    /** Blocks the handler's thread until a source has answered or all have failed. */
    Answer forecast(Location location, LocalDate targetDate, Instant asOf) {
        var failures = new LinkedHashMap<String, ForecastFailure>();
        for (var source : inOrder()) {
            if (source.invents() && anyIs(Kind.DATE_NOT_COVERED, failures)) {
                // a day that a real source does not forecast yet has no forecast; inventing one is for lack of a
                // network only
                continue;
            }
            try {
                var forecast = patiently(source, location, targetDate, asOf);
                source.comesInItsPlace();
                return new Answer.Found(forecast);
            } catch (ForecastFailure failure) {
                if (!outOfReach(failure)) {
                    source.comesInItsPlace();
                }
                failures.put(source.id(), failure);
                LOG.warn(
                        "source failed, source={} location={} cause={}",
                        source.id(),
                        location.id(),
                        failure.getMessage());
            }
        }
        return new Answer.None(failures);
    }

    private static boolean anyIs(Kind kind, Map<String, ForecastFailure> failures) {
        return failures.values().stream().anyMatch(failure -> failure.kind() == kind);
    }

    private List<Source> inOrder() {
        var first = new ArrayList<Source>();
        var last = new ArrayList<Source>();
        sources.forEach(source -> (source.comesLast(now.instant()) ? last : first).add(source));
        first.addAll(last);
        return first;
    }

    private Forecast patiently(Source source, Location location, LocalDate targetDate, Instant asOf) {
        for (int attempt = 1; ; attempt++) {
            try {
                return timed(source, location, targetDate, asOf);
            } catch (ForecastFailure failure) {
                if (attempt == ATTEMPTS || !failure.kind().passing()) {
                    throw failure;
                }
            }
            // callers that failed together shall not come back together
            var pause = random.nextInt(SHORTEST_PAUSE_MILLIS, LONGEST_PAUSE_MILLIS);
            vertx.timer(pause, TimeUnit.MILLISECONDS).await();
        }
    }

    private Forecast timed(Source source, Location location, LocalDate targetDate, Instant asOf) {
        var timer = Timer.start(meters);
        try {
            return source.forecasts.forecast(location, targetDate, asOf).await();
        } finally {
            timer.stop(timer(source));
        }
    }

    private Timer timer(Source source) {
        return Timer.builder("weather_api")
                .description("Calls to a source of forecasts")
                .tag("source", source.id())
                .register(meters);
    }

    private static boolean outOfReach(ForecastFailure failure) {
        return failure.kind() == Kind.UNREACHABLE || failure.kind() == Kind.TIMEOUT;
    }

    /** A source and until when it comes last; null when it comes in its place. */
    private static final class Source {
        private final Forecasts forecasts;
        private final AtomicReference<@Nullable Instant> lastUntil = new AtomicReference<>();

        Source(Forecasts forecasts) {
            this.forecasts = forecasts;
        }

        String id() {
            return forecasts.source();
        }

        boolean invents() {
            return id().equals(Forecast.SIMULATED);
        }

        void comesLastUntil(Instant until) {
            lastUntil.set(until);
        }

        void comesInItsPlace() {
            lastUntil.set(null);
        }

        boolean comesLast(Instant now) {
            var until = lastUntil.get();
            if (until == null) {
                return false;
            }
            // when the time is over, one caller takes the trial and for all others it begins anew
            return now.isBefore(until) || !lastUntil.compareAndSet(until, now.plus(LAST_FOR));
        }
    }
}
