package io.weathercomment.writing;

import io.weathercomment.writing.Corpus.LineGroup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Orders the pairs that are true of a day: first what tells most of it, then what repeats nothing that was used before, then
 * by how often editors used the lines and by the seed. Lines that claim the same are judged together, so that a large corpus
 * costs little more than a small one.
 */
final class Ranking {
    /** A pair that is this many tiers below the best isn't taken to avoid a repetition: it would tell too little of the day. */
    private static final int TOO_FAR_BELOW = 4;

    private static final int MOST_REPEATS = 2;

    private final WritingTask task;
    private final Set<String> excluded;
    private final List<GroupPair> pairs;

    private Ranking(WritingTask task, List<GroupPair> pairs) {
        this.task = task;
        this.excluded = Set.copyOf(task.excludedTexts());
        this.pairs = pairs;
    }

    static Ranking of(
            WritingTask task, Day day, List<Hazard> required, List<LineGroup> weather, List<LineGroup> advice) {
        var fit = new Fit(day, required);
        var first = weather.stream().map(group -> TrueGroup.of(group, day)).toList();
        var second = advice.stream().map(group -> TrueGroup.of(group, day)).toList();
        var pairs = new ArrayList<GroupPair>();
        for (var one : first) {
            for (var other : second) {
                var named = Hazards.together(one.named, other.named);
                var pair = new Pair(one.group.first(), other.group.first(), named);
                if (PairRules.stands(pair, day, required)) {
                    pairs.add(new GroupPair(one.group, other.group, named, fit.tier(pair, one.named)));
                }
            }
        }
        pairs.sort(Comparator.comparingInt(GroupPair::tier).reversed());
        return new Ranking(task, pairs);
    }

    /** The best pairs, best first, at most so many. */
    List<Pair> best(int most) {
        var best = new ArrayList<Pair>();
        int near = near();
        take(pairs.subList(0, near), most, best);
        take(pairs.subList(near, pairs.size()), most, best);
        return best;
    }

    private int near() {
        int near = 0;
        while (near < pairs.size() && pairs.get(near).tier > pairs.getFirst().tier - TOO_FAR_BELOW) {
            near++;
        }
        return near;
    }

    private void take(List<GroupPair> from, int most, List<Pair> best) {
        for (int repeats = 0; repeats <= MOST_REPEATS; repeats++) {
            for (var echoes : List.of(false, true)) {
                for (int start = 0; start < from.size() && best.size() < most; ) {
                    int end = start;
                    while (end < from.size() && from.get(end).tier == from.get(start).tier) {
                        end++;
                    }
                    equals(from.subList(start, end), repeats, echoes, most - best.size(), best);
                    start = end;
                }
            }
        }
    }

    /** Adds pairs of one tier in the order of chance, those of much used lines rather first. */
    private void equals(List<GroupPair> tier, int repeats, boolean echoes, int most, List<Pair> best) {
        var drawn = new ArrayList<Drawn>();
        for (var pair : tier) {
            for (var weather : pair.weather.lines()) {
                for (var advice : pair.advice.lines()) {
                    if (repeats(weather, advice) == repeats && weather.echoes(advice) == echoes) {
                        var position = Shuffle.position(
                                task.seed(),
                                weather.shuffleKey(),
                                advice.shuffleKey(),
                                weather.weight() * advice.weight());
                        drawn.add(new Drawn(new Pair(weather, advice, pair.named), position));
                    }
                }
            }
        }
        drawn.stream().sorted(Drawn.FIRST).limit(most).map(Drawn::pair).forEach(best::add);
    }

    /** How much of a pair was used before: nothing, a half, or all of it. */
    private int repeats(Line weather, Line advice) {
        if (excluded.isEmpty()) {
            return 0;
        }
        boolean first = excluded.contains(weather.text());
        boolean second = excluded.contains(advice.text());
        if ((first && second) || excluded.contains(Texts.joined(weather.text(), advice.text()))) {
            return MOST_REPEATS;
        }
        return first || second ? 1 : 0;
    }

    /** Lines that are true of the day, and the hazards that they name. */
    private record TrueGroup(LineGroup group, Set<Hazard> named) {
        static TrueGroup of(LineGroup group, Day day) {
            return new TrueGroup(group, Hazards.named(group.first().claims(), day));
        }
    }

    private record GroupPair(LineGroup weather, LineGroup advice, Set<Hazard> named, int tier) {}

    private record Drawn(Pair pair, double position) {
        static final Comparator<Drawn> FIRST =
                Comparator.comparingDouble(Drawn::position).thenComparing(drawn -> drawn.pair.text());
    }
}
