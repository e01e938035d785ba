package io.weathercomment.writing;

import static io.weathercomment.domain.DayPart.EVENING;
import static io.weathercomment.domain.Likelihood.MAYBE;
import static io.weathercomment.domain.Likelihood.YES;
import static org.assertj.core.api.Assertions.assertThat;

import io.weathercomment.domain.FactSheet;
import io.weathercomment.domain.GenerationMetadata;
import io.weathercomment.domain.ProvenClaim;
import io.weathercomment.domain.WriterVersions;
import io.weathercomment.writing.WritingResult.Written;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ProofTest {
    private static final Writer WRITER = new Writer(Corpus.builtIn());
    private static final FactSheet RAIN = Sheets.day().rain(YES, EVENING).sheet();
    private static final Written WRITTEN = (Written) WRITER.write(new WritingTask(RAIN, 3, List.of()));

    @Test
    void findsNothingWrongWithWhatTheWriterWrote() {
        assertThat(problems(WRITTEN.metadata())).isEmpty();
        assertThat(WRITER.problems(WRITTEN.metadata(), WRITTEN.weatherComment(), WRITTEN.adviceComment()))
                .isEmpty();
    }

    @Test
    void findsAClaimThatTheFactsNoLongerSupport() {
        var drier = Sheets.day().rain(MAYBE, EVENING).sheet();

        assertThat(problems(with(drier, WRITTEN.metadata().proof())))
                .anyMatch(problem -> problem.startsWith("not true: "));
    }

    @Test
    void findsAnotherText() {
        assertThat(Proof.problems(WRITTEN.metadata(), "晴れた空が広がる", WRITTEN.adviceComment()))
                .anyMatch(problem -> problem.startsWith("words are not where the proof says"));
    }

    @Test
    void findsATextThatIsTooLong() {
        assertThat(Proof.problems(WRITTEN.metadata(), WRITTEN.weatherComment() + "がどこまでも広がっていく", "傘"))
                .anyMatch(problem -> problem.startsWith("weather comment has"))
                .anyMatch(problem -> problem.startsWith("advice comment has"));
    }

    @Test
    void findsAValueThatIsNotTheFactSheets() {
        assertThat(problems(changed(claim -> copy(claim, claim.claim(), claim.scope(), "no", claim.end()))))
                .anyMatch(problem -> problem.startsWith("proven otherwise"));
    }

    @Test
    void findsAnUnknownClaim() {
        assertThat(problems(changed(claim -> copy(claim, "blue", claim.scope(), claim.value(), claim.end()))))
                .anyMatch(problem -> problem.startsWith("unknown claim"));
        assertThat(problems(changed(claim -> copy(claim, claim.claim(), "00-03", claim.value(), claim.end()))))
                .anyMatch(problem -> problem.startsWith("unknown claim"));
    }

    @Test
    void findsWordsThatEndBehindTheText() {
        assertThat(problems(changed(claim -> copy(claim, claim.claim(), claim.scope(), claim.value(), 99))))
                .anyMatch(problem -> problem.startsWith("words are not where the proof says"));
    }

    @Test
    void findsAHalfWithoutProofAndAHazardWithoutName() {
        assertThat(problems(with(RAIN, List.of())))
                .contains(
                        "nothing is proven of half WEATHER", "nothing is proven of half ADVICE", "does not name RAIN");
    }

    @Test
    void findsHazardsThatWereLeftOut() {
        var metadata = WRITTEN.metadata();
        var without = new GenerationMetadata(
                1, metadata.versions(), 3, RAIN, List.of(), metadata.proof(), metadata.candidates(), List.of());

        assertThat(problems(without)).contains("required hazards are [RAIN]");
    }

    @Test
    void findsAProofThatLeavesOutAClaimOfALine() {
        var sheet = Sheets.day().rain(YES, EVENING).thunder(YES, EVENING).sheet();
        var written = (Written) WRITER.write(new WritingTask(sheet, 3, List.of()));
        var metadata = written.metadata();
        var shorter = new GenerationMetadata(
                1,
                metadata.versions(),
                3,
                sheet,
                metadata.requiredHazards(),
                metadata.proof().subList(1, metadata.proof().size()),
                metadata.candidates(),
                List.of());

        assertThat(WRITER.problems(shorter, written.weatherComment(), written.adviceComment()))
                .contains("the proof is not that of these texts");
    }

    @Test
    void findsTextsOfAnotherHandAndOfOtherVersions() {
        var metadata = WRITTEN.metadata();
        var other = new GenerationMetadata(
                1,
                new WriterVersions("0", "0", "0", "0"),
                3,
                RAIN,
                metadata.requiredHazards(),
                metadata.proof(),
                metadata.candidates(),
                List.of());

        assertThat(WRITER.problems(metadata, "雨の降る気配がある", WRITTEN.adviceComment()))
                .contains("the proof is not that of these texts");
        assertThat(WRITER.problems(other, WRITTEN.weatherComment(), WRITTEN.adviceComment()))
                .anyMatch(problem -> problem.startsWith("written by other versions"));
    }

    private static List<String> problems(GenerationMetadata metadata) {
        return Proof.problems(metadata, WRITTEN.weatherComment(), WRITTEN.adviceComment());
    }

    private static GenerationMetadata changed(UnaryOperator<ProvenClaim> change) {
        return with(RAIN, WRITTEN.metadata().proof().stream().map(change).toList());
    }

    private static GenerationMetadata with(FactSheet facts, List<ProvenClaim> proof) {
        var metadata = WRITTEN.metadata();
        return new GenerationMetadata(
                1, metadata.versions(), 3, facts, metadata.requiredHazards(), proof, metadata.candidates(), List.of());
    }

    private static ProvenClaim copy(ProvenClaim claim, String kind, String scope, String value, int end) {
        return new ProvenClaim(
                claim.half(),
                claim.start(),
                end,
                claim.words(),
                kind,
                claim.ruleId(),
                scope,
                claim.requires(),
                claim.fact(),
                value,
                claim.period());
    }
}
