package io.weathercomment.domain;

import java.util.List;

/**
 * Why a comment says what it says, stored with it.
 *
 * @param seed what decided between equally good pairs
 * @param facts the fact sheet that everything was judged by
 * @param requiredHazards what had to be named, by name, worst first
 * @param candidates the best true pairs, best first
 * @param excludedTexts texts that were not to be used again
 */
public record GenerationMetadata(
        int schema,
        WriterVersions versions,
        long seed,
        FactSheet facts,
        List<String> requiredHazards,
        List<ProvenClaim> proof,
        List<Candidate> candidates,
        List<String> excludedTexts) {
    public static final int SCHEMA = 1;

    public GenerationMetadata {
        requiredHazards = List.copyOf(requiredHazards);
        proof = List.copyOf(proof);
        candidates = List.copyOf(candidates);
        excludedTexts = List.copyOf(excludedTexts);
    }
}
