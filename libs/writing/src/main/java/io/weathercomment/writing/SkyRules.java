package io.weathercomment.writing;

import static io.weathercomment.writing.Judges.both;
import static io.weathercomment.writing.Judges.harmful;
import static io.weathercomment.writing.Judges.judge;
import static io.weathercomment.writing.Judges.months;
import static io.weathercomment.writing.Rows.CELSIUS;
import static io.weathercomment.writing.Rows.SAFETY;
import static io.weathercomment.writing.Rows.SEASONS;
import static io.weathercomment.writing.Rows.SKY_WORDS;
import static io.weathercomment.writing.Rows.row;

import io.weathercomment.writing.Judges.Test;
import io.weathercomment.writing.Rule.Judge;
import java.util.List;

/** When the sky is as words say, by day and by night. */
final class SkyRules {
    private SkyRules() {}

    static List<Rule> rows() {
        return List.of(
                row(
                        ClaimKind.CLEAR_SKY,
                        "a blue sky",
                        "青空・快晴",
                        "sky",
                        "fine in all of 06–18, nothing can fall, no fog",
                        "",
                        SKY_WORDS,
                        parts(SkyRules::clear)),
                row(
                        ClaimKind.FINE,
                        "a fine sky",
                        "晴れ",
                        "sky",
                        "fine in at least half of 06–18; where a time is named, never cloudy in it",
                        "",
                        SKY_WORDS,
                        parts(SkyRules::fine)),
                row(
                        ClaimKind.MOSTLY_FINE,
                        "fine most of the time",
                        "おおむね晴れ",
                        "sky",
                        "fine in at least three quarters of 06–18, cloudy at no hour of it",
                        "",
                        SKY_WORDS,
                        parts(SkyRules::mostlyFine)),
                row(
                        ClaimKind.PARTLY_FINE,
                        "sun and clouds",
                        "晴れ間あり",
                        "sky",
                        "fine or partly fine in at least half of a daytime that is ahead, not fine in all of it",
                        "",
                        SKY_WORDS,
                        parts(SkyRules::partlyFine)),
                row(
                        ClaimKind.ALTERNATING,
                        "sun and clouds in turn",
                        "晴れたり曇ったり",
                        "sky",
                        "as sun and clouds, and partly fine in at least half of the daytime",
                        "",
                        SKY_WORDS,
                        parts(SkyRules::alternating)),
                row(
                        ClaimKind.MIXED_NIGHT,
                        "fine and cloudy hours of a night",
                        "夜の晴れと曇り",
                        "sky",
                        "of a night, or where little daytime is left: fine or partly fine in at least half, not fine in all of it",
                        "",
                        SKY_WORDS,
                        parts(SkyRules::mixedNight)),
                row(
                        ClaimKind.CLOUDY,
                        "a cloudy sky",
                        "曇り・雲が多い",
                        "sky",
                        "cloudy in most of 06–18, or in half of it with nothing fine; not steadily wet in all of it",
                        "",
                        SKY_WORDS,
                        parts(SkyRules::cloudy)),
                row(
                        ClaimKind.DULL,
                        "a sky that does not clear",
                        "すっきりしない空",
                        "sky",
                        "cloudy as above, or precipitation = yes with less than half of the sky fine",
                        "",
                        SKY_WORDS,
                        parts(SkyRules::dull)),
                row(
                        ClaimKind.CALM,
                        "a calm day",
                        "穏やか",
                        "weather",
                        "no precipitation, thunder, fog or fresh wind at any hour, maximum not below 5 or from 30 up",
                        CELSIUS,
                        SAFETY,
                        harmful((day, scope) -> day.harmless() && day.bearable())),
                row(
                        ClaimKind.SUMMER_SKY,
                        "a summer sky",
                        "夏空",
                        "sky",
                        "sunshine as below, in July and August",
                        "",
                        SEASONS,
                        both(months(7, 8), SunRules.sun())),
                row(
                        ClaimKind.STARS,
                        "stars or the moon",
                        "星空・月",
                        "sky",
                        "fine in all of the night that is named or ahead, nothing can fall then",
                        "",
                        SKY_WORDS,
                        at(Parts.NIGHT)),
                row(
                        ClaimKind.SUNSET,
                        "a sunset glow",
                        "夕焼け",
                        "sky",
                        "fine in 15–18, nothing can fall then",
                        "",
                        SKY_WORDS,
                        at(Parts.EVENING)),
                row(
                        ClaimKind.SUNRISE,
                        "a morning sun",
                        "朝日",
                        "sky",
                        "fine in 06–09, nothing can fall then",
                        "",
                        SKY_WORDS,
                        at(Parts.MORNING)));
    }

    private static Judge parts(Test test) {
        return judge(test, (day, scope) -> Judges.sky(day, day.sky(scope)));
    }

    /** At least half of the hours are fine; a named time is fine or partly fine throughout, and the rest of the day is not fine. */
    static boolean fine(Day day, Scope scope) {
        int parts = day.sky(scope);
        boolean told = scope == Scope.DAY
                || (Parts.contains(day.fineOrPartly(), parts)
                        && !Parts.overlap(day.yes(Fact.WET), parts)
                        && tells(day, scope, day.fine()));
        return day.known(parts) && Parts.half(day.fine() & parts, parts) && told;
    }

    /**
     * A sky that the rest of the day has too is not told of one time, unless that is the daytime; of what is left in the evening
     * it may be.
     */
    private static boolean tells(Day day, Scope scope, int sky) {
        boolean named = scope != Scope.DAY && scope != Scope.DAYTIME && scope != Scope.UNTIL_EVENING;
        return !named || !day.hasDaytime() || !Parts.overlap(sky, day.outside(scope));
    }

    private static boolean clear(Day day, Scope scope) {
        int parts = day.sky(scope);
        return day.known(day.present())
                && !day.can(Fact.WET)
                && !day.can(Fact.FOG)
                && Parts.contains(day.fine() & Parts.DAYTIME, parts)
                && day.hasDaytime()
                && tells(day, scope, day.fine());
    }

    /** At least three quarters of the hours are fine, and none cloudy. */
    private static boolean mostlyFine(Day day, Scope scope) {
        int parts = day.sky(scope);
        boolean most = Parts.count(day.fine() & parts) * 4 >= Parts.count(parts) * 3;
        return day.known(parts) && most && !Parts.overlap(day.cloudy(), parts);
    }

    /** Sun and clouds, of a daytime that is ahead. */
    private static boolean partlyFine(Day day, Scope scope) {
        int parts = day.sky(scope);
        return day.hasDaytime() && Parts.contains(Parts.DAYTIME, parts) && mixed(day, parts);
    }

    /** The same of a night. */
    private static boolean mixedNight(Day day, Scope scope) {
        int parts = day.sky(scope);
        boolean night = scope == Scope.DAY ? !day.hasDaytime() : Parts.contains(Parts.NIGHT, parts);
        return night && mixed(day, parts);
    }

    private static boolean mixed(Day day, int parts) {
        return day.known(parts) && Parts.half(day.fineOrPartly() & parts, parts) && !Parts.contains(day.fine(), parts);
    }

    /** The sun comes and goes in half of a daytime that is ahead or longer. */
    private static boolean alternating(Day day, Scope scope) {
        int parts = day.sky(scope);
        return partlyFine(day, scope) && Parts.half(day.partlyFine() & parts, parts);
    }

    /** More than half of the hours are cloudy, or half of them with no fine hour. */
    static boolean cloudy(Day day, Scope scope) {
        int parts = day.sky(scope);
        int cloudy = Parts.count(day.cloudy() & parts) * 2;
        boolean most = cloudy > Parts.count(parts);
        boolean half = cloudy == Parts.count(parts) && !Parts.overlap(day.fine(), parts);
        // nobody tells of clouds when it does nothing but rain
        boolean onlyWet = Parts.contains(day.yes(Fact.WET) & day.steady(), parts);
        return day.known(parts) && (most || half) && !onlyWet && tells(day, scope, day.cloudy());
    }

    private static boolean dull(Day day, Scope scope) {
        int parts = day.sky(scope);
        boolean wet = Parts.overlap(day.yes(Fact.WET), scope.parts());
        return cloudy(day, scope) || (wet && Parts.count(day.fine() & parts) * 2 < Parts.count(parts));
    }

    /** Three quarters of daytime are ahead, all of it fine or partly fine, at least half of it fine. */
    static boolean fineDaytime(Day day) {
        return Parts.contains(day.fineOrPartly(), day.daytime()) && ratherFineDaytime(day);
    }

    /** Three quarters of daytime are ahead, three quarters of that fine or partly fine, at least half of it fine. */
    static boolean ratherFineDaytime(Day day) {
        int daytime = day.daytime();
        return Parts.count(daytime) >= 3
                && day.known(daytime)
                && Parts.count(day.fineOrPartly() & daytime) * 4 >= Parts.count(daytime) * 3
                && Parts.half(day.fine() & daytime, daytime);
    }

    /** Fine in what is ahead of these hours and lies in the scope, with nothing that can fall. */
    private static Judge at(int hours) {
        return judge(
                (day, scope) -> {
                    int parts = day.in(scope) & hours;
                    return parts != Parts.NONE
                            && Parts.contains(day.fine(), parts)
                            && !Parts.overlap(day.possible(Fact.WET), parts);
                },
                (day, scope) -> Judges.sky(day, day.in(scope) & hours));
    }
}
