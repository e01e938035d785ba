package io.weathercomment.weather;

import io.vertx.core.Future;
import io.weathercomment.domain.Forecast;
import io.weathercomment.domain.Location;
import java.time.Instant;
import java.time.LocalDate;

/** A source of forecasts. */
interface Forecasts {
    /** Its id, e.g. {@code jma}; the forecasts carry it. */
    String source();

    /** What the source says at {@code asOf} of the place's day; fails with {@link ForecastFailure} only. */
    Future<Forecast> forecast(Location location, LocalDate targetDate, Instant asOf);
}
