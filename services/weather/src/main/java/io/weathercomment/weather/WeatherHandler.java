package io.weathercomment.weather;

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
import io.weathercomment.messaging.Handler;
import io.weathercomment.storage.ForecastCache;
import io.weathercomment.storage.ForecastCache.CachedForecast;
import java.time.Instant;
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
            count("hit");
            return ready(request, stored, false);
        }
        return switch (sources.forecast(location, request.targetDate(), asOf)) {
            case ForecastSources.Answer.Found(var forecast) -> {
                count("miss");
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
            count("miss");
            return unavailable(request, ForecastUnavailable.Reason.DATE_NOT_COVERED, none.detail());
        }
        if (stored != null && !asOf.isAfter(stored.freshUntil().plus(Freshness.STALE))) {
            count("stale");
            return ready(request, stored, true);
        }
        count("miss");
        return unavailable(request, ForecastUnavailable.Reason.SOURCES_FAILED, none.detail());
    }

    private static ForecastReady ready(GenerationRequest request, CachedForecast cached, boolean stale) {
        return new ForecastReady(ForecastReady.SCHEMA, request.jobId(), cached.forecast(), stale, cached.freshUntil());
    }

    private static ForecastUnavailable unavailable(
            GenerationRequest request, ForecastUnavailable.Reason reason, String detail) {
        return new ForecastUnavailable(ForecastUnavailable.SCHEMA, request.jobId(), reason, detail);
    }

    private void count(String result) {
        meters.counter("weather_cache_requests", "result", result).increment();
    }
}
