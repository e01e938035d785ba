package io.weathercomment.writing;

import io.weathercomment.domain.Half;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The lines that comments are made of, and the lexicon that read them. */
public final class Corpus {
    private final String version;
    private final Lexicon lexicon;
    private final List<Line> lines;
    private final Map<Half, Map<String, Line>> byText;

    /** @param version tells one set of lines from another, e.g. the first digits of its files' SHA-256 */
    Corpus(String version, Lexicon lexicon, List<Line> lines) {
        this.version = version;
        this.lexicon = lexicon;
        this.lines = List.copyOf(lines);
        this.byText = lines.stream()
                .collect(Collectors.groupingBy(
                        Line::half, Collectors.toMap(Line::text, Function.identity(), (first, _) -> first)));
    }

    private static final class BuiltIn {
        static final Corpus CORPUS = CorpusReader.builtIn();
    }

    /** Our own lines. Throws an {@code IllegalStateException} that names everything that is wrong with them. */
    public static Corpus builtIn() {
        return BuiltIn.CORPUS;
    }

    public String version() {
        return version;
    }

    public Lexicon lexicon() {
        return lexicon;
    }

    public List<Line> lines() {
        return lines;
    }

    public List<Line> lines(Half half) {
        return lines.stream().filter(line -> line.half() == half).toList();
    }

    public Optional<Line> find(Half half, String text) {
        return Optional.ofNullable(byText.getOrDefault(half, Map.of()).get(text));
    }

    /** The half's lines by what they claim and how they sound: whatever is judged of one of a group holds for all of it. */
    List<LineGroup> groups(Half half) {
        return lines(half).stream()
                .collect(Collectors.groupingBy(
                        line -> List.of(line.claims(), line.marks().groups()), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(LineGroup::new)
                .toList();
    }

    /** Lines of one half that claim the same, in the same order. */
    record LineGroup(List<Line> lines) {
        Line first() {
            return lines.getFirst();
        }
    }
}
