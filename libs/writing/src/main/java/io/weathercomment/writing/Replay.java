package io.weathercomment.writing;

import io.weathercomment.domain.Candidate;
import io.weathercomment.domain.FactSheet;
import io.weathercomment.domain.GenerationMetadata;
import io.weathercomment.domain.ProvenClaim;
import io.weathercomment.domain.WriterVersions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes a stored comment again, from the same facts and seed, with the writer of this release, and tells at which step the two
 * part ways.
 *
 * @param then what wrote the stored comment
 * @param now what writes now
 * @param identical whether the same texts came out
 * @param weatherComment as written now; null when nothing true can be said any more
 * @param adviceComment likewise
 * @param firstDifference the first step that went another way, even where the same texts came out; empty if none did
 */
public record Replay(
        WriterVersions then,
        WriterVersions now,
        boolean identical,
        @Nullable String weatherComment,
        @Nullable String adviceComment,
        Optional<Difference> firstDifference) {
    private static final String NOTHING_TRUE = "nothing true can be said";

    /** The steps from a forecast to a comment, in order. */
    public enum Step {
        /** The fact sheet that the forecast gives. */
        FACTS,
        /** What must be named. */
        REQUIRED_HAZARDS,
        /** What the lexicon reads in the stored texts. */
        CLAIMS,
        /** What the rules say of these claims, and of the two texts side by side. */
        RULES,
        /** The best true pairs. */
        CANDIDATES,
        /** Which of them is taken. */
        CHOICE;

        /** As answers spell it, e.g. {@code required-hazards}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Where two runs part ways, for readers.
     *
     * @param then what the stored comment was written by; null if nothing stood there
     * @param now what stands there now; null if nothing does
     */
    public record Difference(
            Step step, @Nullable String then, @Nullable String now) {}

    /**
     * Writes a comment again.
     *
     * @param derived the facts that the stored forecast gives now; empty if its place is no longer known
     */
    public static Replay of(
            Writer writer,
            GenerationMetadata stored,
            String weatherComment,
            String adviceComment,
            Optional<FactSheet> derived) {
        var again = writer.write(new WritingTask(stored.facts(), stored.seed(), stored.excludedTexts()));
        var written = again instanceof WritingResult.Written texts ? texts : null;
        var texts = List.of(weatherComment, adviceComment);
        var textsNow =
                written == null ? List.of(NOTHING_TRUE) : List.of(written.weatherComment(), written.adviceComment());
        var check = writer.checks().check(stored.facts(), weatherComment, adviceComment);
        var difference = different(
                        Step.FACTS,
                        facts(stored.facts()),
                        derived.map(Replay::facts).orElse(List.of()))
                .or(() -> different(
                        Step.REQUIRED_HAZARDS,
                        stored.requiredHazards(),
                        check.requiredHazards().stream().map(Hazard::name).toList()))
                .or(() -> different(Step.CLAIMS, claims(stored.proof()), claims(check.proof())))
                .or(() -> different(Step.RULES, verdicts(stored.proof()), verdicts(check)))
                .or(() -> different(
                        Step.CANDIDATES,
                        candidates(stored.candidates()),
                        written == null
                                ? List.of()
                                : candidates(written.metadata().candidates())))
                .or(() -> different(Step.CHOICE, texts, textsNow));
        return new Replay(
                stored.versions(),
                writer.versions(),
                texts.equals(textsNow),
                written == null ? null : written.weatherComment(),
                written == null ? null : written.adviceComment(),
                difference);
    }

    /** Whether the stored comment and this release have all versions in common. */
    public boolean sameVersions() {
        return then.equals(now);
    }

    /** The first place at which two lists differ. */
    private static Optional<Difference> different(Step step, List<String> then, List<String> now) {
        for (int i = 0; i < Math.max(then.size(), now.size()); i++) {
            var one = i < then.size() ? then.get(i) : null;
            var other = i < now.size() ? now.get(i) : null;
            if (one == null || !one.equals(other)) {
                return Optional.of(new Difference(step, one, other));
            }
        }
        return Optional.empty();
    }

    private static List<String> facts(FactSheet facts) {
        var lines = new ArrayList<>(List.of(
                "place " + facts.locationId(),
                "prefecture " + facts.prefecture(),
                "date " + facts.date(),
                "source " + facts.source(),
                "issued at " + facts.issuedAt(),
                "minimum " + facts.minimumCelsius(),
                "maximum " + facts.maximumCelsius()));
        facts.parts().forEach(part -> lines.add(part.toString()));
        return lines;
    }

    private static List<String> claims(List<ProvenClaim> proof) {
        return proof.stream()
                .map(claim -> "%s %d-%d %s: %s %s"
                        .formatted(
                                claim.half(), claim.start(), claim.end(), claim.words(), claim.claim(), claim.scope()))
                .toList();
    }

    private static List<String> verdicts(List<ProvenClaim> proof) {
        return proof.stream().map(Replay::verdict).toList();
    }

    /** What a proof would say of the texts now, then all that speaks against them. */
    private static List<String> verdicts(CheckedPair check) {
        var verdicts = new ArrayList<>(verdicts(check.proof()));
        verdicts.addAll(check.objections());
        return verdicts;
    }

    private static String verdict(ProvenClaim claim) {
        return "%s: %s, %s is %s at %s"
                .formatted(claim.ruleId(), claim.requires(), claim.fact(), claim.value(), claim.period());
    }

    private static List<String> candidates(List<Candidate> candidates) {
        return candidates.stream()
                .map(candidate ->
                        candidate.rank() + " " + Texts.joined(candidate.weatherComment(), candidate.adviceComment()))
                .toList();
    }
}
