package io.weathercomment.writing;

import io.weathercomment.domain.ProvenClaim;
import java.util.ArrayList;
import java.util.List;

/**
 * Two texts, judged by a day.
 *
 * @param pairObjections why the two can't stand side by side
 * @param missingHazards what must be named and is not, worst first
 * @param requiredHazards what must be named, worst first
 */
public record CheckedPair(
        CheckedText weather,
        CheckedText advice,
        List<Objection> pairObjections,
        List<Hazard> missingHazards,
        List<Hazard> requiredHazards) {
    public CheckedPair {
        pairObjections = List.copyOf(pairObjections);
        missingHazards = List.copyOf(missingHazards);
        requiredHazards = List.copyOf(requiredHazards);
    }

    /** Whether the comment can be published. */
    public boolean holds() {
        return weather.holds() && advice.holds() && pairObjections.isEmpty() && missingHazards.isEmpty();
    }

    /** What speaks against it, for readers; nothing if it holds. */
    public List<String> objections() {
        var objections = new ArrayList<String>();
        for (var text : List.of(weather, advice)) {
            for (var problem : text.formProblems()) {
                objections.add(text.line().text() + ": " + problem);
            }
            for (var claim : text.refused()) {
                var verdict = claim.verdict();
                objections.add("%s: %s asks for %s, and it is %s"
                        .formatted(claim.wording().words(), verdict.ruleId(), verdict.requires(), verdict.value()));
            }
        }
        pairObjections.forEach(objection -> objections.add(objection.text()));
        missingHazards.forEach(hazard -> objections.add("does not name " + hazard));
        return List.copyOf(objections);
    }

    /** Every claim with what supports it; meant for pairs that hold. */
    public List<ProvenClaim> proof() {
        var proof = new ArrayList<>(weather.proof());
        proof.addAll(advice.proof());
        return List.copyOf(proof);
    }
}
