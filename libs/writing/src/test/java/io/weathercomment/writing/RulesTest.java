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
import static io.weathercomment.writing.Sheets.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** For each kind of claim a day on which it is true and the smallest change that makes it false. */
class RulesTest {
    record Row(Claim claim, Sheets trueDay, Sheets falseDay) {
        @Override
        public String toString() {
            return claim.toString();
        }
    }

    private static Row row(ClaimKind kind, Sheets trueDay, Sheets falseDay) {
        return new Row(Claim.of(kind), trueDay, falseDay);
    }

    private static Row row(ClaimKind kind, Scope scope, Sheets trueDay, Sheets falseDay) {
        return new Row(new Claim(kind, scope), trueDay, falseDay);
    }

    static List<Row> sky() {
        return List.of(
                row(ClaimKind.CLEAR_SKY, day().sky(FINE), day().sky(FINE, FINE, FINE, PARTLY_FINE, FINE, FINE)),
                row(ClaimKind.CLEAR_SKY, day().sky(FINE), day().sky(FINE).rain(MAYBE, LATE_NIGHT)),
                row(ClaimKind.CLEAR_SKY, day().sky(FINE), day().sky(FINE).issuedAt(17)),
                row(
                        ClaimKind.FINE,
                        day().sky(FINE, FINE, CLOUDY, CLOUDY, CLOUDY, CLOUDY),
                        day().sky(FINE, CLOUDY, CLOUDY, CLOUDY, FINE, FINE)),
                row(ClaimKind.FINE, day().sky(FINE), day().sky(PARTLY_FINE)),
                row(
                        ClaimKind.FINE,
                        Scope.NIGHT,
                        day().sky(CLOUDY, CLOUDY, CLOUDY, CLOUDY, FINE, FINE),
                        day().sky(CLOUDY, CLOUDY, CLOUDY, CLOUDY, FINE, CLOUDY)),
                row(
                        ClaimKind.FINE,
                        Scope.NIGHT,
                        day().sky(CLOUDY, CLOUDY, CLOUDY, CLOUDY, FINE, FINE),
                        day().sky(CLOUDY, CLOUDY, CLOUDY, CLOUDY, FINE, FINE).rain(YES, LATE_NIGHT)),
                row(
                        ClaimKind.FINE,
                        Scope.NIGHT,
                        day().sky(CLOUDY, CLOUDY, CLOUDY, CLOUDY, FINE, FINE),
                        day().sky(FINE)),
                row(ClaimKind.PARTLY_FINE, day().sky(PARTLY_FINE), day().sky(FINE)),
                row(ClaimKind.PARTLY_FINE, day().sky(PARTLY_FINE), day().sky(CLOUDY)),
                row(
                        ClaimKind.CLOUDY,
                        day().sky(CLOUDY, CLOUDY, CLOUDY, FINE, FINE, FINE),
                        day().sky(CLOUDY, CLOUDY, FINE, FINE, CLOUDY, CLOUDY)),
                row(
                        ClaimKind.CLOUDY,
                        day().sky(CLOUDY, CLOUDY, PARTLY_FINE, PARTLY_FINE, FINE, FINE),
                        day().sky(CLOUDY, CLOUDY, PARTLY_FINE, FINE, FINE, FINE)),
                row(
                        ClaimKind.CLOUDY,
                        Scope.NIGHT,
                        day().sky(FINE, FINE, FINE, FINE, CLOUDY, CLOUDY),
                        day().sky(FINE, FINE, FINE, CLOUDY, CLOUDY, CLOUDY)),
                row(
                        ClaimKind.CLOUDY,
                        Scope.NIGHT,
                        day().issuedAt(17),
                        day().issuedAt(17).sky(FINE)),
                row(
                        ClaimKind.SUN,
                        day().sky(PARTLY_FINE, PARTLY_FINE, CLOUDY, CLOUDY, CLOUDY, CLOUDY),
                        day().sky(PARTLY_FINE, CLOUDY, CLOUDY, CLOUDY, FINE, FINE)),
                row(
                        ClaimKind.MOSTLY_FINE,
                        day().sky(FINE, FINE, FINE, PARTLY_FINE, CLOUDY, CLOUDY),
                        day().sky(FINE, FINE, FINE, CLOUDY, CLOUDY, CLOUDY)),
                row(
                        ClaimKind.MOSTLY_FINE,
                        day().sky(FINE),
                        day().sky(FINE, FINE, PARTLY_FINE, PARTLY_FINE, FINE, FINE)),
                row(
                        ClaimKind.ALTERNATING,
                        day().sky(FINE, FINE, PARTLY_FINE, PARTLY_FINE, CLOUDY, CLOUDY),
                        day().sky(FINE, FINE, CLOUDY, CLOUDY, CLOUDY, CLOUDY)),
                row(
                        ClaimKind.PARTLY_FINE,
                        day().sky(PARTLY_FINE).issuedAt(12),
                        day().sky(PARTLY_FINE).issuedAt(15)),
                row(
                        ClaimKind.MIXED_NIGHT,
                        day().sky(PARTLY_FINE).issuedAt(17),
                        day().sky(FINE).issuedAt(17)),
                row(ClaimKind.MIXED_NIGHT, day().sky(PARTLY_FINE).issuedAt(17), day().sky(PARTLY_FINE)),
                row(ClaimKind.SUN, day().sky(FINE).issuedAt(12), day().sky(FINE).issuedAt(15)),
                row(ClaimKind.CALM, day(), day().rain(MAYBE, LATE_NIGHT)),
                row(ClaimKind.CALM, day(), day().wind(ORDINARY, FRESH, EVENING)),
                row(ClaimKind.CALM, day(), day().thunder(MAYBE, EVENING)),
                row(ClaimKind.CALM, day(), day().fog(MAYBE, MORNING)),
                row(ClaimKind.CALM, day().celsius(20.0, 29.9), day().celsius(20.0, 30.0)),
                row(ClaimKind.CALM, day(), day().unknown(LATE_NIGHT)),
                row(ClaimKind.CALM, day(), day().unmeasured(LATE_NIGHT)),
                row(ClaimKind.CALM, day(), day().celsius(15.0, null)),
                row(ClaimKind.FOG, day().fog(YES, MORNING), day().fog(MAYBE, MORNING)),
                row(ClaimKind.FOG, Scope.MORNING, day().fog(YES, MORNING), day().fog(YES, MORNING, LATE_MORNING)),
                row(ClaimKind.FOG_RISK, day().fog(MAYBE, MORNING), day().fog(NO)));
    }

    static List<Row> precipitation() {
        return List.of(
                row(ClaimKind.RAIN, day().rain(YES, EVENING), day().rain(MAYBE, EVENING)),
                row(ClaimKind.RAIN, Scope.NIGHT, day().rain(YES, LATE_NIGHT), day().rain(YES, EVENING, LATE_NIGHT)),
                row(
                        ClaimKind.RAIN,
                        Scope.AFTERNOON,
                        day().rain(YES, EARLY_AFTERNOON, EVENING).issuedAt(11),
                        day().rain(YES, EARLY_AFTERNOON, EVENING).issuedAt(15)),
                row(ClaimKind.BRIEF_RAIN, day().rain(YES, BRIEF, EVENING), day().rain(YES, AT_TIMES, EVENING)),
                row(ClaimKind.BRIEF_RAIN, day().rain(YES, BRIEF, EVENING), day().rain(MAYBE, BRIEF, EVENING)),
                row(ClaimKind.RAIN_ALL_DAY, day().rain(YES), day().rain(YES).rain(YES, AT_TIMES, EVENING)),
                row(ClaimKind.SHOWER, day().rain(MAYBE, EVENING), day().rain(NO)),
                row(ClaimKind.SHOWER, day().rain(YES, BRIEF, EVENING), day().rain(YES, EVENING)),
                row(
                        ClaimKind.SHOWER,
                        Scope.AFTERNOON,
                        day().rain(MAYBE, EARLY_AFTERNOON, EVENING),
                        day().rain(MAYBE, MORNING, EARLY_AFTERNOON, EVENING)),
                row(
                        ClaimKind.SHOWER,
                        Scope.AFTERNOON,
                        day().rain(MAYBE, EVENING, EARLY_NIGHT),
                        day().rain(MAYBE, EVENING)),
                row(
                        ClaimKind.MAYBE_RAIN,
                        Scope.AFTERNOON,
                        day().rain(MAYBE, EVENING, LATE_NIGHT),
                        day().rain(MAYBE, EARLY_NIGHT, LATE_NIGHT)),
                row(
                        ClaimKind.BRIEF_RAIN,
                        Scope.DAYTIME,
                        day().rain(YES, BRIEF, LATE_MORNING, EVENING),
                        day().rain(YES, BRIEF, EVENING)),
                row(
                        ClaimKind.RAIN,
                        Scope.FORENOON,
                        day().rain(YES, MORNING, LATE_MORNING),
                        day().rain(YES, LATE_MORNING)),
                row(ClaimKind.RAIN_ALL_DAY, day().rain(YES), day().rain(YES).rain(NO, LATE_NIGHT)),
                row(ClaimKind.RAIN_ALL_DAY, day().rain(YES), day().rain(YES).issuedAt(9)),
                row(ClaimKind.MAYBE_RAIN, day().rain(MAYBE, EVENING), day().rain(YES, BRIEF, EVENING)),
                row(
                        ClaimKind.HEAVY_RAIN,
                        day().rain(YES).heavy(YES, EVENING),
                        day().rain(YES).heavy(MAYBE, EVENING)),
                row(
                        ClaimKind.HEAVY_RAIN,
                        day().rain(YES).heavy(YES),
                        day().snow(YES).heavy(YES)),
                row(ClaimKind.HEAVY_RAIN_RISK, day().rain(MAYBE).heavy(MAYBE), day().rain(MAYBE)),
                row(ClaimKind.SNOW, day().snow(YES, EVENING), day().snow(MAYBE, EVENING)),
                row(ClaimKind.BRIEF_SNOW, day().snow(YES, BRIEF, EVENING), day().snow(YES, EVENING)),
                row(ClaimKind.SNOW_ALL_DAY, day().snow(YES), day().snow(YES).snow(NO, MORNING)),
                row(ClaimKind.SNOW_SHOWER, day().snow(MAYBE, EVENING), day().snow(YES, AT_TIMES, EVENING)),
                row(ClaimKind.MAYBE_SNOW, day().snow(MAYBE, EVENING), day().rain(MAYBE, EVENING)),
                row(
                        ClaimKind.HEAVY_SNOW,
                        day().snow(YES).heavy(YES),
                        day().snow(YES).heavy(MAYBE)),
                row(ClaimKind.HEAVY_SNOW_RISK, day().snow(YES).heavy(MAYBE), day().snow(YES)),
                row(
                        ClaimKind.BLIZZARD,
                        day().snow(YES).blowing(YES, EVENING),
                        day().snow(YES).heavy(YES)),
                row(
                        ClaimKind.BLIZZARD,
                        day().snow(YES).blowing(YES),
                        day().snow(YES).blowing(MAYBE)),
                row(
                        ClaimKind.BLIZZARD_RISK,
                        day().snow(YES).blowing(MAYBE),
                        day().snow(YES).heavy(MAYBE)),
                row(
                        ClaimKind.HEAVY_SNOW,
                        day().snow(YES).heavy(YES),
                        day().snow(YES).blowing(YES)),
                row(ClaimKind.RAIN_OR_SNOW, day().rainOrSnow(YES, EVENING), day().rainOrSnow(MAYBE, EVENING)),
                row(
                        ClaimKind.RAIN_OR_SNOW,
                        day().rainOrSnow(YES, EVENING),
                        day().rain(YES, MORNING).snow(YES, EVENING)),
                row(ClaimKind.WITH_PAUSES, day().rain(YES, MORNING, EVENING), day().rain(YES)),
                row(
                        ClaimKind.WITH_PAUSES,
                        day().rain(YES, AT_TIMES),
                        day().rain(YES).rain(NO, MORNING, EVENING)),
                row(ClaimKind.WITH_PAUSES, day().rain(YES, AT_TIMES), day().rain(MAYBE)),
                row(
                        ClaimKind.PART_OF_THE_DAY,
                        day().rain(YES, MORNING, LATE_MORNING, EVENING),
                        day().rain(YES, MORNING, LATE_MORNING, EVENING, LATE_NIGHT)),
                row(ClaimKind.LIGHT, day().rain(MAYBE), day().rain(MAYBE).heavy(MAYBE, EVENING)),
                row(ClaimKind.LIGHT, day().rain(MAYBE), day().rain(MAYBE).thunder(MAYBE, EVENING)),
                row(ClaimKind.MAYBE_RAIN_OR_SNOW, day().rainOrSnow(MAYBE), day().rainOrSnow(YES)),
                row(ClaimKind.MAYBE_RAIN_OR_SNOW, day().rain(MAYBE).snow(MAYBE), day().rain(MAYBE)),
                row(ClaimKind.THUNDER, day().thunder(YES, EVENING), day().thunder(MAYBE, EVENING)),
                row(ClaimKind.THUNDER_RISK, day().thunder(MAYBE, EVENING), day()),
                row(ClaimKind.DRY, day(), day().rain(MAYBE, LATE_NIGHT)),
                row(ClaimKind.DRY, day(), day().snow(MAYBE, LATE_NIGHT)),
                row(ClaimKind.DRY, day(), day().unmeasured(LATE_NIGHT)),
                row(ClaimKind.DRY, day(), day().unknown(LATE_NIGHT)));
    }

    static List<Row> windAndTemperature() {
        return List.of(
                row(ClaimKind.FRESH_WIND, day().wind(FRESH, STRONG, EVENING), day().wind(ORDINARY, FRESH)),
                row(
                        ClaimKind.FRESH_WIND,
                        day().wind(FRESH, FRESH),
                        day().wind(FRESH, FRESH).wind(STRONG, STRONG, EVENING)),
                row(ClaimKind.STRONG_WIND, day().wind(STRONG, STRONG, EVENING), day().wind(FRESH, STRONG, EVENING)),
                row(ClaimKind.STRONG_WIND_RISK, day().wind(FRESH, STRONG, EVENING), day().wind(FRESH, FRESH)),
                row(ClaimKind.GALE, day().wind(GALE, GALE, EVENING), day().wind(STRONG, GALE, EVENING)),
                row(ClaimKind.EXTREME_HEAT, day().celsius(25.0, 35.0), day().celsius(25.0, 34.9)),
                row(ClaimKind.HOT, day().celsius(20.0, 30.0), day().celsius(20.0, 29.9)),
                row(
                        ClaimKind.MIDSUMMER_HEAT,
                        day().month(8).celsius(20.0, 30.0),
                        day().month(9).celsius(20.0, 30.0)),
                row(
                        ClaimKind.MIDSUMMER_HEAT,
                        day().month(7).celsius(20.0, 30.0),
                        day().month(7).celsius(20.0, 29.9)),
                row(ClaimKind.SWEATY, day().celsius(15.0, 25.0), day().celsius(15.0, 24.9)),
                row(ClaimKind.SWEATY, day().celsius(15.0, 29.9), day().celsius(15.0, 30.0)),
                row(ClaimKind.MILD, day().celsius(15.0, 18.0), day().celsius(15.0, 17.9)),
                row(ClaimKind.MILD, day().celsius(15.0, 24.9), day().celsius(15.0, 25.0)),
                row(ClaimKind.MILD, day(), day().rain(MAYBE, EVENING)),
                row(ClaimKind.CHILLY, day().celsius(5.0, 12.0), day().celsius(5.0, 11.9)),
                row(ClaimKind.CHILLY, day().celsius(5.0, 16.9), day().celsius(5.0, 17.0)),
                row(ClaimKind.COLD, day().celsius(5.0, 11.9), day().celsius(5.0, 12.0)),
                row(ClaimKind.SEVERE_COLD, day().celsius(0.0, 4.9), day().celsius(0.0, 5.0)),
                row(ClaimKind.COLD_MORNING, Scope.MORNING, day().celsius(4.9, 12.0), day().celsius(5.0, 12.0)),
                row(
                        ClaimKind.COLD_MORNING,
                        Scope.MORNING,
                        day().celsius(4.9, 12.0),
                        day().celsius(4.9, 12.0).issuedAt(11)),
                row(ClaimKind.FREEZING_MORNING, Scope.MORNING, day().celsius(-0.1, 5.0), day().celsius(0.0, 5.0)),
                row(ClaimKind.TEMPERATURE_RANGE, day().celsius(15.0, 29.9), day().celsius(15.0, 30.0)),
                row(ClaimKind.TEMPERATURE_RANGE, day().celsius(10.0, 20.0), day().celsius(10.1, 20.0)),
                row(
                        ClaimKind.MUGGY,
                        day().celsius(20.0, 28.0).humidity(70),
                        day().celsius(20.0, 28.0).humidity(69)),
                row(
                        ClaimKind.MUGGY,
                        day().celsius(20.0, 28.0).humidity(70),
                        day().celsius(20.0, 27.9).humidity(70)));
    }

    static List<Row> change() {
        return List.of(
                row(
                        ClaimKind.FINE_THEN_CLOUDY,
                        day().sky(FINE, FINE, PARTLY_FINE, CLOUDY, CLOUDY, CLOUDY),
                        day().sky(FINE, FINE, CLOUDY, PARTLY_FINE, CLOUDY, CLOUDY)),
                row(
                        ClaimKind.FINE_THEN_CLOUDY,
                        day().sky(FINE, FINE, FINE, PARTLY_FINE, CLOUDY, CLOUDY),
                        day().sky(FINE, FINE, FINE, FINE, CLOUDY, CLOUDY)),
                row(
                        ClaimKind.FINE_THEN_CLOUDY,
                        day().sky(FINE, FINE, CLOUDY, CLOUDY, CLOUDY, CLOUDY),
                        day().sky(FINE, CLOUDY, CLOUDY, CLOUDY, CLOUDY, CLOUDY)),
                row(
                        ClaimKind.CLOUDY_THEN_FINE,
                        day().sky(CLOUDY, CLOUDY, FINE, FINE, FINE, FINE),
                        day().sky(CLOUDY, CLOUDY, FINE, FINE, FINE, CLOUDY)),
                row(
                        ClaimKind.FINE_THEN_RAIN,
                        day().sky(FINE, FINE, CLOUDY, CLOUDY, CLOUDY, CLOUDY).rain(YES, EARLY_NIGHT, LATE_NIGHT),
                        day().sky(FINE, FINE, CLOUDY, CLOUDY, CLOUDY, CLOUDY).rain(YES, EARLY_NIGHT)),
                row(
                        ClaimKind.CLOUDY_THEN_RAIN,
                        day().rain(YES, EARLY_NIGHT, LATE_NIGHT),
                        day().rain(YES, MORNING, EARLY_NIGHT, LATE_NIGHT)),
                row(
                        ClaimKind.RAIN_THEN_CLOUDY,
                        day().rain(YES, MORNING, LATE_MORNING),
                        day().rain(YES, MORNING, LATE_MORNING, LATE_NIGHT)),
                row(
                        ClaimKind.RAIN_THEN_FINE,
                        day().sky(CLOUDY, CLOUDY, CLOUDY, FINE, FINE, FINE).rain(YES, MORNING, LATE_MORNING),
                        day().sky(CLOUDY, CLOUDY, CLOUDY, FINE, FINE, CLOUDY).rain(YES, MORNING, LATE_MORNING)),
                row(
                        ClaimKind.CLOUDY_THEN_SNOW,
                        day().snow(YES, EARLY_NIGHT, LATE_NIGHT),
                        day().rain(YES, EARLY_NIGHT, LATE_NIGHT)),
                row(ClaimKind.SNOW_THEN_CLOUDY, day().snow(YES, MORNING, LATE_MORNING), day().snow(YES, MORNING)),
                row(
                        ClaimKind.SNOW_THEN_FINE,
                        day().sky(FINE).snow(YES, MORNING, LATE_MORNING),
                        day().sky(CLOUDY).snow(YES, MORNING, LATE_MORNING)),
                row(
                        ClaimKind.RAIN_ENDING,
                        day().rain(YES, MORNING),
                        day().rain(YES, MORNING).rain(MAYBE, LATE_NIGHT)),
                row(ClaimKind.RAIN_ENDING, day().rain(YES, MORNING), day().rain(YES, LATE_MORNING)),
                row(
                        ClaimKind.RAIN_ENDING,
                        day().rain(YES, MORNING, LATE_MORNING, EARLY_AFTERNOON),
                        day().rain(YES, MORNING, LATE_MORNING, EARLY_AFTERNOON, EVENING)),
                row(
                        ClaimKind.IMPROVING,
                        day().rain(YES, MORNING),
                        day().rain(YES, MORNING).rain(MAYBE, LATE_NIGHT)),
                row(ClaimKind.IMPROVING, day().sky(CLOUDY, FINE, FINE, FINE, FINE, FINE), day().sky(FINE)),
                row(ClaimKind.WORSENING, day().rain(YES, LATE_NIGHT), day().rain(YES)),
                row(ClaimKind.WORSENING, day().rain(YES, LATE_NIGHT), day()),
                row(
                        ClaimKind.CHANGEABLE,
                        day().sky(FINE, CLOUDY, FINE, CLOUDY, CLOUDY, CLOUDY),
                        day().sky(FINE, CLOUDY, FINE, FINE, FINE, FINE)),
                row(
                        ClaimKind.CHANGEABLE,
                        day().sky(FINE).rain(YES, LATE_MORNING),
                        day().sky(FINE, CLOUDY, PARTLY_FINE, FINE, PARTLY_FINE, FINE)));
    }

    static List<Row> living() {
        return List.of(
                row(ClaimKind.UMBRELLA, day().rain(YES, EVENING), day().rain(MAYBE, EVENING)),
                row(
                        ClaimKind.UMBRELLA,
                        day().snow(YES, EVENING),
                        day().snow(YES, EVENING).wind(STRONG, STRONG, MORNING)),
                row(ClaimKind.RAINWEAR, day().rain(YES, EVENING), day().snow(YES, EVENING)),
                row(ClaimKind.JUST_IN_CASE, day().rain(MAYBE, EVENING), day()),
                row(ClaimKind.JUST_IN_CASE, day().rain(YES, BRIEF, EVENING), day().rain(YES, EVENING)),
                row(
                        ClaimKind.JUST_IN_CASE,
                        day().rain(MAYBE, EVENING),
                        day().rain(MAYBE).heavy(MAYBE, EVENING)),
                row(
                        ClaimKind.JUST_IN_CASE,
                        day().rain(MAYBE, EVENING).wind(FRESH, STRONG),
                        day().rain(MAYBE, EVENING).wind(STRONG, STRONG, MORNING)),
                row(ClaimKind.WET_FOOTING, day().rain(YES, EVENING), day().rain(MAYBE, EVENING)),
                row(
                        ClaimKind.SNOWY_FOOTING,
                        day().celsius(0.0, 4.9).snow(YES, EVENING),
                        day().celsius(0.0, 4.9).snow(MAYBE, EVENING)),
                row(
                        ClaimKind.SNOWY_FOOTING,
                        day().celsius(0.0, 4.9).snow(YES, EVENING),
                        day().celsius(0.0, 4.9).snow(YES, BRIEF, EVENING)),
                row(
                        ClaimKind.SNOWY_FOOTING,
                        day().celsius(0.0, 4.9).snow(YES, EVENING),
                        day().celsius(0.0, 5.0).snow(YES, EVENING)),
                row(
                        ClaimKind.ICE,
                        day().celsius(-0.1, 3.0).snow(MAYBE, EVENING),
                        day().celsius(0.0, 3.0).snow(MAYBE, EVENING)),
                row(ClaimKind.ICE, day().celsius(-0.1, 3.0).snow(MAYBE, EVENING), day().celsius(-0.1, 3.0)),
                row(ClaimKind.SHELTER, day().thunder(YES, EVENING), day().thunder(MAYBE, EVENING)),
                row(ClaimKind.SHELTER, day().wind(GALE, GALE), day().wind(STRONG, GALE)),
                row(ClaimKind.TRAVEL_CARE, day().rain(YES, EVENING), day().rain(MAYBE, EVENING)),
                row(ClaimKind.DRIVING_CARE, day().snow(YES, EVENING), day().rain(YES, EVENING)),
                row(ClaimKind.FLYING_OBJECTS, day().wind(FRESH, FRESH, EVENING), day().wind(ORDINARY, FRESH, EVENING)),
                row(ClaimKind.INDOOR_DRYING, day().rain(YES, EVENING), day().rain(YES, EARLY_NIGHT)),
                row(ClaimKind.LAUNDRY, day().sky(FINE), day().sky(FINE).rain(MAYBE, LATE_NIGHT)),
                row(ClaimKind.LAUNDRY, day().sky(FINE).month(3), day().sky(FINE).month(2)),
                row(
                        ClaimKind.LAUNDRY,
                        day().sky(FINE).issuedAt(9),
                        day().sky(FINE).issuedAt(12)),
                row(
                        ClaimKind.OUTING,
                        day().sky(FINE).celsius(10.0, 15.0),
                        day().sky(FINE).celsius(10.0, 14.9)),
                row(ClaimKind.OUTING, day().sky(FINE), day().sky(FINE).fog(MAYBE, MORNING)),
                row(ClaimKind.OUTING, day().sky(FINE), day().sky(FINE).wind(ORDINARY, FRESH, EVENING)),
                row(ClaimKind.UV, day().sky(FINE).month(10), day().sky(FINE).month(11)),
                row(
                        ClaimKind.UV,
                        day().sky(FINE).celsius(2.0, 10.0),
                        day().sky(FINE).celsius(2.0, 9.9)),
                row(ClaimKind.UV, day().sky(FINE), day().sky(FINE).celsius(null, null)),
                row(
                        ClaimKind.PARASOL,
                        day().sky(FINE).celsius(12.0, 20.0),
                        day().sky(FINE).celsius(12.0, 19.9)),
                row(ClaimKind.PARASOL, day().sky(FINE), day().sky(FINE).wind(ORDINARY, FRESH, EVENING)),
                row(
                        ClaimKind.LAUNDRY,
                        day().sky(FINE).celsius(2.0, 12.0),
                        day().sky(FINE).celsius(2.0, 11.9)),
                row(ClaimKind.UV, day().sky(FINE), day().sky(FINE, FINE, CLOUDY, FINE, FINE, FINE)),
                row(ClaimKind.UV, day().sky(FINE), day().sky(FINE).rain(YES, LATE_MORNING)),
                row(ClaimKind.HEATSTROKE, day().celsius(25.0, 35.0), day().celsius(25.0, 34.9)),
                row(
                        ClaimKind.HEATSTROKE,
                        day().celsius(25.0, 31.0).humidity(70),
                        day().celsius(25.0, 31.0).humidity(70).humidity(69, EVENING)),
                row(ClaimKind.DRINKING, day().celsius(25.0, 30.0), day().celsius(25.0, 29.9)),
                row(ClaimKind.COOLING, day().celsius(25.0, 30.0), day().celsius(25.0, 29.9)),
                row(ClaimKind.WARM_CLOTHES, day().celsius(2.0, 11.9), day().celsius(2.0, 12.0)),
                row(ClaimKind.JACKET, day().celsius(12.0, 19.9), day().celsius(12.0, 20.0)),
                row(ClaimKind.LAYERS, day().celsius(10.0, 20.0), day().celsius(10.1, 20.0)),
                row(ClaimKind.LAYERS, day().celsius(15.0, 27.9), day().celsius(15.0, 28.0)),
                row(ClaimKind.LIGHT_CLOTHES, day().celsius(18.0, 25.0), day().celsius(18.0, 24.9)),
                row(ClaimKind.LIGHT_CLOTHES, day().celsius(15.0, 25.0), day().celsius(14.9, 25.0)),
                row(ClaimKind.LIGHT_CLOTHES, day().celsius(null, 25.0), day().celsius(14.9, 25.0)),
                row(ClaimKind.POLLEN, day().month(5), day().month(6)),
                row(ClaimKind.POLLEN, day().month(3), day().month(3).in("沖縄")),
                row(ClaimKind.POLLEN, day().month(3), day().month(3).rain(MAYBE, EVENING)),
                row(
                        ClaimKind.POLLEN,
                        day().month(3).humidity(79),
                        day().month(3).humidity(80)),
                row(ClaimKind.POLLEN, day().month(1).in("福岡"), day().month(5).in("福岡")),
                row(ClaimKind.POLLEN, day().month(4).in("大阪"), day().month(5).in("大阪")),
                row(ClaimKind.POLLEN, day().month(6).in("北海道"), day().month(3).in("北海道")),
                row(ClaimKind.DRY_AIR, day().humidity(39), day().humidity(39).humidity(40, EVENING)),
                row(ClaimKind.DRY_AIR, day().humidity(39), day().humidity(39).rain(MAYBE, EARLY_AFTERNOON)));
    }

    private static Stream<Row> rows() {
        return Stream.of(sky(), precipitation(), windAndTemperature(), change(), living())
                .flatMap(List::stream);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"sky", "precipitation", "windAndTemperature", "change", "living"})
    void supportsAClaimThatIsTrueAndRefusesItAfterTheSmallestChange(Row row) {
        var rule = Rules.of(row.claim().kind());

        var supported = rule.judge(row.trueDay().sheet(), row.claim().scope());
        var refused = rule.judge(row.falseDay().sheet(), row.claim().scope());

        assertThat(supported.supported()).as("%s", supported).isTrue();
        assertThat(refused.supported()).as("%s", refused).isFalse();
        assertThat(supported.ruleId()).isEqualTo(rule.id());
        assertThat(List.of(supported.fact(), supported.value(), supported.period(), supported.requires()))
                .allSatisfy(text -> assertThat(text).isNotBlank());
    }

    @Test
    void hasSuchADayForEachKindOfClaim() {
        var shown = rows().map(row -> row.claim().kind())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ClaimKind.class)));

        assertThat(EnumSet.complementOf(shown)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void refusesEveryClaimOfADayOfWhichNothingIsKnown(ClaimKind kind) {
        var unknown = day().unknown().celsius(null, null).month(4).sheet();

        for (var scope : Scope.values()) {
            assertThat(Rules.of(kind).judge(unknown, scope).supported())
                    .as("%s %s", kind, scope)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesEveryClaimOfATimeThatHasPassed(ClaimKind kind) {
        var evening = day().sky(FINE)
                .rain(YES)
                .thunder(YES)
                .fog(YES)
                .celsius(-5.0, 36.0)
                .issuedAt(17)
                .sheet();

        for (var scope : Set.of(Scope.MORNING, Scope.FORENOON, Scope.DAYTIME, Scope.AFTERNOON, Scope.EARLY_AFTERNOON)) {
            assertThat(Rules.of(kind).judge(evening, scope).supported())
                    .as("%s %s", kind, scope)
                    .isFalse();
        }
    }

    @Test
    void showsReadersTheFactItsValueAndItsTime() {
        var verdict =
                Rules.of(ClaimKind.EXTREME_HEAT).judge(day().celsius(27.0, 36.5).sheet(), Scope.DAY);

        assertThat(verdict.requires()).isEqualTo("maximum ≥ 35 °C");
        assertThat(verdict.value()).isEqualTo("36.5 °C");
        assertThat(verdict.period()).isEqualTo("06-24");
    }

    @Test
    void showsUnknownFactsAsUnknown() {
        var verdict = Rules.of(ClaimKind.HOT).judge(day().celsius(null, null).sheet(), Scope.DAY);

        assertThat(verdict.value()).isEqualTo("unknown");
    }

    @Test
    void describesEachRuleForReaders() {
        assertThat(Rules.all())
                .hasSameSizeAs(ClaimKind.values())
                .allSatisfy(rule -> assertThat(
                                List.of(rule.id(), rule.label(), rule.fact(), rule.threshold(), rule.source()))
                        .allSatisfy(text -> assertThat(text).isNotBlank()));
        assertThat(Rules.all()).extracting(Rule::id).doesNotHaveDuplicates();
        assertThat(Arrays.stream(ClaimKind.values()).map(ClaimKind::id)).doesNotHaveDuplicates();
    }
}
