package io.weathercomment.writing;

import io.weathercomment.writing.LexiconRow.Meaning;
import io.weathercomment.writing.LexiconRow.NeutralClass;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A text as the lexicon reads it: every code point belongs to one token or to a gap.
 *
 * @param wordings the claims, in the order of their words
 * @param gaps the words that are unknown; a text with any is not understood
 */
public record Reading(String text, List<Token> tokens, List<Wording> wordings, List<Gap> gaps) {
    public Reading {
        tokens = List.copyOf(tokens);
        wordings = List.copyOf(wordings);
        gaps = List.copyOf(gaps);
    }

    /**
     * Words of the text that the lexicon knows.
     *
     * @param start where they begin, in code points
     * @param end where they end, exclusive
     */
    record Token(LexiconRow row, int start, int end) {}

    /** Whether the lexicon knows every word. */
    public boolean understood() {
        return gaps.isEmpty();
    }

    /** Whether something is left to be said at its end, as in 晴れても. */
    public boolean fragment() {
        return !tokens.isEmpty()
                && tokens.getLast().row().meaning() instanceof Meaning.Neutral neutral
                && neutral.kind() == NeutralClass.CONJUNCTIVE;
    }

    /** The claims in the order of their words. */
    public List<Claim> claims() {
        return wordings.stream().map(Wording::claim).toList();
    }

    /** What is left of it without particles, endings, politeness, inflection and spelling; equal for lines that say the same. */
    String skeleton() {
        return tokens.stream()
                .filter(token -> !(token.row().meaning() instanceof Meaning.Neutral neutral)
                        || neutral.kind() == NeutralClass.WORD)
                .map(token -> token.row().id())
                .collect(Collectors.joining(" "));
    }

    /** The row of its first word that says something. */
    String firstWord() {
        return tokens.stream()
                .filter(token -> !(token.row().meaning() instanceof Meaning.Neutral))
                .map(token -> token.row().id())
                .findFirst()
                .orElse("");
    }

    /** Gives each claim the time it speaks of: that of the last time word before it, else that of the first one after it. */
    static List<Wording> wordings(String text, List<Token> tokens) {
        var wordings = new ArrayList<Wording>();
        int untimed = 0;
        Scope scope = Scope.DAY;
        for (var token : tokens) {
            switch (token.row().meaning()) {
                case Meaning.Claims claims -> {
                    for (var claim : claims.claims()) {
                        wordings.add(wording(text, token, claim, scope));
                    }
                }
                case Meaning.Time time -> {
                    scope = time.scope();
                    untimed = wordings.size();
                }
                case Meaning.Neutral neutral -> {}
            }
        }
        // 雨の降る午後: a time word that no claim follows speaks of those before it
        boolean trailing = scope != Scope.DAY && untimed == wordings.size();
        for (int i = 0; trailing && i < wordings.size(); i++) {
            var wording = wordings.get(i);
            if (wording.claim().scope() == Scope.DAY) {
                var claim = new Claim(wording.claim().kind(), scope);
                wordings.set(i, new Wording(claim, wording.words(), wording.start(), wording.end()));
            }
        }
        return wordings;
    }

    private static Wording wording(String text, Token token, Claim claim, Scope scope) {
        int from = text.offsetByCodePoints(0, token.start());
        int to = text.offsetByCodePoints(from, token.end() - token.start());
        var timed = claim.scope() == Scope.DAY ? new Claim(claim.kind(), scope) : claim;
        return new Wording(timed, text.substring(from, to), token.start(), token.end());
    }
}
