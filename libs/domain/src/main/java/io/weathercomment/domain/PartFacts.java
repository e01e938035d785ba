package io.weathercomment.domain;

import org.jspecify.annotations.Nullable;

/**
 * What is known of one part of the day; null is unknown.
 *
 * @param condition likelihoods already joined with the probability and the amount of precipitation
 * @param millimetresPerHour highest hourly amount
 */
public record PartFacts(
        DayPart part,
        @Nullable Condition condition,
        @Nullable Double celsius,
        @Nullable Double millimetresPerHour,
        @Nullable Integer probabilityPercent,
        @Nullable Integer humidityPercent,
        @Nullable Wind wind) {
    /** Whether the source gave any figure of precipitation. */
    public boolean measured() {
        return probabilityPercent != null || millimetresPerHour != null;
    }
}
