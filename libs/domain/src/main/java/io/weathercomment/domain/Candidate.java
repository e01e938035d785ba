package io.weathercomment.domain;

/**
 * A true pair that was considered.
 *
 * @param rank 1 is the best
 * @param used true for the one that was stored
 */
public record Candidate(
        String weatherLineId,
        String adviceLineId,
        String weatherComment,
        String adviceComment,
        int rank,
        boolean used) {}
