package io.weathercomment.writing;

import static io.weathercomment.writing.Judges.judge;
import static io.weathercomment.writing.Judges.never;
import static io.weathercomment.writing.Rows.CHANGE_RULE;
import static io.weathercomment.writing.Rows.JMA_CHANGE;
import static io.weathercomment.writing.Rows.UNSUPPORTED;
import static io.weathercomment.writing.Rows.row;

import io.weathercomment.writing.Judges.Test;
import io.weathercomment.writing.Looks.Look;
import io.weathercomment.writing.Rule.Judge;
import java.util.List;

/** How a day's weather changes. */
final class ChangeRules {
    private static final String THIRDS = "turns once, each at least a third of the day";
    private static final String THIRDS_BY_DAY = THIRDS + "; turns before 18 h";

    private ChangeRules() {}

    static List<Rule> rows() {
        return List.of(
                row(
                        ClaimKind.FINE_THEN_CLOUDY,
                        "fine, later cloudy",
                        "晴れのち曇り",
                        "change",
                        THIRDS_BY_DAY,
                        "",
                        JMA_CHANGE,
                        then(Look.FINE, Look.CLOUDY)),
                row(
                        ClaimKind.CLOUDY_THEN_FINE,
                        "cloudy, later fine",
                        "曇りのち晴れ",
                        "change",
                        THIRDS_BY_DAY,
                        "",
                        JMA_CHANGE,
                        then(Look.CLOUDY, Look.FINE)),
                row(
                        ClaimKind.FINE_THEN_RAIN,
                        "fine, later rain",
                        "晴れのち雨",
                        "change",
                        THIRDS,
                        "",
                        JMA_CHANGE,
                        then(Look.FINE, Look.RAIN)),
                row(
                        ClaimKind.CLOUDY_THEN_RAIN,
                        "cloudy, later rain",
                        "曇りのち雨",
                        "change",
                        THIRDS,
                        "",
                        JMA_CHANGE,
                        then(Look.CLOUDY, Look.RAIN)),
                row(
                        ClaimKind.RAIN_THEN_CLOUDY,
                        "rain, later cloudy",
                        "雨のち曇り",
                        "change",
                        THIRDS,
                        "",
                        JMA_CHANGE,
                        then(Look.RAIN, Look.CLOUDY)),
                row(
                        ClaimKind.RAIN_THEN_FINE,
                        "rain, later fine",
                        "雨のち晴れ",
                        "change",
                        THIRDS,
                        "",
                        JMA_CHANGE,
                        then(Look.RAIN, Look.FINE)),
                row(
                        ClaimKind.CLOUDY_THEN_SNOW,
                        "cloudy, later snow",
                        "曇りのち雪",
                        "change",
                        THIRDS,
                        "",
                        JMA_CHANGE,
                        then(Look.CLOUDY, Look.SNOW)),
                row(
                        ClaimKind.SNOW_THEN_CLOUDY,
                        "snow, later cloudy",
                        "雪のち曇り",
                        "change",
                        THIRDS,
                        "",
                        JMA_CHANGE,
                        then(Look.SNOW, Look.CLOUDY)),
                row(
                        ClaimKind.SNOW_THEN_FINE,
                        "snow, later fine",
                        "雪のち晴れ",
                        "change",
                        THIRDS,
                        "",
                        JMA_CHANGE,
                        then(Look.SNOW, Look.FINE)),
                row(
                        ClaimKind.RAIN_ENDING,
                        "rain that ends",
                        "雨は上がる",
                        "change",
                        "rain from the start, ends by 15 h, afterwards nothing can fall",
                        "",
                        CHANGE_RULE,
                        change(ChangeRules::rainEnding)),
                row(
                        ClaimKind.IMPROVING,
                        "the weather improves",
                        "天気は回復へ",
                        "change",
                        "from wet to dry or by day from cloudy to fine, never back, and nothing can fall at the end",
                        "",
                        CHANGE_RULE,
                        change(ChangeRules::improving)),
                row(
                        ClaimKind.WORSENING,
                        "the weather worsens",
                        "天気は下り坂",
                        "change",
                        "from dry to wet, never back",
                        "",
                        CHANGE_RULE,
                        change(ChangeRules::worsening)),
                row(
                        ClaimKind.CLOUDS_INCREASING,
                        "clouds spread",
                        "雲が増える",
                        "change",
                        "from fine or partly fine to cloudy or wet, never back, by day",
                        "",
                        CHANGE_RULE,
                        change(ChangeRules::cloudsIncrease)),
                row(
                        ClaimKind.CLEARING,
                        "sun comes out",
                        "次第に晴れ間",
                        "change",
                        "from cloudy or wet to fine or partly fine, never back, by day; nothing can fall at the end",
                        "",
                        CHANGE_RULE,
                        change(ChangeRules::clearing)),
                row(
                        ClaimKind.STEADY_SKY,
                        "the sky stays as it is",
                        "空模様は変わらず",
                        "change",
                        "the same look in all parts of the day",
                        "",
                        CHANGE_RULE,
                        change((day, scope) -> day.looks().same())),
                row(
                        ClaimKind.CHANGEABLE,
                        "changeable",
                        "変わりやすい",
                        "change",
                        "≥ 2 with firm precipitation, else ≥ 3",
                        "changes between parts of the day",
                        CHANGE_RULE,
                        change((day, scope) -> changeable(day))),
                row(
                        ClaimKind.OUT_OF_SEASON,
                        "unusual for the season",
                        "季節外れ",
                        "normal values",
                        "told by no source: never true",
                        "",
                        UNSUPPORTED,
                        never("no source tells")));
    }

    private static Judge change(Test test) {
        return judge(test, (day, scope) -> day.looks().shown());
    }

    /** The day starts as one look, ends as the other and never turns back; each lasts a third of it or longer. */
    private static Judge then(Look first, Look last) {
        boolean better = first.compareTo(last) < 0;
        boolean dry = first.dry() && last.dry();
        return change((day, scope) -> {
            var looks = day.looks();
            return (better ? looks.rising() : looks.falling())
                    && looks.first() == first
                    && looks.last() == last
                    && looks.lastsAThird(first)
                    && looks.lastsAThird(last)
                    && turns(scope, dry ? looks.turn() : Parts.NONE, looks.turn() | looks.settled());
        });
    }

    /**
     * A sky that turns after dark only is not told of the day; words that name a time say that it turns then, and those of an
     * afternoon that it turns before dark.
     */
    private static boolean turns(Scope scope, int byDay, int turn) {
        return switch (scope) {
            case DAY -> byDay == Parts.NONE || Parts.overlap(byDay, Parts.DAYTIME);
            case UNTIL_EVENING -> false;
            case AFTERNOON -> Parts.overlap(turn, Parts.AFTERNOON & Parts.DAYTIME);
            default -> Parts.overlap(turn, scope.parts());
        };
    }

    private static boolean endsDry(Day day) {
        return !Parts.overlap(day.possible(Fact.WET), Parts.last(day.present()));
    }

    private static boolean improving(Day day, Scope scope) {
        var looks = day.looks();
        var first = looks.first();
        var last = looks.last();
        if (!looks.rising() || first == null || last == null || !endsDry(day)) {
            return false;
        }
        boolean wetToDry = !first.dry() && last.dry();
        boolean clears = first == Look.CLOUDY && last == Look.FINE;
        return (wetToDry || clears)
                && turns(scope, wetToDry ? Parts.NONE : looks.turn(), looks.turn() | looks.settled());
    }

    private static boolean worsening(Day day, Scope scope) {
        var looks = day.looks();
        var first = looks.first();
        var last = looks.last();
        boolean worse = looks.falling() && first != null && last != null && first.dry() && !last.dry();
        return worse && turns(scope, Parts.NONE, looks.turn() | looks.settled());
    }

    private static boolean cloudsIncrease(Day day, Scope scope) {
        var looks = day.looks();
        var first = looks.first();
        var last = looks.last();
        boolean worse = looks.falling() && first != null && last != null && first.sunny() && !last.sunny();
        return worse && turns(scope, looks.sunTurn(), looks.sunTurn());
    }

    private static boolean clearing(Day day, Scope scope) {
        var looks = day.looks();
        var first = looks.first();
        var last = looks.last();
        boolean better = looks.rising() && first != null && last != null && !first.sunny() && last.sunny();
        return better && endsDry(day) && turns(scope, looks.sunTurn(), looks.sunTurn());
    }

    /** Rain from the start, that ends by 15 h and stays away. */
    private static boolean rainEnding(Day day, Scope scope) {
        var looks = day.looks();
        int rain = looks.wetStart(Look.RAIN);
        int after = day.present() & ~rain;
        return !looks.open()
                && Parts.count(day.present()) >= 3
                && rain != Parts.NONE
                && after != Parts.NONE
                && Parts.first(after) <= Parts.EVENING
                && !Parts.overlap(day.possible(Fact.WET), after);
    }

    static boolean changeable(Day day) {
        var looks = day.looks();
        return !looks.open() && looks.turns() >= (looks.anyWet() ? 2 : 3);
    }
}
