package io.weathercomment.writing;

import static io.weathercomment.domain.DayPart.EARLY_NIGHT;
import static io.weathercomment.domain.DayPart.EVENING;
import static io.weathercomment.domain.DayPart.LATE_NIGHT;
import static io.weathercomment.domain.DayPart.MORNING;
import static io.weathercomment.domain.Likelihood.MAYBE;
import static io.weathercomment.domain.Sky.FINE;
import static io.weathercomment.domain.WindStrength.FRESH;
import static io.weathercomment.domain.WindStrength.ORDINARY;
import static io.weathercomment.writing.RulePair.pair;
import static io.weathercomment.writing.Sheets.day;

import java.util.List;

/** Days for the claims of warmth and cold. */
final class WarmthRulePairs {
    private WarmthRulePairs() {}

    static List<RulePair> pairs() {
        return List.of(
                pair(ClaimKind.HOT, Scope.DAYTIME, day().celsius(20.0, 30.0), day().celsius(20.0, 29.9)),
                pair(ClaimKind.COOL_MORNING, Scope.MORNING, day().celsius(14.9, 22.0), day().celsius(15.0, 22.0)),
                pair(
                        ClaimKind.WARM,
                        day().month(4).celsius(9.0, 17.0),
                        day().month(4).celsius(9.0, 16.9)),
                pair(
                        ClaimKind.WARM,
                        day().month(4).celsius(9.0, 24.9),
                        day().month(4).celsius(9.0, 25.0)),
                pair(
                        ClaimKind.WARM,
                        day().month(5).celsius(9.0, 20.0),
                        day().month(6).celsius(9.0, 20.0)),
                pair(ClaimKind.COOL, day().celsius(12.0, 18.0), day().celsius(12.0, 17.9)),
                pair(ClaimKind.COOL, day().celsius(12.0, 24.9), day().celsius(12.0, 25.0)),
                pair(
                        ClaimKind.COOL,
                        day().month(10).celsius(12.0, 20.0),
                        day().month(11).celsius(12.0, 20.0)),
                pair(ClaimKind.BRISK, day().celsius(15.0, 19.9), day().celsius(14.0, 20.0)),
                pair(ClaimKind.BRISK, day().celsius(0.0, 5.0), day().celsius(0.0, 4.9)),
                pair(ClaimKind.COOL_MORNING, Scope.MORNING, day().celsius(5.0, 22.0), day().celsius(4.9, 22.0)),
                pair(ClaimKind.BRISK, Scope.MORNING, day().celsius(14.9, 25.0), day().celsius(15.0, 25.0)),
                pair(
                        ClaimKind.COLD_NIGHT,
                        Scope.NIGHT,
                        day().hourly(9.9, EARLY_NIGHT, LATE_NIGHT),
                        day().hourly(9.9, EARLY_NIGHT).hourly(10.0, LATE_NIGHT)),
                pair(ClaimKind.COLD_NIGHT, Scope.NIGHT, day().hourly(9.9), day().hourly(9.9, EVENING, EARLY_NIGHT)),
                pair(
                        ClaimKind.HOT_NIGHT,
                        Scope.NIGHT,
                        day().month(8).celsius(25.0, 33.0),
                        day().month(8).celsius(24.9, 33.0)),
                pair(
                        ClaimKind.HOT_NIGHT,
                        day().month(9).celsius(25.0, 33.0),
                        day().month(10).celsius(25.0, 33.0)),
                pair(
                        ClaimKind.FROST,
                        Scope.MORNING,
                        day().month(11).celsius(2.9, 12.0),
                        day().month(11).celsius(3.0, 12.0)),
                pair(
                        ClaimKind.FROST,
                        day().month(4).celsius(2.9, 12.0),
                        day().month(5).celsius(2.9, 12.0)),
                pair(
                        ClaimKind.FROST,
                        day().month(1).celsius(-2.0, 6.0),
                        day().month(1).celsius(-2.0, 6.0).wind(ORDINARY, FRESH, MORNING)),
                pair(
                        ClaimKind.FROST,
                        day().month(1).celsius(-2.0, 6.0),
                        day().month(1).celsius(-2.0, 6.0).snow(MAYBE, LATE_NIGHT)),
                pair(
                        ClaimKind.LATE_SUMMER_HEAT,
                        day().month(9).celsius(22.0, 30.0),
                        day().month(8).celsius(22.0, 30.0)),
                pair(
                        ClaimKind.LATE_SUMMER_HEAT,
                        day().month(10).celsius(22.0, 30.0),
                        day().month(10).celsius(22.0, 29.9)),
                pair(
                        ClaimKind.REFRESHING,
                        day().sky(FINE).celsius(9.0, 15.0),
                        day().sky(FINE).celsius(9.0, 14.9)),
                pair(
                        ClaimKind.REFRESHING,
                        day().sky(FINE).celsius(15.0, 26.9),
                        day().sky(FINE).celsius(15.0, 27.0)),
                pair(ClaimKind.REFRESHING, day().sky(FINE), day()),
                pair(ClaimKind.REFRESHING, day().sky(FINE), day().sky(FINE).rain(MAYBE, LATE_NIGHT)),
                pair(
                        ClaimKind.INDIAN_SUMMER,
                        day().sky(FINE).month(11).celsius(4.0, 13.0),
                        day().sky(FINE).month(10).celsius(4.0, 13.0)),
                pair(
                        ClaimKind.INDIAN_SUMMER,
                        day().sky(FINE).month(12).celsius(4.0, 13.0),
                        day().sky(FINE).month(12).celsius(4.0, 12.9)),
                pair(
                        ClaimKind.INDIAN_SUMMER,
                        day().sky(FINE).month(12).celsius(4.0, 21.9),
                        day().sky(FINE).month(12).celsius(4.0, 22.0)),
                pair(
                        ClaimKind.INDIAN_SUMMER,
                        day().sky(FINE).month(12).celsius(4.0, 15.0),
                        day().sky(FINE).month(12).celsius(4.0, 15.0).wind(FRESH, FRESH, MORNING)));
    }
}
