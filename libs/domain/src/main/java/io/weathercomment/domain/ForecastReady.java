package io.weathercomment.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * Tells that a job's forecast is there.
 *
 * @param stale true when every source failed and an older forecast is used
 * @param freshUntil until when the forecast counts as the newest, on the {@code asOf} clock
 */
public record ForecastReady(int schema, String jobId, Forecast forecast, boolean stale, Instant freshUntil)
        implements ForecastAnswer {
    public static final int SCHEMA = 1;

    @Override
    public Optional<String> place() {
        return Optional.of(forecast.locationId());
    }
}
