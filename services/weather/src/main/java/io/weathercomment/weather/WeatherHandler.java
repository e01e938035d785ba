package io.weathercomment.weather;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.weathercomment.domain.Clocks;
import io.weathercomment.domain.Forecast;
import io.weathercomment.domain.ForecastAnswer;
import io.weathercomment.domain.ForecastReady;
import io.weathercomment.domain.ForecastUnavailable;
import io.weathercomment.domain.GenerationRequest;
import io.weathercomment.domain.Geohash;
import io.weathercomment.domain.Location;
import io.weathercomment.domain.WeatherMessage;
import io.weathercomment.messaging.DeliverySpan;
import io.weathercomment.messaging.Handler;
import io.weathercomment.storage.ForecastCache;
import io.weathercomment.storage.ForecastCache.CachedForecast;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A request becomes a forecast: the stored one while it is fresh, else the sources', else the stored one as stale. A message
 * that comes twice is answered twice; the comments service knows its jobs.
 *
 * @param fetching marks a job as being fetched
 * @param places the catalogue by id
 * @param fingerprint of the facts that a forecast makes true
 */
record WeatherHandler(
        BiFunction<String, Instant, Future<Boolean>> fetching,
        ForecastCache cache,
        Function<String, Optional<Location>> places,
        ForecastSources sources,
        BiFunction<Forecast, Location, String> fingerprint,
        Clocks clocks,
        MeterRegistry meters)
        implements Handler<WeatherMessage, ForecastAnswer> {
    private static final String HIT = "hit";
    private static final String MISS = "miss";
    private static final String STALE = "stale";

    WeatherHandler {
        // counters start at 0, so that a rate over them is right from the first one on
        List.of(HIT, MISS, STALE).forEach(result -> counter(meters, result));
        hitRate(meters);
    }

    @Override
    public ForecastAnswer handle(WeatherMessage message) {
        return switch (message) {
            case GenerationRequest request -> forecast(request);
        };
    }

    private ForecastAnswer forecast(GenerationRequest request) {
        fetching.apply(request.jobId(), clocks.now().instant()).await();
        var location = places.apply(request.locationId());
        return location.isPresent()
                ? forecast(request, location.get())
                : unavailable(
                        request,
                        ForecastUnavailable.Reason.UNKNOWN_LOCATION,
                        "no such place, location=" + request.locationId());
    }

    private ForecastAnswer forecast(GenerationRequest request, Location location) {
        var asOf = clocks.asOf().instant();
        var stored = stored(request, asOf);
        if (stored != null && asOf.isBefore(stored.freshUntil())) {
            count(HIT);
            return ready(request, stored, false);
        }
        return switch (sources.forecast(location, request.targetDate(), asOf)) {
            case ForecastSources.Answer.Found(var forecast) -> {
                count(MISS);
                yield ready(request, store(forecast, location, asOf), false);
            }
            case ForecastSources.Answer.None none -> without(request, stored, asOf, none);
        };
    }

    /** The stored forecast, unless it was issued later than it is now, or by a source that the operator does not want any more. */
    private @Nullable CachedForecast stored(GenerationRequest request, Instant asOf) {
        return cache.get(request.locationId(), request.targetDate())
                .await()
                .filter(cached -> !cached.forecast().issuedAt().isAfter(asOf))
                .filter(cached -> sources.includes(cached.forecast().source()))
                .orElse(null);
    }

    private CachedForecast store(Forecast forecast, Location location, Instant asOf) {
        var cached = new CachedForecast(
                forecast,
                asOf,
                Freshness.until(forecast, asOf),
                fingerprint.apply(forecast, location),
                Geohash.of(location.latitude(), location.longitude()));
        cache.put(cached).await();
        return cached;
    }

    private ForecastAnswer without(
            GenerationRequest request,
            @Nullable CachedForecast stored,
            Instant asOf,
            ForecastSources.Answer.None none) {
        if (none.dateNotCovered()) {
            count(MISS);
            return unavailable(request, ForecastUnavailable.Reason.DATE_NOT_COVERED, none.detail());
        }
        if (stored != null && !asOf.isAfter(stored.freshUntil().plus(Freshness.STALE))) {
            count(STALE);
            return ready(request, stored, true);
        }
        count(MISS);
        return unavailable(request, ForecastUnavailable.Reason.SOURCES_FAILED, none.detail());
    }

    private static ForecastReady ready(GenerationRequest request, CachedForecast cached, boolean stale) {
        return new ForecastReady(ForecastReady.SCHEMA, request.jobId(), cached.forecast(), stale, cached.freshUntil());
    }

    private static ForecastUnavailable unavailable(
            GenerationRequest request, ForecastUnavailable.Reason reason, String detail) {
        DeliverySpan.cameTo("unavailable");
        return new ForecastUnavailable(ForecastUnavailable.SCHEMA, request.jobId(), reason, detail);
    }

    private void count(String result) {
        counter(meters, result).increment();
        // its average is the share of hits
        hitRate(meters).record(result.equals(HIT) ? 1 : 0);
        DeliverySpan.cameTo(result);
    }

    private static Counter counter(MeterRegistry meters, String result) {
        return Counter.builder("weather_cache_requests")
                .description("Forecasts asked of the cache")
                .tag("result", result)
                .register(meters);
    }

    private static DistributionSummary hitRate(MeterRegistry meters) {
        return DistributionSummary.builder("weather_cache_hit_rate")
                .description("1 for a forecast that the cache had, 0 for any other")
                .register(meters);
    }
}
