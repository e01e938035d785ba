package io.weathercomment.writing;

/** Makes spellings equal that read the same, one code point for one: katakana and hiragana, wide and narrow letters. */
final class Fold {
    private static final int FIRST_KATAKANA = 0x30A1;
    private static final int LAST_KATAKANA = 0x30F6;
    private static final int KATAKANA_TO_HIRAGANA = 0x60;
    private static final int FIRST_WIDE = 0xFF01;
    private static final int LAST_WIDE = 0xFF5E;
    private static final int WIDE_TO_NARROW = 0xFEE0;

    private Fold() {}

    static int[] of(String text) {
        return text.codePoints().map(Fold::fold).toArray();
    }

    static String text(String text) {
        var folded = of(text);
        return new String(folded, 0, folded.length);
    }

    private static int fold(int codePoint) {
        if (codePoint >= FIRST_KATAKANA && codePoint <= LAST_KATAKANA) {
            return codePoint - KATAKANA_TO_HIRAGANA;
        }
        int narrow = codePoint >= FIRST_WIDE && codePoint <= LAST_WIDE ? codePoint - WIDE_TO_NARROW : codePoint;
        return narrow >= 'A' && narrow <= 'Z' ? narrow - 'A' + 'a' : narrow;
    }
}
