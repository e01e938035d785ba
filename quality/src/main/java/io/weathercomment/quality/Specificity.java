package io.weathercomment.quality;

import io.weathercomment.domain.FactSheet;
import io.weathercomment.domain.Half;
import io.weathercomment.writing.Checks;
import io.weathercomment.writing.Corpus;
import io.weathercomment.writing.Line;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many forecasts each line is true of: the more, the less it tells.
 *
 * @param shares from 0 to 1 by text, in the order of the corpus
 */
record Specificity(Map<String, Double> shares) {
    static Specificity of(Corpus corpus, Half half, List<FactSheet> sheets) {
        var checks = new Checks(corpus);
        var lines = corpus.lines(half);
        // any line will do for the other half: each is judged for itself
        var other =
                corpus.lines(half == Half.WEATHER ? Half.ADVICE : Half.WEATHER).getFirst();
        var shares = lines.parallelStream()
                .map(line -> sheets.stream()
                                .filter(sheet -> isTrue(checks, sheet, line, other))
                                .count()
                        / (double) sheets.size())
                .toList();
        var byText = new LinkedHashMap<String, Double>();
        for (int i = 0; i < lines.size(); i++) {
            byText.put(lines.get(i).text(), shares.get(i));
        }
        return new Specificity(byText);
    }

    private static boolean isTrue(Checks checks, FactSheet sheet, Line line, Line other) {
        return line.half() == Half.WEATHER
                ? checks.check(sheet, line, other).weather().holds()
                : checks.check(sheet, other, line).advice().holds();
    }
}
