package io.weathercomment.writing;

import io.weathercomment.domain.FactSheet;
import io.weathercomment.domain.Half;
import java.util.List;

/** Judges any two texts by a day: what they claim, whether it is true, and whether the two can stand side by side. */
public final class Checks {
    private final Corpus corpus;
    private final Lexicon lexicon;

    public Checks(Corpus corpus) {
        this.corpus = corpus;
        this.lexicon = corpus.lexicon();
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

    /** A text as the lexicon reads it, whether it can be a line or not. */
    public Line line(Half half, String text) {
        return corpus.find(half, text).orElseGet(() -> new Line("text", half, 0, lexicon.read(text)));
    }

    private static CheckedPair check(Day day, Verdicts verdicts, Line weather, Line advice) {
        var required = Hazards.required(day.facts());
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
