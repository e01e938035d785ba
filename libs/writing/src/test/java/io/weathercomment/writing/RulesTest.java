package io.weathercomment.writing;

import static io.weathercomment.domain.Likelihood.YES;
import static io.weathercomment.domain.Sky.FINE;
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
    /** Claims of what our sources never tell. */
    private static final Set<ClaimKind> UNSUPPORTED = Set.of(
            ClaimKind.TYPHOON,
            ClaimKind.HIGH_WAVES,
            ClaimKind.WIND_DIRECTION,
            ClaimKind.DAY_TO_DAY,
            ClaimKind.OUT_OF_SEASON);

    static Stream<RulePair> pairs() {
        return Stream.of(
                        WeatherRulePairs.sky(),
                        WeatherRulePairs.precipitation(),
                        WeatherRulePairs.windAndTemperature(),
                        WeatherRulePairs.change(),
                        LivingRulePairs.living(),
                        SkyRulePairs.pairs(),
                        WarmthRulePairs.pairs(),
                        SeasonRulePairs.pairs(),
                        AdviceRulePairs.pairs())
                .flatMap(List::stream);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pairs")
    void supportsAClaimThatIsTrueAndRefusesItAfterTheSmallestChange(RulePair pair) {
        var rule = Rules.of(pair.claim().kind());

        var supported = rule.judge(pair.trueDay().sheet(), pair.claim().scope());
        var refused = rule.judge(pair.falseDay().sheet(), pair.claim().scope());

        assertThat(supported.supported()).as("%s", supported).isTrue();
        assertThat(refused.supported()).as("%s", refused).isFalse();
        assertThat(supported.ruleId()).isEqualTo(rule.id());
        assertThat(List.of(supported.fact(), supported.value(), supported.period(), supported.requires()))
                .allSatisfy(text -> assertThat(text).isNotBlank());
    }

    /** A season is known wherever the date is. */
    static List<ClaimKind> kindsWithoutSeasons() {
        return Arrays.stream(ClaimKind.values())
                .filter(kind -> kind.topic() != Topic.SEASON)
                .toList();
    }

    @Test
    void hasSuchADayForEachKindOfClaim() {
        var shown = pairs().map(pair -> pair.claim().kind())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ClaimKind.class)));

        assertThat(EnumSet.complementOf(shown)).isEqualTo(EnumSet.copyOf(UNSUPPORTED));
    }

    @Test
    void refusesWhatNoSourceTellsOnAnyDay() {
        for (var pair : pairs().toList()) {
            for (var kind : UNSUPPORTED) {
                assertThat(Rules.of(kind)
                                .judge(pair.trueDay().sheet(), Scope.DAY)
                                .supported())
                        .as("%s on the day of %s", kind, pair)
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kindsWithoutSeasons")
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
                .allSatisfy(rule -> assertThat(List.of(
                                rule.id(), rule.label(), rule.japanese(), rule.fact(), rule.threshold(), rule.source()))
                        .allSatisfy(text -> assertThat(text).isNotBlank()));
        assertThat(Rules.all())
                .extracting(Rule::source)
                .allSatisfy(source -> assertThat(source).matches("(JMA forecast terms|editorial rule): [a-z ]+"));
        assertThat(Rules.all()).extracting(Rule::id).doesNotHaveDuplicates();
        assertThat(Arrays.stream(ClaimKind.values()).map(ClaimKind::id)).doesNotHaveDuplicates();
    }
}
