package io.weathercomment.quality.checker;

/**
 * What the second checker has against a comment.
 *
 * @param half {@code weather}, {@code advice} or {@code pair}
 * @param words the part of the text that is meant
 * @param claim what these words say, as the checker reads them
 * @param fact {@link #CONTRADICTS} or {@link #UNSUPPORTED}, then what the body shows
 */
public record Objection(String half, String words, String claim, String fact) {
    /** The body shows that the words are wrong. */
    public static final String CONTRADICTS = "contradicts";

    /** Nothing in the body shows that the words are right. */
    public static final String UNSUPPORTED = "unsupported";

    /** Whether the body says the opposite; otherwise it only lacks support. */
    public boolean contradicts() {
        return fact.startsWith(CONTRADICTS);
    }
}
