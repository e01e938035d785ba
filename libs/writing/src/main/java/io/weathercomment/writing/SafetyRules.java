package io.weathercomment.writing;

import static io.weathercomment.writing.Judges.NO_END;
import static io.weathercomment.writing.Judges.NO_START;
import static io.weathercomment.writing.Judges.any;
import static io.weathercomment.writing.Judges.anyPossible;
import static io.weathercomment.writing.Judges.both;
import static io.weathercomment.writing.Judges.either;
import static io.weathercomment.writing.Judges.firm;
import static io.weathercomment.writing.Judges.harmful;
import static io.weathercomment.writing.Judges.humidity;
import static io.weathercomment.writing.Judges.judge;
import static io.weathercomment.writing.Judges.likelihood;
import static io.weathercomment.writing.Judges.maximum;
import static io.weathercomment.writing.Judges.minimum;
import static io.weathercomment.writing.Judges.range;
import static io.weathercomment.writing.Rows.CELSIUS;
import static io.weathercomment.writing.Rows.LIVING_RULE;
import static io.weathercomment.writing.Rows.SAFETY;
import static io.weathercomment.writing.Rows.UMBRELLAS;
import static io.weathercomment.writing.Rows.row;
import static io.weathercomment.writing.Thresholds.DRY_AIR_PERCENT;
import static io.weathercomment.writing.Thresholds.EXTREME_HEAT_CELSIUS;
import static io.weathercomment.writing.Thresholds.FREEZING_CELSIUS;
import static io.weathercomment.writing.Thresholds.HOT_CELSIUS;
import static io.weathercomment.writing.Thresholds.RANGE_CELSIUS;
import static io.weathercomment.writing.Thresholds.SEVERE_COLD_CELSIUS;
import static io.weathercomment.writing.Thresholds.UV_CELSIUS;

import io.weathercomment.domain.WindStrength;
import io.weathercomment.writing.Rule.Finding;
import io.weathercomment.writing.Rule.Judge;
import java.util.List;

/** What to do about what falls, blows, thunders or hides the view. */
final class SafetyRules {
    private SafetyRules() {}

    static List<Rule> rows() {
        return List.of(
                row(
                        ClaimKind.UMBRELLA,
                        "an umbrella is needed",
                        "傘が必要",
                        "precipitation",
                        "= yes, and no firm strong wind",
                        "",
                        UMBRELLAS,
                        both(firm(Fact.WET), umbrellaHolds())),
                row(ClaimKind.RAINWEAR, "rainwear is needed", "雨具", "rain", "= yes", "", UMBRELLAS, firm(Fact.RAIN)),
                row(
                        ClaimKind.JUST_IN_CASE,
                        "an umbrella just in case",
                        "念のため傘",
                        "precipitation",
                        "= maybe at most, or yes and brief throughout; not no, nothing heavy, and no firm strong wind",
                        "",
                        UMBRELLAS,
                        both(justInCase(), umbrellaHolds())),
                row(ClaimKind.WET_FOOTING, "wet ground", "濡れた足元", "rain", "= yes", "", LIVING_RULE, any(Fact.RAIN)),
                row(
                        ClaimKind.BOOTS,
                        "boots",
                        "長靴",
                        "precipitation",
                        "rain or snow = yes and more than brief",
                        "",
                        LIVING_RULE,
                        judge(
                                (day, scope) -> Parts.overlap(
                                        (day.yes(Fact.RAIN) | day.yes(Fact.SNOW)) & ~day.brief(), scope.parts()),
                                likelihood(Fact.WET))),
                row(
                        ClaimKind.INDOOR_DRYING,
                        "dry the laundry indoors",
                        "部屋干し",
                        "precipitation",
                        "= yes in daytime",
                        "",
                        LIVING_RULE,
                        wetDaytime()),
                row(
                        ClaimKind.LAUNDRY_EARLY,
                        "take the laundry in early",
                        "洗濯物は早めに",
                        "precipitation",
                        "maybe or yes after 12 h, = yes at no hour before",
                        "",
                        LIVING_RULE,
                        judge(
                                (day, scope) -> Parts.overlap(day.possible(Fact.WET), Parts.AFTERNOON)
                                        && !Parts.overlap(day.yes(Fact.WET), ~Parts.AFTERNOON),
                                likelihood(Fact.WET))),
                row(
                        ClaimKind.INDOOR_TIME,
                        "time indoors",
                        "おうち時間",
                        "weather",
                        "precipitation = yes in daytime, or maximum ≥ %d or < %d"
                                .formatted(EXTREME_HEAT_CELSIUS, SEVERE_COLD_CELSIUS),
                        CELSIUS,
                        LIVING_RULE,
                        either(
                                wetDaytime(),
                                maximum(EXTREME_HEAT_CELSIUS, NO_END),
                                maximum(NO_START, SEVERE_COLD_CELSIUS))),
                row(
                        ClaimKind.SHELTER,
                        "stay indoors",
                        "屋内で安全に",
                        "weather",
                        "thunder, heavy precipitation, a blizzard or a gale, yes",
                        "",
                        SAFETY,
                        harmful((day, scope) -> Parts.overlap(unsafe(day), scope.parts()))),
                row(
                        ClaimKind.TRAVEL_CARE,
                        "allow more time",
                        "時間に余裕を",
                        "weather",
                        "precipitation, fog or a strong wind, yes",
                        "",
                        SAFETY,
                        harmful((day, scope) -> Parts.overlap(
                                day.yes(Fact.WET) | day.yes(Fact.FOG) | day.firmWind(WindStrength.STRONG),
                                scope.parts()))),
                row(
                        ClaimKind.DRIVING_CARE,
                        "drive with care",
                        "運転は慎重に",
                        "weather",
                        "fog, snow, heavy rain or a strong wind, yes",
                        "",
                        SAFETY,
                        harmful((day, scope) -> Parts.overlap(
                                day.yes(Fact.FOG)
                                        | day.yes(Fact.SNOW)
                                        | day.yes(Fact.HEAVY_RAIN)
                                        | day.firmWind(WindStrength.STRONG),
                                scope.parts()))),
                row(
                        ClaimKind.EARLY_RETURN,
                        "go home early",
                        "早めの帰宅",
                        "weather",
                        "in 12–24: thunder or heavy precipitation maybe or yes, or fog, a blizzard or a strong wind, yes",
                        "",
                        SAFETY,
                        harmful((day, scope) -> Parts.overlap(late(day), Parts.AFTERNOON & scope.parts()))),
                row(
                        ClaimKind.WATCH_SKY,
                        "watch the sky",
                        "空模様に注意",
                        "weather",
                        "precipitation maybe or brief, thunder maybe or yes, or changeable",
                        "",
                        SAFETY,
                        harmful(SafetyRules::watchSky)),
                row(
                        ClaimKind.WATCH_FORECAST,
                        "read the newest forecast",
                        "最新の予報",
                        "hazards",
                        "any hazard of the weight of rain or worse, firm or possible",
                        "",
                        SAFETY,
                        harmful((day, scope) -> worseThanSnow(day))),
                row(
                        ClaimKind.CAUTION,
                        "beware",
                        "注意・警戒",
                        "hazards",
                        "any hazard or precipitation possible, heat from %d, below %d, range from %d, frost, fresh wind, pollen, strong ultraviolet rays or dry air"
                                .formatted(HOT_CELSIUS, SEVERE_COLD_CELSIUS, RANGE_CELSIUS),
                        CELSIUS,
                        SAFETY,
                        caution()),
                row(
                        ClaimKind.CARE_FREE,
                        "nothing to worry about",
                        "安心・心配なし",
                        "weather",
                        "no precipitation, thunder, fog or fresh wind at any hour, maximum not below 5 or from 30 up",
                        CELSIUS,
                        SAFETY,
                        harmful((day, scope) -> day.harmless() && day.bearable())));
    }

    private static boolean umbrellaHoldsIn(Day day) {
        return day.firmWind(WindStrength.STRONG) == Parts.NONE;
    }

    /** Umbrellas can be held, as far as the wind is known. */
    private static Judge umbrellaHolds() {
        return judge(
                (day, scope) -> umbrellaHoldsIn(day),
                (day, scope) -> new Finding("wind " + Shown.wind(day, true), scope.hours()));
    }

    /** Umbrellas that are only carried: nothing is sure to fall, or only briefly, and nothing heavy can come. */
    private static Judge justInCase() {
        return judge(
                (day, scope) -> Parts.overlap(day.possible(Fact.WET), scope.parts())
                        && Parts.contains(day.brief(), day.yes(Fact.WET))
                        && !day.can(Fact.HEAVY)
                        && !day.can(Fact.BLOWING),
                likelihood(Fact.WET));
    }

    /** Something is sure to fall while people are out. */
    private static Judge wetDaytime() {
        return judge(
                (day, scope) -> Parts.overlap(day.yes(Fact.WET), scope.parts() & Parts.DAYTIME), likelihood(Fact.WET));
    }

    private static int unsafe(Day day) {
        return day.yes(Fact.THUNDER) | day.yes(Fact.HEAVY) | day.yes(Fact.BLOWING) | day.firmWind(WindStrength.GALE);
    }

    private static int late(Day day) {
        return day.possible(Fact.THUNDER)
                | day.possible(Fact.HEAVY)
                | day.yes(Fact.BLOWING)
                | day.yes(Fact.FOG)
                | day.firmWind(WindStrength.STRONG);
    }

    private static boolean watchSky(Day day, Scope scope) {
        boolean maybe = day.can(Fact.WET) && Parts.contains(day.brief(), day.yes(Fact.WET));
        return maybe || day.can(Fact.THUNDER) || ChangeRules.changeable(day);
    }

    private static boolean worseThanSnow(Day day) {
        return day.maximum() >= EXTREME_HEAT_CELSIUS || worseThanSnow(day, Parts.ALL);
    }

    private static boolean worseThanSnow(Day day, int parts) {
        int hazards = day.possible(Fact.RAIN)
                | day.possible(Fact.THUNDER)
                | day.possible(Fact.HEAVY)
                | day.possible(Fact.BLOWING)
                | day.possible(Fact.FOG)
                | day.possibleWind(WindStrength.STRONG);
        return Parts.overlap(hazards, parts);
    }

    private static Judge caution() {
        return either(
                harmful((day, scope) -> worseThanSnow(day, scope.parts())),
                anyPossible(Fact.WET),
                maximum(HOT_CELSIUS, NO_END),
                maximum(NO_START, SEVERE_COLD_CELSIUS),
                range(RANGE_CELSIUS),
                minimum(NO_START, FREEZING_CELSIUS),
                judge(
                        (day, scope) -> Parts.overlap(day.possibleWind(WindStrength.FRESH), scope.parts()),
                        (day, scope) -> new Finding("wind " + Shown.wind(day, false), scope.hours())),
                SeasonRules.pollen(),
                SunRules.uv(UV_CELSIUS),
                humidity(0, DRY_AIR_PERCENT),
                harmful((day, scope) -> false));
    }
}
