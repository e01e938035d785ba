package io.weathercomment.writing;

import static io.weathercomment.domain.DayPart.EARLY_NIGHT;
import static io.weathercomment.domain.DayPart.EVENING;
import static io.weathercomment.domain.DayPart.LATE_MORNING;
import static io.weathercomment.domain.DayPart.LATE_NIGHT;
import static io.weathercomment.domain.DayPart.MORNING;
import static io.weathercomment.domain.Extent.BRIEF;
import static io.weathercomment.domain.Likelihood.MAYBE;
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

/** Days for the claims of what to wear, to do, to mind and to enjoy. */
final class AdviceRulePairs {
    private AdviceRulePairs() {}

    static List<RulePair> pairs() {
        return List.of(
                pair(ClaimKind.CAUTION, day().rain(MAYBE, EVENING), day()),
                pair(ClaimKind.CAUTION, Scope.MORNING, day().fog(MAYBE, MORNING), day().fog(MAYBE, LATE_NIGHT)),
                pair(ClaimKind.CAUTION, day().snow(MAYBE, EVENING), day()),
                pair(ClaimKind.CAUTION, day().celsius(24.0, 30.0), day().celsius(24.0, 29.9)),
                pair(ClaimKind.CAUTION, day().celsius(0.0, 4.9), day().celsius(0.0, 5.0)),
                pair(ClaimKind.CAUTION, day().celsius(10.0, 20.0), day().celsius(10.1, 20.0)),
                pair(ClaimKind.CAUTION, day().celsius(-0.1, 5.0), day().celsius(0.0, 5.0)),
                pair(ClaimKind.CAUTION, day().wind(ORDINARY, FRESH, EVENING), day()),
                pair(ClaimKind.CAUTION, day().month(3), day().month(3).in("沖縄")),
                pair(ClaimKind.CAUTION, day().sky(FINE), day()),
                pair(ClaimKind.CAUTION, day().humidity(39), day().humidity(40)),
                pair(ClaimKind.CARE_FREE, day(), day().thunder(MAYBE, EVENING)),
                pair(ClaimKind.CARE_FREE, day().celsius(20.0, 29.9), day().celsius(20.0, 30.0)),
                pair(ClaimKind.LONG_SLEEVES, day().celsius(9.0, 15.0), day().celsius(9.0, 14.9)),
                pair(ClaimKind.LONG_SLEEVES, day().celsius(9.0, 24.9), day().celsius(9.0, 25.0)),
                pair(ClaimKind.COAT, day().celsius(5.0, 14.9), day().celsius(5.0, 15.0)),
                pair(ClaimKind.HEATING, day().celsius(2.0, 11.9), day().celsius(2.0, 12.0)),
                pair(ClaimKind.HOT_DRINK, day().celsius(2.0, 11.9), day().celsius(2.0, 12.0)),
                pair(ClaimKind.SUMMER_FATIGUE, day().celsius(24.0, 30.0), day().celsius(24.0, 29.9)),
                pair(
                        ClaimKind.SUMMER_FATIGUE,
                        day().month(9).celsius(24.0, 30.0),
                        day().month(10).celsius(24.0, 30.0)),
                pair(ClaimKind.HEALTH_CARE, day().celsius(10.0, 20.0), day().celsius(10.1, 20.0)),
                pair(ClaimKind.HEALTH_CARE, day().celsius(24.0, 30.0), day().celsius(24.0, 29.9)),
                pair(ClaimKind.HEALTH_CARE, day().celsius(2.0, 7.9), day().celsius(2.0, 8.0)),
                pair(
                        ClaimKind.COLD_CATCHING,
                        day().month(11).celsius(5.0, 11.9),
                        day().month(11).celsius(5.0, 12.0)),
                pair(
                        ClaimKind.COLD_CATCHING,
                        day().month(3).celsius(5.0, 15.0),
                        day().month(4).celsius(5.0, 15.0)),
                pair(ClaimKind.COLD_DRINK, day().celsius(22.0, 28.0), day().celsius(22.0, 27.9)),
                pair(
                        ClaimKind.COLD_DRINK,
                        day().month(6).celsius(22.0, 28.0),
                        day().month(5).celsius(22.0, 28.0)),
                pair(
                        ClaimKind.HOT_CAR,
                        day().sky(PARTLY_FINE).celsius(22.0, 30.0),
                        day().sky(PARTLY_FINE).celsius(22.0, 29.9)),
                pair(ClaimKind.HOT_CAR, day().sky(PARTLY_FINE).celsius(22.0, 30.0), day().celsius(22.0, 30.0)),
                pair(ClaimKind.AIRING, day().celsius(9.0, 15.0), day().celsius(9.0, 14.9)),
                pair(ClaimKind.AIRING, day().celsius(18.0, 26.9), day().celsius(18.0, 27.0)),
                pair(ClaimKind.AIRING, day(), day().rain(MAYBE, LATE_NIGHT)),
                pair(ClaimKind.CAR_WASH, day().sky(FINE), day().sky(FINE).rain(MAYBE, LATE_NIGHT)),
                pair(
                        ClaimKind.CAR_WASH,
                        day().sky(FINE, FINE, PARTLY_FINE, PARTLY_FINE, CLOUDY, CLOUDY),
                        day().sky(FINE, PARTLY_FINE, PARTLY_FINE, PARTLY_FINE, CLOUDY, CLOUDY)),
                pair(ClaimKind.BEDDING, day().sky(FINE), day().sky(FINE).rain(MAYBE, LATE_NIGHT)),
                pair(
                        ClaimKind.BEDDING,
                        day().sky(FINE).month(11),
                        day().sky(FINE).month(12)),
                pair(
                        ClaimKind.OUTING,
                        day().sky(FINE, FINE, PARTLY_FINE, CLOUDY, CLOUDY, CLOUDY),
                        day().sky(FINE, FINE, CLOUDY, CLOUDY, CLOUDY, CLOUDY)),
                pair(
                        ClaimKind.LAUNDRY,
                        day().sky(FINE, FINE, PARTLY_FINE, PARTLY_FINE, CLOUDY, CLOUDY),
                        day().sky(FINE, FINE, PARTLY_FINE, CLOUDY, CLOUDY, CLOUDY)),
                pair(ClaimKind.LAUNDRY_EARLY, day().rain(MAYBE, EVENING), day().rain(MAYBE, LATE_MORNING)),
                pair(ClaimKind.LAUNDRY_EARLY, day().rain(YES, EVENING), day().rain(YES, EVENING, LATE_MORNING)),
                pair(
                        ClaimKind.SEA_BATHING,
                        day().sky(FINE).month(8).celsius(22.0, 28.0),
                        day().sky(FINE).month(8).celsius(22.0, 27.9)),
                pair(
                        ClaimKind.SEA_BATHING,
                        day().sky(FINE).month(7).celsius(22.0, 28.0),
                        day().sky(FINE).month(6).celsius(22.0, 28.0)),
                pair(
                        ClaimKind.SEA_BATHING,
                        day().sky(FINE).month(8).celsius(22.0, 28.0),
                        day().sky(FINE).month(8).celsius(22.0, 28.0).thunder(MAYBE, EVENING)),
                pair(ClaimKind.INDOOR_TIME, day().rain(YES, EVENING), day().rain(YES, EARLY_NIGHT)),
                pair(ClaimKind.INDOOR_TIME, day().celsius(26.0, 35.0), day().celsius(26.0, 34.9)),
                pair(ClaimKind.INDOOR_TIME, day().celsius(0.0, 4.9), day().celsius(0.0, 5.0)),
                pair(ClaimKind.BOOTS, day().rain(YES, EVENING), day().rain(YES, BRIEF, EVENING)),
                pair(ClaimKind.BOOTS, day().snow(YES, EVENING), day().snow(MAYBE, EVENING)),
                pair(
                        ClaimKind.SNOW_CLEARING,
                        day().celsius(0.0, 4.9).snow(YES, EVENING),
                        day().celsius(0.0, 5.0).snow(YES, EVENING)),
                pair(
                        ClaimKind.SNOW_CLEARING,
                        day().celsius(0.0, 4.9).snow(YES, EVENING),
                        day().celsius(0.0, 4.9).snow(YES, BRIEF, EVENING)),
                pair(ClaimKind.SLIPPING, day().rain(YES, EVENING), day().rain(MAYBE, EVENING)),
                pair(
                        ClaimKind.SLIPPING,
                        day().celsius(0.0, 4.9).snow(YES, EVENING),
                        day().celsius(0.0, 5.0).snow(YES, EVENING)),
                pair(
                        ClaimKind.SLIPPING,
                        day().celsius(-0.1, 6.0).snow(MAYBE, EVENING),
                        day().celsius(0.0, 6.0).snow(MAYBE, EVENING)),
                pair(ClaimKind.FROZEN_PIPES, day().celsius(-4.0, 3.0), day().celsius(-3.0, 3.0)),
                pair(ClaimKind.EARLY_RETURN, day().thunder(MAYBE, EVENING), day().thunder(MAYBE, LATE_MORNING)),
                pair(ClaimKind.EARLY_RETURN, day().wind(STRONG, STRONG, EVENING), day().wind(FRESH, STRONG, EVENING)),
                pair(ClaimKind.EARLY_RETURN, day().rain(YES).heavy(MAYBE, EARLY_NIGHT), day().rain(YES)),
                pair(ClaimKind.SECURE_WINDOWS, day().wind(STRONG, STRONG, EVENING), day().wind(FRESH, STRONG, EVENING)),
                pair(ClaimKind.WATCH_SKY, day().rain(MAYBE, EVENING), day().rain(YES)),
                pair(ClaimKind.WATCH_SKY, day().rain(YES, BRIEF, EVENING), day()),
                pair(ClaimKind.WATCH_SKY, day().rain(YES).thunder(MAYBE, EVENING), day().rain(YES)),
                pair(ClaimKind.WATCH_FORECAST, day().rain(MAYBE, EVENING), day().snow(MAYBE, EVENING)),
                pair(ClaimKind.WATCH_FORECAST, day().fog(MAYBE, MORNING), day()),
                pair(ClaimKind.WATCH_FORECAST, day().celsius(26.0, 35.0), day().celsius(26.0, 34.9)),
                pair(ClaimKind.CLOTHES_CHOICE, day().celsius(10.0, 20.0), day().celsius(10.1, 20.0)),
                pair(ClaimKind.CLOTHES_CHOICE, day().celsius(9.0, 16.9), day().celsius(9.0, 17.0)));
    }
}
