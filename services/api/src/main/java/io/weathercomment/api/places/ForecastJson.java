package io.weathercomment.api.places;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.weathercomment.domain.Condition;
import io.weathercomment.domain.Forecast;
import io.weathercomment.domain.Period;
import io.weathercomment.domain.Wind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A forecast as callers see it; what is unknown is null. */
public final class ForecastJson {
    private ForecastJson() {}

    public static JsonObject of(Forecast forecast) {
        var periods = new JsonArray();
        forecast.periods().forEach(period -> periods.add(period(period)));
        return new JsonObject()
                .put("location_id", forecast.locationId())
                .put("target_date", forecast.targetDate().toString())
                .put("source", forecast.source())
                .put("area", forecast.area())
                .put("attribution", forecast.attribution())
                .put("issued_at", forecast.issuedAt().toString())
                .put("minimum_celsius", forecast.minimumCelsius())
                .put("maximum_celsius", forecast.maximumCelsius())
                .put("periods", periods);
    }

    private static JsonObject period(Period period) {
        return new JsonObject()
                .put("from_hour", period.fromHour())
                .put("to_hour", period.toHour())
                .put("condition", condition(period.condition()))
                .put("celsius", period.celsius())
                .put("millimetres_per_hour", period.millimetresPerHour())
                .put("probability_percent", period.probabilityPercent())
                .put("humidity_percent", period.humidityPercent())
                .put("wind", wind(period.wind()));
    }

    private static @Nullable JsonObject condition(@Nullable Condition condition) {
        return condition == null
                ? null
                : new JsonObject()
                        .put("sky", word(condition.sky()))
                        .put("rain", word(condition.rain()))
                        .put("snow", word(condition.snow()))
                        .put("rain_or_snow", word(condition.rainOrSnow()))
                        .put("extent", word(condition.extent()))
                        .put("heavy", word(condition.heavy()))
                        .put("thunder", word(condition.thunder()))
                        .put("fog", word(condition.fog()))
                        .put("blowing", word(condition.blowing()));
    }

    private static @Nullable JsonObject wind(@Nullable Wind wind) {
        return wind == null
                ? null
                : new JsonObject()
                        .put("firm", word(wind.firm()))
                        .put("possible", word(wind.possible()))
                        .put("metres_per_second", wind.metresPerSecond());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
