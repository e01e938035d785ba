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
import org.junit.jupiter.params.provider.CsvSource;
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
                        "pair.repetition"),
                Arguments.of(
                        "rain twice", RAIN, kinds(ClaimKind.RAIN), kinds(ClaimKind.HEAVY_RAIN_RISK), "pair.repetition"),
                Arguments.of(
                        "thunder twice",
                        day().thunder(YES),
                        kinds(ClaimKind.THUNDER),
                        kinds(ClaimKind.THUNDER_RISK),
                        "pair.repetition"),
                Arguments.of(
                        "heat twice", day(), kinds(ClaimKind.HOT), kinds(ClaimKind.EXTREME_HEAT), "pair.repetition"),
                Arguments.of(
                        "heatstroke twice",
                        day(),
                        kinds(ClaimKind.FINE, ClaimKind.HEATSTROKE),
                        kinds(ClaimKind.HEATSTROKE),
                        "pair.repetition"),
                Arguments.of(
                        "wind twice",
                        day(),
                        kinds(ClaimKind.STRONG_WIND),
                        kinds(ClaimKind.FRESH_WIND),
                        "pair.repetition"),
                Arguments.of(
                        "range twice",
                        day(),
                        kinds(ClaimKind.TEMPERATURE_RANGE),
                        kinds(ClaimKind.TEMPERATURE_RANGE),
                        "pair.repetition"),
                Arguments.of(
                        "fine hides rain", RAIN, kinds(ClaimKind.FINE), kinds(ClaimKind.UMBRELLA), "pair.hidden-rain"),
                Arguments.of(
                        "partly fine hides snow",
                        day().sky(PARTLY_FINE).snow(YES),
                        kinds(ClaimKind.PARTLY_FINE),
                        kinds(ClaimKind.SNOWY_FOOTING),
                        "pair.hidden-rain"),
                Arguments.of(
                        "ultraviolet under rain",
                        BRIEF_RAIN,
                        kinds(ClaimKind.BRIEF_RAIN),
                        kinds(ClaimKind.UV),
                        "pair.sun-under-another-sky"),
                Arguments.of(
                        "ultraviolet under clouds",
                        day(),
                        kinds(ClaimKind.CLOUDY),
                        kinds(ClaimKind.UV),
                        "pair.sun-under-another-sky"),
                Arguments.of(
                        "rain, and an umbrella perhaps",
                        BRIEF_RAIN,
                        kinds(ClaimKind.RAIN),
                        kinds(ClaimKind.JUST_IN_CASE),
                        "pair.umbrella-in-case"),
                Arguments.of(
                        "fine, and laundry indoors",
                        BRIEF_RAIN,
                        kinds(ClaimKind.FINE),
                        kinds(ClaimKind.INDOOR_DRYING),
                        "pair.indoor-drying"),
                Arguments.of(
                        "severe cold, and a pleasant walk",
                        day(),
                        kinds(ClaimKind.SEVERE_COLD),
                        kinds(ClaimKind.OUTING),
                        "pair.tone"),
                Arguments.of(
                        "calm, and thunder", day(), kinds(ClaimKind.CALM), kinds(ClaimKind.THUNDER_RISK), "pair.tone"),
                objected("pleasant, and a warning", ClaimKind.MILD, ClaimKind.CAUTION, "pair.tone"),
                objected("strong sun twice", ClaimKind.STRONG_SUN, ClaimKind.SUN, "pair.repetition"),
                objected("strong sun, and ultraviolet", ClaimKind.STRONG_SUN, ClaimKind.UV, "pair.repetition"),
                objected("in case, and needed", ClaimKind.JUST_IN_CASE, ClaimKind.RAINWEAR, "pair.repetition"),
                objected("rubber boots twice", ClaimKind.BOOTS, ClaimKind.WET_FOOTING, "pair.repetition"),
                objected(
                        "it falls, perhaps umbrella", ClaimKind.FALLS, ClaimKind.JUST_IN_CASE, "pair.umbrella-in-case"),
                objected("laundry under clouds", ClaimKind.CLOUDY, ClaimKind.BEDDING, "pair.sun-under-another-sky"),
                objected("dull, and a walk", ClaimKind.DULL, ClaimKind.OUTING, "pair.sun-under-another-sky"),
                objected("out and in", ClaimKind.OUTING, ClaimKind.INDOOR_TIME, "pair.in-and-out"),
                objected("cool and muggy", ClaimKind.COOL, ClaimKind.MUGGY, "pair.heat-and-cold"),
                objected("cool and sweaty", ClaimKind.COOL, ClaimKind.SWEATY, "pair.heat-and-cold"),
                objected("cooler and heating", ClaimKind.COOLING, ClaimKind.HEATING, "pair.heat-and-cold"),
                objected("warm and chilly", ClaimKind.WARM, ClaimKind.CHILLY, "pair.warm-and-cold"),
                objected("dry air and damp", ClaimKind.CRISP, ClaimKind.MUGGY, "pair.dry-and-damp"),
                objected("calm and changeable", ClaimKind.CALM, ClaimKind.CHANGEABLE, "pair.calm-and-unsettled"),
                objected("open windows and pollen", ClaimKind.AIRING, ClaimKind.POLLEN, "pair.pollen-in"),
                Arguments.of(
                        "short sleeves under thunder clouds",
                        day().thunder(MAYBE, EVENING),
                        kinds(ClaimKind.SWEATY),
                        kinds(ClaimKind.LIGHT_CLOTHES),
                        "pair.carefree-hazard"),
                Arguments.of(
                        "a starry night hides rain",
                        RAIN,
                        kinds(ClaimKind.STARS),
                        kinds(ClaimKind.WARM_CLOTHES),
                        "pair.hidden-rain"));
    }

    private static Arguments objected(String name, ClaimKind weather, ClaimKind advice, String objection) {
        return Arguments.of(name, day(), kinds(weather), kinds(advice), objection);
    }

    @ParameterizedTest(name = "{0} / {1}")
    @CsvSource({
        "日差しの活用を, 紫外線対策を, SUN, UV, pair.enjoyed-sun",
        "日向ぼっこ日和, 日傘の出番です, OUTING, PARASOL, pair.enjoyed-sun",
        "恵みの雨に, 激しい雨に警戒, RAIN, HEAVY_RAIN_RISK, pair.enjoyed-rain",
        "夏を満喫できる, 熱中症に警戒, SUMMER, HEATSTROKE, pair.enjoyed-heat",
        "雷に警戒が必要, 楽しい一日を, THUNDER, SUMMER, pair.tone",
        "穏やかな空です, 穏やかな空, SPRING, UV, pair.same-words",
        "穏やかな空。, 穏やかな空, SPRING, UV, pair.same-words"
    })
    void objectsToWordsWhereTheClaimsCannotTell(
            String weather, String advice, ClaimKind claimed, ClaimKind advised, String objection) {
        var one = line(Half.WEATHER, weather, kinds(claimed));
        var other = line(Half.ADVICE, advice, kinds(advised));
        var day = new Day(day().sheet());

        for (var pair : List.of(Pair.of(one, other, day), Pair.of(other, one, day))) {
            assertThat(PairRules.objections(pair, day))
                    .extracting(Objection::id)
                    .contains(objection);
            assertThat(PairRules.stands(pair, day, List.of())).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsTheSameObjectionsQuicklyAsInFull(ClaimKind kind) {
        var day = new Day(RAIN.sheet());

        for (var other : ClaimKind.values()) {
            var pair = pair(kinds(kind), kinds(other));
            assertThat(PairRules.stands(pair, day, List.of()))
                    .as("%s / %s", kind, other)
                    .isEqualTo(PairRules.objections(pair, day).isEmpty());
        }
    }

    @Test
    void hasAReadableObjectionForEachRule() {
        assertThat(PairRules.all()).extracting(Objection::id).doesNotHaveDuplicates();
        assertThat(PairRules.all())
                .allSatisfy(objection -> assertThat(objection.text()).isNotBlank());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("objected")
    void objectsToWhatAnEditorWouldStrike(
            String name, Sheets day, List<ClaimKind> weather, List<ClaimKind> advice, String objection) {
        var pair = pair(weather, advice);

        assertThat(PairRules.objections(pair, new Day(day.sheet())))
                .as(name)
                .extracting(Objection::id)
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
                welcome("a cold morning, and a warm day", ClaimKind.COLD_MORNING, ClaimKind.LIGHT_CLOTHES),
                welcome(
                        "a walk, and ultraviolet to beware of",
                        List.of(ClaimKind.OUTING),
                        kinds(ClaimKind.UV, ClaimKind.CAUTION)),
                welcome(
                        "calm, and colds to beware of",
                        List.of(ClaimKind.CALM),
                        kinds(ClaimKind.TEMPERATURE_RANGE, ClaimKind.CAUTION)),
                welcome(
                        "rain to beware of, and the ground too",
                        kinds(ClaimKind.RAIN, ClaimKind.CAUTION),
                        kinds(ClaimKind.WET_FOOTING, ClaimKind.CAUTION)),
                welcome("strong wind, and what it blows away", ClaimKind.STRONG_WIND, ClaimKind.FLYING_OBJECTS),
                welcome("heat, and water", kinds(ClaimKind.FINE, ClaimKind.HOT), kinds(ClaimKind.DRINKING)),
                welcome("calm, and sunscreen", ClaimKind.CALM, ClaimKind.UV),
                Arguments.of("fine, ultraviolet", day().sky(FINE), kinds(ClaimKind.FINE), kinds(ClaimKind.UV)),
                Arguments.of(
                        "calm, laundry",
                        day().sky(FINE),
                        kinds(ClaimKind.CALM, ClaimKind.FINE),
                        kinds(ClaimKind.LAUNDRY)));
    }

    private static Arguments welcome(String name, ClaimKind weather, ClaimKind advice) {
        return welcome(name, kinds(weather), kinds(advice));
    }

    private static Arguments welcome(String name, List<ClaimKind> weather, List<ClaimKind> advice) {
        return Arguments.of(name, day(), weather, advice);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("welcome")
    void letsStandWhatBelongsTogether(String name, Sheets day, List<ClaimKind> weather, List<ClaimKind> advice) {
        var pair = pair(weather, advice);

        assertThat(PairRules.objections(pair, new Day(day.sheet()))).as(name).isEmpty();
        assertThat(PairRules.stands(pair, new Day(day.sheet()), List.of())).isTrue();
    }

    @Test
    void doesNotLetAPairStandThatLeavesAHazardUnnamed() {
        var pair = pair(kinds(ClaimKind.CLOUDY), kinds(ClaimKind.UMBRELLA));

        assertThat(PairRules.stands(pair, new Day(RAIN.sheet()), List.of())).isTrue();
        assertThat(PairRules.stands(pair, new Day(RAIN.sheet()), List.of(Hazard.RAIN)))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOUDY_THEN_SNOW", "SNOW_THEN_CLOUDY", "SNOW_THEN_FINE"})
    void objectsToAnUmbrellaJustInCaseBesideATurnOfSureSnow(ClaimKind turn) {
        var pair = pair(kinds(turn), kinds(ClaimKind.JUST_IN_CASE));

        assertThat(PairRules.objections(pair, new Day(day().sheet())))
                .extracting(Objection::id)
                .containsExactly("pair.umbrella-in-case");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CAUTION", "WHOLE_DAY"})
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
        return line(half, half == Half.WEATHER ? "言葉の並び" : "並びの言葉", kinds);
    }

    private static Line line(Half half, String text, List<ClaimKind> kinds) {
        var wordings = Arrays.stream(kinds.toArray(ClaimKind[]::new))
                .map(kind -> new Wording(Claim.of(kind), "言葉", 0, 2))
                .toList();
        return new Line(half.name(), half, 0, new Reading(text, List.of(), wordings, List.of()));
    }
}
