package io.weathercomment.writing;

import static io.weathercomment.writing.Judges.allDay;
import static io.weathercomment.writing.Judges.any;
import static io.weathercomment.writing.Judges.both;
import static io.weathercomment.writing.Judges.brief;
import static io.weathercomment.writing.Judges.dry;
import static io.weathercomment.writing.Judges.either;
import static io.weathercomment.writing.Judges.firm;
import static io.weathercomment.writing.Judges.judge;
import static io.weathercomment.writing.Judges.likelihood;
import static io.weathercomment.writing.Judges.maybe;
import static io.weathercomment.writing.Judges.possible;
import static io.weathercomment.writing.Judges.shower;
import static io.weathercomment.writing.Rows.ALL_DAY;
import static io.weathercomment.writing.Rows.BRIEF;
import static io.weathercomment.writing.Rows.FIRM;
import static io.weathercomment.writing.Rows.JMA_PRECIPITATION;
import static io.weathercomment.writing.Rows.MAYBE;
import static io.weathercomment.writing.Rows.POSSIBLE;
import static io.weathercomment.writing.Rows.PRECIPITATION_RULE;
import static io.weathercomment.writing.Rows.SAFETY;
import static io.weathercomment.writing.Rows.SHOWER;
import static io.weathercomment.writing.Rows.row;
import static io.weathercomment.writing.Thresholds.SOLID_RAIN_MILLIMETRES_PER_HOUR;

import io.weathercomment.writing.Rule.Judge;
import java.util.List;

/** When rain, or precipitation of any kind, falls as words say. */
final class RainRules {
    private RainRules() {}

    static List<Rule> rows() {
        return List.of(
                row(ClaimKind.RAIN, "rain", "雨", "rain", FIRM, "", JMA_PRECIPITATION, firm(Fact.RAIN)),
                row(
                        ClaimKind.BRIEF_RAIN,
                        "rain for a while",
                        "一時的な雨",
                        "rain",
                        BRIEF,
                        "",
                        JMA_PRECIPITATION,
                        brief(Fact.RAIN)),
                row(
                        ClaimKind.RAIN_ALL_DAY,
                        "rain all day",
                        "一日中雨",
                        "rain",
                        ALL_DAY,
                        "",
                        PRECIPITATION_RULE,
                        allDay(Fact.RAIN)),
                row(ClaimKind.SHOWER, "a shower", "にわか雨", "rain", SHOWER, "", PRECIPITATION_RULE, shower(Fact.RAIN)),
                row(
                        ClaimKind.MAYBE_RAIN,
                        "perhaps rain",
                        "雨の可能性",
                        "rain",
                        MAYBE,
                        "",
                        PRECIPITATION_RULE,
                        maybe(Fact.RAIN)),
                row(
                        ClaimKind.RAIN_RISK,
                        "beware of rain",
                        "雨に注意",
                        "rain",
                        POSSIBLE,
                        "",
                        JMA_PRECIPITATION,
                        possible(Fact.RAIN)),
                row(
                        ClaimKind.HEAVY_RAIN,
                        "heavy rain",
                        "激しい雨・大雨",
                        "heavy rain",
                        FIRM,
                        "",
                        JMA_PRECIPITATION,
                        firm(Fact.HEAVY_RAIN)),
                row(
                        ClaimKind.HEAVY_RAIN_RISK,
                        "beware of heavy rain",
                        "激しい雨のおそれ",
                        "heavy rain",
                        POSSIBLE,
                        "",
                        JMA_PRECIPITATION,
                        possible(Fact.HEAVY_RAIN)),
                row(
                        ClaimKind.SOLID_RAIN,
                        "solid rain",
                        "本降りの雨",
                        "rain",
                        "= yes, with an amount of ≥ %d mm/h, or heavy".formatted(SOLID_RAIN_MILLIMETRES_PER_HOUR),
                        "",
                        PRECIPITATION_RULE,
                        either(solid(), firm(Fact.HEAVY_RAIN))),
                row(
                        ClaimKind.DRIZZLE,
                        "light rain",
                        "小雨",
                        "rain",
                        "= yes, no known amount of ≥ %d mm/h, nothing heavy or thundery possible"
                                .formatted(SOLID_RAIN_MILLIMETRES_PER_HOUR),
                        "",
                        PRECIPITATION_RULE,
                        both(firm(Fact.RAIN), light())),
                row(ClaimKind.FALLS, "it falls", "降る", "precipitation", FIRM, "", JMA_PRECIPITATION, firm(Fact.WET)),
                row(
                        ClaimKind.FALLS_RISK,
                        "it may fall",
                        "降ることも",
                        "precipitation",
                        POSSIBLE,
                        "",
                        JMA_PRECIPITATION,
                        possible(Fact.WET)),
                row(
                        ClaimKind.WITH_PAUSES,
                        "it pauses",
                        "断続的に",
                        "precipitation",
                        "= yes, and steady in at most half of the day",
                        "",
                        PRECIPITATION_RULE,
                        judge(
                                (day, scope) -> day.sure(Fact.WET) && atMostHalf(day, day.yes(Fact.WET) & day.steady()),
                                likelihood(Fact.WET))),
                row(
                        ClaimKind.PART_OF_THE_DAY,
                        "it falls in part of the day",
                        "時間帯による雨や雪",
                        "precipitation",
                        "= yes in at most half of the day",
                        "",
                        PRECIPITATION_RULE,
                        judge(
                                (day, scope) -> day.sure(Fact.WET) && atMostHalf(day, day.yes(Fact.WET)),
                                likelihood(Fact.WET))),
                row(
                        ClaimKind.LIGHT,
                        "a few drops or flakes",
                        "弱い雨や雪",
                        "heaviness and thunder",
                        "= no at any hour",
                        "",
                        PRECIPITATION_RULE,
                        light()),
                row(
                        ClaimKind.DRY,
                        "nothing falls",
                        "雨の心配なし",
                        "precipitation",
                        "= no at any hour of the time",
                        "",
                        PRECIPITATION_RULE,
                        dry()),
                row(
                        ClaimKind.FLOODING,
                        "water on roads and in rivers",
                        "冠水・増水",
                        "heavy rain",
                        "= yes",
                        "",
                        SAFETY,
                        any(Fact.HEAVY_RAIN)));
    }

    private static boolean atMostHalf(Day day, int parts) {
        return Parts.count(parts) * 2 <= Parts.count(day.present());
    }

    /** What falls can be neither heavy nor thundery. */
    private static Judge light() {
        return judge(
                (day, scope) -> day.known(day.present())
                        && day.solid() == Parts.NONE
                        && !day.can(Fact.HEAVY)
                        && !day.can(Fact.BLOWING)
                        && !day.can(Fact.THUNDER),
                likelihood(Fact.HEAVY));
    }

    private static Judge solid() {
        return judge(
                (day, scope) -> Judges.at(day, scope, day.yes(Fact.RAIN))
                        && Parts.overlap(day.solid() & day.yes(Fact.RAIN), scope.parts()),
                likelihood(Fact.RAIN));
    }
}
