package io.weathercomment.domain;

import org.jspecify.annotations.Nullable;

/** The limits that a forecast value can have on earth; what lies outside never becomes a fact. */
public final class Physical {
    public static final double COLDEST_CELSIUS = -50;
    public static final double HOTTEST_CELSIUS = 60;
    public static final double STRONGEST_WIND_METRES_PER_SECOND = 110;
    public static final double HEAVIEST_MILLIMETRES_PER_HOUR = 400;

    private Physical() {}

    static void celsius(@Nullable Double value) {
        range("temperature in °C", value, COLDEST_CELSIUS, HOTTEST_CELSIUS);
    }

    static void percent(String name, @Nullable Integer value) {
        range(name, value == null ? null : value.doubleValue(), 0, 100);
    }

    static void millimetresPerHour(@Nullable Double value) {
        range("precipitation in mm/h", value, 0, HEAVIEST_MILLIMETRES_PER_HOUR);
    }

    static void windMetresPerSecond(@Nullable Double value) {
        range("wind in m/s", value, 0, STRONGEST_WIND_METRES_PER_SECOND);
    }

    private static void range(String name, @Nullable Double value, double low, double high) {
        if (value != null && !(value >= low && value <= high)) {
            throw new IllegalArgumentException(name + " out of range " + low + ".." + high + ": " + value);
        }
    }
}
