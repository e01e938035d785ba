package io.weathercomment.writing;

import static io.weathercomment.writing.Judges.NO_START;
import static io.weathercomment.writing.Judges.all;
import static io.weathercomment.writing.Judges.allDay;
import static io.weathercomment.writing.Judges.any;
import static io.weathercomment.writing.Judges.anyPossible;
import static io.weathercomment.writing.Judges.both;
import static io.weathercomment.writing.Judges.brief;
import static io.weathercomment.writing.Judges.either;
import static io.weathercomment.writing.Judges.firm;
import static io.weathercomment.writing.Judges.harmful;
import static io.weathercomment.writing.Judges.judge;
import static io.weathercomment.writing.Judges.likelihood;
import static io.weathercomment.writing.Judges.maybe;
import static io.weathercomment.writing.Judges.minimum;
import static io.weathercomment.writing.Judges.months;
import static io.weathercomment.writing.Judges.possible;
import static io.weathercomment.writing.Judges.shower;
import static io.weathercomment.writing.Rows.ALL_DAY;
import static io.weathercomment.writing.Rows.BANDS;
import static io.weathercomment.writing.Rows.BRIEF;
import static io.weathercomment.writing.Rows.CELSIUS;
import static io.weathercomment.writing.Rows.FIRM;
import static io.weathercomment.writing.Rows.JMA_PRECIPITATION;
import static io.weathercomment.writing.Rows.LIVING_RULE;
import static io.weathercomment.writing.Rows.MAYBE;
import static io.weathercomment.writing.Rows.POSSIBLE;
import static io.weathercomment.writing.Rows.PRECIPITATION_RULE;
import static io.weathercomment.writing.Rows.SHOWER;
import static io.weathercomment.writing.Rows.row;
import static io.weathercomment.writing.Thresholds.FREEZING_CELSIUS;
import static io.weathercomment.writing.Thresholds.FROST_BELOW_CELSIUS;
import static io.weathercomment.writing.Thresholds.FROZEN_PIPES_BELOW_CELSIUS;
import static io.weathercomment.writing.Thresholds.SNOW_LIES_BELOW_CELSIUS;

import io.weathercomment.domain.WindStrength;
import io.weathercomment.writing.Rule.Finding;
import io.weathercomment.writing.Rule.Judge;
import java.util.List;

/** When snow falls or lies, and when things freeze. */
final class SnowRules {
    private static final String LIES = "= yes and more than brief, maximum < " + SNOW_LIES_BELOW_CELSIUS;

    private SnowRules() {}

    static List<Rule> rows() {
        return List.of(
                row(ClaimKind.SNOW, "snow", "雪", "snow", FIRM, "", JMA_PRECIPITATION, firm(Fact.SNOW)),
                row(
                        ClaimKind.BRIEF_SNOW,
                        "snow for a while",
                        "一時的な雪",
                        "snow",
                        BRIEF,
                        "",
                        JMA_PRECIPITATION,
                        brief(Fact.SNOW)),
                row(
                        ClaimKind.SNOW_ALL_DAY,
                        "snow all day",
                        "一日中雪",
                        "snow",
                        ALL_DAY,
                        "",
                        PRECIPITATION_RULE,
                        allDay(Fact.SNOW)),
                row(
                        ClaimKind.SNOW_SHOWER,
                        "a snow shower",
                        "にわか雪",
                        "snow",
                        SHOWER,
                        "",
                        PRECIPITATION_RULE,
                        shower(Fact.SNOW)),
                row(
                        ClaimKind.MAYBE_SNOW,
                        "perhaps snow",
                        "雪の可能性",
                        "snow",
                        MAYBE,
                        "",
                        PRECIPITATION_RULE,
                        maybe(Fact.SNOW)),
                row(
                        ClaimKind.SNOW_RISK,
                        "beware of snow",
                        "雪に注意",
                        "snow",
                        POSSIBLE,
                        "",
                        JMA_PRECIPITATION,
                        possible(Fact.SNOW)),
                row(
                        ClaimKind.HEAVY_SNOW,
                        "heavy snow",
                        "大雪",
                        "heavy snow",
                        FIRM,
                        "",
                        JMA_PRECIPITATION,
                        firm(Fact.HEAVY_SNOW)),
                row(
                        ClaimKind.HEAVY_SNOW_RISK,
                        "beware of heavy snow",
                        "大雪のおそれ",
                        "heavy snow",
                        POSSIBLE,
                        "",
                        JMA_PRECIPITATION,
                        possible(Fact.HEAVY_SNOW)),
                row(
                        ClaimKind.BLIZZARD,
                        "a blizzard",
                        "吹雪",
                        "driven snow",
                        FIRM,
                        "",
                        JMA_PRECIPITATION,
                        firm(Fact.BLOWING)),
                row(
                        ClaimKind.BLIZZARD_RISK,
                        "beware of a blizzard",
                        "吹雪のおそれ",
                        "driven snow",
                        POSSIBLE,
                        "",
                        JMA_PRECIPITATION,
                        possible(Fact.BLOWING)),
                row(
                        ClaimKind.RAIN_OR_SNOW,
                        "rain or snow",
                        "雨か雪",
                        "precipitation",
                        "= yes, of open kind",
                        "",
                        JMA_PRECIPITATION,
                        judge(
                                (day, scope) -> Parts.overlap(day.yes(Fact.RAIN_OR_SNOW), scope.parts())
                                        && Judges.at(day, scope, day.yes(Fact.WET))
                                        && Judges.lasts(day, scope, day.yes(Fact.WET)),
                                likelihood(Fact.WET))),
                row(
                        ClaimKind.MAYBE_RAIN_OR_SNOW,
                        "perhaps rain or snow",
                        "雨か雪の可能性",
                        "precipitation",
                        "= maybe at most, of open kind or rain and snow both",
                        "",
                        PRECIPITATION_RULE,
                        judge(SnowRules::maybeRainOrSnow, likelihood(Fact.WET))),
                row(
                        ClaimKind.SNOWY_FOOTING,
                        "slippery snow",
                        "雪道・足元の雪",
                        "snow",
                        LIES,
                        CELSIUS,
                        LIVING_RULE,
                        lyingSnow()),
                row(ClaimKind.SNOW_CLEARING, "snow to clear", "雪かき", "snow", LIES, CELSIUS, LIVING_RULE, lyingSnow()),
                row(
                        ClaimKind.ICE,
                        "icy ground",
                        "路面凍結",
                        "minimum",
                        "< " + FREEZING_CELSIUS + " and precipitation maybe or yes",
                        CELSIUS,
                        LIVING_RULE,
                        ice()),
                row(
                        ClaimKind.SLIPPING,
                        "slippery ground",
                        "滑りやすい・スリップ",
                        "ground",
                        "snow that lies, icy ground, or rain = yes",
                        "",
                        LIVING_RULE,
                        either(any(Fact.RAIN), snowOnTheGround(), ice())),
                row(
                        ClaimKind.FROZEN_PIPES,
                        "water pipes may freeze",
                        "水道管の凍結",
                        "minimum",
                        "< " + FROZEN_PIPES_BELOW_CELSIUS,
                        CELSIUS,
                        LIVING_RULE,
                        minimumOfTheDay(FROZEN_PIPES_BELOW_CELSIUS)),
                row(
                        ClaimKind.FROST,
                        "frost",
                        "霜",
                        "minimum",
                        "< %d, nothing can fall, no fresh wind possible; October to April"
                                .formatted(FROST_BELOW_CELSIUS),
                        CELSIUS,
                        BANDS,
                        all(months(10, 4), minimum(NO_START, FROST_BELOW_CELSIUS), harmful(SnowRules::stillAndDry))));
    }

    private static boolean maybeRainOrSnow(Day day, Scope scope) {
        boolean both = Parts.overlap(day.possible(Fact.RAIN), scope.parts())
                && Parts.overlap(day.possible(Fact.SNOW), scope.parts());
        boolean open = both || Parts.overlap(day.possible(Fact.RAIN_OR_SNOW), scope.parts());
        return open && !day.sure(Fact.WET) && Judges.at(day, scope, day.possible(Fact.WET));
    }

    /** Snow that lies: sure, more than brief, and no warmth to melt it. */
    private static Judge lyingSnow() {
        return both(snowOnTheGround(), judge((day, scope) -> lasting(day, scope), likelihood(Fact.SNOW)));
    }

    private static boolean lasting(Day day, Scope scope) {
        return Parts.overlap(day.yes(Fact.SNOW) & ~day.brief(), scope.parts());
    }

    private static Judge snowOnTheGround() {
        return both(
                any(Fact.SNOW),
                judge(
                        (day, scope) -> day.maximum() < SNOW_LIES_BELOW_CELSIUS,
                        (day, scope) -> new Finding("maximum " + Shown.degrees(day.maximum()), scope.hours())));
    }

    private static Judge minimumOfTheDay(double below) {
        return judge(
                (day, scope) -> day.minimum() < below,
                (day, scope) -> new Finding("minimum " + Shown.degrees(day.minimum()), scope.hours()));
    }

    /** Wet ground that freezes. */
    private static Judge ice() {
        return both(minimumOfTheDay(FREEZING_CELSIUS), anyPossible(Fact.WET));
    }

    private static boolean stillAndDry(Day day, Scope scope) {
        return day.known(day.present())
                && day.windKnown()
                && !day.can(Fact.WET)
                && day.possibleWind(WindStrength.FRESH) == Parts.NONE;
    }
}
