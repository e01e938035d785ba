package io.weathercomment.api.places;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.weathercomment.api.contract.Answer;
import io.weathercomment.api.contract.Ask;
import io.weathercomment.api.problems.Problem;
import io.weathercomment.api.problems.ProblemType;
import io.weathercomment.domain.Clocks;
import io.weathercomment.domain.Location;
import io.weathercomment.storage.ForecastCache;
import io.weathercomment.storage.ForecastCache.CachedForecast;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The forecasts that are known already.
 *
 * @param wantedSource what an earlier setting of the sources left behind is not shown
 */
public record Weather(Places places, ForecastCache forecasts, Clocks clocks, Predicate<String> wantedSource) {
    public Future<Answer> get(Ask ask) {
        var asOf = clocks.asOf().instant();
        var location = places.named("location", ask.required("location"));
        return known(location, ask.optional("target_date"), asOf).map(cached -> Answer.ok(json(cached, asOf)));
    }

    /**
     * The newest forecast that is known of a place and day, or a problem.
     *
     * @param targetDate as a caller told it
     */
    public Future<CachedForecast> known(Location location, Optional<String> targetDate) {
        return known(location, targetDate, clocks.asOf().instant());
    }

    private Future<CachedForecast> known(Location location, Optional<String> targetDate, Instant asOf) {
        return forecasts
                .get(location.id(), TargetDates.of(targetDate, asOf))
                // of a later time than the one looked at: a replay of older weather must not see it
                .map(found -> found.filter(
                                cached -> !cached.forecast().issuedAt().isAfter(asOf))
                        .filter(cached -> wantedSource.test(cached.forecast().source()))
                        .orElseThrow(
                                () -> Problem.of(ProblemType.FORECAST_NOT_READY).exception()));
    }

    private JsonObject json(CachedForecast cached, Instant asOf) {
        var forecast = cached.forecast();
        return new JsonObject()
                .put("location", places.brief(forecast.locationId()))
                .put("target_date", forecast.targetDate().toString())
                .put("simulated", forecast.simulated())
                .put("stale", !asOf.isBefore(cached.freshUntil()))
                .put("cached_at", cached.cachedAt().toString())
                .put("fresh_until", cached.freshUntil().toString())
                .put("forecast", ForecastJson.of(forecast));
    }
}
