package io.weathercomment.writing;

import io.weathercomment.domain.Half;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads our own corpus: UTF-8, one line of text a row, columns apart by tabs: id, text, and how often it was used (may be
 * absent). Rows that begin with {@code #} are remarks. What a line claims, the lexicon tells. Files with any mistake are
 * refused with all their mistakes.
 */
final class CorpusReader {
    /** A line of ours says more than one word, in code points; other people's may be as short as {@link Texts#SHORTEST}. */
    private static final int SHORTEST = 5;

    /** So many lines may claim the same and begin with the same word. */
    private static final int MOST_ALIKE = 4;

    private static final int ID = 0;
    private static final int TEXT = 1;
    private static final int COUNT = 2;

    private static final Map<String, Half> BUILT_IN = Map.of(
            "corpus/weather-dry.tsv", Half.WEATHER,
            "corpus/weather-wet.tsv", Half.WEATHER,
            "corpus/advice.tsv", Half.ADVICE);

    private final Lexicon lexicon;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<String> problems = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Map<String, String> skeletons = new HashMap<>();
    private final Map<String, Integer> alike = new HashMap<>();

    CorpusReader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    static Corpus builtIn() {
        var reader = new CorpusReader(Lexicon.builtIn());
        BUILT_IN.keySet().stream()
                .sorted()
                .forEach(name -> reader.file(name, Resources.bytes(name), BUILT_IN.getOrDefault(name, Half.WEATHER)));
        return reader.corpus();
    }

    /** Adds a file of lines for one half. */
    CorpusReader file(String name, byte[] file, Half half) {
        bytes.writeBytes(file);
        int row = 0;
        for (var text : new String(file, StandardCharsets.UTF_8).lines().toList()) {
            row++;
            if (!text.isBlank() && !text.startsWith("#")) {
                row(name + " row " + row, text.split("\t", -1), half);
            }
        }
        return this;
    }

    /** Throws an {@code IllegalStateException} that names everything that is wrong with the files. */
    Corpus corpus() {
        for (var half : Half.values()) {
            if (lines.stream().noneMatch(line -> line.half() == half)) {
                problems.add("no line for half " + half);
            }
        }
        if (!problems.isEmpty()) {
            throw new IllegalStateException("bad corpus: " + String.join("; ", problems));
        }
        return new Corpus(Versions.digest(bytes.toByteArray()), lexicon, lines);
    }

    private void row(String where, String[] columns, Half half) {
        if (columns.length <= TEXT || columns.length > COUNT + 1) {
            problems.add(where + ": " + columns.length + " columns instead of 2 or 3");
            return;
        }
        int before = problems.size();
        var id = columns[ID];
        var reading = lexicon.read(columns[TEXT]);
        if (!id.matches("[a-z0-9-]+")) {
            problems.add(where + ": id is not [a-z0-9-]+: " + id);
        }
        if (!ids.add(id)) {
            problems.add(where + ": id stands twice: " + id);
        }
        if (Texts.length(columns[TEXT]) < SHORTEST) {
            problems.add(where + ": " + columns[TEXT] + " has fewer than " + SHORTEST + " characters");
        }
        var line = new Line(id, half, columns.length > COUNT ? count(where, columns[COUNT]) : 0, reading);
        line.problems().forEach(problem -> problems.add(where + ": " + columns[TEXT] + " " + problem));
        if (problems.size() == before) {
            sameness(where, half, reading);
            lines.add(line);
        }
    }

    private int count(String where, String written) {
        if (!written.matches("[0-9]{1,7}")) {
            problems.add(where + ": count is not a number of at most 7 digits: " + written);
            return 0;
        }
        return Integer.parseInt(written);
    }

    /** Lines differ in more than particles and endings, and not many say the same in the same first word. */
    private void sameness(String where, Half half, Reading reading) {
        var text = reading.text();
        var other = skeletons.putIfAbsent(half + reading.skeleton(), text);
        if (other != null) {
            problems.add(where + ": " + text + " says the same as " + other);
        }
        var key = half + " "
                + Set.copyOf(reading.claims()).stream()
                        .map(Claim::toString)
                        .sorted()
                        .toList() + " " + reading.firstWord();
        if (alike.merge(key, 1, Integer::sum) > MOST_ALIKE) {
            problems.add(where + ": " + text + " is one of more than " + MOST_ALIKE + " that begin and claim alike");
        }
    }
}
