package io.weathercomment.writing;

import static io.weathercomment.writing.Judges.NO_END;
import static io.weathercomment.writing.Judges.all;
import static io.weathercomment.writing.Judges.both;
import static io.weathercomment.writing.Judges.harmless;
import static io.weathercomment.writing.Judges.judge;
import static io.weathercomment.writing.Judges.maximum;
import static io.weathercomment.writing.Judges.months;
import static io.weathercomment.writing.Rows.CELSIUS;
import static io.weathercomment.writing.Rows.LIVING_RULE;
import static io.weathercomment.writing.Rows.SKY_WORDS;
import static io.weathercomment.writing.Rows.row;
import static io.weathercomment.writing.Thresholds.COLD_DRINK_CELSIUS;
import static io.weathercomment.writing.Thresholds.HOT_CELSIUS;
import static io.weathercomment.writing.Thresholds.LAUNDRY_CELSIUS;
import static io.weathercomment.writing.Thresholds.OUTING_CELSIUS;
import static io.weathercomment.writing.Thresholds.PARASOL_CELSIUS;
import static io.weathercomment.writing.Thresholds.SWEATY_CELSIUS;
import static io.weathercomment.writing.Thresholds.UV_CELSIUS;
import static io.weathercomment.writing.Thresholds.WARM_SUN_BELOW_CELSIUS;
import static io.weathercomment.writing.Thresholds.WARM_SUN_CELSIUS;

import io.weathercomment.domain.WindStrength;
import io.weathercomment.writing.Rule.Finding;
import io.weathercomment.writing.Rule.Judge;
import java.util.List;
import java.util.function.Predicate;

/** When words may speak of the sun, and of what it does to skin, laundry and cars. */
final class SunRules {
    private static final String HIGH_SUN =
            "fine or partly fine in 09–15, half of it fine, no firm precipitation then; March to October";
    private static final String DRYING =
            "harmless, daytime fine or partly fine and at least half of it fine; March to November, maximum ≥ "
                    + LAUNDRY_CELSIUS;

    private SunRules() {}

    static List<Rule> rows() {
        return List.of(
                row(
                        ClaimKind.SUN,
                        "sunshine",
                        "日差し",
                        "sky",
                        "fine or partly fine in at least half of a daytime that is ahead",
                        "",
                        SKY_WORDS,
                        sun()),
                row(
                        ClaimKind.NO_SUN,
                        "hardly any sunshine",
                        "日差しはなく",
                        "sky",
                        "nothing fine in 06–18, and partly fine in less than half of it",
                        "",
                        SKY_WORDS,
                        noSun()),
                row(
                        ClaimKind.STRONG_SUN,
                        "a strong sun",
                        "強い日差し",
                        "sky",
                        "fine in all of 09–15, nothing can fall then, maximum ≥ %d; April to September"
                                .formatted(SWEATY_CELSIUS),
                        CELSIUS,
                        SKY_WORDS,
                        all(
                                months(4, 9),
                                maximum(SWEATY_CELSIUS, NO_END),
                                noon(day -> Parts.contains(day.fine(), Parts.NOON)
                                        && !Parts.overlap(day.possible(Fact.WET), Parts.NOON)))),
                row(
                        ClaimKind.WARM_SUN,
                        "a warm sun",
                        "日差しが暖か",
                        "sky",
                        "sunshine as above, maximum %d to below %d; October to May"
                                .formatted(WARM_SUN_CELSIUS, WARM_SUN_BELOW_CELSIUS),
                        CELSIUS,
                        SKY_WORDS,
                        all(months(10, 5), sun(), maximum(WARM_SUN_CELSIUS, WARM_SUN_BELOW_CELSIUS))),
                row(
                        ClaimKind.UV,
                        "strong ultraviolet rays",
                        "紫外線が強い",
                        "sky",
                        HIGH_SUN + ", maximum ≥ " + UV_CELSIUS,
                        CELSIUS,
                        LIVING_RULE,
                        uv(UV_CELSIUS)),
                row(
                        ClaimKind.PARASOL,
                        "a parasol against the sun",
                        "日傘",
                        "sky",
                        HIGH_SUN + ", maximum ≥ " + PARASOL_CELSIUS + ", no fresh wind possible",
                        CELSIUS,
                        LIVING_RULE,
                        both(
                                uv(PARASOL_CELSIUS),
                                judge(
                                        (day, scope) -> day.possibleWind(WindStrength.FRESH) == Parts.NONE,
                                        (day, scope) -> new Finding("wind " + Shown.wind(day, false), scope.hours())))),
                row(ClaimKind.LAUNDRY, "laundry dries outside", "洗濯日和", "sky", DRYING, CELSIUS, LIVING_RULE, laundry()),
                row(ClaimKind.BEDDING, "bedding airs outside", "布団干し", "sky", DRYING, CELSIUS, LIVING_RULE, laundry()),
                row(
                        ClaimKind.OUTING,
                        "a day to go out",
                        "お出かけ日和",
                        "maximum",
                        "a harmless day, three quarters of the daytime fine or partly fine and half of it fine, %d to below %d"
                                .formatted(OUTING_CELSIUS, HOT_CELSIUS),
                        CELSIUS,
                        LIVING_RULE,
                        all(maximum(OUTING_CELSIUS, HOT_CELSIUS), daytime(SkyRules::ratherFineDaytime), harmless())),
                row(
                        ClaimKind.CAR_WASH,
                        "a day to wash the car",
                        "洗車日和",
                        "sky",
                        "harmless, daytime fine or partly fine and at least half of it fine",
                        "",
                        LIVING_RULE,
                        both(daytime(SkyRules::fineDaytime), harmless())),
                row(
                        ClaimKind.SEA_BATHING,
                        "a day to bathe in the sea",
                        "海水浴日和",
                        "maximum",
                        "≥ %d on a harmless fine day in July and August".formatted(COLD_DRINK_CELSIUS),
                        CELSIUS,
                        LIVING_RULE,
                        all(
                                both(months(7, 8), maximum(COLD_DRINK_CELSIUS, NO_END)),
                                judge(SkyRules::fine, (day, scope) -> Judges.sky(day, day.sky(scope))),
                                harmless())),
                row(
                        ClaimKind.HOT_CAR,
                        "a car gets hot inside",
                        "車内の高温",
                        "maximum",
                        "≥ %d, with sunshine as above".formatted(HOT_CELSIUS),
                        CELSIUS,
                        LIVING_RULE,
                        both(maximum(HOT_CELSIUS, NO_END), sun())));
    }

    private static Judge daytime(Predicate<Day> test) {
        return judge((day, scope) -> test.test(day), (day, scope) -> Judges.sky(day, day.daytime()));
    }

    /** Of the time when the sun is high; words of a time of which that is no part are not about it. */
    private static Judge noon(Predicate<Day> test) {
        return judge(
                (day, scope) -> Parts.overlap(scope.parts(), Parts.NOON) && test.test(day),
                (day, scope) -> Judges.sky(day, day.present() & Parts.NOON));
    }

    static Judge sun() {
        return judge(SunRules::shines, (day, scope) -> Judges.sky(day, day.in(scope) & Parts.DAYTIME));
    }

    /** Half of the daytime of the scope is fine or partly fine; there is no sun in the night. */
    private static boolean shines(Day day, Scope scope) {
        int parts = day.in(scope) & Parts.DAYTIME;
        boolean enough = scope == Scope.DAY ? day.hasDaytime() : parts != Parts.NONE;
        return enough && day.known(parts) && Parts.half(day.fineOrPartly() & parts, parts);
    }

    /** Nothing of the daytime of the scope is fine, and less than half of it partly fine. */
    private static Judge noSun() {
        return judge(
                (day, scope) -> {
                    int parts = day.in(scope) & Parts.DAYTIME;
                    return day.known(parts)
                            && !Parts.overlap(day.fine(), parts)
                            && !Parts.half(day.partlyFine() & parts, parts);
                },
                (day, scope) -> Judges.sky(day, day.in(scope) & Parts.DAYTIME));
    }

    /** The middle of the day is fine or partly fine, at least half of it fine, and nothing is sure to fall. */
    private static boolean highSun(Day day) {
        return Parts.contains(day.fineOrPartly(), Parts.NOON)
                && Parts.overlap(day.fine(), Parts.NOON)
                && !Parts.overlap(day.yes(Fact.WET), Parts.NOON);
    }

    static Judge uv(double maximumFrom) {
        return all(months(3, 10), noon(SunRules::highSun), maximum(maximumFrom, NO_END));
    }

    private static Judge laundry() {
        return all(daytime(SkyRules::fineDaytime), both(months(3, 11), maximum(LAUNDRY_CELSIUS, NO_END)), harmless());
    }
}
