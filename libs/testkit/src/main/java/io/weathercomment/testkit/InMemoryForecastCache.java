package io.weathercomment.testkit;

import io.vertx.core.Future;
import io.weathercomment.storage.ForecastCache;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Forecasts in memory. */
public final class InMemoryForecastCache implements ForecastCache {
    private final ConcurrentHashMap<Key, CachedForecast> forecasts = new ConcurrentHashMap<>();

    private record Key(String locationId, LocalDate targetDate) {}

    @Override
    public Future<Optional<CachedForecast>> get(String locationId, LocalDate targetDate) {
        return Future.succeededFuture(Optional.ofNullable(forecasts.get(new Key(locationId, targetDate))));
    }

    @Override
    public Future<Void> put(CachedForecast cached) {
        var forecast = cached.forecast();
        forecasts.merge(
                new Key(forecast.locationId(), forecast.targetDate()), cached, InMemoryForecastCache::issuedLater);
        return Future.succeededFuture();
    }

    private static CachedForecast issuedLater(CachedForecast before, CachedForecast added) {
        return before.forecast().issuedAt().isAfter(added.forecast().issuedAt()) ? before : added;
    }
}
