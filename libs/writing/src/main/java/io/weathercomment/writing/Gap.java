package io.weathercomment.writing;

/**
 * Words that the lexicon doesn't know.
 *
 * @param start where they begin in the text, in code points
 * @param end where they end, exclusive
 */
public record Gap(String words, int start, int end) {}
