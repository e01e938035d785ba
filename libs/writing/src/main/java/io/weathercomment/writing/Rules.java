package io.weathercomment.writing;

import static io.weathercomment.writing.Judges.both;
import static io.weathercomment.writing.Judges.brief;
import static io.weathercomment.writing.Judges.either;
import static io.weathercomment.writing.Judges.firm;
import static io.weathercomment.writing.Judges.firmWind;
import static io.weathercomment.writing.Judges.heavy;
import static io.weathercomment.writing.Judges.humidity;
import static io.weathercomment.writing.Judges.maximum;
import static io.weathercomment.writing.Judges.maybe;
import static io.weathercomment.writing.Judges.minimum;
import static io.weathercomment.writing.Judges.minimumIfKnown;
import static io.weathercomment.writing.Judges.months;
import static io.weathercomment.writing.Judges.possible;
import static io.weathercomment.writing.Judges.possibleWind;
import static io.weathercomment.writing.Judges.range;
import static io.weathercomment.writing.Judges.shower;
import static io.weathercomment.writing.Judges.then;
import static io.weathercomment.writing.Judges.trend;
import static io.weathercomment.writing.Thresholds.CHILLY_BELOW_CELSIUS;
import static io.weathercomment.writing.Thresholds.COLD_CELSIUS;
import static io.weathercomment.writing.Thresholds.COLD_MORNING_CELSIUS;
import static io.weathercomment.writing.Thresholds.DRY_AIR_PERCENT;
import static io.weathercomment.writing.Thresholds.EXTREME_HEAT_CELSIUS;
import static io.weathercomment.writing.Thresholds.FREEZING_CELSIUS;
import static io.weathercomment.writing.Thresholds.HOT_CELSIUS;
import static io.weathercomment.writing.Thresholds.HUMID_HEATSTROKE_CELSIUS;
import static io.weathercomment.writing.Thresholds.HUMID_PERCENT;
import static io.weathercomment.writing.Thresholds.JACKET_BELOW_CELSIUS;
import static io.weathercomment.writing.Thresholds.LAUNDRY_CELSIUS;
import static io.weathercomment.writing.Thresholds.LAYERS_BELOW_CELSIUS;
import static io.weathercomment.writing.Thresholds.MILD_CELSIUS;
import static io.weathercomment.writing.Thresholds.MUGGY_CELSIUS;
import static io.weathercomment.writing.Thresholds.OUTING_CELSIUS;
import static io.weathercomment.writing.Thresholds.PARASOL_CELSIUS;
import static io.weathercomment.writing.Thresholds.RANGE_CELSIUS;
import static io.weathercomment.writing.Thresholds.SEVERE_COLD_CELSIUS;
import static io.weathercomment.writing.Thresholds.SHORT_SLEEVES_MINIMUM_CELSIUS;
import static io.weathercomment.writing.Thresholds.SNOW_LIES_BELOW_CELSIUS;
import static io.weathercomment.writing.Thresholds.SWEATY_CELSIUS;
import static io.weathercomment.writing.Thresholds.UV_CELSIUS;

import io.weathercomment.domain.Condition;
import io.weathercomment.domain.WindStrength;
import io.weathercomment.writing.Judges.Look;
import io.weathercomment.writing.Rule.Judge;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The table of rules: one row for each kind of claim. */
public final class Rules {
    private static final String TERMS = "JMA forecast terms";
    private static final String EDITORIAL = "editorial rule";
    private static final String CELSIUS = "°C";
    private static final double NO_END = Double.POSITIVE_INFINITY;
    private static final double NO_START = Double.NEGATIVE_INFINITY;

    private static final String FIRM = "= yes; where a time is named, in half of it and at that time only";
    private static final String POSSIBLE = "= maybe or yes; where a time is named, in half of it and at that time only";
    private static final String MAYBE =
            "= maybe at most, and not no; where a time is named, in half of it and at that time only";
    private static final String BRIEF = "= yes and brief throughout";
    private static final String SHOWER = "= maybe at most, or yes and brief throughout; not no";
    private static final String ALL_DAY = "= yes and steady in all of 06–24";
    private static final String UV_SUN =
            "fine or partly fine in 09–15, half of it fine, no firm precipitation then; March to October";
    private static final String THIRDS = "turns once, each at least a third of the day";

    private static final String THIRDS_BY_DAY = THIRDS + "; turns before 18 h";

    private static final Map<ClaimKind, Rule> TABLE = table();

    private Rules() {}

    /** Every rule, in the order of the kinds of claims. */
    public static List<Rule> all() {
        return List.copyOf(TABLE.values());
    }

    public static Rule of(ClaimKind kind) {
        return Objects.requireNonNull(TABLE.get(kind), () -> "no rule for " + kind);
    }

    private static Map<ClaimKind, Rule> table() {
        var rows = new ArrayList<Rule>();
        sky(rows);
        precipitation(rows);
        wind(rows);
        temperature(rows);
        change(rows);
        umbrellas(rows);
        care(rows);
        living(rows);
        var table = new EnumMap<ClaimKind, Rule>(ClaimKind.class);
        for (var row : rows) {
            if (table.put(row.claim(), row) != null) {
                throw new IllegalStateException("two rules for " + row.claim());
            }
        }
        for (var kind : ClaimKind.values()) {
            if (!table.containsKey(kind)) {
                throw new IllegalStateException("no rule for " + kind);
            }
        }
        return table;
    }

    private static Rule row(
            ClaimKind kind, String label, String fact, String threshold, String unit, String source, Judge judge) {
        return new Rule(kind, label, fact, threshold, unit, source, judge);
    }

    private static void sky(List<Rule> rows) {
        rows.add(row(
                ClaimKind.CLEAR_SKY,
                "a blue sky",
                "sky",
                "fine in all of 06–18, nothing can fall, no fog",
                "",
                EDITORIAL,
                Judges::clear));
        rows.add(row(
                ClaimKind.FINE, "a fine sky", "sky", "fine in at least half of 06–18", "", EDITORIAL, Judges::fine));
        rows.add(row(
                ClaimKind.MOSTLY_FINE,
                "fine most of the time",
                "sky",
                "fine in at least three quarters of 06–18, cloudy at no hour of it",
                "",
                EDITORIAL,
                Judges::mostlyFine));
        rows.add(row(
                ClaimKind.PARTLY_FINE,
                "sun and clouds",
                "sky",
                "fine or partly fine in at least half of a daytime that is ahead, not fine in all of it",
                "",
                EDITORIAL,
                Judges::partlyFine));
        rows.add(row(
                ClaimKind.ALTERNATING,
                "sun and clouds in turn",
                "sky",
                "as sun and clouds, and partly fine in at least half of the daytime",
                "",
                EDITORIAL,
                Judges::alternating));
        rows.add(row(
                ClaimKind.MIXED_NIGHT,
                "fine and cloudy hours of a night",
                "sky",
                "little daytime is left; fine or partly fine in at least half of what is left, not fine in all of it",
                "",
                EDITORIAL,
                Judges::mixedNight));
        rows.add(row(
                ClaimKind.CLOUDY,
                "a cloudy sky",
                "sky",
                "cloudy in most of 06–18, or in half of it with nothing fine",
                "",
                EDITORIAL,
                Judges::cloudy));
        rows.add(row(
                ClaimKind.SUN,
                "sunshine",
                "sky",
                "fine or partly fine in at least half of a daytime that is ahead",
                "",
                EDITORIAL,
                Judges::sun));
        rows.add(row(
                ClaimKind.CALM,
                "a calm day",
                "weather",
                "no precipitation, thunder, fog or fresh wind at any hour, maximum not below 5 or from 30 up",
                CELSIUS,
                EDITORIAL,
                Judges::calm));
        rows.add(row(ClaimKind.FOG, "fog", "fog", FIRM, "", TERMS, firm(Condition::fog)));
        rows.add(row(ClaimKind.FOG_RISK, "beware of fog", "fog", POSSIBLE, "", TERMS, possible(Condition::fog)));
    }

    private static void precipitation(List<Rule> rows) {
        rows.add(row(ClaimKind.RAIN, "rain", "rain", FIRM, "", TERMS, firm(Condition::rain)));
        rows.add(row(ClaimKind.BRIEF_RAIN, "rain for a while", "rain", BRIEF, "", TERMS, brief(Condition::rain)));
        rows.add(row(
                ClaimKind.RAIN_ALL_DAY,
                "rain all day",
                "rain",
                ALL_DAY,
                "",
                EDITORIAL,
                Judges.allDay(Condition::rain)));
        rows.add(row(ClaimKind.SHOWER, "a shower", "rain", SHOWER, "", EDITORIAL, shower(Condition::rain)));
        rows.add(row(ClaimKind.MAYBE_RAIN, "perhaps rain", "rain", MAYBE, "", EDITORIAL, maybe(Condition::rain)));
        rows.add(row(ClaimKind.HEAVY_RAIN, "heavy rain", "heavy rain", FIRM, "", TERMS, firm(heavy(Condition::rain))));
        rows.add(row(
                ClaimKind.HEAVY_RAIN_RISK,
                "beware of heavy rain",
                "heavy rain",
                POSSIBLE,
                "",
                TERMS,
                possible(heavy(Condition::rain))));
        rows.add(row(ClaimKind.SNOW, "snow", "snow", FIRM, "", TERMS, firm(Condition::snow)));
        rows.add(row(ClaimKind.BRIEF_SNOW, "snow for a while", "snow", BRIEF, "", TERMS, brief(Condition::snow)));
        rows.add(row(
                ClaimKind.SNOW_ALL_DAY,
                "snow all day",
                "snow",
                ALL_DAY,
                "",
                EDITORIAL,
                Judges.allDay(Condition::snow)));
        rows.add(row(ClaimKind.SNOW_SHOWER, "a snow shower", "snow", SHOWER, "", EDITORIAL, shower(Condition::snow)));
        rows.add(row(ClaimKind.MAYBE_SNOW, "perhaps snow", "snow", MAYBE, "", EDITORIAL, maybe(Condition::snow)));
        rows.add(row(ClaimKind.HEAVY_SNOW, "heavy snow", "heavy snow", FIRM, "", TERMS, firm(heavy(Condition::snow))));
        rows.add(row(
                ClaimKind.HEAVY_SNOW_RISK,
                "beware of heavy snow",
                "heavy snow",
                POSSIBLE,
                "",
                TERMS,
                possible(heavy(Condition::snow))));
        rows.add(row(ClaimKind.BLIZZARD, "a blizzard", "driven snow", FIRM, "", TERMS, firm(Condition::blowing)));
        rows.add(row(
                ClaimKind.BLIZZARD_RISK,
                "beware of a blizzard",
                "driven snow",
                POSSIBLE,
                "",
                TERMS,
                possible(Condition::blowing)));
        rows.add(row(
                ClaimKind.RAIN_OR_SNOW,
                "rain or snow",
                "precipitation",
                "= yes, of open kind",
                "",
                TERMS,
                Judges::rainOrSnow));
        rows.add(row(
                ClaimKind.MAYBE_RAIN_OR_SNOW,
                "perhaps rain or snow",
                "precipitation",
                "= maybe at most, of open kind or rain and snow both",
                "",
                EDITORIAL,
                Judges::possibleRainOrSnow));
        rows.add(row(ClaimKind.THUNDER, "thunder", "thunder", FIRM, "", TERMS, firm(Condition::thunder)));
        rows.add(row(
                ClaimKind.THUNDER_RISK,
                "beware of thunder",
                "thunder",
                POSSIBLE,
                "",
                TERMS,
                possible(Condition::thunder)));
        rows.add(row(
                ClaimKind.WITH_PAUSES,
                "it pauses",
                "precipitation",
                "= yes and steady in at most half of the day",
                "",
                EDITORIAL,
                Judges::pauses));
        rows.add(row(
                ClaimKind.PART_OF_THE_DAY,
                "it falls in part of the day",
                "precipitation",
                "= yes in at most half of the day",
                "",
                EDITORIAL,
                Judges::partOfTheDay));
        rows.add(row(
                ClaimKind.LIGHT,
                "a few drops or flakes",
                "heaviness and thunder",
                "= no at any hour",
                "",
                EDITORIAL,
                Judges::light));
        rows.add(row(ClaimKind.DRY, "nothing falls", "precipitation", "= no at any hour", "", EDITORIAL, Judges::dry));
    }

    private static void wind(List<Rule> rows) {
        rows.add(row(
                ClaimKind.FRESH_WIND,
                "a rather strong wind",
                "wind",
                "firm and fresh, 10–15, at its strongest",
                "m/s",
                TERMS,
                firmWind(strength -> strength == WindStrength.FRESH)));
        rows.add(row(
                ClaimKind.STRONG_WIND,
                "a strong wind",
                "wind",
                "firm, ≥ 15",
                "m/s",
                TERMS,
                firmWind(strength -> strength.compareTo(WindStrength.STRONG) >= 0)));
        rows.add(row(
                ClaimKind.STRONG_WIND_RISK,
                "beware of strong wind",
                "wind",
                "possible, ≥ 15",
                "m/s",
                TERMS,
                possibleWind(strength -> strength.compareTo(WindStrength.STRONG) >= 0)));
        rows.add(row(
                ClaimKind.GALE,
                "a gale",
                "wind",
                "firm, ≥ 20",
                "m/s",
                TERMS,
                firmWind(strength -> strength == WindStrength.GALE)));
    }

    private static Rule maximumRow(ClaimKind kind, String label, String threshold, String source, Judge judge) {
        return row(kind, label, "maximum", threshold, CELSIUS, source, judge);
    }

    private static void temperature(List<Rule> rows) {
        rows.add(maximumRow(
                ClaimKind.EXTREME_HEAT,
                "extreme heat",
                "≥ " + EXTREME_HEAT_CELSIUS,
                TERMS,
                maximum(EXTREME_HEAT_CELSIUS, NO_END)));
        rows.add(maximumRow(ClaimKind.HOT, "a hot day", "≥ " + HOT_CELSIUS, TERMS, maximum(HOT_CELSIUS, NO_END)));
        rows.add(maximumRow(
                ClaimKind.MIDSUMMER_HEAT,
                "midsummer heat",
                "in July and August, ≥ " + HOT_CELSIUS,
                EDITORIAL,
                both(maximum(HOT_CELSIUS, NO_END), months(7, 8))));
        rows.add(maximumRow(
                ClaimKind.SWEATY,
                "warm enough to sweat",
                "%d to below %d".formatted(SWEATY_CELSIUS, HOT_CELSIUS),
                EDITORIAL,
                maximum(SWEATY_CELSIUS, HOT_CELSIUS)));
        rows.add(maximumRow(
                ClaimKind.MILD,
                "pleasant",
                "a harmless day, %d to below %d".formatted(MILD_CELSIUS, SWEATY_CELSIUS),
                EDITORIAL,
                both(maximum(MILD_CELSIUS, SWEATY_CELSIUS), Judges::harmless)));
        rows.add(maximumRow(
                ClaimKind.CHILLY,
                "chilly",
                "%d to below %d".formatted(COLD_CELSIUS, CHILLY_BELOW_CELSIUS),
                EDITORIAL,
                maximum(COLD_CELSIUS, CHILLY_BELOW_CELSIUS)));
        rows.add(maximumRow(ClaimKind.COLD, "cold", "< " + COLD_CELSIUS, EDITORIAL, maximum(NO_START, COLD_CELSIUS)));
        rows.add(maximumRow(
                ClaimKind.SEVERE_COLD,
                "severe cold",
                "< " + SEVERE_COLD_CELSIUS,
                EDITORIAL,
                maximum(NO_START, SEVERE_COLD_CELSIUS)));
        rows.add(row(
                ClaimKind.COLD_MORNING,
                "a cold morning",
                "minimum",
                "< " + COLD_MORNING_CELSIUS,
                CELSIUS,
                EDITORIAL,
                minimum(NO_START, COLD_MORNING_CELSIUS)));
        rows.add(row(
                ClaimKind.FREEZING_MORNING,
                "a morning below zero",
                "minimum",
                "< " + FREEZING_CELSIUS,
                CELSIUS,
                TERMS,
                minimum(NO_START, FREEZING_CELSIUS)));
        rows.add(row(
                ClaimKind.TEMPERATURE_RANGE,
                "warm by day, cool at its ends",
                "range",
                "≥ %d, and maximum below %d".formatted(RANGE_CELSIUS, HOT_CELSIUS),
                CELSIUS,
                EDITORIAL,
                both(range(RANGE_CELSIUS), maximum(NO_START, HOT_CELSIUS))));
        rows.add(maximumRow(
                ClaimKind.MUGGY,
                "muggy",
                "with humidity ≥ %d %% by day, ≥ %d".formatted(HUMID_PERCENT, MUGGY_CELSIUS),
                EDITORIAL,
                both(maximum(MUGGY_CELSIUS, NO_END), humidity(HUMID_PERCENT, 101))));
    }

    private static Rule turn(ClaimKind kind, String label, Look first, Look last) {
        return row(
                kind,
                label,
                "change",
                first.dry() && last.dry() ? THIRDS_BY_DAY : THIRDS,
                "",
                TERMS,
                then(first, last));
    }

    private static void change(List<Rule> rows) {
        rows.add(turn(ClaimKind.FINE_THEN_CLOUDY, "fine, later cloudy", Look.FINE, Look.CLOUDY));
        rows.add(turn(ClaimKind.CLOUDY_THEN_FINE, "cloudy, later fine", Look.CLOUDY, Look.FINE));
        rows.add(turn(ClaimKind.FINE_THEN_RAIN, "fine, later rain", Look.FINE, Look.RAIN));
        rows.add(turn(ClaimKind.CLOUDY_THEN_RAIN, "cloudy, later rain", Look.CLOUDY, Look.RAIN));
        rows.add(turn(ClaimKind.RAIN_THEN_CLOUDY, "rain, later cloudy", Look.RAIN, Look.CLOUDY));
        rows.add(turn(ClaimKind.RAIN_THEN_FINE, "rain, later fine", Look.RAIN, Look.FINE));
        rows.add(turn(ClaimKind.CLOUDY_THEN_SNOW, "cloudy, later snow", Look.CLOUDY, Look.SNOW));
        rows.add(turn(ClaimKind.SNOW_THEN_CLOUDY, "snow, later cloudy", Look.SNOW, Look.CLOUDY));
        rows.add(turn(ClaimKind.SNOW_THEN_FINE, "snow, later fine", Look.SNOW, Look.FINE));
        rows.add(row(
                ClaimKind.RAIN_ENDING,
                "rain that ends",
                "change",
                "rain from the start, ends by 15 h, afterwards nothing can fall",
                "",
                EDITORIAL,
                Judges::rainEnding));
        rows.add(row(
                ClaimKind.IMPROVING,
                "the weather improves",
                "change",
                "from wet to dry or from cloudy to fine, never back, and nothing can fall at the end",
                "",
                EDITORIAL,
                trend(true)));
        rows.add(row(
                ClaimKind.WORSENING,
                "the weather worsens",
                "change",
                "from dry to wet, never back",
                "",
                EDITORIAL,
                trend(false)));
        rows.add(row(
                ClaimKind.CHANGEABLE,
                "changeable",
                "change",
                "≥ 2 with firm precipitation, else ≥ 3",
                "changes between parts of the day",
                EDITORIAL,
                Judges::changeable));
    }

    private static void umbrellas(List<Rule> rows) {
        rows.add(row(
                ClaimKind.UMBRELLA,
                "an umbrella is needed",
                "precipitation",
                "= yes, and no firm strong wind",
                "",
                EDITORIAL,
                both(firm(Condition::wet), Judges::umbrellaWind)));
        rows.add(row(ClaimKind.RAINWEAR, "rainwear is needed", "rain", "= yes", "", EDITORIAL, firm(Condition::rain)));
        rows.add(row(
                ClaimKind.JUST_IN_CASE,
                "an umbrella just in case",
                "precipitation",
                "= maybe at most, or yes and brief throughout; not no, nothing heavy, and no firm strong wind",
                "",
                EDITORIAL,
                Judges::justInCase));
        rows.add(row(ClaimKind.WET_FOOTING, "wet ground", "rain", "= yes", "", EDITORIAL, firm(Condition::rain)));
        rows.add(row(
                ClaimKind.SNOWY_FOOTING,
                "slippery snow",
                "snow",
                "= yes and more than brief, maximum < " + SNOW_LIES_BELOW_CELSIUS,
                CELSIUS,
                EDITORIAL,
                Judges::snowyGround));
        rows.add(row(
                ClaimKind.ICE,
                "icy ground",
                "minimum",
                "< " + FREEZING_CELSIUS + " and precipitation maybe or yes",
                CELSIUS,
                EDITORIAL,
                Judges::ice));
        rows.add(row(
                ClaimKind.INDOOR_DRYING,
                "dry the laundry indoors",
                "precipitation",
                "= yes in daytime",
                "",
                EDITORIAL,
                Judges::wetDaytime));
    }

    private static void care(List<Rule> rows) {
        rows.add(row(
                ClaimKind.SHELTER,
                "stay indoors",
                "weather",
                "thunder, heavy precipitation, a blizzard or a gale, yes",
                "",
                EDITORIAL,
                Judges::unsafeOutside));
        rows.add(row(
                ClaimKind.TRAVEL_CARE,
                "allow more time",
                "weather",
                "precipitation, fog or a strong wind, yes",
                "",
                EDITORIAL,
                Judges::slowTraffic));
        rows.add(row(
                ClaimKind.DRIVING_CARE,
                "drive with care",
                "weather",
                "fog, snow, heavy rain or a strong wind, yes",
                "",
                EDITORIAL,
                Judges::hardDriving));
        rows.add(row(
                ClaimKind.FLYING_OBJECTS,
                "things may fly",
                "wind",
                "firm, ≥ 10",
                "m/s",
                EDITORIAL,
                firmWind(strength -> strength != WindStrength.ORDINARY)));
    }

    private static Judge uv(double maximumFrom) {
        return both(both(Judges::highSun, months(3, 10)), maximum(maximumFrom, NO_END));
    }

    private static void living(List<Rule> rows) {
        rows.add(row(
                ClaimKind.LAUNDRY,
                "laundry dries outside",
                "sky",
                "harmless, daytime fine or partly fine and at least half of it fine; March to November, maximum ≥ "
                        + LAUNDRY_CELSIUS,
                CELSIUS,
                EDITORIAL,
                both(
                        both(Judges::fineDaytime, months(3, 11)),
                        both(maximum(LAUNDRY_CELSIUS, NO_END), Judges::harmless))));
        rows.add(maximumRow(
                ClaimKind.OUTING,
                "a day to go out",
                "a harmless fine day, %d to below %d".formatted(OUTING_CELSIUS, HOT_CELSIUS),
                EDITORIAL,
                both(both(maximum(OUTING_CELSIUS, HOT_CELSIUS), Judges::fineDaytime), Judges::harmless)));
        rows.add(row(
                ClaimKind.UV,
                "strong ultraviolet rays",
                "sky",
                UV_SUN + ", maximum ≥ " + UV_CELSIUS,
                CELSIUS,
                EDITORIAL,
                uv(UV_CELSIUS)));
        rows.add(row(
                ClaimKind.PARASOL,
                "a parasol against the sun",
                "sky",
                UV_SUN + ", maximum ≥ " + PARASOL_CELSIUS + ", no fresh wind possible",
                CELSIUS,
                EDITORIAL,
                both(uv(PARASOL_CELSIUS), Judges::parasolWind)));
        rows.add(maximumRow(
                ClaimKind.HEATSTROKE,
                "danger of heatstroke",
                "≥ %d, or ≥ %d with humidity ≥ %d %% by day"
                        .formatted(EXTREME_HEAT_CELSIUS, HUMID_HEATSTROKE_CELSIUS, HUMID_PERCENT),
                EDITORIAL,
                either(
                        maximum(EXTREME_HEAT_CELSIUS, NO_END),
                        both(maximum(HUMID_HEATSTROKE_CELSIUS, NO_END), humidity(HUMID_PERCENT, 101)))));
        rows.add(maximumRow(
                ClaimKind.DRINKING, "drink enough", "≥ " + HOT_CELSIUS, EDITORIAL, maximum(HOT_CELSIUS, NO_END)));
        rows.add(maximumRow(
                ClaimKind.COOLING, "use the cooler", "≥ " + HOT_CELSIUS, EDITORIAL, maximum(HOT_CELSIUS, NO_END)));
        rows.add(maximumRow(
                ClaimKind.WARM_CLOTHES,
                "warm clothes",
                "< " + COLD_CELSIUS,
                EDITORIAL,
                maximum(NO_START, COLD_CELSIUS)));
        rows.add(maximumRow(
                ClaimKind.JACKET,
                "a jacket",
                "%d to below %d".formatted(COLD_CELSIUS, JACKET_BELOW_CELSIUS),
                EDITORIAL,
                maximum(COLD_CELSIUS, JACKET_BELOW_CELSIUS)));
        rows.add(row(
                ClaimKind.LAYERS,
                "clothes in layers",
                "range",
                "≥ %d, and maximum %d to below %d".formatted(RANGE_CELSIUS, COLD_CELSIUS, LAYERS_BELOW_CELSIUS),
                CELSIUS,
                EDITORIAL,
                both(range(RANGE_CELSIUS), maximum(COLD_CELSIUS, LAYERS_BELOW_CELSIUS))));
        rows.add(maximumRow(
                ClaimKind.LIGHT_CLOTHES,
                "short sleeves",
                "≥ %d, minimum not below %d".formatted(SWEATY_CELSIUS, SHORT_SLEEVES_MINIMUM_CELSIUS),
                EDITORIAL,
                both(maximum(SWEATY_CELSIUS, NO_END), minimumIfKnown(SHORT_SLEEVES_MINIMUM_CELSIUS))));
        rows.add(row(
                ClaimKind.POLLEN,
                "pollen flies",
                "season",
                "the prefecture's months, nothing can fall, no strong wind, humidity below 80 % if known",
                "",
                EDITORIAL,
                Judges::pollen));
        rows.add(row(
                ClaimKind.DRY_AIR,
                "dry air",
                "humidity",
                "< " + DRY_AIR_PERCENT + " % by day, nothing can fall",
                "",
                EDITORIAL,
                both(humidity(0, DRY_AIR_PERCENT), Judges::dry)));
    }
}
