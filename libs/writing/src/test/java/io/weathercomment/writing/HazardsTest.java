package io.weathercomment.writing;

import static io.weathercomment.domain.DayPart.EVENING;
import static io.weathercomment.domain.DayPart.LATE_NIGHT;
import static io.weathercomment.domain.DayPart.MORNING;
import static io.weathercomment.domain.Extent.BRIEF;
import static io.weathercomment.domain.Likelihood.MAYBE;
import static io.weathercomment.domain.Likelihood.YES;
import static io.weathercomment.domain.WindStrength.FRESH;
import static io.weathercomment.domain.WindStrength.GALE;
import static io.weathercomment.domain.WindStrength.STRONG;
import static io.weathercomment.writing.Sheets.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.weathercomment.domain.DayPart;
import io.weathercomment.domain.FactSheet;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HazardsTest {
    static Stream<Arguments> days() {
        return Stream.of(
                Arguments.of("nothing", day(), List.of()),
                Arguments.of("brief rain", day().rain(YES, BRIEF, EVENING), List.of(Hazard.RAIN)),
                Arguments.of("possible rain", day().rain(MAYBE, EVENING), List.of()),
                Arguments.of(
                        "rain and snow",
                        day().rain(YES, MORNING).snow(YES, EVENING),
                        List.of(Hazard.RAIN, Hazard.SNOW)),
                Arguments.of("open kind", day().rainOrSnow(YES, EVENING), List.of(Hazard.RAIN_OR_SNOW)),
                Arguments.of("heavy rain", day().rain(YES).heavy(YES, EVENING), List.of(Hazard.HEAVY_RAIN)),
                Arguments.of(
                        "heavy snow and rain",
                        day().rain(YES, MORNING).snow(YES, EVENING).heavy(YES, EVENING),
                        List.of(Hazard.HEAVY_SNOW, Hazard.RAIN)),
                Arguments.of("possibly heavy rain", day().rain(YES).heavy(MAYBE), List.of(Hazard.RAIN)),
                Arguments.of(
                        "thunder, fog and rain",
                        day().rain(YES).thunder(YES, EVENING).fog(YES, MORNING),
                        List.of(Hazard.THUNDER, Hazard.FOG)),
                Arguments.of("heat 35.0 °C", day().celsius(25.0, 35.0), List.of(Hazard.EXTREME_HEAT)),
                Arguments.of("heat 34.9 °C", day().celsius(25.0, 34.9), List.of()),
                Arguments.of(
                        "strong wind and rain",
                        day().rain(YES).wind(STRONG, STRONG, EVENING),
                        List.of(Hazard.STRONG_WIND, Hazard.RAIN)),
                Arguments.of("fresh wind", day().wind(FRESH, STRONG), List.of()),
                Arguments.of(
                        "heat and strong wind",
                        day().celsius(25.0, 36.0).wind(STRONG, STRONG),
                        List.of(Hazard.EXTREME_HEAT, Hazard.STRONG_WIND)),
                Arguments.of(
                        "gale and rain",
                        day().rain(YES).wind(GALE, GALE, EVENING),
                        List.of(Hazard.SEVERE_STORM, Hazard.RAIN)),
                Arguments.of(
                        "storm",
                        day().rain(YES).heavy(YES, EVENING).wind(STRONG, STRONG, EVENING),
                        List.of(Hazard.STORM)),
                Arguments.of(
                        "heavy rain before the wind",
                        day().rain(YES).heavy(YES, MORNING).wind(STRONG, STRONG, EVENING),
                        List.of(Hazard.HEAVY_RAIN, Hazard.STRONG_WIND)),
                Arguments.of(
                        "gale, thunder and heavy rain",
                        day().rain(YES).heavy(YES).thunder(YES).wind(GALE, GALE),
                        List.of(Hazard.SEVERE_STORM, Hazard.THUNDER)),
                Arguments.of("unknown", day().unknown().celsius(null, null), List.of()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("days")
    void requiresTheTwoWorstFirmHazards(String name, Sheets day, List<Hazard> required) {
        assertThat(Hazards.required(day.sheet())).as(name).isEqualTo(required);
    }

    @Test
    void keepsPossibleHazardsApart() {
        var sheet = day().rain(YES, MORNING)
                .thunder(MAYBE, EVENING)
                .wind(FRESH, STRONG)
                .sheet();

        assertThat(Hazards.firm(sheet)).containsExactly(Hazard.RAIN);
        assertThat(Hazards.open(sheet)).containsExactly(Hazard.THUNDER, Hazard.STRONG_WIND);
    }

    @Test
    void listsTheWorstFirst() {
        assertThat(Hazard.values())
                .isSortedAccordingTo(Comparator.comparingInt(Hazard::priority).reversed());
    }

    @Test
    void countsAStormAsNamedWhenHeavyRainAndStrongWindAre() {
        assertThat(named(Claim.of(ClaimKind.HEAVY_RAIN), Claim.of(ClaimKind.STRONG_WIND)))
                .contains(Hazard.STORM);
        assertThat(named(Claim.of(ClaimKind.RAIN), Claim.of(ClaimKind.STRONG_WIND)))
                .doesNotContain(Hazard.STORM);
    }

    @Test
    void hasWordsThatNameEachHazard() {
        assertThat(named(Arrays.stream(ClaimKind.values()).map(Claim::of).toArray(Claim[]::new)))
                .containsExactlyInAnyOrder(Hazard.values());
    }

    @Test
    void wordsOfOneTimeDoNotNameRainThatFallsAtOtherTimesToo() {
        var heavyAtNight = new Claim(ClaimKind.HEAVY_RAIN_RISK, Scope.NIGHT);

        var inTheNight = Hazards.named(List.of(heavyAtNight), new Day(rainy(LATE_NIGHT)));
        var inTheMorningToo = Hazards.named(List.of(heavyAtNight), new Day(rainy(MORNING, LATE_NIGHT)));

        assertThat(inTheNight).contains(Hazard.HEAVY_RAIN, Hazard.RAIN);
        assertThat(inTheMorningToo).contains(Hazard.HEAVY_RAIN).doesNotContain(Hazard.RAIN);
    }

    private static FactSheet rainy(DayPart... when) {
        return day().rain(YES, when).heavy(MAYBE, LATE_NIGHT).sheet();
    }

    private static Set<Hazard> named(Claim... claims) {
        return Hazards.named(List.of(claims), new Day(day().sheet()));
    }
}
