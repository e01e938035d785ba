package io.weathercomment.writing;

import io.weathercomment.domain.Half;
import io.weathercomment.domain.ProvenClaim;
import java.util.List;

/**
 * One half of a comment, judged.
 *
 * @param formProblems what is wrong with the text whatever the day, for readers
 */
public record CheckedText(Line line, List<String> formProblems, List<JudgedClaim> claims) {
    /** A claim with what the rules found. */
    public record JudgedClaim(Wording wording, Verdict verdict) {}

    public CheckedText {
        formProblems = List.copyOf(formProblems);
        claims = List.copyOf(claims);
    }

    static CheckedText of(Line line, Verdicts verdicts) {
        return new CheckedText(
                line,
                line.problems(),
                line.wordings().stream()
                        .map(wording -> new JudgedClaim(wording, verdicts.of(wording.claim())))
                        .toList());
    }

    public Half half() {
        return line.half();
    }

    /** The words that the lexicon doesn't know, in order. */
    public List<Gap> gaps() {
        return line.reading().gaps();
    }

    /** The claims that the facts don't support. */
    public List<JudgedClaim> refused() {
        return claims.stream().filter(claim -> !claim.verdict().supported()).toList();
    }

    /** Whether it can be said of the day. */
    public boolean holds() {
        return formProblems.isEmpty()
                && claims.stream().allMatch(claim -> claim.verdict().supported());
    }

    List<ProvenClaim> proof() {
        return claims.stream()
                .map(claim -> Proof.claim(half(), claim.wording(), claim.verdict()))
                .toList();
    }
}
