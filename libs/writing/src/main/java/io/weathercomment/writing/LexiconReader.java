package io.weathercomment.writing;

import io.weathercomment.writing.LexiconRow.Meaning;
import io.weathercomment.writing.LexiconRow.NeutralClass;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the files of the lexicon: UTF-8, columns apart by tabs, rows that begin with {@code #} are remarks. The first column
 * holds words, with alternatives in braces: {@code 雨{の,が,}降る}. The second column of most files holds claims, apart by
 * spaces: {@code rain}, {@code cold-morning@morning}, or a time alone: {@code @afternoon}. The file {@code neutral.tsv} has the
 * class of the words in its second column and the reason why they are neutral in its third.
 */
final class LexiconReader {
    /** No form is longer, in code points, so that reading stays linear. */
    static final int LONGEST_FORM = 20;

    private static final int MOST_FORMS = 300;
    private static final String FOLDER = "lexicon/";
    private static final String NEUTRAL = "neutral";
    private static final List<String> TOPICS =
            List.of("sky", "precipitation", "wind", "temperature", "change", "season", "living", "time", NEUTRAL);

    private final List<String> problems = new ArrayList<>();
    private final List<LexiconRow> rows = new ArrayList<>();
    private final Map<String, String> forms = new HashMap<>();

    private LexiconReader() {}

    static Lexicon builtIn() {
        var reader = new LexiconReader();
        var bytes = new ByteArrayOutputStream();
        for (var topic : TOPICS) {
            var file = Resources.bytes(FOLDER + topic + ".tsv");
            bytes.writeBytes(file);
            reader.file(topic, file);
        }
        return reader.lexicon(Versions.digest(bytes.toByteArray()));
    }

    /** One file's rows alone, for tests. */
    static Lexicon read(String topic, String file) {
        var bytes = file.getBytes(StandardCharsets.UTF_8);
        var reader = new LexiconReader();
        reader.file(topic, bytes);
        return reader.lexicon(Versions.digest(bytes));
    }

    private Lexicon lexicon(String version) {
        if (!problems.isEmpty()) {
            throw new IllegalStateException("bad lexicon: " + String.join("; ", problems));
        }
        return new Lexicon(version, rows);
    }

    private void file(String topic, byte[] file) {
        int number = 0;
        for (var row : new String(file, StandardCharsets.UTF_8).lines().toList()) {
            number++;
            if (!row.isBlank() && !row.startsWith("#")) {
                row(topic, topic + " row " + number, row.split("\t", -1));
            }
        }
    }

    private void row(String topic, String where, String[] columns) {
        int before = problems.size();
        var expected = topic.equals(NEUTRAL) ? 3 : 2;
        if (columns.length != expected) {
            problems.add(where + ": " + columns.length + " columns instead of " + expected);
            return;
        }
        var written = columns[0];
        var expanded = expand(where, written);
        var meaning = topic.equals(NEUTRAL) ? neutral(where, columns) : meaning(where, columns[1]);
        for (var form : expanded) {
            form(where, form);
        }
        if (problems.size() == before && meaning.isPresent()) {
            rows.add(new LexiconRow(topic + ":" + written, expanded, meaning.get()));
        }
    }

    private void form(String where, String form) {
        int length = Texts.length(form);
        if (length == 0 || length > LONGEST_FORM) {
            problems.add(where + ": a form has " + length + " characters: " + form);
        }
        var other = forms.put(form, where);
        if (other != null) {
            problems.add(where + ": stands in " + other + " too: " + form);
        }
    }

    private List<String> expand(String where, String written) {
        var expanded = List.of("");
        int at = 0;
        while (at < written.length()) {
            int open = written.indexOf('{', at);
            int end = open < 0 ? written.length() : open;
            expanded = append(expanded, List.of(written.substring(at, end)));
            if (open < 0) {
                break;
            }
            int close = written.indexOf('}', open);
            if (close < 0) {
                problems.add(where + ": a brace is not closed: " + written);
                return List.of();
            }
            expanded = append(
                    expanded, Arrays.asList(written.substring(open + 1, close).split(",", -1)));
            at = close + 1;
        }
        var folded = expanded.stream().map(Fold::text).distinct().toList();
        if (folded.size() > MOST_FORMS) {
            problems.add(where + ": " + folded.size() + " forms are more than " + MOST_FORMS + ": " + written);
            return List.of();
        }
        return folded;
    }

    private static List<String> append(List<String> heads, List<String> tails) {
        return heads.stream()
                .flatMap(head -> tails.stream().map(tail -> head + tail))
                .toList();
    }

    private Optional<Meaning> neutral(String where, String[] columns) {
        var kind = Arrays.stream(NeutralClass.values())
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(columns[1]))
                .findFirst();
        if (kind.isEmpty()) {
            problems.add(where + ": unknown class: " + columns[1]);
            return Optional.empty();
        }
        if (columns[2].isBlank()) {
            problems.add(where + ": no reason why it is neutral: " + columns[0]);
        }
        return Optional.of(new Meaning.Neutral(kind.get(), columns[2]));
    }

    private Optional<Meaning> meaning(String where, String column) {
        if (column.startsWith("@")) {
            var scope = Scope.ofId(column.substring(1));
            if (scope.isEmpty()) {
                problems.add(where + ": unknown time: " + column);
            }
            return scope.map(Meaning.Time::new);
        }
        var claims = new ArrayList<Claim>();
        for (var claim : column.isBlank() ? new String[0] : column.strip().split(" +")) {
            Claim.ofId(claim).ifPresentOrElse(claims::add, () -> problems.add(where + ": unknown claim: " + claim));
        }
        if (claims.isEmpty()) {
            problems.add(where + ": claims nothing");
            return Optional.empty();
        }
        return Optional.of(new Meaning.Claims(claims));
    }
}
