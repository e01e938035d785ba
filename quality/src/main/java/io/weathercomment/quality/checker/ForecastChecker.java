package io.weathercomment.quality.checker;

import static io.weathercomment.quality.checker.Claim.*;

import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads a comment's two halves against JMA's raw body. A word without a time speaks of 06-24 JST of the target day, of which a forecast for its own
 * day tells only the hours that are left. Where the body is silent (humidity, mm/h, 台風) nothing is supported.
 */
public final class ForecastChecker {
    private static final int LONGEST_HALF = 15;
    private static final TextReader READER = new TextReader();

    private static final Set<Claim> UMBRELLAS = EnumSet.of(UMBRELLA, UMBRELLA_WEAK, UMBRELLA_FIRM);
    private static final Set<Claim> NOT_TWICE = EnumSet.of(
            SHOWER,
            HEATSTROKE,
            UV,
            THUNDER,
            THUNDER_MAYBE,
            STRONG_WIND,
            STRONG_WIND_MAYBE,
            RAIN_HEAVY,
            RAIN_HEAVY_MAYBE,
            EXTREME_HEAT,
            TEMPERATURE_RANGE);

    private ForecastChecker() {}

    /**
     * What speaks against a comment, in the order of its words.
     *
     * @param body one office's near-term element as JMA serves it, or a line of the archive
     * @param areaCode class10
     * @throws IllegalArgumentException if the body does not speak of that area and day
     */
    public static List<Objection> check(
            JsonObject body, String areaCode, LocalDate target, String weatherComment, String adviceComment) {
        return check(ParsedBody.of(body), areaCode, target, weatherComment, adviceComment);
    }

    /** As {@link #check(JsonObject, String, LocalDate, String, String)}, for many comments on one body. */
    public static List<Objection> check(
            ParsedBody body, String areaCode, LocalDate target, String weatherComment, String adviceComment) {
        var day = body.day(areaCode, target)
                .orElseThrow(() -> new IllegalArgumentException("no forecast of " + areaCode + " for " + target));
        var weather = READER.read(weatherComment);
        var advice = READER.read(adviceComment);
        boolean wetNamed = Stream.concat(weather.stream(), advice.stream()).anyMatch(ForecastChecker::namesWet);
        var objections = new ArrayList<Objection>();
        half("weather", weatherComment, weather, day, wetNamed, objections);
        half("advice", adviceComment, advice, day, wetNamed, objections);
        pair(weatherComment, weather, adviceComment, advice, objections);
        return List.copyOf(objections);
    }

    /**
     * Hazards that the body is sure of for what is left of 06-24, worst first: severe-storm, thunder, storm, blizzard, heavy-rain, heavy-snow, fog,
     * extreme-heat, strong-wind. JMA's text has thunder, heavy rain and fog only 所により: those are never sure.
     */
    public static SequencedSet<String> hazards(ParsedBody body, String areaCode, LocalDate target) {
        return body.day(areaCode, target).map(DayEvents::hazards).orElseGet(LinkedHashSet::new);
    }

    /** As {@link #hazards(ParsedBody, String, LocalDate)}. */
    public static SequencedSet<String> hazards(JsonObject body, String areaCode, LocalDate target) {
        return hazards(ParsedBody.of(body), areaCode, target);
    }

    /**
     * What an editor would say matters most: the worst hazard, else rain, snow or sleet that surely falls, else a clear change of the sky by day
     * ({@code change}), else {@code sky}; empty if the body does not speak of that area and day.
     */
    public static Optional<String> mainEvent(ParsedBody body, String areaCode, LocalDate target) {
        return body.day(areaCode, target).map(DayEvents::mainEvent);
    }

    /** As {@link #mainEvent(ParsedBody, String, LocalDate)}. */
    public static Optional<String> mainEvent(JsonObject body, String areaCode, LocalDate target) {
        return mainEvent(ParsedBody.of(body), areaCode, target);
    }

    /** Whether the pair names the main event, by words that the body does not refute. On a day of mere sky, heat, cold or possible rain will do. */
    public static boolean namesMainEvent(
            ParsedBody body, String areaCode, LocalDate target, String weatherComment, String adviceComment) {
        return body.day(areaCode, target)
                .map(day -> DayEvents.namesMainEvent(
                        day,
                        said(weatherComment, adviceComment)
                                .filter(one -> !refuted(day, one))
                                .toList()))
                .orElse(false);
    }

    /** As {@link #namesMainEvent(ParsedBody, String, LocalDate, String, String)}. */
    public static boolean namesMainEvent(
            JsonObject body, String areaCode, LocalDate target, String weatherComment, String adviceComment) {
        return namesMainEvent(ParsedBody.of(body), areaCode, target, weatherComment, adviceComment);
    }

    /**
     * Whether one of the halves has words for a hazard or event, whatever the weather.
     *
     * @param event a name that {@link #hazards} or {@link #mainEvent} gives
     */
    public static boolean names(String event, String weatherComment, String adviceComment) {
        return DayEvents.names(event, said(weatherComment, adviceComment).toList());
    }

    /** Whether the checker finds anything said in a text; words that it does not know escape it. */
    public static boolean understands(String text) {
        return !READER.read(text).isEmpty();
    }

    /** What the checker reads in a text, one claim a line with its words and blocks of hours, for a reader's eye. */
    public static List<String> explain(String text) {
        return READER.read(text).stream()
                .map(one -> one.claim().readable() + " <" + one.words() + "> " + hours(one.hours()))
                .toList();
    }

    private static String hours(int mask) {
        if (mask == 0) {
            return "whole day";
        }
        var hours = new ArrayList<String>();
        for (int block = 0; block < Blocks.COUNT; block++) {
            if (Blocks.has(mask, block)) {
                hours.add("%02d-%02d".formatted(block * 3, block * 3 + 3));
            }
        }
        return String.join(" ", hours);
    }

    private static Stream<Said> said(String weatherComment, String adviceComment) {
        return Stream.concat(READER.read(weatherComment).stream(), READER.read(adviceComment).stream());
    }

    private static boolean namesWet(Said said) {
        return said.claim().namesWet()
                || (said.claim() == FROM_TO
                        && (said.detail().contains("r") || said.detail().contains("s")));
    }

    private static boolean refuted(DayReading day, Said said) {
        var fact = Judge.judge(day, said, true);
        return fact != null && fact.startsWith(Objection.CONTRADICTS);
    }

    private static void half(
            String half, String text, List<Said> said, DayReading day, boolean wetNamed, List<Objection> objections) {
        int length = text.codePointCount(0, text.length());
        if (text.isBlank()) {
            objections.add(new Objection(half, text, "text", Objection.CONTRADICTS + ": it is empty"));
        } else if (length > LONGEST_HALF) {
            objections.add(new Objection(
                    half,
                    text,
                    "length",
                    "%s: %d characters, %d at most".formatted(Objection.CONTRADICTS, length, LONGEST_HALF)));
        }
        for (var one : said) {
            var fact = Judge.judge(day, one, wetNamed);
            if (fact != null) {
                objections.add(new Objection(half, one.words(), one.claim().readable(), fact + " | " + day.describe()));
            }
        }
    }

    private static void pair(
            String weatherText, List<Said> weather, String adviceText, List<Said> advice, List<Objection> objections) {
        if (weatherText.equals(adviceText) && !weatherText.isBlank()) {
            objections.add(new Objection(
                    "pair", weatherText, "repetition", Objection.CONTRADICTS + ": both halves are the same"));
            return;
        }
        for (var one : weather) {
            for (var other : advice) {
                clash(one, other)
                        .ifPresent(claim -> objections.add(new Objection(
                                "pair",
                                one.words() + " / " + other.words(),
                                claim,
                                Objection.CONTRADICTS + ": the halves do not go together")));
            }
        }
    }

    private static Optional<String> clash(Said one, Said other) {
        if (UMBRELLAS.contains(one.claim()) && UMBRELLAS.contains(other.claim())) {
            return Optional.of("umbrella twice");
        }
        if (NOT_TWICE.contains(one.claim()) && base(one.claim()) == base(other.claim())) {
            return Optional.of(base(one.claim()).readable() + " twice");
        }
        boolean sameHours = one.hours() == 0 || other.hours() == 0 || (one.hours() & other.hours()) != 0;
        if (sameHours && (opposed(one.claim(), other.claim()) || opposed(other.claim(), one.claim()))) {
            return Optional.of(one.claim().readable() + " and " + other.claim().readable());
        }
        return Optional.empty();
    }

    private static Claim base(Claim claim) {
        return switch (claim) {
            case THUNDER_MAYBE -> THUNDER;
            case STRONG_WIND_MAYBE -> STRONG_WIND;
            case RAIN_HEAVY_MAYBE -> RAIN_HEAVY;
            default -> claim;
        };
    }

    private static boolean opposed(Claim one, Claim other) {
        return switch (one) {
            case DRY -> other.namesWet() && other != RAIN_ENDS && other != SNOW_ENDS;
            case OUTING -> other == STAY_IN || other == LAUNDRY_INDOOR;
            case LAUNDRY -> other == LAUNDRY_INDOOR || UMBRELLAS.contains(other);
            case CALM, CALM_WIND ->
                other == STRONG_WIND
                        || other == STRONG_WIND_MAYBE
                        || other == FRESH_WIND
                        || other == ROUGH
                        || other == STORM;
            case PURE_SKY -> other == CLOUD || other == DULL || other == NO_SUN;
            case COMFORT, REFRESHING -> other == SEVERE_COLD || other == EXTREME_HEAT || other == HEATSTROKE;
            case HOT, EXTREME_HEAT -> other == COLD || other == SEVERE_COLD || other == WARM_CLOTHES;
            default -> false;
        };
    }
}
