package io.weathercomment.quality.checker;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether the body bears what a text says. Temperatures are whole degrees Celsius as JMA gives them; a claim between the value that supports it and
 * the value that refutes it lacks support only.
 */
final class Judge {
    private static final int MILD_MONTH_FIRST = 4;
    private static final int MILD_MONTH_LAST = 9;

    /** From this share of fine sky on a word of fine weather stands. */
    private static final double FINE_SHARE = 0.5;

    /** Waves from which JMA's term is 波が高い, m. */
    private static final double HIGH_WAVES_METRES = 2.5;

    private static final double BATHING_WAVES_METRES = 1.5;

    private static final Pattern NAMES_FINE_SKY = Pattern.compile("晴|青空|日差し");

    private final DayReading day;
    private final Said said;
    private final boolean wetNamed;
    /** Blocks that the words are judged in. */
    private final int hours;

    private final boolean morningOnly;
    private final boolean timed;

    private Judge(DayReading day, Said said, boolean wetNamed) {
        this.day = day;
        this.said = said;
        this.wetNamed = wetNamed;
        this.timed = said.hours() != 0;
        this.hours = timed ? said.hours() & day.told : day.left;
        this.morningOnly =
                timed && Blocks.has(said.hours(), 2) && (said.hours() & Blocks.SUNLIT & ~Blocks.MORNING) == 0;
    }

    /** What speaks against the words: {@link Objection#fact()} without the raw text, or null. */
    static @Nullable String judge(DayReading day, Said said, boolean wetNamed) {
        var judge = new Judge(day, said, wetNamed);
        if (judge.hours == 0 && said.claim() != Claim.OFFICIAL_WARNING && said.claim() != Claim.RUDE) {
            return unsupported("these hours were over when the forecast was issued");
        }
        return judge.verdict();
    }

    private @Nullable String verdict() {
        return switch (said.claim()) {
            case PURE_SKY, FINE, SOME_FINE, SUN, GLARE, NO_SUN, CLOUD, SOME_CLOUD, DULL, STARS, SUNSET, SUNRISE ->
                sky();
            case RAIN,
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
                    DRY,
                    UMBRELLA,
                    UMBRELLA_WEAK,
                    UMBRELLA_FIRM,
                    WET_GROUND,
                    SLIPPERY,
                    FLOOD -> rain();
            case SNOW,
                    SNOW_MAYBE,
                    SNOW_SHOWER,
                    SNOW_HEAVY,
                    SNOW_HEAVY_MAYBE,
                    SNOW_ENDS,
                    SNOW_GROUND,
                    NO_SNOW,
                    SLEET,
                    BLIZZARD,
                    BLIZZARD_MAYBE -> snow();
            case THUNDER, THUNDER_MAYBE, NO_THUNDER, UNSTABLE, FOG, FOG_MAYBE, NO_FOG, LOW_VISIBILITY -> air();
            case STRONG_WIND,
                    STRONG_WIND_MAYBE,
                    FRESH_WIND,
                    NORTH_WIND,
                    SOUTH_WIND,
                    STORM,
                    ROUGH,
                    CALM_WIND,
                    CALM,
                    HIGH_WAVES,
                    SEA_BATHING -> wind();
            case DEGREES,
                    EXTREME_HEAT,
                    HEATSTROKE,
                    HEAT_CARE,
                    COOLING,
                    MIDSUMMER,
                    MAX_30,
                    MAX_25,
                    LATE_HEAT,
                    HOT,
                    NOT_HOT,
                    SWEATY,
                    TROPICAL_NIGHT,
                    LIGHT_CLOTHES,
                    HUMID,
                    ARID -> heat();
            case WARM, COMFORT, REFRESHING, COOL, BRISK, LONG_SLEEVES, JACKET, LAYERS, TEMPERATURE_RANGE, NO_RANGE ->
                mild();
            case CHILLY, CHILL, COLD, SEVERE_COLD, NOT_COLD, MIN_BELOW_0, MAX_BELOW_0, ICE, FROST, WARM_CLOTHES ->
                cold();
            case UV,
                    PARASOL,
                    LAUNDRY,
                    LAUNDRY_INDOOR,
                    LAUNDRY_EARLY,
                    OUTING,
                    STAY_IN,
                    CAR_WASH,
                    AIRING,
                    POLLEN,
                    TRAVEL_CARE,
                    WATCH_SKY,
                    CAREFREE -> living();
            case SEASON, RAINY_SEASON, CHERRY, NO_SOURCE -> season();
            case FROM_TO, IMPROVING, WORSENING, CHANGEABLE, STEADY -> change();
            case OFFICIAL_WARNING -> contradicts("official warnings are not ours to give");
            case RUDE -> contradicts("not a word for a forecast");
            case EMPTY -> unsupported("it says nothing");
        };
    }

    // --- sky

    private @Nullable String sky() {
        int lit = day.sunlit(hours);
        double fine = day.fine(lit);
        return switch (said.claim()) {
            case PURE_SKY ->
                fine >= 0.9 && day.wet(hours) == 0
                        ? null
                        : fault(fine < 0.45 || day.wet(hours) >= SkyText.PARTLY, "fine for %.2f".formatted(fine));
            case FINE -> fine(lit, fine);
            case SOME_FINE -> maxFine(lit) >= 0.2 ? hiddenRain() : contradicts("no fine sky in the text");
            case SUN ->
                fine >= 0.2 || maxFine(lit) >= 0.4 ? hiddenRain() : fault(fine == 0, "fine for %.2f".formatted(fine));
            case GLARE -> glare();
            case NO_SUN -> fine < 0.35 ? null : fault(fine >= 0.6, "fine for %.2f".formatted(fine));
            case CLOUD -> cloud(lit, fine);
            case SOME_CLOUD ->
                maxCloud(hours) >= 0.2 || day.wet(hours) > 0 ? null : contradicts("no clouds in the text");
            case DULL -> fine < FINE_SHARE ? null : fault(fine >= 0.6, "fine for %.2f".formatted(fine));
            case STARS -> night(Blocks.NIGHT & day.told);
            case SUNSET, SUNRISE -> night(hours);
            default -> throw unexpected();
        };
    }

    private @Nullable String fine(int lit, double fine) {
        if (said.length() == 1 && minFine(lit) < FINE_SHARE) {
            return contradicts("not fine all day");
        }
        return fine >= FINE_SHARE
                ? hiddenRain()
                : fault(fine < 0.25, "fine for %.2f of the hours meant".formatted(fine));
    }

    /** A word of sun without a time must not hide rain or snow that surely falls. */
    private @Nullable String hiddenRain() {
        int meant = timed ? hours : day.left;
        return wetNamed || day.wet(meant) < SkyText.PARTLY
                ? null
                : contradicts("rain or snow falls and the pair does not name it");
    }

    private @Nullable String glare() {
        int midday = day.sunlit(hours) & Blocks.MIDDAY;
        if (midday == 0) {
            midday = day.sunlit(hours);
        }
        boolean season = (day.month() >= MILD_MONTH_FIRST && day.month() <= MILD_MONTH_LAST) || day.okinawa();
        if (!season) {
            return fault(day.month() <= 2 || day.month() >= 11, "month " + day.month());
        }
        double fine = day.fine(midday);
        if (fine < FINE_SHARE) {
            return fault(fine < 0.25, "fine for %.2f of midday".formatted(fine));
        }
        return hiddenRain();
    }

    private @Nullable String cloud(int lit, double fine) {
        double cloudy = day.cloudy(lit);
        if (said.length() == 1) {
            return maxFine(lit) <= 0.4 && cloudy >= 0.4 ? null : contradicts("not cloudy all day");
        }
        if (fine <= 0.55 && cloudy >= 0.3) {
            return null;
        }
        return fault(fine >= 0.8 || cloudy < 0.05, "fine for %.2f, cloudy for %.2f".formatted(fine, cloudy));
    }

    private @Nullable String night(int mask) {
        if (mask == 0) {
            return unsupported("these hours were over when the forecast was issued");
        }
        if (day.wet(mask) >= SkyText.PARTLY) {
            return contradicts("rain or snow in these hours");
        }
        double fine = day.fine(mask);
        return fine >= 0.4 || maxFine(mask) >= 0.6 ? null : fault(fine < 0.1, "fine for %.2f".formatted(fine));
    }

    // --- rain

    private @Nullable String rain() {
        int rain = day.rain(hours);
        int wet = day.wet(hours);
        return switch (said.claim()) {
            case RAIN -> firm(rain, day.sky.rain, "rain");
            case FALLS -> firm(wet, rain >= day.snow(hours) ? day.sky.rain : day.sky.snow, "rain or snow");
            case RAIN_MAYBE -> rain > 0 ? null : contradicts("no rain in the text, probability under 30 %");
            case FALLS_MAYBE, UMBRELLA -> wet > 0 ? null : contradicts("dry text, probability under 30 %");
            case SHOWER -> shower(rain);
            case UMBRELLA_WEAK -> shower(wet);
            case RAIN_LIGHT -> light(rain);
            case RAIN_SOLID -> solid(rain);
            case RAIN_HEAVY -> heavy(rain, SkyText.FIRM);
            case RAIN_HEAVY_MAYBE -> heavy(rain, SkyText.LOCAL);
            case RAIN_ENDS -> ends(day.sky.rain, "rain");
            case RAIN_BREAKS ->
                rain == 0
                        ? contradicts("no rain")
                        : Blocks.count(hours, day.sky.rain, SkyText.STEADY) == Blocks.size(hours)
                                ? unsupported("rain all the time")
                                : null;
            case DRY ->
                wet == 0
                        ? null
                        : contradicts(wet >= SkyText.PARTLY ? "rain or snow falls" : "rain or snow is possible");
            case UMBRELLA_FIRM ->
                wet >= SkyText.PARTLY
                        ? null
                        : fault(
                                wet == 0,
                                wet == 0 ? "dry text, probability under 30 %" : "rain or snow is only possible");
            case WET_GROUND -> wet > 0 || day.rain(Blocks.ALL) > 0 ? null : contradicts("dry");
            case SLIPPERY ->
                wet > 0 || day.fog(hours) > 0 || atMost(day.min, 3) ? null : contradicts("dry and not freezing");
            case FLOOD -> day.heavy(hours) > 0 ? null : fault(wet < SkyText.PARTLY, "no heavy rain in the text");
            default -> throw unexpected();
        };
    }

    private @Nullable String firm(int level, int[] values, String name) {
        if (level == SkyText.NONE) {
            return contradicts("no %s in the text, probability under 30 %%".formatted(name));
        }
        if (level == SkyText.MAYBE) {
            return unsupported(name + " is only possible");
        }
        int before = day.told & ~Blocks.from(Blocks.first(hours));
        if (said.detail().equals(Said.SINCE)
                && before != 0
                && Blocks.count(before, values, SkyText.STEADY) == Blocks.size(before)) {
            return unsupported(name + " before these hours, too");
        }
        int then = day.left & Blocks.from(Blocks.last(hours) + 1);
        if (said.detail().equals(Said.UNTIL) && Blocks.max(then, values) >= SkyText.PARTLY) {
            return contradicts(name + " after these hours, too");
        }
        if (said.length() > 0) {
            double share = (double) Blocks.count(hours, values, SkyText.PARTLY) / Blocks.size(hours);
            double needed = said.length() == 1 ? 0.8 : 0.5;
            if (share < needed) {
                return fault(said.length() == 1, "%s in %.2f of the day only".formatted(name, share));
            }
        }
        return null;
    }

    private @Nullable String shower(int level) {
        if (level == SkyText.NONE) {
            return contradicts("dry text, probability under 30 %");
        }
        if (day.wetAllDay(hours) && day.wetAllDay(day.left)) {
            return contradicts("it rains or snows all day");
        }
        boolean open = Blocks.count(hours, day.sky.rain, SkyText.MAYBE)
                        > Blocks.count(hours, day.sky.rain, SkyText.PARTLY)
                || Blocks.count(hours, day.sky.snow, SkyText.MAYBE) > Blocks.count(hours, day.sky.snow, SkyText.PARTLY);
        return open || day.wetBriefly(hours) ? null : unsupported("it surely rains or snows, and not briefly");
    }

    private @Nullable String light(int rain) {
        if (rain == SkyText.NONE) {
            return contradicts("no rain in the text, probability under 30 %");
        }
        return day.heavy(hours) > 0 ? contradicts("heavy rain is possible") : null;
    }

    private @Nullable String solid(int rain) {
        if (rain == SkyText.NONE) {
            return contradicts("no rain in the text, probability under 30 %");
        }
        boolean steady =
                Blocks.count(hours, day.sky.rain, SkyText.STEADY) >= 2 && Blocks.max(hours, day.probability) >= 70;
        return steady || day.heavy(hours) > 0 ? null : unsupported("no steady rain of high probability in the text");
    }

    private @Nullable String heavy(int rain, int needed) {
        int heavy = day.heavy(hours);
        if (heavy >= needed) {
            return null;
        }
        return fault(
                rain == SkyText.NONE && heavy == 0,
                heavy == 0 ? "no heavy rain in the text" : "heavy rain in places only");
    }

    private @Nullable String ends(int[] values, String name) {
        int last = Blocks.last(day.left);
        int end = timed ? Blocks.last(hours) : last;
        int before = Blocks.max(Blocks.ALL & ~Blocks.from(end + 1), values);
        if (before == SkyText.NONE) {
            return contradicts("no %s before".formatted(name));
        }
        if (values[end] >= SkyText.PARTLY || values[last] >= SkyText.PARTLY) {
            return fault(values[last] >= SkyText.PARTLY, name + " until late");
        }
        return before == SkyText.MAYBE ? unsupported(name + " is only possible") : null;
    }

    // --- snow

    private @Nullable String snow() {
        int snow = day.snow(hours);
        boolean steady = Blocks.count(hours, day.sky.snow, SkyText.STEADY) >= 4;
        boolean blizzardCode = day.code.equals("406") || day.code.equals("407");
        return switch (said.claim()) {
            case SNOW -> firm(snow, day.sky.snow, "snow");
            case SNOW_MAYBE -> snow > 0 ? null : contradicts("no snow in the text");
            case SNOW_SHOWER -> shower(snow);
            case SNOW_HEAVY ->
                day.blowing(hours) == SkyText.FIRM || blizzardCode
                        ? null
                        : fault(snow == 0, "no heavy snow in the body");
            case SNOW_HEAVY_MAYBE ->
                day.blowing(hours) > 0 || blizzardCode || steady ? null : fault(snow == 0, "no heavy snow in the body");
            case SNOW_ENDS -> ends(day.sky.snow, "snow");
            case SNOW_GROUND ->
                snow >= SkyText.PARTLY ? null : fault(snow == 0 && atLeast(day.max, 10), "no snow that surely falls");
            case NO_SNOW -> snow == 0 ? null : contradicts("snow is possible");
            case SLEET -> day.rain(hours) > 0 && snow > 0 ? null : fault(snow == 0, "not both rain and snow");
            case BLIZZARD ->
                day.blowing(hours) == SkyText.FIRM || blizzardCode
                        ? null
                        : fault(snow == 0, "no blowing snow over all of the area");
            case BLIZZARD_MAYBE ->
                day.blowing(hours) > 0 || blizzardCode || (snow > 0 && day.windLand(hours) >= WindText.STRONG)
                        ? null
                        : fault(snow == 0, "no blowing snow in the text");
            default -> throw unexpected();
        };
    }

    // --- thunder and fog

    private @Nullable String air() {
        int thunder = day.thunder(hours);
        int fog = day.fog(hours);
        return switch (said.claim()) {
            case THUNDER ->
                thunder == SkyText.FIRM
                        ? null
                        : fault(
                                thunder == 0 && day.wet(hours) == 0,
                                thunder == 0 ? "no thunder in the text" : "thunder in places only");
            case THUNDER_MAYBE -> thunder > 0 ? null : fault(day.wet(hours) == 0, "no thunder in the text");
            case NO_THUNDER -> thunder == 0 ? null : contradicts("thunder is possible");
            case UNSTABLE ->
                thunder > 0 || day.heavy(hours) > 0
                        ? null
                        : fault(day.wet(hours) == 0, "neither thunder nor heavy rain in the text");
            case FOG ->
                fog == SkyText.FIRM ? null : unsupported(fog == 0 ? "no fog in the text" : "fog in places only");
            case FOG_MAYBE -> fog > 0 ? null : unsupported("no fog in the text");
            case NO_FOG -> fog == 0 ? null : contradicts("fog is possible");
            case LOW_VISIBILITY ->
                fog > 0 || day.blowing(hours) > 0 || day.heavy(hours) > 0
                        ? null
                        : fault(
                                day.wet(hours) == 0 && day.fine(day.sunlit(hours)) >= FINE_SHARE,
                                "no fog, blowing snow or heavy rain in the text");
            default -> throw unexpected();
        };
    }

    // --- wind and sea

    private @Nullable String wind() {
        int land = day.windLand(hours);
        int part = day.windPart(hours);
        int wet = day.wet(hours);
        return switch (said.claim()) {
            case STRONG_WIND ->
                land >= WindText.STRONG
                        ? null
                        : fault(
                                land == 0 && part == 0 && day.windSea(hours) == 0,
                                level(land) + " over the land of the area");
            case STRONG_WIND_MAYBE, FRESH_WIND ->
                land >= WindText.FRESH || part >= WindText.FRESH
                        ? null
                        : fault(day.windSea(hours) == 0, level(0) + " over the land of the area");
            case NORTH_WIND -> day.windText.contains("北") ? null : contradicts("no wind from the north");
            case SOUTH_WIND -> day.windText.contains("南") ? null : contradicts("no wind from the south");
            case STORM ->
                land >= WindText.VIOLENT || day.code.equals("308") || day.code.equals("407")
                        ? null
                        : fault(land < WindText.STRONG, level(land) + " over the land of the area");
            case ROUGH ->
                land >= WindText.VIOLENT
                                || (land >= WindText.STRONG && wet >= SkyText.PARTLY)
                                || (day.blowing(hours) > 0 && land > 0)
                        ? null
                        : fault(
                                land == 0 && day.heavy(hours) == 0 && day.thunder(hours) == 0,
                                "%s, rain or snow %d of 3".formatted(level(land), wet));
            case CALM_WIND -> land == 0 ? null : contradicts(level(land) + " over the land of the area");
            case CALM -> calm(land, wet);
            case HIGH_WAVES ->
                day.waves >= HIGH_WAVES_METRES
                        ? null
                        : fault(day.waves < BATHING_WAVES_METRES, "waves up to %.1f m".formatted(day.waves));
            case SEA_BATHING -> bathing(wet);
            default -> throw unexpected();
        };
    }

    private @Nullable String calm(int land, int wet) {
        if (land > 0) {
            return contradicts(level(land) + " over the land of the area");
        }
        if (wet >= SkyText.PARTLY || day.thunder(hours) > 0 || day.heavy(hours) > 0 || day.blowing(hours) > 0) {
            return contradicts("rain, snow or thunder in the text");
        }
        if (atLeast(day.max, 35)) {
            return contradicts("max " + day.max);
        }
        return wet == 0 ? null : unsupported("rain or snow is possible");
    }

    private @Nullable String bathing(int wet) {
        if (day.month() < 6 || day.month() > 9) {
            return day.okinawa() && day.month() >= 4 && day.month() <= 10 ? null : contradicts("month " + day.month());
        }
        if (wet >= SkyText.PARTLY || day.thunder(hours) > 0 || day.waves >= HIGH_WAVES_METRES) {
            return contradicts("rain, thunder or high waves");
        }
        return degrees(day.max, 27, 60, 24, 60);
    }

    private static String level(int wind) {
        return switch (wind) {
            case 0 -> "wind under 10 m/s";
            case WindText.FRESH -> "wind 10-15 m/s";
            case WindText.STRONG -> "wind 15-20 m/s";
            default -> "wind over 20 m/s";
        };
    }

    // --- temperature

    private @Nullable String heat() {
        return switch (said.claim()) {
            case DEGREES -> exact();
            case EXTREME_HEAT -> degrees(day.max, 35, 60, 33, 60);
            case HEATSTROKE -> degrees(day.max, 35, 60, 31, 60);
            case HEAT_CARE -> degrees(day.max, 25, 60, 20, 60);
            case COOLING -> degrees(day.max, 27, 60, 20, 60);
            case MIDSUMMER ->
                day.month() == 7 || day.month() == 8
                        ? degrees(day.max, 30, 60, 28, 60)
                        : contradicts("month " + day.month());
            case MAX_30 -> degrees(day.max, 30, 60, 29, 60);
            case MAX_25 -> degrees(day.max, 25, 60, 24, 60);
            case LATE_HEAT ->
                day.month() == 8 && day.date.getDayOfMonth() < 8
                        ? contradicts("before the start of autumn by the calendar")
                        : degrees(day.max, 28, 60, 25, 60);
            case HOT -> morningOnly ? degrees(day.min, 24, 60, 20, 60) : degrees(day.max, 27, 60, 25, 60);
            case NOT_HOT -> degrees(day.max, 18, 29, 12, 31);
            case SWEATY -> degrees(day.max, 23, 60, 20, 60);
            case TROPICAL_NIGHT -> degrees(day.min, 25, 60, 23, 60);
            case LIGHT_CLOTHES -> degrees(day.max, 24, 60, 20, 60);
            case HUMID -> fault(atMost(day.max, 21), "JMA gives no humidity, max " + day.max);
            case ARID ->
                fault(
                        day.wet(hours) >= SkyText.PARTLY,
                        "JMA gives no humidity, rain or snow %d of 3".formatted(day.wet(hours)));
            default -> throw unexpected();
        };
    }

    private @Nullable String exact() {
        int value = Integer.parseInt(said.detail());
        if (day.max == null && day.min == null) {
            return unsupported("no temperature in the body");
        }
        boolean near = (day.max != null && Math.abs(day.max - value) <= 1)
                || (day.min != null && Math.abs(day.min - value) <= 1);
        return near ? null : contradicts("max %s min %s".formatted(day.max, day.min));
    }

    private @Nullable String mild() {
        return switch (said.claim()) {
            case WARM -> morningOnly ? degrees(day.min, 12, 26, 5, 30) : degrees(day.max, 14, 27, 10, 30);
            case COMFORT -> comfort();
            case REFRESHING ->
                day.fine(day.sunlit(hours)) < 0.2
                        ? fault(day.wet(hours) >= SkyText.PARTLY, "no fine sky in the text")
                        : comfort();
            case COOL -> morningOnly ? degrees(day.min, 8, 22, 0, 25) : degrees(day.max, 14, 26, 8, 29);
            case BRISK -> morningOnly ? degrees(day.min, -30, 17, -60, 22) : degrees(day.max, -30, 20, -60, 25);
            case LONG_SLEEVES -> degrees(day.max, -60, 25, -60, 29);
            case JACKET -> range() >= 9 ? null : degrees(day.max, -60, 22, -60, 27);
            case LAYERS -> range() >= 8 ? null : degrees(day.max, -60, 20, -60, 29);
            case TEMPERATURE_RANGE ->
                day.max == null || day.min == null
                        ? unsupported("no minimum in the body")
                        : range() >= 10 ? null : fault(range() < 7, "range " + range());
            case NO_RANGE ->
                day.max == null || day.min == null
                        ? unsupported("no minimum in the body")
                        : range() < 9 ? null : fault(range() >= 10, "range " + range());
            default -> throw unexpected();
        };
    }

    private @Nullable String comfort() {
        if (day.wet(hours) >= SkyText.PARTLY || day.thunder(hours) > 0 || day.windLand(hours) >= WindText.STRONG) {
            return contradicts("rain, snow, thunder or strong wind in the text");
        }
        return morningOnly ? degrees(day.min, 10, 23, 5, 25) : degrees(day.max, 17, 27, 12, 30);
    }

    private @Nullable String cold() {
        boolean lowMorning =
                timed && (said.hours() & (Blocks.MORNING | Blocks.NIGHT)) != 0 && (said.hours() & Blocks.MIDDAY) == 0;
        return switch (said.claim()) {
            case CHILLY -> lowMorning ? degrees(day.min, -30, 15, -60, 20) : degrees(day.max, -30, 19, -60, 24);
            case CHILL -> atMost(day.max, 12) ? null : degrees(day.min, -60, 10, -60, 15);
            case COLD ->
                lowMorning
                        ? degrees(day.min, -60, 8, -60, 14)
                        : atMost(day.min, 3) ? null : degrees(day.max, -60, 12, -60, 17);
            case SEVERE_COLD -> atMost(day.min, -2) ? null : degrees(day.max, -60, 6, -60, 11);
            case NOT_COLD -> lowMorning ? degrees(day.min, 5, 20, 1, 24) : degrees(day.max, 11, 22, 7, 27);
            case MIN_BELOW_0 -> degrees(day.min, -60, -1, -60, 0);
            case MAX_BELOW_0 -> degrees(day.max, -60, -1, -60, 0);
            case ICE -> degrees(day.min, -60, 2, -60, 5);
            case FROST -> degrees(day.min, -60, 4, -60, 8);
            case WARM_CLOTHES ->
                lowMorning
                        ? degrees(day.min, -60, 7, -60, 14)
                        : atMost(day.min, 3) ? null : degrees(day.max, -60, 13, -60, 18);
            default -> throw unexpected();
        };
    }

    // --- living

    private @Nullable String living() {
        int lit = day.sunlit(hours);
        double fine = day.fine(lit);
        int wet = day.wet(hours);
        int wetByDay = day.wet(lit);
        return switch (said.claim()) {
            case UV, PARASOL -> sunProtection(lit);
            case LAUNDRY, CAR_WASH ->
                wetByDay > 0
                        ? contradicts("rain or snow by day is possible")
                        : fine >= 0.4 || (fine >= 0.3 && said.claim() == Claim.LAUNDRY)
                                ? null
                                : fault(fine < 0.1, "fine for %.2f of the day".formatted(fine));
            case LAUNDRY_INDOOR ->
                wet > 0 || fine < 0.3
                        ? null
                        : fault(fine >= 0.6 && day.windLand(hours) == 0, "dry and fine for %.2f".formatted(fine));
            case LAUNDRY_EARLY -> day.wet(day.left & Blocks.from(4)) > 0 ? null : contradicts("dry from noon on");
            case OUTING -> outing(lit, fine, wetByDay);
            case STAY_IN ->
                wet > 0
                                || day.thunder(hours) > 0
                                || day.windLand(hours) >= WindText.FRESH
                                || atLeast(day.max, 33)
                                || atMost(day.max, 8)
                        ? null
                        : contradicts("neither rain nor wind, heat or cold");
            case AIRING ->
                wet >= SkyText.PARTLY || day.windLand(hours) >= WindText.STRONG
                        ? contradicts("rain, snow or strong wind in the text")
                        : degrees(day.max, 12, 29, 5, 33);
            case POLLEN -> pollen(wet);
            case TRAVEL_CARE ->
                wet > 0
                                || day.fog(hours) > 0
                                || day.windLand(hours) > 0
                                || day.windPart(hours) > 0
                                || day.blowing(hours) > 0
                                || atMost(day.min, 2)
                        ? null
                        : unsupported("no rain, snow, fog, wind or ice in the body");
            case WATCH_SKY ->
                wet > 0 || day.thunder(hours) > 0 || day.windLand(hours) >= WindText.STRONG || day.changes(hours) >= 2
                        ? null
                        : unsupported("a quiet day");
            case CAREFREE ->
                wet >= SkyText.PARTLY
                                || day.thunder(hours) > 0
                                || day.windLand(hours) >= WindText.STRONG
                                || atLeast(day.max, 35)
                        ? contradicts("rain, snow, thunder, strong wind or great heat")
                        : null;
            default -> throw unexpected();
        };
    }

    private @Nullable String sunProtection(int lit) {
        boolean season = (day.month() >= 3 && day.month() <= 10) || day.okinawa();
        if (!season) {
            return fault(day.month() == 12 || day.month() <= 1, "month " + day.month());
        }
        if (maxFine(lit) >= 0.4 || day.fine(lit) >= 0.2) {
            return null;
        }
        return fault(day.wet(lit) >= SkyText.PARTLY, "no sun in the text");
    }

    private @Nullable String outing(int lit, double fine, int wetByDay) {
        if (wetByDay >= SkyText.PARTLY
                || day.thunder(hours) > 0
                || day.heavy(hours) > 0
                || day.windLand(lit) >= WindText.STRONG) {
            return contradicts("rain, snow, thunder or strong wind");
        }
        if (atLeast(day.max, 35) || atMost(day.max, 2)) {
            return contradicts("max " + day.max);
        }
        if (wetByDay > 0 || fine < 0.3 || atMost(day.max, 7) || atLeast(day.max, 33)) {
            return unsupported("fine for %.2f, rain or snow %d of 3, max %s".formatted(fine, wetByDay, day.max));
        }
        return null;
    }

    private @Nullable String pollen(int wet) {
        int first;
        int last;
        int prefecture = day.prefecture();
        if (prefecture == 1 || prefecture == 2) {
            first = 4;
            last = 6;
        } else if (prefecture <= 7) {
            first = 3;
            last = 5;
        } else if (prefecture <= 23) {
            first = 2;
            last = 5;
        } else if (prefecture <= 39) {
            first = 2;
            last = 4;
        } else {
            first = 1;
            last = 4;
        }
        if (day.okinawa() || day.month() < first || day.month() > last) {
            return contradicts("no pollen there in month " + day.month());
        }
        if (wet >= SkyText.PARTLY || day.windLand(hours) >= WindText.STRONG) {
            return contradicts("rain, snow or strong wind");
        }
        return null;
    }

    // --- season

    private @Nullable String season() {
        return switch (said.claim()) {
            case SEASON -> (said.months() >> day.month() & 1) == 1 ? null : contradicts("month " + day.month());
            case RAINY_SEASON -> rainySeason();
            case CHERRY -> {
                boolean fits = day.okinawa()
                        ? day.month() <= 2
                        : day.month() >= 3 && day.month() <= (day.prefecture() <= 5 ? 5 : 4);
                yield fits ? null : contradicts("month " + day.month());
            }
            case NO_SOURCE -> unsupported("nothing in the body tells it");
            default -> throw unexpected();
        };
    }

    private @Nullable String rainySeason() {
        if (day.hokkaido()) {
            return contradicts("Hokkaido has none");
        }
        int first = day.okinawa() || day.area.equals("460040") ? 5 : 6;
        int last = day.okinawa() || day.area.equals("460040") ? 6 : 7;
        if (day.month() >= first && day.month() <= last) {
            return null;
        }
        return fault(day.month() < 5 || day.month() > 7, "month " + day.month());
    }

    // --- change

    private @Nullable String change() {
        return switch (said.claim()) {
            case FROM_TO -> fromTo();
            case IMPROVING -> turn(1);
            case WORSENING -> turn(-1);
            case CHANGEABLE -> changeable();
            case STEADY ->
                day.changes(hours) == 0 && day.wet(hours) != SkyText.MAYBE
                        ? null
                        : fault(day.changes(hours) >= 2, day.changes(hours) + " changes of the sky");
            default -> throw unexpected();
        };
    }

    /** The second of the two has to lie clearly behind the first, by the middle of the hours that each fills. */
    private @Nullable String fromTo() {
        double before = middle(said.detail().charAt(0));
        double then = middle(said.detail().charAt(1));
        if (Double.isNaN(before) || Double.isNaN(then)) {
            return contradicts("one of the two is not in the text");
        }
        double later = then - before;
        return later >= 1.5 ? null : fault(later <= -0.5, "not in this order");
    }

    /** NaN where there is none. */
    private double middle(char kind) {
        double sum = 0;
        double weight = 0;
        for (int block = 0; block < Blocks.COUNT; block++) {
            if (Blocks.has(day.told, block)) {
                double share = share(kind, block);
                sum += share * block;
                weight += share;
            }
        }
        return sum / weight;
    }

    private double share(char kind, int block) {
        return switch (kind) {
            case 'f' -> day.sky.fine[block];
            case 'r' -> day.sky.rain[block] >= SkyText.PARTLY ? day.sky.rain[block] : 0;
            case 's' -> day.sky.snow[block] >= SkyText.PARTLY ? day.sky.snow[block] : 0;
            default -> day.sky.cloudy[block];
        };
    }

    /** @param direction 1 for better, -1 for worse */
    private @Nullable String turn(int direction) {
        int mask = day.left;
        int last = Blocks.last(mask);
        int first = Blocks.first(mask);
        double end = day.quality(last);
        double extreme = day.quality(first);
        for (int block = first; block < last; block++) {
            extreme = direction > 0 ? Math.min(extreme, day.quality(block)) : Math.max(extreme, day.quality(block));
        }
        if (last > first) {
            // a night that only clouds over does not undo a fine afternoon
            double before = day.quality(last - 1);
            end = direction > 0 ? Math.max(end, before) : Math.min(end, before);
        }
        boolean clears = direction > 0 && NAMES_FINE_SKY.matcher(said.words()).find();
        if (clears && Math.max(day.sky.fine[last], last > first ? day.sky.fine[last - 1] : 0) < 0.4) {
            return contradicts("no fine sky at the end");
        }
        double gained = (end - extreme) * direction;
        if (gained >= 0.25) {
            return null;
        }
        boolean possiblyWetLater = direction < 0 && day.wet(mask & Blocks.from(first + 1)) > day.wet(1 << first);
        if (possiblyWetLater) {
            return null;
        }
        double overall = (day.quality(last) - day.quality(first)) * direction;
        return fault(
                gained < 0.05 || overall <= -0.25,
                "sky from %.2f to %.2f".formatted(day.quality(first), day.quality(last)));
    }

    private @Nullable String changeable() {
        if (day.changes(hours) >= 2 || day.thunder(hours) > 0 || day.heavy(hours) > 0) {
            return null;
        }
        int wet = day.wet(hours);
        boolean mixed = wet > 0 && !day.wetAllDay(hours) && (maxFine(hours) > 0 || wet == SkyText.PARTLY);
        if (mixed) {
            return null;
        }
        boolean one = day.changes(hours) == 0 && wet == 0 && (minFine(hours) >= 0.9 || maxFine(hours) == 0);
        return fault(one, "%d changes of the sky, rain or snow %d of 3".formatted(day.changes(hours), wet));
    }

    // --- helpers

    private double maxFine(int mask) {
        double max = 0;
        for (int block = 0; block < Blocks.COUNT; block++) {
            if (Blocks.has(mask, block)) {
                max = Math.max(max, day.sky.fine[block]);
            }
        }
        return max;
    }

    private double minFine(int mask) {
        double min = 1;
        for (int block = 0; block < Blocks.COUNT; block++) {
            if (Blocks.has(mask, block)) {
                min = Math.min(min, day.sky.fine[block]);
            }
        }
        return min;
    }

    private double maxCloud(int mask) {
        double max = 0;
        for (int block = 0; block < Blocks.COUNT; block++) {
            if (Blocks.has(mask, block)) {
                max = Math.max(max, day.sky.cloudy[block]);
            }
        }
        return max;
    }

    /** Maximum minus minimum, 0 where one is unknown. */
    private int range() {
        return day.max == null || day.min == null ? 0 : day.max - day.min;
    }

    private static boolean atMost(@Nullable Integer value, int limit) {
        return value != null && value <= limit;
    }

    private static boolean atLeast(@Nullable Integer value, int limit) {
        return value != null && value >= limit;
    }

    /** Supported from {@code low} to {@code high}, refuted below {@code floor} or above {@code ceiling}, both inclusive. */
    private static @Nullable String degrees(@Nullable Integer value, int low, int high, int floor, int ceiling) {
        if (value == null) {
            return unsupported("no temperature in the body");
        }
        if (value >= low && value <= high) {
            return null;
        }
        return fault(value < floor || value > ceiling, "temperature %d, needs %d to %d".formatted(value, low, high));
    }

    private static String fault(boolean contradicts, String fact) {
        return contradicts ? contradicts(fact) : unsupported(fact);
    }

    private static String contradicts(String fact) {
        return Objection.CONTRADICTS + ": " + fact;
    }

    private static String unsupported(String fact) {
        return Objection.UNSUPPORTED + ": " + fact;
    }

    private IllegalStateException unexpected() {
        return new IllegalStateException(said.claim().name());
    }
}
