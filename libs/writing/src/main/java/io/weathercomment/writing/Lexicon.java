package io.weathercomment.writing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What Japanese wording claims of the weather. A text is read whole: of all ways to cut it into known words the one with the
 * fewest unknown code points is taken, then the one with the fewest words, then the one whose first words are longest. So
 * 梅雨 is not 雨, and 日差しはなく is not 日差し. Reading takes time in proportion to the length of the text.
 */
public final class Lexicon {
    private final String version;
    private final List<LexiconRow> rows;
    private final Node root = new Node();

    Lexicon(String version, List<LexiconRow> rows) {
        this.version = version;
        this.rows = List.copyOf(rows);
        for (var row : rows) {
            for (var form : row.forms()) {
                put(row, form);
            }
        }
    }

    private static final class BuiltIn {
        static final Lexicon LEXICON = LexiconReader.builtIn();
    }

    /** Our own words. Throws an {@code IllegalStateException} that names everything that is wrong with them. */
    public static Lexicon builtIn() {
        return BuiltIn.LEXICON;
    }

    /** First 12 digits of the SHA-256 of its files. */
    public String version() {
        return version;
    }

    List<LexiconRow> rows() {
        return rows;
    }

    private void put(LexiconRow row, String form) {
        var node = root;
        for (int codePoint : form.codePoints().toArray()) {
            node = node.next.computeIfAbsent(codePoint, _ -> new Node());
        }
        if (node.row != null) {
            throw new IllegalStateException("two rows have the form " + form + ": " + node.row.id() + ", " + row.id());
        }
        node.row = row;
    }

    /** Reads any text; what it doesn't know is told as gaps. */
    public Reading read(String text) {
        var folded = Fold.of(text);
        var cut = cut(folded);
        var tokens = new ArrayList<Reading.Token>();
        var gaps = new ArrayDeque<Gap>();
        int at = 0;
        while (at < folded.length) {
            var row = cut.rows[at];
            int end = at + cut.lengths[at];
            if (row == null) {
                gap(text, at, end, gaps);
            } else {
                tokens.add(new Reading.Token(row, at, end));
            }
            at = end;
        }
        return new Reading(text, tokens, Reading.wordings(text, tokens), List.copyOf(gaps));
    }

    private Cut cut(int[] folded) {
        var cut = new Cut(folded.length);
        for (int start = folded.length - 1; start >= 0; start--) {
            cut.take(start, 1, null);
            @Nullable Node node = root;
            for (int end = start; end < folded.length; end++) {
                node = node.next.get(folded[end]);
                if (node == null) {
                    break;
                }
                if (node.row != null) {
                    cut.take(start, end + 1 - start, node.row);
                }
            }
        }
        return cut;
    }

    /** Neighbouring unknown code points are one gap. */
    private static void gap(String text, int start, int end, ArrayDeque<Gap> gaps) {
        boolean joined = !gaps.isEmpty() && gaps.getLast().end() == start;
        int from = joined ? gaps.removeLast().start() : start;
        gaps.add(new Gap(text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, end)), from, end));
    }

    /** The best way to cut a text from each of its code points on. */
    private static final class Cut {
        private final int[] unknown;
        private final int[] words;
        final int[] lengths;
        final @Nullable LexiconRow[] rows;

        Cut(int length) {
            unknown = new int[length + 1];
            words = new int[length + 1];
            lengths = new int[length];
            rows = new LexiconRow[length];
            Arrays.fill(unknown, 0, length, Integer.MAX_VALUE);
        }

        /** Takes the words if they are no worse than what was found before: callers offer longer words later. */
        void take(int start, int length, @Nullable LexiconRow row) {
            int gaps = unknown[start + length] + (row == null ? length : 0);
            int count = words[start + length] + 1;
            if (gaps < unknown[start] || (gaps == unknown[start] && count <= words[start])) {
                unknown[start] = gaps;
                words[start] = count;
                lengths[start] = length;
                rows[start] = row;
            }
        }
    }

    private static final class Node {
        final Map<Integer, Node> next = new HashMap<>();

        @Nullable LexiconRow row;
    }
}
