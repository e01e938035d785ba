package io.weathercomment.writing;

import io.weathercomment.domain.Half;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A text for one half of a comment, and all it claims: a line of the corpus, or words that somebody asks about. */
public final class Line {
    private final String id;
    private final Half half;
    private final int count;
    private final Reading reading;
    private final List<Claim> claims;
    private final Set<ClaimKind> kinds;
    private final Set<String> words;
    private final Marks marks;
    private final long shuffleKey;
    private final double weight;
    private final List<String> problems;

    Line(String id, Half half, int count, Reading reading) {
        this.id = id;
        this.half = half;
        this.count = count;
        this.reading = reading;
        this.claims = reading.claims();
        this.kinds = EnumSet.noneOf(ClaimKind.class);
        this.words = Texts.words(reading.text());
        this.marks = Marks.of(claims, reading.text());
        this.shuffleKey = Shuffle.key(reading.text());
        this.problems = LineCheck.problems(half, reading);
        this.weight = 1 + StrictMath.log10(1.0 + count);
        for (var claim : claims) {
            kinds.add(claim.kind());
        }
    }

    public String id() {
        return id;
    }

    public Half half() {
        return half;
    }

    public String text() {
        return reading.text();
    }

    /** How often editors have used it; 0 where nobody counted. */
    public int count() {
        return count;
    }

    Reading reading() {
        return reading;
    }

    public List<Wording> wordings() {
        return reading.wordings();
    }

    /** In the order of their words. */
    public List<Claim> claims() {
        return claims;
    }

    Marks marks() {
        return marks;
    }

    /** What is wrong with it whatever the day; nothing for lines of a corpus. */
    List<String> problems() {
        return problems;
    }

    long shuffleKey() {
        return shuffleKey;
    }

    /** How much editors like it: 1 for a line that nobody counted, 1 more for each tenfold use. */
    double weight() {
        return weight;
    }

    boolean claims(ClaimKind kind) {
        return kinds.contains(kind);
    }

    boolean claimsAny(Set<ClaimKind> any) {
        return !Collections.disjoint(kinds, any);
    }

    /** Whether a reader hears a word of the other again: both warn, or share a word of two characters. */
    boolean echoes(Line other) {
        return !Collections.disjoint(words, other.words);
    }

    @Override
    public String toString() {
        return id + " " + text();
    }
}
