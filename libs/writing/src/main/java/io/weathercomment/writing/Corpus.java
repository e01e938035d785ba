package io.weathercomment.writing;

import io.weathercomment.domain.Half;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * The lines that comments are made of.
 *
 * @param version first 12 digits of the SHA-256 of the file they were read from
 */
public record Corpus(String version, List<Line> lines) {
    private static final String BUILT_IN = "corpus.tsv";

    public Corpus {
        lines = List.copyOf(lines);
    }

    /** Our own lines. Throws an {@code IllegalStateException} that names everything that is wrong with them. */
    public static Corpus builtIn() {
        try (var file = Corpus.class.getResourceAsStream(BUILT_IN)) {
            if (file == null) {
                throw new IllegalStateException("resource is missing: " + BUILT_IN);
            }
            return CorpusReader.read(BUILT_IN, file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + BUILT_IN, e);
        }
    }

    public List<Line> lines(Half half) {
        return lines.stream().filter(line -> line.half() == half).toList();
    }

    public Optional<Line> find(Half half, String text) {
        return lines.stream()
                .filter(line -> line.half() == half && line.text().equals(text))
                .findFirst();
    }
}
