package io.weathercomment.quality.checker;

import static io.weathercomment.quality.checker.Claim.*;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;

/** What matters on a day, and which words name it. */
final class DayEvents {
    static final String SEVERE_STORM_EVENT = "severe-storm";
    static final String THUNDER_EVENT = "thunder";
    static final String STORM_EVENT = "storm";
    static final String BLIZZARD_EVENT = "blizzard";
    static final String HEAVY_RAIN_EVENT = "heavy-rain";
    static final String HEAVY_SNOW_EVENT = "heavy-snow";
    static final String FOG_EVENT = "fog";
    static final String EXTREME_HEAT_EVENT = "extreme-heat";
    static final String STRONG_WIND_EVENT = "strong-wind";
    static final String RAIN_EVENT = "rain";
    static final String SNOW_EVENT = "snow";
    static final String SLEET_EVENT = "sleet";
    static final String CHANGE_EVENT = "change";
    static final String SKY_EVENT = "sky";

    private static final int EXTREME_HEAT_CELSIUS = 35;
    private static final int NOTABLE_HEAT_CELSIUS = 30;
    private static final int NOTABLE_COLD_CELSIUS = 10;

    /** How much the share of fine sky differs between the first and the last block of daylight where the sky changes clearly. */
    private static final double CLEAR_CHANGE = 0.75;

    /** How many of the four blocks of daylight each of the two skies fills at least, a のち half. */
    private static final double CHANGED_BLOCKS = 1.5;

    private static final Set<Claim> RAIN_WORDS = EnumSet.of(
            RAIN,
            RAIN_MAYBE,
            SHOWER,
            RAIN_LIGHT,
            RAIN_SOLID,
            RAIN_HEAVY,
            RAIN_HEAVY_MAYBE,
            RAIN_ENDS,
            RAIN_BREAKS,
            FALLS,
            FALLS_MAYBE,
            UMBRELLA,
            UMBRELLA_WEAK,
            UMBRELLA_FIRM,
            WET_GROUND,
            SLEET);
    private static final Set<Claim> SNOW_WORDS = EnumSet.of(
            SNOW,
            SNOW_MAYBE,
            SNOW_SHOWER,
            SNOW_HEAVY,
            SNOW_HEAVY_MAYBE,
            SNOW_ENDS,
            SNOW_GROUND,
            SLEET,
            BLIZZARD,
            BLIZZARD_MAYBE);
    private static final Set<Claim> FINE_WORDS =
            EnumSet.of(PURE_SKY, FINE, SOME_FINE, SUN, GLARE, STARS, SUNSET, SUNRISE);
    private static final Set<Claim> CLOUD_WORDS = EnumSet.of(NO_SUN, CLOUD, SOME_CLOUD, DULL);
    private static final Set<Claim> CHANGE_WORDS =
            EnumSet.of(FROM_TO, IMPROVING, WORSENING, CHANGEABLE, RAIN_ENDS, SNOW_ENDS);
    private static final Set<Claim> HEAT_WORDS = EnumSet.of(
            DEGREES, EXTREME_HEAT, HEATSTROKE, HOT, MIDSUMMER, MAX_30, LATE_HEAT, HUMID, TROPICAL_NIGHT, SWEATY);
    private static final Set<Claim> COLD_WORDS =
            EnumSet.of(DEGREES, COLD, SEVERE_COLD, CHILL, CHILLY, BRISK, MIN_BELOW_0, MAX_BELOW_0, ICE, FROST);

    private DayEvents() {}

    /** Worst first, by the condition's priority of the old system, strong wind last. */
    static SequencedSet<String> hazards(DayReading day) {
        int hours = day.left;
        int wind = day.windLand(hours);
        boolean storm = wind >= WindText.VIOLENT || windInRain(day, hours) >= WindText.STRONG;
        var hazards = new LinkedHashSet<String>();
        if (windInRain(day, hours) >= WindText.VIOLENT) {
            hazards.add(SEVERE_STORM_EVENT);
        }
        if (day.thunder(hours) == SkyText.FIRM) {
            hazards.add(THUNDER_EVENT);
        }
        if (storm && !hazards.contains(SEVERE_STORM_EVENT)) {
            hazards.add(STORM_EVENT);
        }
        if (day.blowing(hours) == SkyText.FIRM) {
            hazards.add(BLIZZARD_EVENT);
        }
        if (day.heavy(hours) == SkyText.FIRM) {
            hazards.add(day.rain(hours) >= day.snow(hours) ? HEAVY_RAIN_EVENT : HEAVY_SNOW_EVENT);
        }
        if (day.fog(hours) == SkyText.FIRM) {
            hazards.add(FOG_EVENT);
        }
        if (day.max != null && day.max >= EXTREME_HEAT_CELSIUS && (hours & Blocks.SUNLIT) != 0) {
            hazards.add(EXTREME_HEAT_EVENT);
        }
        if (wind >= WindText.STRONG && !storm) {
            hazards.add(STRONG_WIND_EVENT);
        }
        return hazards;
    }

    /** The strongest wind of the hours in which rain or snow surely falls. */
    private static int windInRain(DayReading day, int hours) {
        int wind = 0;
        for (int block = 0; block < Blocks.COUNT; block++) {
            if (Blocks.has(hours, block) && day.wet(1 << block) >= SkyText.PARTLY) {
                wind = Math.max(wind, day.wind.land[block]);
            }
        }
        return wind;
    }

    static String mainEvent(DayReading day) {
        var hazards = hazards(day);
        if (!hazards.isEmpty()) {
            return hazards.getFirst();
        }
        int rain = day.rain(day.left);
        int snow = day.snow(day.left);
        if (Math.max(rain, snow) >= SkyText.PARTLY) {
            if (rain >= SkyText.PARTLY && snow >= SkyText.PARTLY) {
                return SLEET_EVENT;
            }
            return rain >= snow ? RAIN_EVENT : SNOW_EVENT;
        }
        return changesClearly(day) ? CHANGE_EVENT : SKY_EVENT;
    }

    private static boolean changesClearly(DayReading day) {
        int lit = day.left & Blocks.SUNLIT;
        if (Blocks.size(lit) < 4) {
            return false;
        }
        double fineBlocks = day.fine(lit) * 4;
        double turned = Math.abs(day.sky.fine[Blocks.first(lit)] - day.sky.fine[Blocks.last(lit)]);
        return turned >= CLEAR_CHANGE && fineBlocks >= CHANGED_BLOCKS && fineBlocks <= 4 - CHANGED_BLOCKS;
    }

    /** @param said what the pair truly says of that day */
    static boolean namesMainEvent(DayReading day, List<Said> said) {
        var event = mainEvent(day);
        return switch (event) {
            case CHANGE_EVENT ->
                has(said, CHANGE_WORDS)
                        || (has(said, FINE_WORDS) && has(said, CLOUD_WORDS))
                        || said.stream()
                                .anyMatch(one -> one.hours() != 0
                                        && (FINE_WORDS.contains(one.claim()) || CLOUD_WORDS.contains(one.claim())));
            case SKY_EVENT -> {
                boolean possible = day.wet(day.left) > 0 && (has(said, RAIN_WORDS) || has(said, SNOW_WORDS));
                boolean thundery = day.thunder(day.left) > 0 && has(said, EnumSet.of(THUNDER, THUNDER_MAYBE, UNSTABLE));
                boolean foggy = day.fog(day.left) > 0 && has(said, EnumSet.of(FOG, FOG_MAYBE, LOW_VISIBILITY));
                boolean hot = day.max != null && day.max >= NOTABLE_HEAT_CELSIUS && has(said, HEAT_WORDS);
                boolean cold = day.max != null && day.max < NOTABLE_COLD_CELSIUS && has(said, COLD_WORDS);
                yield possible
                        || thundery
                        || foggy
                        || hot
                        || cold
                        || has(said, FINE_WORDS)
                        || has(said, CLOUD_WORDS)
                        || has(said, CHANGE_WORDS);
            }
            default -> names(event, said);
        };
    }

    static boolean names(String event, List<Said> said) {
        return switch (event) {
            case SEVERE_STORM_EVENT, STORM_EVENT ->
                has(said, EnumSet.of(STORM, ROUGH, STRONG_WIND, STRONG_WIND_MAYBE, BLIZZARD, BLIZZARD_MAYBE));
            case THUNDER_EVENT -> has(said, EnumSet.of(THUNDER, THUNDER_MAYBE));
            case BLIZZARD_EVENT -> has(said, EnumSet.of(BLIZZARD, BLIZZARD_MAYBE, ROUGH, SNOW_HEAVY, SNOW_HEAVY_MAYBE));
            case HEAVY_RAIN_EVENT -> has(said, EnumSet.of(RAIN_HEAVY, RAIN_HEAVY_MAYBE, RAIN_SOLID, FLOOD));
            case HEAVY_SNOW_EVENT -> has(said, EnumSet.of(SNOW_HEAVY, SNOW_HEAVY_MAYBE, BLIZZARD, BLIZZARD_MAYBE));
            case FOG_EVENT -> has(said, EnumSet.of(FOG, FOG_MAYBE, LOW_VISIBILITY));
            case EXTREME_HEAT_EVENT -> has(said, EnumSet.of(EXTREME_HEAT, HEATSTROKE, HOT));
            case STRONG_WIND_EVENT -> has(said, EnumSet.of(STRONG_WIND, STRONG_WIND_MAYBE, FRESH_WIND, STORM, ROUGH));
            case RAIN_EVENT -> has(said, RAIN_WORDS) || fromTo(said, 'r');
            case SNOW_EVENT -> has(said, SNOW_WORDS) || fromTo(said, 's');
            case SLEET_EVENT ->
                has(said, RAIN_WORDS) || has(said, SNOW_WORDS) || fromTo(said, 'r') || fromTo(said, 's');
            case CHANGE_EVENT -> has(said, CHANGE_WORDS);
            case SKY_EVENT -> has(said, FINE_WORDS) || has(said, CLOUD_WORDS);
            default -> throw new IllegalArgumentException("no such event: " + event);
        };
    }

    private static boolean fromTo(List<Said> said, char kind) {
        return said.stream()
                .anyMatch(one -> one.claim() == FROM_TO && one.detail().indexOf(kind) >= 0);
    }

    private static boolean has(List<Said> said, Set<Claim> claims) {
        return said.stream().anyMatch(one -> claims.contains(one.claim()));
    }
}
