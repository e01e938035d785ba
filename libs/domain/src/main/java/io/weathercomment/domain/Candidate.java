package io.weathercomment.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A true pair that was considered.
 *
 * @param weatherClaims what the weather half claims, e.g. {@code rain@night}; unknown in comments of earlier releases
 * @param adviceClaims the same of the advice half
 * @param rank 1 is the best
 * @param used true for the one that was stored
 */
public record Candidate(
        String weatherLineId,
        String adviceLineId,
        String weatherComment,
        String adviceComment,
        @Nullable List<String> weatherClaims,
        @Nullable List<String> adviceClaims,
        int rank,
        boolean used) {
    public Candidate {
        weatherClaims = weatherClaims == null ? null : List.copyOf(weatherClaims);
        adviceClaims = adviceClaims == null ? null : List.copyOf(adviceClaims);
    }
}
