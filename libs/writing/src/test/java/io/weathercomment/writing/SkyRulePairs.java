package io.weathercomment.writing;

import static io.weathercomment.domain.DayPart.EARLY_NIGHT;
import static io.weathercomment.domain.DayPart.EVENING;
import static io.weathercomment.domain.DayPart.LATE_MORNING;
import static io.weathercomment.domain.DayPart.LATE_NIGHT;
import static io.weathercomment.domain.DayPart.MORNING;
import static io.weathercomment.domain.Extent.AT_TIMES;
import static io.weathercomment.domain.Likelihood.MAYBE;
import static io.weathercomment.domain.Likelihood.NO;
import static io.weathercomment.domain.Likelihood.YES;
import static io.weathercomment.domain.Sky.CLOUDY;
import static io.weathercomment.domain.Sky.FINE;
import static io.weathercomment.domain.Sky.PARTLY_FINE;
import static io.weathercomment.domain.WindStrength.FRESH;
import static io.weathercomment.domain.WindStrength.ORDINARY;
import static io.weathercomment.domain.WindStrength.STRONG;
import static io.weathercomment.writing.RulePair.pair;
import static io.weathercomment.writing.Sheets.day;

import java.util.List;

/** Days for the claims of light, of what falls, and of how the weather changes. */
final class SkyRulePairs {
    private SkyRulePairs() {}

    static List<RulePair> pairs() {
        return List.of(
                pair(ClaimKind.CLOUDY, day().rain(YES, AT_TIMES), day().rain(YES)),
                pair(
                        ClaimKind.RAIN,
                        Scope.FROM_EVENING,
                        day().rain(YES, EVENING, EARLY_NIGHT, LATE_NIGHT).issuedAt(12),
                        day().rain(YES, EVENING, EARLY_NIGHT, LATE_NIGHT).issuedAt(15)),
                pair(
                        ClaimKind.DULL,
                        day().sky(CLOUDY, CLOUDY, CLOUDY, FINE, FINE, FINE),
                        day().sky(CLOUDY, CLOUDY, FINE, FINE, FINE, FINE)),
                pair(
                        ClaimKind.DULL,
                        day().sky(FINE, PARTLY_FINE, PARTLY_FINE, PARTLY_FINE, FINE, FINE)
                                .rain(YES, EVENING),
                        day().sky(FINE, FINE, PARTLY_FINE, PARTLY_FINE, FINE, FINE)
                                .rain(YES, EVENING)),
                pair(
                        ClaimKind.DULL,
                        Scope.AFTERNOON,
                        day().sky(PARTLY_FINE).rain(YES, EVENING),
                        day().sky(PARTLY_FINE).rain(YES, MORNING)),
                pair(ClaimKind.NO_SUN, day(), day().sky(CLOUDY, CLOUDY, CLOUDY, FINE, CLOUDY, CLOUDY)),
                pair(
                        ClaimKind.NO_SUN,
                        day().sky(CLOUDY, CLOUDY, CLOUDY, PARTLY_FINE, FINE, FINE),
                        day().sky(CLOUDY, CLOUDY, PARTLY_FINE, PARTLY_FINE, FINE, FINE)),
                pair(
                        ClaimKind.STRONG_SUN,
                        day().sky(FINE).celsius(15.0, 25.0),
                        day().sky(FINE).celsius(15.0, 24.9)),
                pair(
                        ClaimKind.STRONG_SUN,
                        day().sky(FINE).celsius(15.0, 25.0),
                        day().sky(FINE, FINE, PARTLY_FINE, FINE, FINE, FINE).celsius(15.0, 25.0)),
                pair(
                        ClaimKind.STRONG_SUN,
                        day().sky(FINE).celsius(15.0, 25.0),
                        day().sky(FINE).celsius(15.0, 25.0).rain(MAYBE, LATE_MORNING)),
                pair(
                        ClaimKind.STRONG_SUN,
                        day().sky(FINE).celsius(15.0, 25.0).month(9),
                        day().sky(FINE).celsius(15.0, 25.0).month(10)),
                pair(
                        ClaimKind.WARM_SUN,
                        day().sky(PARTLY_FINE).celsius(0.0, 12.0).month(1),
                        day().sky(PARTLY_FINE).celsius(0.0, 11.9).month(1)),
                pair(
                        ClaimKind.WARM_SUN,
                        day().sky(PARTLY_FINE).celsius(9.0, 21.9).month(5),
                        day().sky(PARTLY_FINE).celsius(9.0, 21.9).month(6)),
                pair(
                        ClaimKind.WARM_SUN,
                        day().sky(PARTLY_FINE).celsius(9.0, 21.9).month(5),
                        day().sky(PARTLY_FINE).celsius(9.0, 22.0).month(5)),
                pair(
                        ClaimKind.WARM_SUN,
                        day().sky(PARTLY_FINE).celsius(9.0, 15.0).month(3),
                        day().celsius(9.0, 15.0).month(3)),
                pair(
                        ClaimKind.SUN,
                        Scope.AFTERNOON,
                        day().sky(CLOUDY, CLOUDY, PARTLY_FINE, CLOUDY, CLOUDY, CLOUDY),
                        day().sky(CLOUDY, CLOUDY, CLOUDY, CLOUDY, FINE, FINE)),
                pair(
                        ClaimKind.STARS,
                        day().sky(CLOUDY, CLOUDY, CLOUDY, CLOUDY, FINE, FINE),
                        day().sky(CLOUDY, CLOUDY, CLOUDY, CLOUDY, FINE, PARTLY_FINE)),
                pair(
                        ClaimKind.STARS,
                        Scope.NIGHT,
                        day().sky(FINE),
                        day().sky(FINE).rain(MAYBE, LATE_NIGHT)),
                pair(
                        ClaimKind.STARS,
                        Scope.NIGHT,
                        day().sky(FINE).issuedAt(17),
                        day().sky(FINE).issuedAt(21)),
                pair(
                        ClaimKind.SUNSET,
                        day().sky(CLOUDY, CLOUDY, CLOUDY, FINE, CLOUDY, CLOUDY),
                        day().sky(CLOUDY, CLOUDY, CLOUDY, PARTLY_FINE, CLOUDY, CLOUDY)),
                pair(ClaimKind.SUNSET, day().sky(FINE), day().sky(FINE).rain(MAYBE, EVENING)),
                pair(
                        ClaimKind.SUNRISE,
                        Scope.MORNING,
                        day().sky(FINE, CLOUDY, CLOUDY, CLOUDY, CLOUDY, CLOUDY),
                        day().sky(CLOUDY, FINE, FINE, FINE, FINE, FINE)),
                pair(
                        ClaimKind.SUMMER_SKY,
                        day().sky(FINE).month(8),
                        day().sky(FINE).month(9)),
                pair(ClaimKind.SUMMER_SKY, day().sky(FINE).month(7), day().month(7)),
                pair(
                        ClaimKind.CRISP,
                        day().sky(FINE).humidity(59),
                        day().sky(FINE).humidity(59).humidity(60, EVENING)),
                pair(
                        ClaimKind.CRISP,
                        day().sky(FINE).humidity(59),
                        day().sky(FINE).humidity(59).rain(MAYBE, LATE_NIGHT)),
                pair(
                        ClaimKind.CRISP,
                        day().sky(FINE).humidity(59),
                        day().sky(PARTLY_FINE).humidity(59)),
                pair(ClaimKind.CRISP, day().sky(FINE).humidity(59), day().sky(FINE)),
                pair(
                        ClaimKind.DAMP,
                        day().humidity(30).rain(MAYBE, EVENING),
                        day().humidity(29).rain(MAYBE, EVENING)),
                pair(ClaimKind.DAMP, day().humidity(30).rain(MAYBE, EVENING), day().humidity(30)),
                pair(ClaimKind.DAMP, day().humidity(70), day().humidity(69)),
                pair(ClaimKind.POOR_VISIBILITY, day().fog(MAYBE, MORNING), day()),
                pair(
                        ClaimKind.POOR_VISIBILITY,
                        day().snow(YES).blowing(YES, EVENING),
                        day().snow(YES).blowing(MAYBE, EVENING)),
                pair(
                        ClaimKind.POOR_VISIBILITY,
                        Scope.MORNING,
                        day().rain(YES).heavy(YES, MORNING),
                        day().rain(YES).heavy(YES, EVENING)),
                pair(ClaimKind.FALLS, day().snow(YES, EVENING), day().snow(MAYBE, EVENING)),
                pair(
                        ClaimKind.FALLS,
                        Scope.NIGHT,
                        day().rainOrSnow(YES, LATE_NIGHT),
                        day().rainOrSnow(YES, EVENING, LATE_NIGHT)),
                pair(ClaimKind.FALLS_RISK, day().rain(MAYBE, EVENING), day()),
                pair(ClaimKind.RAIN_RISK, day().rain(MAYBE, EVENING), day().snow(MAYBE, EVENING)),
                pair(
                        ClaimKind.RAIN_RISK,
                        Scope.AFTERNOON,
                        day().rain(YES, EVENING, EARLY_NIGHT),
                        day().rain(YES, MORNING, EVENING, EARLY_NIGHT)),
                pair(ClaimKind.SNOW_RISK, day().snow(MAYBE, EVENING), day().rain(MAYBE, EVENING)),
                pair(
                        ClaimKind.SOLID_RAIN,
                        day().rain(YES, EVENING).amount(5.0, EVENING),
                        day().rain(YES, EVENING).amount(4.9, EVENING)),
                pair(
                        ClaimKind.SOLID_RAIN,
                        day().rain(YES, EVENING).heavy(YES, EVENING),
                        day().rain(YES, EVENING).heavy(MAYBE, EVENING)),
                pair(
                        ClaimKind.SOLID_RAIN,
                        day().rain(YES, EVENING).amount(5.0, EVENING),
                        day().rain(MAYBE, EVENING).amount(5.0, EVENING)),
                pair(
                        ClaimKind.DRIZZLE,
                        day().rain(YES, EVENING).amount(4.9, EVENING),
                        day().rain(YES, EVENING).amount(5.0, EVENING)),
                pair(
                        ClaimKind.DRIZZLE,
                        day().rain(YES, EVENING),
                        day().rain(YES, EVENING).heavy(MAYBE, EVENING)),
                pair(
                        ClaimKind.DRIZZLE,
                        day().rain(YES, EVENING),
                        day().rain(YES, EVENING).thunder(MAYBE, EVENING)),
                pair(
                        ClaimKind.FLOODING,
                        day().rain(YES).heavy(YES, EVENING),
                        day().rain(YES).heavy(MAYBE, EVENING)),
                pair(ClaimKind.SUDDEN_CHANGE, day().thunder(MAYBE, EVENING), day().rain(MAYBE, EVENING)),
                pair(
                        ClaimKind.SUDDEN_CHANGE,
                        Scope.AFTERNOON,
                        day().rain(MAYBE).heavy(MAYBE, EVENING),
                        day().rain(MAYBE).heavy(MAYBE, MORNING)),
                pair(ClaimKind.GENTLE_WIND, day(), day().wind(ORDINARY, FRESH, EVENING)),
                pair(ClaimKind.GENTLE_WIND, day(), day().unknown(EVENING)),
                pair(
                        ClaimKind.ROUGH,
                        day().rain(YES, EVENING).wind(STRONG, STRONG),
                        day().rain(YES, EVENING).wind(FRESH, STRONG)),
                pair(
                        ClaimKind.ROUGH,
                        day().rain(YES, EVENING).wind(STRONG, STRONG),
                        day().rain(MAYBE, EVENING).wind(STRONG, STRONG)),
                pair(
                        ClaimKind.CLOUDS_INCREASING,
                        day().sky(FINE, FINE, PARTLY_FINE, CLOUDY, CLOUDY, CLOUDY),
                        day().sky(FINE, FINE, PARTLY_FINE, PARTLY_FINE, CLOUDY, CLOUDY)),
                pair(
                        ClaimKind.CLOUDS_INCREASING,
                        day().sky(FINE, FINE, CLOUDY, CLOUDY, CLOUDY, CLOUDY).rain(YES, LATE_NIGHT),
                        day().sky(FINE, FINE, CLOUDY, FINE, CLOUDY, CLOUDY).rain(YES, LATE_NIGHT)),
                pair(
                        ClaimKind.CLOUDS_INCREASING,
                        Scope.AFTERNOON,
                        day().sky(FINE, FINE, CLOUDY, CLOUDY, CLOUDY, CLOUDY),
                        day().sky(FINE, CLOUDY, CLOUDY, CLOUDY, CLOUDY, CLOUDY)),
                pair(
                        ClaimKind.CLEARING,
                        day().sky(CLOUDY, CLOUDY, PARTLY_FINE, PARTLY_FINE, FINE, FINE),
                        day().sky(CLOUDY, CLOUDY, CLOUDY, CLOUDY, FINE, FINE)),
                pair(
                        ClaimKind.CLEARING,
                        day().sky(CLOUDY, CLOUDY, FINE, FINE, FINE, FINE).rain(YES, MORNING),
                        day().sky(CLOUDY, CLOUDY, FINE, FINE, FINE, FINE)
                                .rain(YES, MORNING)
                                .rain(MAYBE, LATE_NIGHT)),
                pair(ClaimKind.STEADY_SKY, day(), day().sky(CLOUDY, CLOUDY, CLOUDY, CLOUDY, CLOUDY, PARTLY_FINE)),
                pair(ClaimKind.STEADY_SKY, day().rain(YES), day().rain(YES).rain(NO, LATE_NIGHT)),
                pair(
                        ClaimKind.WORSENING,
                        day().rain(YES, AT_TIMES, EVENING, EARLY_NIGHT, LATE_NIGHT),
                        day().rain(YES, AT_TIMES, EARLY_NIGHT, LATE_NIGHT)),
                pair(
                        ClaimKind.CLOUDY_THEN_RAIN,
                        day().rain(YES, AT_TIMES, EVENING, EARLY_NIGHT, LATE_NIGHT),
                        day().rain(YES, AT_TIMES, EARLY_NIGHT, LATE_NIGHT)),
                pair(
                        ClaimKind.WORSENING,
                        Scope.AFTERNOON,
                        day().rain(YES, EVENING, EARLY_NIGHT, LATE_NIGHT),
                        day().rain(YES, EARLY_NIGHT, LATE_NIGHT)),
                pair(
                        ClaimKind.WORSENING,
                        Scope.NIGHT,
                        day().rain(YES, EARLY_NIGHT, LATE_NIGHT),
                        day().rain(YES, EVENING, EARLY_NIGHT, LATE_NIGHT)),
                pair(
                        ClaimKind.IMPROVING,
                        Scope.AFTERNOON,
                        day().rain(YES, MORNING, LATE_MORNING),
                        day().rain(YES, MORNING)));
    }
}
