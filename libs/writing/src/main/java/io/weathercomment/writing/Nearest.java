package io.weathercomment.writing;

import io.weathercomment.domain.Half;
import io.weathercomment.writing.Corpus.LineGroup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the true pairs that are nearest to two texts: those that share most claims with them, then those that claim least
 * beside, then those that tell most of the day.
 */
final class Nearest {
    /** More than all claims of two lines. */
    private static final int LOST = 100;

    private final List<LineGroup> weatherGroups;
    private final List<LineGroup> adviceGroups;

    Nearest(Corpus corpus) {
        this.weatherGroups = corpus.groups(Half.WEATHER);
        this.adviceGroups = corpus.groups(Half.ADVICE);
    }

    /** At most so many, nearest first; each says something else. */
    List<TruePair> to(Line weather, Line advice, Day day, Verdicts verdicts, List<Hazard> required, int most) {
        var first = near(weatherGroups, weather, day, verdicts);
        var second = near(adviceGroups, advice, day, verdicts);
        var fit = new Fit(day, required);
        var nearest = new ArrayList<Found>();
        for (var one : first) {
            for (var other : second) {
                int distance = one.distance + other.distance;
                // most pairs are too far to be looked at any closer
                if (nearest.size() == most && distance > nearest.getLast().distance) {
                    break;
                }
                var pair = new Pair(one.line, other.line, Hazards.together(one.named, other.named));
                if (PairRules.stands(pair, day, required)) {
                    nearest.add(new Found(pair, distance, fit.tier(pair, one.named)));
                    nearest.sort(Found.NEAREST);
                    if (nearest.size() > most) {
                        nearest.removeLast();
                    }
                }
            }
        }
        return nearest.stream()
                .map(found -> new TruePair(
                        found.pair.weather().text(), found.pair.advice().text()))
                .toList();
    }

    /** One true line of each group, nearest first. */
    private static List<Near> near(List<LineGroup> groups, Line text, Day day, Verdicts verdicts) {
        var wanted = new HashSet<>(text.claims());
        return groups.stream()
                .filter(group -> verdicts.support(group.first()))
                .map(group -> new Near(
                        line(group, text),
                        distance(wanted, group.first()),
                        Hazards.named(group.first().claims(), day)))
                .sorted(Comparator.comparingInt(Near::distance))
                .toList();
    }

    /** The text itself where it is a line, else the line that editors like best. */
    private static Line line(LineGroup group, Line text) {
        var best = group.first();
        for (var line : group.lines()) {
            if (line.text().equals(text.text())) {
                return line;
            }
            if (line.weight() > best.weight()) {
                best = line;
            }
        }
        return best;
    }

    /** A claim that is lost is worse than any number of claims that come with it. */
    private static int distance(Set<Claim> wanted, Line line) {
        var claims = new HashSet<>(line.claims());
        int beside = claims.size();
        claims.retainAll(wanted);
        int shared = claims.size();
        return (wanted.size() - shared) * LOST + beside - shared;
    }

    private record Near(Line line, int distance, Set<Hazard> named) {}

    private record Found(Pair pair, int distance, int tier) {
        static final Comparator<Found> NEAREST = Comparator.comparingInt(Found::distance)
                .thenComparing(Comparator.comparingInt(Found::tier).reversed())
                .thenComparing(found -> found.pair.text());
    }
}
