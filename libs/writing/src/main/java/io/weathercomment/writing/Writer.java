package io.weathercomment.writing;

import io.weathercomment.domain.Candidate;
import io.weathercomment.domain.FactSheet;
import io.weathercomment.domain.GenerationMetadata;
import io.weathercomment.domain.Half;
import io.weathercomment.domain.WriterVersions;
import io.weathercomment.writing.Corpus.LineGroup;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes comments from the lines of a corpus: of all pairs that are true of a day and name what must be named, the one that
 * tells most of it, and between equals whichever the seed points to.
 */
public final class Writer {
    /** How many of the true pairs are kept to explain a choice. */
    public static final int CANDIDATES = 20;

    private final Corpus corpus;
    private final Checks checks;
    private final WriterVersions versions;
    private final List<LineGroup> weatherGroups;
    private final List<LineGroup> adviceGroups;

    public Writer(Corpus corpus) {
        this.corpus = corpus;
        this.checks = new Checks(corpus);
        this.versions = Versions.of(corpus);
        this.weatherGroups = corpus.groups(Half.WEATHER);
        this.adviceGroups = corpus.groups(Half.ADVICE);
    }

    public Corpus corpus() {
        return corpus;
    }

    public Checks checks() {
        return checks;
    }

    public WriterVersions versions() {
        return versions;
    }

    public WritingResult write(WritingTask task) {
        var day = new Day(task.facts());
        var required = Hazards.required(day);
        var verdicts = new Verdicts(day);
        var weather = supported(weatherGroups, verdicts);
        var advice = supported(adviceGroups, verdicts);
        var ranked = Ranking.of(task, day, required, weather, advice).best(CANDIDATES);
        if (ranked.isEmpty()) {
            return new WritingResult.NothingTrue(reasons(weather, advice, required));
        }
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
     * What is wrong with two texts and their proof, nothing if they can be stored: all that {@link Proof#problems} finds,
     * whether the proof speaks of all that the texts claim, and whether the two can stand side by side.
     */
    public List<String> problems(GenerationMetadata metadata, String weatherComment, String adviceComment) {
        var problems = new ArrayList<>(Proof.problems(metadata, weatherComment, adviceComment));
        if (!metadata.versions().equals(versions)) {
            problems.add("written by other versions: " + metadata.versions());
            return List.copyOf(problems);
        }
        var check = checks.check(metadata.facts(), weatherComment, adviceComment);
        problems.addAll(check.objections());
        if (!check.proof().equals(metadata.proof())) {
            problems.add("the proof is not that of these texts");
        }
        return List.copyOf(problems);
    }

    /** How many lines of a half are true of a day. */
    public int trueLines(FactSheet facts, Half half) {
        var groups = half == Half.WEATHER ? weatherGroups : adviceGroups;
        return lines(supported(groups, new Verdicts(new Day(facts))));
    }

    private static List<LineGroup> supported(List<LineGroup> groups, Verdicts verdicts) {
        return groups.stream().filter(group -> verdicts.support(group.first())).toList();
    }

    private static List<String> reasons(List<LineGroup> weather, List<LineGroup> advice, List<Hazard> required) {
        return List.of(
                "true weather lines: " + lines(weather),
                "true advice lines: " + lines(advice),
                "to be named: " + required);
    }

    private static int lines(List<LineGroup> groups) {
        return groups.stream().mapToInt(group -> group.lines().size()).sum();
    }

    private static List<Candidate> candidates(List<Pair> ranked) {
        var candidates = new ArrayList<Candidate>();
        for (var pair : ranked) {
            int rank = candidates.size() + 1;
            candidates.add(new Candidate(
                    pair.weather().id(),
                    pair.advice().id(),
                    pair.weather().text(),
                    pair.advice().text(),
                    claims(pair.weather()),
                    claims(pair.advice()),
                    rank,
                    rank == 1));
        }
        return candidates;
    }

    private static List<String> claims(Line line) {
        return line.claims().stream().map(Claim::toString).toList();
    }
}
