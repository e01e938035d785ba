package io.weathercomment.writing;

import static io.weathercomment.domain.DayPart.EVENING;
import static io.weathercomment.domain.Extent.BRIEF;
import static io.weathercomment.domain.Likelihood.MAYBE;
import static io.weathercomment.domain.Likelihood.YES;
import static io.weathercomment.domain.Sky.FINE;
import static io.weathercomment.domain.Sky.PARTLY_FINE;
import static io.weathercomment.writing.Sheets.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.weathercomment.domain.Half;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PairRulesTest {
    private static final Sheets RAIN = day().rain(YES, EVENING);
    private static final Sheets BRIEF_RAIN = day().sky(FINE).rain(YES, BRIEF, EVENING);

    static Stream<Arguments> objected() {
        return Stream.of(
                Arguments.of(
                        "umbrella twice",
                        RAIN,
                        kinds(ClaimKind.RAIN, ClaimKind.UMBRELLA),
                        kinds(ClaimKind.RAINWEAR),
                        "says the same thing twice"),
                Arguments.of(
                        "rain twice",
                        RAIN,
                        kinds(ClaimKind.RAIN),
                        kinds(ClaimKind.HEAVY_RAIN_RISK),
                        "says the same thing twice"),
                Arguments.of(
                        "thunder twice",
                        day().thunder(YES),
                        kinds(ClaimKind.THUNDER),
                        kinds(ClaimKind.THUNDER_RISK),
                        "says the same thing twice"),
                Arguments.of(
                        "heat twice",
                        day(),
                        kinds(ClaimKind.HOT),
                        kinds(ClaimKind.EXTREME_HEAT),
                        "says the same thing twice"),
                Arguments.of(
                        "heatstroke twice",
                        day(),
                        kinds(ClaimKind.FINE, ClaimKind.HEATSTROKE),
                        kinds(ClaimKind.HEATSTROKE),
                        "says the same thing twice"),
                Arguments.of(
                        "wind twice",
                        day(),
                        kinds(ClaimKind.STRONG_WIND),
                        kinds(ClaimKind.FLYING_OBJECTS),
                        "says the same thing twice"),
                Arguments.of(
                        "range twice",
                        day(),
                        kinds(ClaimKind.TEMPERATURE_RANGE),
                        kinds(ClaimKind.TEMPERATURE_RANGE),
                        "says the same thing twice"),
                Arguments.of(
                        "fine hides rain",
                        RAIN,
                        kinds(ClaimKind.FINE),
                        kinds(ClaimKind.UMBRELLA),
                        "sunny words hide what is sure to fall"),
                Arguments.of(
                        "partly fine hides snow",
                        day().sky(PARTLY_FINE).snow(YES),
                        kinds(ClaimKind.PARTLY_FINE),
                        kinds(ClaimKind.SNOWY_FOOTING),
                        "sunny words hide what is sure to fall"),
                Arguments.of(
                        "ultraviolet under rain",
                        BRIEF_RAIN,
                        kinds(ClaimKind.BRIEF_RAIN),
                        kinds(ClaimKind.UV),
                        "advice for the sun under another sky"),
                Arguments.of(
                        "ultraviolet under clouds",
                        day(),
                        kinds(ClaimKind.CLOUDY),
                        kinds(ClaimKind.UV),
                        "advice for the sun under another sky"),
                Arguments.of(
                        "rain, and an umbrella perhaps",
                        BRIEF_RAIN,
                        kinds(ClaimKind.RAIN),
                        kinds(ClaimKind.JUST_IN_CASE),
                        "an umbrella just in case, in what is sure to fall"),
                Arguments.of(
                        "fine, and laundry indoors",
                        BRIEF_RAIN,
                        kinds(ClaimKind.FINE),
                        kinds(ClaimKind.INDOOR_DRYING),
                        "laundry indoors under a sunny sky"),
                Arguments.of(
                        "severe cold, and a pleasant walk",
                        day(),
                        kinds(ClaimKind.SEVERE_COLD),
                        kinds(ClaimKind.OUTING),
                        "carefree words beside a warning"),
                Arguments.of(
                        "calm, and thunder",
                        day(),
                        kinds(ClaimKind.CALM),
                        kinds(ClaimKind.THUNDER_RISK),
                        "carefree words beside a warning"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("objected")
    void objectsToWhatAnEditorWouldStrike(
            String name, Sheets day, List<ClaimKind> weather, List<ClaimKind> advice, String objection) {
        var pair = pair(weather, advice);

        assertThat(PairRules.objections(pair, new Day(day.sheet()), List.of()))
                .as(name)
                .contains(objection);
        assertThat(PairRules.stands(pair, new Day(day.sheet()), List.of())).isFalse();
    }

    static Stream<Arguments> welcome() {
        return Stream.of(
                Arguments.of("rain, umbrella", RAIN, kinds(ClaimKind.RAIN), kinds(ClaimKind.UMBRELLA)),
                Arguments.of(
                        "fine, brief rain",
                        BRIEF_RAIN,
                        kinds(ClaimKind.FINE, ClaimKind.BRIEF_RAIN),
                        kinds(ClaimKind.UMBRELLA)),
                Arguments.of(
                        "shower, umbrella in case",
                        day().rain(MAYBE),
                        kinds(ClaimKind.SHOWER),
                        kinds(ClaimKind.JUST_IN_CASE)),
                Arguments.of(
                        "cloudy, umbrella in case",
                        day().rain(MAYBE),
                        kinds(ClaimKind.CLOUDY),
                        kinds(ClaimKind.JUST_IN_CASE)),
                Arguments.of(
                        "heat, heatstroke",
                        day().celsius(27.0, 36.0),
                        kinds(ClaimKind.EXTREME_HEAT),
                        kinds(ClaimKind.HEATSTROKE)),
                Arguments.of("fine, ultraviolet", day().sky(FINE), kinds(ClaimKind.FINE), kinds(ClaimKind.UV)),
                Arguments.of(
                        "calm, laundry",
                        day().sky(FINE),
                        kinds(ClaimKind.CALM, ClaimKind.FINE),
                        kinds(ClaimKind.LAUNDRY)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("welcome")
    void letsStandWhatBelongsTogether(String name, Sheets day, List<ClaimKind> weather, List<ClaimKind> advice) {
        var pair = pair(weather, advice);

        assertThat(PairRules.objections(pair, new Day(day.sheet()), List.of()))
                .as(name)
                .isEmpty();
        assertThat(PairRules.stands(pair, new Day(day.sheet()), List.of())).isTrue();
    }

    @Test
    void objectsToAHazardThatNobodyNames() {
        var pair = pair(kinds(ClaimKind.CLOUDY), kinds(ClaimKind.UMBRELLA));

        assertThat(PairRules.objections(pair, new Day(RAIN.sheet()), List.of(Hazard.RAIN)))
                .containsExactly("does not name RAIN");
        assertThat(PairRules.stands(pair, new Day(RAIN.sheet()), List.of(Hazard.RAIN)))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOUDY_THEN_SNOW", "SNOW_THEN_CLOUDY", "SNOW_THEN_FINE"})
    void objectsToAnUmbrellaJustInCaseBesideATurnOfSureSnow(ClaimKind turn) {
        var pair = pair(kinds(turn), kinds(ClaimKind.JUST_IN_CASE));

        assertThat(PairRules.objections(pair, new Day(day().sheet()), List.of()))
                .containsExactly("an umbrella just in case, in what is sure to fall");
    }

    @ParameterizedTest
    @EnumSource
    void neverLetsAClaimStandBesideItself(ClaimKind kind) {
        assertThat(PairRules.stands(pair(kinds(kind), kinds(kind)), new Day(day().sheet()), List.of()))
                .isFalse();
    }

    private static List<ClaimKind> kinds(ClaimKind... kinds) {
        return List.of(kinds);
    }

    private static Pair pair(List<ClaimKind> weather, List<ClaimKind> advice) {
        return Pair.of(line(Half.WEATHER, weather), line(Half.ADVICE, advice), new Day(day().sheet()));
    }

    private static Line line(Half half, List<ClaimKind> kinds) {
        var wordings = Arrays.stream(kinds.toArray(ClaimKind[]::new))
                .map(kind -> new Wording(Claim.of(kind), "言葉", 0, 2))
                .toList();
        return new Line(half.name(), half, "言葉の並び", wordings);
    }
}
