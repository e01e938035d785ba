package io.weathercomment.domain;

import org.jspecify.annotations.Nullable;

/**
 * Some hours of the target day (JST) with what a source says of them. Null is unknown and stays unknown: nothing is filled
 * in where a source is silent.
 *
 * @param fromHour 0–23, inclusive
 * @param toHour 1–24, exclusive
 * @param probabilityPercent of precipitation, 0–100
 */
public record Period(
        int fromHour,
        int toHour,
        @Nullable Condition condition,
        @Nullable Double celsius,
        @Nullable Double millimetresPerHour,
        @Nullable Integer probabilityPercent,
        @Nullable Integer humidityPercent,
        @Nullable Wind wind) {
    public Period {
        if (fromHour < 0 || toHour > 24 || fromHour >= toHour) {
            throw new IllegalArgumentException("hours out of order: " + fromHour + ".." + toHour);
        }
        Physical.celsius(celsius);
        Physical.millimetresPerHour(millimetresPerHour);
        Physical.percent("probability in %", probabilityPercent);
        Physical.percent("humidity in %", humidityPercent);
    }
}
