package io.weathercomment.writing;

/**
 * The words of a text that make a claim.
 *
 * @param start where they begin, in code points
 * @param end where they end, exclusive
 */
public record Wording(Claim claim, String words, int start, int end) {}
