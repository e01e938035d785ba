package io.weathercomment.writing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The form that every text has, whoever wrote it. */
final class Texts {
    /** Shortest and longest half of a comment, in code points. */
    static final int SHORTEST = 3;

    static final int LONGEST = 15;

    /** Between the halves of a comment: one ideographic space. */
    static final String SEPARATOR = "\u3000";

    /** What no text says: official warnings are not ours to give, and words that an editor would strike. */
    static final List<String> BANNED = List.of(
            "警報", "注意報", "避難", "災害", "緊急", "絶対", "必ず", "確実", "間違いな", "超", "最悪", "最高", "やば", "めちゃ", "ひどい", "死", "殺",
            "くそ", "被害");

    private static final List<String> WARNINGS = List.of("注意", "警戒", "気をつけ");

    private Texts() {}

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    static String joined(String weatherComment, String adviceComment) {
        return weatherComment + SEPARATOR + adviceComment;
    }

    /** Each two Chinese characters that stand together, and one word for all that warn. */
    static Set<String> words(String text) {
        var words = new HashSet<String>();
        for (int i = 0; i + 2 <= text.length(); i++) {
            var word = text.substring(i, i + 2);
            if (word.chars().allMatch(Character::isIdeographic)) {
                words.add(word);
            }
        }
        if (WARNINGS.stream().anyMatch(text::contains)) {
            words.add(WARNINGS.getFirst());
        }
        return Set.copyOf(words);
    }
}
