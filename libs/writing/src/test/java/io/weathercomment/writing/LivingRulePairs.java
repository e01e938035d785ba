package io.weathercomment.writing;

import static io.weathercomment.domain.DayPart.EARLY_AFTERNOON;
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
import static io.weathercomment.domain.WindStrength.FRESH;
import static io.weathercomment.domain.WindStrength.GALE;
import static io.weathercomment.domain.WindStrength.ORDINARY;
import static io.weathercomment.domain.WindStrength.STRONG;
import static io.weathercomment.writing.RulePair.pair;
import static io.weathercomment.writing.Sheets.day;

import java.util.List;

/** Days for the claims of what to do. */
final class LivingRulePairs {
    private LivingRulePairs() {}

    static List<RulePair> living() {
        return List.of(
                pair(ClaimKind.UMBRELLA, day().rain(YES, EVENING), day().rain(MAYBE, EVENING)),
                pair(
                        ClaimKind.UMBRELLA,
                        day().snow(YES, EVENING),
                        day().snow(YES, EVENING).wind(STRONG, STRONG, MORNING)),
                pair(ClaimKind.RAINWEAR, day().rain(YES, EVENING), day().snow(YES, EVENING)),
                pair(ClaimKind.JUST_IN_CASE, day().rain(MAYBE, EVENING), day()),
                pair(ClaimKind.JUST_IN_CASE, day().rain(YES, BRIEF, EVENING), day().rain(YES, EVENING)),
                pair(
                        ClaimKind.JUST_IN_CASE,
                        day().rain(MAYBE, EVENING),
                        day().rain(MAYBE).heavy(MAYBE, EVENING)),
                pair(
                        ClaimKind.JUST_IN_CASE,
                        day().rain(MAYBE, EVENING).wind(FRESH, STRONG),
                        day().rain(MAYBE, EVENING).wind(STRONG, STRONG, MORNING)),
                pair(ClaimKind.WET_FOOTING, day().rain(YES, EVENING), day().rain(MAYBE, EVENING)),
                pair(
                        ClaimKind.SNOWY_FOOTING,
                        day().celsius(0.0, 4.9).snow(YES, EVENING),
                        day().celsius(0.0, 4.9).snow(MAYBE, EVENING)),
                pair(
                        ClaimKind.SNOWY_FOOTING,
                        day().celsius(0.0, 4.9).snow(YES, EVENING),
                        day().celsius(0.0, 4.9).snow(YES, BRIEF, EVENING)),
                pair(
                        ClaimKind.SNOWY_FOOTING,
                        day().celsius(0.0, 4.9).snow(YES, EVENING),
                        day().celsius(0.0, 5.0).snow(YES, EVENING)),
                pair(
                        ClaimKind.ICE,
                        day().celsius(-0.1, 3.0).snow(MAYBE, EVENING),
                        day().celsius(0.0, 3.0).snow(MAYBE, EVENING)),
                pair(ClaimKind.ICE, day().celsius(-0.1, 3.0).snow(MAYBE, EVENING), day().celsius(-0.1, 3.0)),
                pair(ClaimKind.SHELTER, day().thunder(YES, EVENING), day().thunder(MAYBE, EVENING)),
                pair(ClaimKind.SHELTER, day().wind(GALE, GALE), day().wind(STRONG, GALE)),
                pair(ClaimKind.TRAVEL_CARE, day().rain(YES, EVENING), day().rain(MAYBE, EVENING)),
                pair(ClaimKind.DRIVING_CARE, day().snow(YES, EVENING), day().rain(YES, EVENING)),
                pair(ClaimKind.FLYING_OBJECTS, day().wind(FRESH, FRESH, EVENING), day().wind(ORDINARY, FRESH, EVENING)),
                pair(ClaimKind.INDOOR_DRYING, day().rain(YES, EVENING), day().rain(YES, EARLY_NIGHT)),
                pair(ClaimKind.LAUNDRY, day().sky(FINE), day().sky(FINE).rain(MAYBE, LATE_NIGHT)),
                pair(
                        ClaimKind.LAUNDRY,
                        day().sky(FINE).month(3),
                        day().sky(FINE).month(2)),
                pair(
                        ClaimKind.LAUNDRY,
                        day().sky(FINE).issuedAt(9),
                        day().sky(FINE).issuedAt(12)),
                pair(
                        ClaimKind.OUTING,
                        day().sky(FINE).celsius(10.0, 15.0),
                        day().sky(FINE).celsius(10.0, 14.9)),
                pair(ClaimKind.OUTING, day().sky(FINE), day().sky(FINE).fog(MAYBE, MORNING)),
                pair(ClaimKind.OUTING, day().sky(FINE), day().sky(FINE).wind(ORDINARY, FRESH, EVENING)),
                pair(ClaimKind.UV, day().sky(FINE).month(10), day().sky(FINE).month(11)),
                pair(
                        ClaimKind.UV,
                        day().sky(FINE).celsius(2.0, 10.0),
                        day().sky(FINE).celsius(2.0, 9.9)),
                pair(ClaimKind.UV, day().sky(FINE), day().sky(FINE).celsius(null, null)),
                pair(
                        ClaimKind.PARASOL,
                        day().sky(FINE).celsius(12.0, 20.0),
                        day().sky(FINE).celsius(12.0, 19.9)),
                pair(ClaimKind.PARASOL, day().sky(FINE), day().sky(FINE).wind(ORDINARY, FRESH, EVENING)),
                pair(
                        ClaimKind.LAUNDRY,
                        day().sky(FINE).celsius(2.0, 12.0),
                        day().sky(FINE).celsius(2.0, 11.9)),
                pair(ClaimKind.UV, day().sky(FINE), day().sky(FINE, FINE, CLOUDY, FINE, FINE, FINE)),
                pair(ClaimKind.UV, day().sky(FINE), day().sky(FINE).rain(YES, LATE_MORNING)),
                pair(ClaimKind.HEATSTROKE, day().celsius(25.0, 35.0), day().celsius(25.0, 34.9)),
                pair(
                        ClaimKind.HEATSTROKE,
                        day().celsius(25.0, 31.0).humidity(70),
                        day().celsius(25.0, 31.0).humidity(70).humidity(69, EVENING)),
                pair(ClaimKind.DRINKING, day().celsius(25.0, 30.0), day().celsius(25.0, 29.9)),
                pair(ClaimKind.COOLING, day().celsius(25.0, 30.0), day().celsius(25.0, 29.9)),
                pair(ClaimKind.WARM_CLOTHES, day().celsius(2.0, 11.9), day().celsius(2.0, 12.0)),
                pair(ClaimKind.JACKET, day().celsius(12.0, 19.9), day().celsius(12.0, 20.0)),
                pair(ClaimKind.LAYERS, day().celsius(10.0, 20.0), day().celsius(10.1, 20.0)),
                pair(ClaimKind.LAYERS, day().celsius(15.0, 27.9), day().celsius(15.0, 28.0)),
                pair(ClaimKind.LIGHT_CLOTHES, day().celsius(18.0, 25.0), day().celsius(18.0, 24.9)),
                pair(ClaimKind.LIGHT_CLOTHES, day().celsius(15.0, 25.0), day().celsius(14.9, 25.0)),
                pair(ClaimKind.LIGHT_CLOTHES, day().celsius(null, 25.0), day().celsius(14.9, 25.0)),
                pair(ClaimKind.POLLEN, day().month(5), day().month(6)),
                pair(ClaimKind.POLLEN, day().month(3), day().month(3).in("沖縄")),
                pair(ClaimKind.POLLEN, day().month(3), day().month(3).rain(MAYBE, EVENING)),
                pair(
                        ClaimKind.POLLEN,
                        day().month(3).humidity(79),
                        day().month(3).humidity(80)),
                pair(ClaimKind.POLLEN, day().month(1).in("福岡"), day().month(5).in("福岡")),
                pair(ClaimKind.POLLEN, day().month(4).in("大阪"), day().month(5).in("大阪")),
                pair(ClaimKind.POLLEN, day().month(6).in("北海道"), day().month(3).in("北海道")),
                pair(ClaimKind.DRY_AIR, day().humidity(39), day().humidity(39).humidity(40, EVENING)),
                pair(ClaimKind.DRY_AIR, day().humidity(39), day().humidity(39).rain(MAYBE, EARLY_AFTERNOON)));
    }
}
