package io.weathercomment.writing;

import static io.weathercomment.domain.DayPart.EVENING;
import static io.weathercomment.domain.Likelihood.YES;
import static org.assertj.core.api.Assertions.assertThat;

import io.weathercomment.domain.FactSheet;
import io.weathercomment.domain.Half;
import io.weathercomment.domain.Sky;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    private static final Checks CHECKS = new Checks(Corpus.builtIn());
    private static final FactSheet RAIN =
            Sheets.day().rain(YES, EVENING).amount(2, EVENING).sheet();

    @Test
    void findsTruePairsThatNameWhatMustBeNamed() {
        for (var texts : List.of(List.of("青空が広がる", "洗濯日和です"), List.of("", ""), List.of("大雪に警戒", "傘が必要です"))) {
            var nearest = nearest(RAIN, texts.getFirst(), texts.getLast());

            assertThat(nearest).hasSize(Checks.NEAREST).doesNotHaveDuplicates();
            assertThat(nearest)
                    .allMatch(pair -> CHECKS.check(RAIN, pair.weatherComment(), pair.adviceComment())
                            .holds());
        }
    }

    @Test
    void keepsAHalfThatIsTrue() {
        var advice = lineThatClaims(Half.ADVICE, ClaimKind.UMBRELLA);

        var nearest = nearest(RAIN, "青空が広がる", advice.text());

        assertThat(nearest).extracting(TruePair::adviceComment).containsOnly(advice.text());
    }

    @Test
    void losesNoClaimThatCouldBeKept() {
        var cloudy = Sheets.day().sky(Sky.CLOUDY).sheet();
        var advice = lineThatClaims(Half.ADVICE, ClaimKind.HEATSTROKE);

        var nearest = nearest(cloudy, "曇り空です", advice.text());

        assertThat(nearest)
                .isNotEmpty()
                .allMatch(
                        pair -> CHECKS.line(Half.WEATHER, pair.weatherComment()).claims(ClaimKind.CLOUDY));
    }

    @Test
    void tellsNoneWhereNothingIsTrue() {
        var unknown = Sheets.day().celsius(null, null).unknown().sheet();

        assertThat(nearest(unknown, "青空が広がる", "洗濯日和です")).isEmpty();
    }

    @Test
    void tellsNoneInsteadOfAPairThatHolds() {
        var written = (WritingResult.Written) new Writer(Corpus.builtIn()).write(new WritingTask(RAIN, 1, List.of()));

        assertThat(nearest(RAIN, written.weatherComment(), written.adviceComment()))
                .isEmpty();
    }

    /** The definition, taken word for word: no true pair is closer than the first that is told. */
    @Test
    void findsWhatALookAtEveryPairFinds() {
        var weather = CHECKS.line(Half.WEATHER, "夕方は雨、青空");
        var advice = CHECKS.line(Half.ADVICE, "洗濯日和です");
        var first = nearest(RAIN, weather.text(), advice.text()).getFirst();
        int most = 0;
        for (var one : Corpus.builtIn().groups(Half.WEATHER)) {
            for (var other : Corpus.builtIn().groups(Half.ADVICE)) {
                if (shared(weather, one.first()) + shared(advice, other.first()) > most
                        && CHECKS.check(RAIN, one.first(), other.first()).holds()) {
                    most = shared(weather, one.first()) + shared(advice, other.first());
                }
            }
        }

        assertThat(most).isPositive();
        assertThat(shared(weather, CHECKS.line(Half.WEATHER, first.weatherComment()))
                        + shared(advice, CHECKS.line(Half.ADVICE, first.adviceComment())))
                .isEqualTo(most);
    }

    private static int shared(Line text, Line line) {
        var shared = new HashSet<>(text.claims());
        shared.retainAll(line.claims());
        return shared.size();
    }

    private static Line lineThatClaims(Half half, ClaimKind kind) {
        return Corpus.builtIn().lines(half).stream()
                .filter(line -> line.claims().equals(List.of(Claim.of(kind))))
                .findFirst()
                .orElseThrow();
    }

    private static List<TruePair> nearest(FactSheet facts, String weather, String advice) {
        return CHECKS.nearest(facts, CHECKS.check(facts, weather, advice));
    }
}
