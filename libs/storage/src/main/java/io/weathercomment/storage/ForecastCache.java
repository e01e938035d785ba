package io.weathercomment.storage;

import io.vertx.core.Future;
import io.weathercomment.domain.Forecast;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** The newest forecast for each place and target day. */
public interface ForecastCache {
    Future<Optional<CachedForecast>> get(String locationId, LocalDate targetDate);

    /** Stores it, unless a forecast issued later is there already. */
    Future<Void> put(CachedForecast forecast);

    /**
     * A forecast with its age.
     *
     * @param cachedAt when it was fetched, on the {@code asOf} clock
     * @param freshUntil until when it is used unasked, on the {@code asOf} clock
     * @param fingerprint of its facts
     * @param geohash of the place, five characters
     */
    record CachedForecast(
            Forecast forecast, Instant cachedAt, Instant freshUntil, String fingerprint, String geohash) {}
}
