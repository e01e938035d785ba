package io.weathercomment.writing;

import java.util.List;

/**
 * One row of the lexicon: forms of the same words, and what they mean.
 *
 * @param id the file and the row as written, e.g. {@code precipitation:雨{の,が}降る}
 * @param forms folded, as {@link Fold} does it; 1 to 300, each of at most {@value LexiconReader#LONGEST_FORM} code points
 */
record LexiconRow(String id, List<String> forms, Meaning meaning) {
    LexiconRow {
        forms = List.copyOf(forms);
    }

    /** What the words of a row stand for. */
    sealed interface Meaning {
        /** They claim something of the weather. A claim of the whole day takes the time that the text names. */
        record Claims(List<Claim> claims) implements Meaning {
            public Claims {
                claims = List.copyOf(claims);
            }
        }

        /** They name the time that the claims beside them speak of. */
        record Time(Scope scope) implements Meaning {}

        /** They say nothing of the weather. */
        record Neutral(NeutralClass kind, String reason) implements Meaning {}
    }

    /** What neutral words are for. Only {@code WORD} makes a line differ from another. */
    enum NeutralClass {
        PARTICLE,
        ENDING,
        POLITE,
        /** A text can't end with it: something is left to be said. */
        CONJUNCTIVE,
        WORD
    }
}
