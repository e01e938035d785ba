package io.weathercomment.writing;

import io.weathercomment.domain.Candidate;
import io.weathercomment.domain.GenerationMetadata;
import io.weathercomment.domain.Half;
import io.weathercomment.domain.WriterVersions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Writes comments from the lines of a corpus: of all pairs that are true of a day and name what must be named, the one that
 * tells most of it, and between equals whichever the seed points to.
 */
public final class Writer {
    /** How many of the true pairs are kept to explain a choice. */
    public static final int CANDIDATES = 20;

    private final Corpus corpus;
    private final WriterVersions versions;
    private final List<Line> weatherLines;
    private final List<Line> adviceLines;

    public Writer(Corpus corpus) {
        this.corpus = corpus;
        this.versions = Versions.of(corpus);
        this.weatherLines = corpus.lines(Half.WEATHER);
        this.adviceLines = corpus.lines(Half.ADVICE);
    }

    public WritingResult write(WritingTask task) {
        var day = new Day(task.facts());
        var required = Hazards.required(task.facts());
        var verdicts = new Verdicts(day);
        var weather = weatherLines.stream().filter(verdicts::support).toList();
        var advice = adviceLines.stream().filter(verdicts::support).toList();
        var pairs = pairs(weather, advice, day, required);
        if (pairs.isEmpty()) {
            return new WritingResult.NothingTrue(reasons(weather, advice, required));
        }
        var ranked = ranked(pairs, new Fit(day, required), task);
        var chosen = ranked.getFirst();
        var metadata = new GenerationMetadata(
                GenerationMetadata.SCHEMA,
                versions,
                task.seed(),
                task.facts(),
                required.stream().map(Hazard::name).toList(),
                Proof.of(chosen, verdicts),
                candidates(ranked),
                task.excludedTexts());
        var problems =
                problems(metadata, chosen.weather().text(), chosen.advice().text());
        if (!problems.isEmpty()) {
            throw new IllegalStateException(
                    "a chosen pair fails its own proof, pair=" + chosen.text() + " problems=" + problems);
        }
        return new WritingResult.Written(
                chosen.weather().text(), chosen.advice().text(), metadata);
    }

    /**
     * What is wrong with two texts and their proof, nothing if they can be stored: all that {@link Proof#problems} finds, and
     * whether the proof speaks of all that our own lines claim.
     */
    public List<String> problems(GenerationMetadata metadata, String weatherComment, String adviceComment) {
        var problems = new ArrayList<>(Proof.problems(metadata, weatherComment, adviceComment));
        if (!metadata.versions().equals(versions)) {
            problems.add("written by other versions: " + metadata.versions());
            return List.copyOf(problems);
        }
        var weather = corpus.find(Half.WEATHER, weatherComment);
        var advice = corpus.find(Half.ADVICE, adviceComment);
        if (weather.isEmpty() || advice.isEmpty()) {
            problems.add("not lines of the corpus");
            return List.copyOf(problems);
        }
        var day = new Day(metadata.facts());
        var pair = Pair.of(weather.get(), advice.get(), day);
        problems.addAll(PairRules.objections(pair, day, Hazards.required(metadata.facts())));
        if (!Proof.of(pair, new Verdicts(day)).equals(metadata.proof())) {
            problems.add("the proof is not that of these lines");
        }
        return List.copyOf(problems);
    }

    private static List<Pair> pairs(List<Line> weather, List<Line> advice, Day day, List<Hazard> required) {
        var pairs = new ArrayList<Pair>();
        for (var first : weather) {
            for (var second : advice) {
                var pair = Pair.of(first, second, day);
                if (PairRules.stands(pair, day, required)) {
                    pairs.add(pair);
                }
            }
        }
        return pairs;
    }

    private static List<String> reasons(List<Line> weather, List<Line> advice, List<Hazard> required) {
        return List.of(
                "true weather lines: " + weather.size(),
                "true advice lines: " + advice.size(),
                "to be named: " + required);
    }

    private static List<Pair> ranked(List<Pair> pairs, Fit fit, WritingTask task) {
        var excluded = Set.copyOf(task.excludedTexts());
        return pairs.stream()
                .map(pair -> new Ranked(
                        pair,
                        repeats(pair, excluded),
                        pair.weather().echoes(pair.advice()),
                        fit.tier(pair),
                        Shuffle.position(task.seed(), pair.text())))
                .sorted(Ranked.BEST_FIRST)
                .map(Ranked::pair)
                .toList();
    }

    /** How much of a pair was used before. */
    private static int repeats(Pair pair, Set<String> excluded) {
        boolean weather = excluded.contains(pair.weather().text());
        boolean advice = excluded.contains(pair.advice().text());
        if (excluded.contains(pair.text()) || (weather && advice)) {
            return 2;
        }
        return weather || advice ? 1 : 0;
    }

    private static List<Candidate> candidates(List<Pair> ranked) {
        var candidates = new ArrayList<Candidate>();
        for (var pair : ranked.subList(0, Math.min(CANDIDATES, ranked.size()))) {
            int rank = candidates.size() + 1;
            candidates.add(new Candidate(
                    pair.weather().id(),
                    pair.advice().id(),
                    pair.weather().text(),
                    pair.advice().text(),
                    rank,
                    rank == 1));
        }
        return candidates;
    }

    /** A pair with what orders it. */
    private record Ranked(Pair pair, int repeats, boolean echoes, int tier, long position) {
        static final Comparator<Ranked> BEST_FIRST = Comparator.comparingInt(Ranked::repeats)
                .thenComparing(Ranked::echoes)
                .thenComparing(Comparator.comparingInt(Ranked::tier).reversed())
                .thenComparingLong(Ranked::position)
                .thenComparing(ranked -> ranked.pair().text());
    }
}
