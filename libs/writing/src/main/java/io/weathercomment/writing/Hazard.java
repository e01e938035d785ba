package io.weathercomment.writing;

import java.util.EnumSet;
import java.util.Set;

/** What a comment must name when it is sure to come, worst first; rain and snow stand last, as the day's main event. */
public enum Hazard {
    SEVERE_STORM(120),
    THUNDER(110),
    /** Heavy rain or snow with strong wind in the same hours; named when both are. */
    STORM(100),
    HEAVY_RAIN(90),
    /** Snow that the wind drives, whatever its amount. */
    BLIZZARD(85),
    HEAVY_SNOW(80),
    FOG(70),
    EXTREME_HEAT(60),
    STRONG_WIND(55),
    RAIN(50),
    SNOW(40),
    /** Precipitation whose kind the forecast leaves open. */
    RAIN_OR_SNOW(40);

    private final int priority;

    Hazard(int priority) {
        this.priority = priority;
    }

    public int priority() {
        return priority;
    }

    /** The milder hazards that whoever names this one has named too. */
    Set<Hazard> includes() {
        return switch (this) {
            case SEVERE_STORM -> EnumSet.of(STRONG_WIND);
            case STORM -> EnumSet.of(HEAVY_RAIN, HEAVY_SNOW, BLIZZARD, STRONG_WIND, RAIN, SNOW, RAIN_OR_SNOW);
            case HEAVY_RAIN -> EnumSet.of(RAIN);
            case HEAVY_SNOW, BLIZZARD -> EnumSet.of(SNOW);
            case THUNDER, FOG, EXTREME_HEAT, STRONG_WIND, RAIN, SNOW, RAIN_OR_SNOW -> EnumSet.noneOf(Hazard.class);
        };
    }
}
