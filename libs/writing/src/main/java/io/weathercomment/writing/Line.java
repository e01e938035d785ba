package io.weathercomment.writing;

import io.weathercomment.domain.Half;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** One line of the corpus: a text for one half of a comment, and all it claims. */
public final class Line {
    private final String id;
    private final Half half;
    private final String text;
    private final List<Wording> wordings;
    private final List<Claim> claims;
    private final Set<ClaimKind> kinds;
    private final Set<Idea> ideas;
    private final Set<Tone> tones;
    private final Set<String> words;

    Line(String id, Half half, String text, List<Wording> wordings) {
        this.id = id;
        this.half = half;
        this.text = text;
        this.wordings = List.copyOf(wordings);
        this.claims = wordings.stream().map(Wording::claim).toList();
        this.kinds = EnumSet.noneOf(ClaimKind.class);
        this.ideas = EnumSet.noneOf(Idea.class);
        this.words = Texts.words(text);
        this.tones = EnumSet.noneOf(Tone.class);
        for (var wording : wordings) {
            var kind = wording.claim().kind();
            kinds.add(kind);
            ideas.addAll(kind.ideas());
            tones.add(kind.tone());
        }
    }

    public String id() {
        return id;
    }

    public Half half() {
        return half;
    }

    public String text() {
        return text;
    }

    public List<Wording> wordings() {
        return wordings;
    }

    List<Claim> claims() {
        return claims;
    }

    /** The kinds of its claims. */
    public Set<ClaimKind> kinds() {
        return Collections.unmodifiableSet(kinds);
    }

    boolean claims(ClaimKind kind) {
        return kinds.contains(kind);
    }

    boolean claimsAny(Set<ClaimKind> any) {
        return !Collections.disjoint(kinds, any);
    }

    boolean repeats(Line other) {
        return !Collections.disjoint(ideas, other.ideas);
    }

    /** Whether a reader hears a word of the other again: both warn, or share a word of two characters. */
    boolean echoes(Line other) {
        return !Collections.disjoint(words, other.words);
    }

    boolean sounds(Tone tone) {
        return tones.contains(tone);
    }

    @Override
    public String toString() {
        return id + " " + text;
    }
}
