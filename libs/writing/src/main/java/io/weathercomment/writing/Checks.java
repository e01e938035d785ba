package io.weathercomment.writing;

import io.weathercomment.domain.FactSheet;
import io.weathercomment.domain.Half;
import java.util.List;

/** Judges any two texts by a day: what they claim, whether it is true, and whether the two can stand side by side. */
public final class Checks {
    /** How many true pairs are told instead of one that can't be published. */
    public static final int NEAREST = 3;

    private final Corpus corpus;
    private final Lexicon lexicon;
    private final Nearest nearest;

    public Checks(Corpus corpus) {
        this.corpus = corpus;
        this.lexicon = corpus.lexicon();
        this.nearest = new Nearest(corpus);
    }

    public CheckedPair check(FactSheet facts, String weatherComment, String adviceComment) {
        var day = new Day(facts);
        return check(day, new Verdicts(day), line(Half.WEATHER, weatherComment), line(Half.ADVICE, adviceComment));
    }

    /** The same of two lines that were read before: nothing but the rules is at work. */
    public CheckedPair check(FactSheet facts, Line weather, Line advice) {
        var day = new Day(facts);
        return check(day, new Verdicts(day), weather, advice);
    }

    /**
     * What could be said instead: at most {@link #NEAREST} pairs of lines that are true of the day and share most claims with
     * the texts, nearest first; none for a pair that holds.
     */
    public List<TruePair> nearest(FactSheet facts, CheckedPair pair) {
        if (pair.holds()) {
            return List.of();
        }
        var day = new Day(facts);
        return nearest.to(
                pair.weather().line(), pair.advice().line(), day, new Verdicts(day), pair.requiredHazards(), NEAREST);
    }

    /** A text as the lexicon reads it, whether it can be a line or not. */
    public Line line(Half half, String text) {
        return corpus.find(half, text).orElseGet(() -> new Line("text", half, 0, lexicon.read(text)));
    }

    private static CheckedPair check(Day day, Verdicts verdicts, Line weather, Line advice) {
        var required = Hazards.required(day);
        var pair = Pair.of(weather, advice, day);
        return new CheckedPair(
                CheckedText.of(weather, verdicts),
                CheckedText.of(advice, verdicts),
                PairRules.objections(pair, day),
                required.stream()
                        .filter(hazard -> !pair.named().contains(hazard))
                        .toList(),
                List.copyOf(required));
    }
}
