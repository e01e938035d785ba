package io.weathercomment.api.contract;

/** A caller's own words as a problem repeats them: short, and without control characters. */
public final class Shown {
    private static final int LONGEST = 60;

    private Shown() {}

    public static String text(String words) {
        var shown = words.codePoints()
                .limit(LONGEST)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? '\uFFFD' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return words.codePointCount(0, words.length()) > LONGEST ? shown + "…" : shown;
    }
}
