package io.weathercomment.writing;

import static io.weathercomment.domain.DayPart.EARLY_AFTERNOON;
import static io.weathercomment.domain.DayPart.EARLY_NIGHT;
import static io.weathercomment.domain.DayPart.EVENING;
import static io.weathercomment.domain.DayPart.LATE_MORNING;
import static io.weathercomment.domain.DayPart.LATE_NIGHT;
import static io.weathercomment.domain.DayPart.MORNING;
import static io.weathercomment.domain.Extent.AT_TIMES;
import static io.weathercomment.domain.Extent.BRIEF;
import static io.weathercomment.domain.Likelihood.MAYBE;
import static io.weathercomment.domain.Likelihood.NO;
import static io.weathercomment.domain.Likelihood.YES;
import static io.weathercomment.domain.Sky.CLOUDY;
import static io.weathercomment.domain.Sky.FINE;
import static io.weathercomment.domain.Sky.PARTLY_FINE;
import static io.weathercomment.domain.WindStrength.FRESH;
import static io.weathercomment.domain.WindStrength.GALE;
import static io.weathercomment.domain.WindStrength.ORDINARY;
import static io.weathercomment.domain.WindStrength.STRONG;
import static io.weathercomment.writing.RulePair.pair;
import static io.weathercomment.writing.Sheets.day;

import java.util.List;

/** Days for the claims of sky, precipitation, wind, temperature and change. */
final class WeatherRulePairs {
    private WeatherRulePairs() {}

    static List<RulePair> sky() {
        return List.of(
                pair(ClaimKind.CLEAR_SKY, day().sky(FINE), day().sky(FINE, FINE, FINE, PARTLY_FINE, FINE, FINE)),
                pair(ClaimKind.CLEAR_SKY, day().sky(FINE), day().sky(FINE).rain(MAYBE, LATE_NIGHT)),
                pair(ClaimKind.CLEAR_SKY, day().sky(FINE), day().sky(FINE).issuedAt(17)),
                pair(
                        ClaimKind.FINE,
                        day().sky(FINE, FINE, CLOUDY, CLOUDY, CLOUDY, CLOUDY),
                        day().sky(FINE, CLOUDY, CLOUDY, CLOUDY, FINE, FINE)),
                pair(ClaimKind.FINE, day().sky(FINE), day().sky(PARTLY_FINE)),
                pair(
                        ClaimKind.FINE,
                        Scope.NIGHT,
                        day().sky(CLOUDY, CLOUDY, CLOUDY, CLOUDY, FINE, FINE),
                        day().sky(CLOUDY, CLOUDY, CLOUDY, CLOUDY, FINE, CLOUDY)),
                pair(
                        ClaimKind.FINE,
                        Scope.NIGHT,
                        day().sky(CLOUDY, CLOUDY, CLOUDY, CLOUDY, FINE, FINE),
                        day().sky(CLOUDY, CLOUDY, CLOUDY, CLOUDY, FINE, FINE).rain(YES, LATE_NIGHT)),
                pair(
                        ClaimKind.FINE,
                        Scope.NIGHT,
                        day().sky(CLOUDY, CLOUDY, CLOUDY, CLOUDY, FINE, FINE),
                        day().sky(FINE)),
                pair(ClaimKind.PARTLY_FINE, day().sky(PARTLY_FINE), day().sky(FINE)),
                pair(ClaimKind.PARTLY_FINE, day().sky(PARTLY_FINE), day().sky(CLOUDY)),
                pair(
                        ClaimKind.CLOUDY,
                        day().sky(CLOUDY, CLOUDY, CLOUDY, FINE, FINE, FINE),
                        day().sky(CLOUDY, CLOUDY, FINE, FINE, CLOUDY, CLOUDY)),
                pair(
                        ClaimKind.CLOUDY,
                        day().sky(CLOUDY, CLOUDY, PARTLY_FINE, PARTLY_FINE, FINE, FINE),
                        day().sky(CLOUDY, CLOUDY, PARTLY_FINE, FINE, FINE, FINE)),
                pair(
                        ClaimKind.CLOUDY,
                        Scope.NIGHT,
                        day().sky(FINE, FINE, FINE, FINE, CLOUDY, CLOUDY),
                        day().sky(FINE, FINE, FINE, CLOUDY, CLOUDY, CLOUDY)),
                pair(
                        ClaimKind.CLOUDY,
                        Scope.NIGHT,
                        day().issuedAt(17),
                        day().issuedAt(17).sky(FINE)),
                pair(
                        ClaimKind.SUN,
                        day().sky(PARTLY_FINE, PARTLY_FINE, CLOUDY, CLOUDY, CLOUDY, CLOUDY),
                        day().sky(PARTLY_FINE, CLOUDY, CLOUDY, CLOUDY, FINE, FINE)),
                pair(
                        ClaimKind.MOSTLY_FINE,
                        day().sky(FINE, FINE, FINE, PARTLY_FINE, CLOUDY, CLOUDY),
                        day().sky(FINE, FINE, FINE, CLOUDY, CLOUDY, CLOUDY)),
                pair(
                        ClaimKind.MOSTLY_FINE,
                        day().sky(FINE),
                        day().sky(FINE, FINE, PARTLY_FINE, PARTLY_FINE, FINE, FINE)),
                pair(
                        ClaimKind.ALTERNATING,
                        day().sky(FINE, FINE, PARTLY_FINE, PARTLY_FINE, CLOUDY, CLOUDY),
                        day().sky(FINE, FINE, CLOUDY, CLOUDY, CLOUDY, CLOUDY)),
                pair(
                        ClaimKind.PARTLY_FINE,
                        day().sky(PARTLY_FINE).issuedAt(12),
                        day().sky(PARTLY_FINE).issuedAt(15)),
                pair(
                        ClaimKind.MIXED_NIGHT,
                        day().sky(PARTLY_FINE).issuedAt(17),
                        day().sky(FINE).issuedAt(17)),
                pair(ClaimKind.MIXED_NIGHT, day().sky(PARTLY_FINE).issuedAt(17), day().sky(PARTLY_FINE)),
                pair(
                        ClaimKind.SUN,
                        day().sky(FINE).issuedAt(12),
                        day().sky(FINE).issuedAt(15)),
                pair(ClaimKind.CALM, day(), day().rain(MAYBE, LATE_NIGHT)),
                pair(ClaimKind.CALM, day(), day().wind(ORDINARY, FRESH, EVENING)),
                pair(ClaimKind.CALM, day(), day().thunder(MAYBE, EVENING)),
                pair(ClaimKind.CALM, day(), day().fog(MAYBE, MORNING)),
                pair(ClaimKind.CALM, day().celsius(20.0, 29.9), day().celsius(20.0, 30.0)),
                pair(ClaimKind.CALM, day(), day().unknown(LATE_NIGHT)),
                pair(ClaimKind.CALM, day(), day().unmeasured(LATE_NIGHT)),
                pair(ClaimKind.CALM, day(), day().celsius(15.0, null)),
                pair(ClaimKind.FOG, day().fog(YES, MORNING), day().fog(MAYBE, MORNING)),
                pair(ClaimKind.FOG, Scope.MORNING, day().fog(YES, MORNING), day().fog(YES, MORNING, LATE_MORNING)),
                pair(ClaimKind.FOG_RISK, day().fog(MAYBE, MORNING), day().fog(NO)));
    }

    static List<RulePair> precipitation() {
        return List.of(
                pair(ClaimKind.RAIN, day().rain(YES, EVENING), day().rain(MAYBE, EVENING)),
                pair(ClaimKind.RAIN, Scope.NIGHT, day().rain(YES, LATE_NIGHT), day().rain(YES, EVENING, LATE_NIGHT)),
                pair(
                        ClaimKind.RAIN,
                        Scope.AFTERNOON,
                        day().rain(YES, EARLY_AFTERNOON, EVENING).issuedAt(11),
                        day().rain(YES, EARLY_AFTERNOON, EVENING).issuedAt(15)),
                pair(ClaimKind.BRIEF_RAIN, day().rain(YES, BRIEF, EVENING), day().rain(YES, AT_TIMES, EVENING)),
                pair(ClaimKind.BRIEF_RAIN, day().rain(YES, BRIEF, EVENING), day().rain(MAYBE, BRIEF, EVENING)),
                pair(ClaimKind.RAIN_ALL_DAY, day().rain(YES), day().rain(YES).rain(YES, AT_TIMES, EVENING)),
                pair(ClaimKind.SHOWER, day().rain(MAYBE, EVENING), day().rain(NO)),
                pair(ClaimKind.SHOWER, day().rain(YES, BRIEF, EVENING), day().rain(YES, EVENING)),
                pair(
                        ClaimKind.SHOWER,
                        Scope.AFTERNOON,
                        day().rain(MAYBE, EARLY_AFTERNOON, EVENING),
                        day().rain(MAYBE, MORNING, EARLY_AFTERNOON, EVENING)),
                pair(
                        ClaimKind.SHOWER,
                        Scope.AFTERNOON,
                        day().rain(MAYBE, EVENING, EARLY_NIGHT),
                        day().rain(MAYBE, EVENING)),
                pair(
                        ClaimKind.MAYBE_RAIN,
                        Scope.AFTERNOON,
                        day().rain(MAYBE, EVENING, LATE_NIGHT),
                        day().rain(MAYBE, EARLY_NIGHT, LATE_NIGHT)),
                pair(
                        ClaimKind.BRIEF_RAIN,
                        Scope.DAYTIME,
                        day().rain(YES, BRIEF, LATE_MORNING, EVENING),
                        day().rain(YES, BRIEF, EVENING)),
                pair(
                        ClaimKind.RAIN,
                        Scope.FORENOON,
                        day().rain(YES, MORNING, LATE_MORNING),
                        day().rain(YES, LATE_MORNING)),
                pair(ClaimKind.RAIN_ALL_DAY, day().rain(YES), day().rain(YES).rain(NO, LATE_NIGHT)),
                pair(ClaimKind.RAIN_ALL_DAY, day().rain(YES), day().rain(YES).issuedAt(9)),
                pair(ClaimKind.MAYBE_RAIN, day().rain(MAYBE, EVENING), day().rain(YES, BRIEF, EVENING)),
                pair(
                        ClaimKind.HEAVY_RAIN,
                        day().rain(YES).heavy(YES, EVENING),
                        day().rain(YES).heavy(MAYBE, EVENING)),
                pair(
                        ClaimKind.HEAVY_RAIN,
                        day().rain(YES).heavy(YES),
                        day().snow(YES).heavy(YES)),
                pair(ClaimKind.HEAVY_RAIN_RISK, day().rain(MAYBE).heavy(MAYBE), day().rain(MAYBE)),
                pair(ClaimKind.SNOW, day().snow(YES, EVENING), day().snow(MAYBE, EVENING)),
                pair(ClaimKind.BRIEF_SNOW, day().snow(YES, BRIEF, EVENING), day().snow(YES, EVENING)),
                pair(ClaimKind.SNOW_ALL_DAY, day().snow(YES), day().snow(YES).snow(NO, MORNING)),
                pair(ClaimKind.SNOW_SHOWER, day().snow(MAYBE, EVENING), day().snow(YES, AT_TIMES, EVENING)),
                pair(ClaimKind.MAYBE_SNOW, day().snow(MAYBE, EVENING), day().rain(MAYBE, EVENING)),
                pair(
                        ClaimKind.HEAVY_SNOW,
                        day().snow(YES).heavy(YES),
                        day().snow(YES).heavy(MAYBE)),
                pair(ClaimKind.HEAVY_SNOW_RISK, day().snow(YES).heavy(MAYBE), day().snow(YES)),
                pair(
                        ClaimKind.BLIZZARD,
                        day().snow(YES).blowing(YES, EVENING),
                        day().snow(YES).heavy(YES)),
                pair(
                        ClaimKind.BLIZZARD,
                        day().snow(YES).blowing(YES),
                        day().snow(YES).blowing(MAYBE)),
                pair(
                        ClaimKind.BLIZZARD_RISK,
                        day().snow(YES).blowing(MAYBE),
                        day().snow(YES).heavy(MAYBE)),
                pair(
                        ClaimKind.HEAVY_SNOW,
                        day().snow(YES).heavy(YES),
                        day().snow(YES).blowing(YES)),
                pair(ClaimKind.RAIN_OR_SNOW, day().rainOrSnow(YES, EVENING), day().rainOrSnow(MAYBE, EVENING)),
                pair(
                        ClaimKind.RAIN_OR_SNOW,
                        day().rainOrSnow(YES, EVENING),
                        day().rain(YES, MORNING).snow(YES, EVENING)),
                pair(ClaimKind.WITH_PAUSES, day().rain(YES, MORNING, EVENING), day().rain(YES)),
                pair(
                        ClaimKind.WITH_PAUSES,
                        day().rain(YES, AT_TIMES),
                        day().rain(YES).rain(NO, MORNING, EVENING)),
                pair(ClaimKind.WITH_PAUSES, day().rain(YES, AT_TIMES), day().rain(MAYBE)),
                pair(
                        ClaimKind.PART_OF_THE_DAY,
                        day().rain(YES, MORNING, LATE_MORNING, EVENING),
                        day().rain(YES, MORNING, LATE_MORNING, EVENING, LATE_NIGHT)),
                pair(ClaimKind.LIGHT, day().rain(MAYBE), day().rain(MAYBE).heavy(MAYBE, EVENING)),
                pair(ClaimKind.LIGHT, day().rain(MAYBE), day().rain(MAYBE).thunder(MAYBE, EVENING)),
                pair(ClaimKind.MAYBE_RAIN_OR_SNOW, day().rainOrSnow(MAYBE), day().rainOrSnow(YES)),
                pair(ClaimKind.MAYBE_RAIN_OR_SNOW, day().rain(MAYBE).snow(MAYBE), day().rain(MAYBE)),
                pair(ClaimKind.THUNDER, day().thunder(YES, EVENING), day().thunder(MAYBE, EVENING)),
                pair(ClaimKind.THUNDER_RISK, day().thunder(MAYBE, EVENING), day()),
                pair(ClaimKind.DRY, day(), day().rain(MAYBE, LATE_NIGHT)),
                pair(ClaimKind.DRY, day(), day().snow(MAYBE, LATE_NIGHT)),
                pair(ClaimKind.DRY, day(), day().unmeasured(LATE_NIGHT)),
                pair(ClaimKind.DRY, day(), day().unknown(LATE_NIGHT)));
    }

    static List<RulePair> windAndTemperature() {
        return List.of(
                pair(ClaimKind.FRESH_WIND, day().wind(FRESH, STRONG, EVENING), day().wind(ORDINARY, FRESH)),
                pair(
                        ClaimKind.FRESH_WIND,
                        day().wind(FRESH, FRESH),
                        day().wind(FRESH, FRESH).wind(STRONG, STRONG, EVENING)),
                pair(ClaimKind.STRONG_WIND, day().wind(STRONG, STRONG, EVENING), day().wind(FRESH, STRONG, EVENING)),
                pair(ClaimKind.STRONG_WIND_RISK, day().wind(FRESH, STRONG, EVENING), day().wind(FRESH, FRESH)),
                pair(ClaimKind.GALE, day().wind(GALE, GALE, EVENING), day().wind(STRONG, GALE, EVENING)),
                pair(ClaimKind.EXTREME_HEAT, day().celsius(25.0, 35.0), day().celsius(25.0, 34.9)),
                pair(ClaimKind.HOT, day().celsius(20.0, 30.0), day().celsius(20.0, 29.9)),
                pair(
                        ClaimKind.MIDSUMMER_HEAT,
                        day().month(8).celsius(20.0, 30.0),
                        day().month(9).celsius(20.0, 30.0)),
                pair(
                        ClaimKind.MIDSUMMER_HEAT,
                        day().month(7).celsius(20.0, 30.0),
                        day().month(7).celsius(20.0, 29.9)),
                pair(ClaimKind.SWEATY, day().celsius(15.0, 25.0), day().celsius(15.0, 24.9)),
                pair(ClaimKind.SWEATY, day().celsius(15.0, 29.9), day().celsius(15.0, 30.0)),
                pair(ClaimKind.MILD, day().celsius(15.0, 18.0), day().celsius(15.0, 17.9)),
                pair(ClaimKind.MILD, day().celsius(15.0, 24.9), day().celsius(15.0, 25.0)),
                pair(ClaimKind.MILD, day(), day().rain(MAYBE, EVENING)),
                pair(ClaimKind.CHILLY, day().celsius(5.0, 12.0), day().celsius(5.0, 11.9)),
                pair(ClaimKind.CHILLY, day().celsius(5.0, 16.9), day().celsius(5.0, 17.0)),
                pair(ClaimKind.COLD, day().celsius(5.0, 11.9), day().celsius(5.0, 12.0)),
                pair(ClaimKind.SEVERE_COLD, day().celsius(0.0, 4.9), day().celsius(0.0, 5.0)),
                pair(ClaimKind.COLD_MORNING, Scope.MORNING, day().celsius(4.9, 12.0), day().celsius(5.0, 12.0)),
                pair(
                        ClaimKind.COLD_MORNING,
                        Scope.MORNING,
                        day().celsius(4.9, 12.0),
                        day().celsius(4.9, 12.0).issuedAt(11)),
                pair(ClaimKind.FREEZING_MORNING, Scope.MORNING, day().celsius(-0.1, 5.0), day().celsius(0.0, 5.0)),
                pair(ClaimKind.TEMPERATURE_RANGE, day().celsius(15.0, 29.9), day().celsius(15.0, 30.0)),
                pair(ClaimKind.TEMPERATURE_RANGE, day().celsius(10.0, 20.0), day().celsius(10.1, 20.0)),
                pair(
                        ClaimKind.MUGGY,
                        day().celsius(20.0, 28.0).humidity(70),
                        day().celsius(20.0, 28.0).humidity(69)),
                pair(
                        ClaimKind.MUGGY,
                        day().celsius(20.0, 28.0).humidity(70),
                        day().celsius(20.0, 27.9).humidity(70)));
    }

    static List<RulePair> change() {
        return List.of(
                pair(
                        ClaimKind.FINE_THEN_CLOUDY,
                        day().sky(FINE, FINE, PARTLY_FINE, CLOUDY, CLOUDY, CLOUDY),
                        day().sky(FINE, FINE, CLOUDY, PARTLY_FINE, CLOUDY, CLOUDY)),
                pair(
                        ClaimKind.FINE_THEN_CLOUDY,
                        day().sky(FINE, FINE, FINE, PARTLY_FINE, CLOUDY, CLOUDY),
                        day().sky(FINE, FINE, FINE, FINE, CLOUDY, CLOUDY)),
                pair(
                        ClaimKind.FINE_THEN_CLOUDY,
                        day().sky(FINE, FINE, CLOUDY, CLOUDY, CLOUDY, CLOUDY),
                        day().sky(FINE, CLOUDY, CLOUDY, CLOUDY, CLOUDY, CLOUDY)),
                pair(
                        ClaimKind.CLOUDY_THEN_FINE,
                        day().sky(CLOUDY, CLOUDY, FINE, FINE, FINE, FINE),
                        day().sky(CLOUDY, CLOUDY, FINE, FINE, FINE, CLOUDY)),
                pair(
                        ClaimKind.FINE_THEN_RAIN,
                        day().sky(FINE, FINE, CLOUDY, CLOUDY, CLOUDY, CLOUDY).rain(YES, EARLY_NIGHT, LATE_NIGHT),
                        day().sky(FINE, FINE, CLOUDY, CLOUDY, CLOUDY, CLOUDY).rain(YES, EARLY_NIGHT)),
                pair(
                        ClaimKind.CLOUDY_THEN_RAIN,
                        day().rain(YES, EARLY_NIGHT, LATE_NIGHT),
                        day().rain(YES, MORNING, EARLY_NIGHT, LATE_NIGHT)),
                pair(
                        ClaimKind.RAIN_THEN_CLOUDY,
                        day().rain(YES, MORNING, LATE_MORNING),
                        day().rain(YES, MORNING, LATE_MORNING, LATE_NIGHT)),
                pair(
                        ClaimKind.RAIN_THEN_FINE,
                        day().sky(CLOUDY, CLOUDY, CLOUDY, FINE, FINE, FINE).rain(YES, MORNING, LATE_MORNING),
                        day().sky(CLOUDY, CLOUDY, CLOUDY, FINE, FINE, CLOUDY).rain(YES, MORNING, LATE_MORNING)),
                pair(
                        ClaimKind.CLOUDY_THEN_SNOW,
                        day().snow(YES, EARLY_NIGHT, LATE_NIGHT),
                        day().rain(YES, EARLY_NIGHT, LATE_NIGHT)),
                pair(ClaimKind.SNOW_THEN_CLOUDY, day().snow(YES, MORNING, LATE_MORNING), day().snow(YES, MORNING)),
                pair(
                        ClaimKind.SNOW_THEN_FINE,
                        day().sky(FINE).snow(YES, MORNING, LATE_MORNING),
                        day().sky(CLOUDY).snow(YES, MORNING, LATE_MORNING)),
                pair(
                        ClaimKind.RAIN_ENDING,
                        day().rain(YES, MORNING),
                        day().rain(YES, MORNING).rain(MAYBE, LATE_NIGHT)),
                pair(ClaimKind.RAIN_ENDING, day().rain(YES, MORNING), day().rain(YES, LATE_MORNING)),
                pair(
                        ClaimKind.RAIN_ENDING,
                        day().rain(YES, MORNING, LATE_MORNING, EARLY_AFTERNOON),
                        day().rain(YES, MORNING, LATE_MORNING, EARLY_AFTERNOON, EVENING)),
                pair(
                        ClaimKind.IMPROVING,
                        day().rain(YES, MORNING),
                        day().rain(YES, MORNING).rain(MAYBE, LATE_NIGHT)),
                pair(ClaimKind.IMPROVING, day().sky(CLOUDY, FINE, FINE, FINE, FINE, FINE), day().sky(FINE)),
                pair(ClaimKind.WORSENING, day().rain(YES, LATE_NIGHT), day().rain(YES)),
                pair(ClaimKind.WORSENING, day().rain(YES, LATE_NIGHT), day()),
                pair(
                        ClaimKind.CHANGEABLE,
                        day().sky(FINE, CLOUDY, FINE, CLOUDY, CLOUDY, CLOUDY),
                        day().sky(FINE, CLOUDY, FINE, FINE, FINE, FINE)),
                pair(
                        ClaimKind.CHANGEABLE,
                        day().sky(FINE).rain(YES, LATE_MORNING),
                        day().sky(FINE, CLOUDY, PARTLY_FINE, FINE, PARTLY_FINE, FINE)));
    }
}
