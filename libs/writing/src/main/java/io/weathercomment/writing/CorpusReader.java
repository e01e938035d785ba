package io.weathercomment.writing;

import io.weathercomment.domain.Half;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a corpus file: UTF-8, one line of text a row, four columns apart by tabs: id, half ({@code weather} or
 * {@code advice}), text, and its claims as {@code kind@scope=words}, apart by spaces. Rows that begin with {@code #} are
 * remarks. A file with any mistake is refused with all its mistakes.
 */
final class CorpusReader {
    private static final int COLUMNS = 4;

    private final List<String> problems = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> texts = new HashSet<>();

    private CorpusReader() {}

    static Corpus read(String name, byte[] file) {
        var reader = new CorpusReader();
        int row = 0;
        for (var text : new String(file, StandardCharsets.UTF_8).lines().toList()) {
            row++;
            if (!text.isBlank() && !text.startsWith("#")) {
                reader.row("row " + row, text);
            }
        }
        for (var half : Half.values()) {
            if (reader.lines.stream().noneMatch(line -> line.half() == half)) {
                reader.problems.add("no line for half " + half);
            }
        }
        if (!reader.problems.isEmpty()) {
            throw new IllegalStateException("bad corpus " + name + ": " + String.join("; ", reader.problems));
        }
        return new Corpus(Versions.digest(file), reader.lines);
    }

    private void row(String where, String row) {
        var columns = row.split("\t", -1);
        if (columns.length != COLUMNS) {
            problems.add(where + ": " + columns.length + " columns instead of " + COLUMNS);
            return;
        }
        int before = problems.size();
        var id = columns[0];
        var half = half(where, columns[1]);
        var text = columns[2];
        check(where, id, text);
        var wordings = wordings(where, text, columns[3]);
        check(where, half, text, wordings);
        if (problems.size() == before && half.isPresent()) {
            lines.add(new Line(id, half.get(), text, wordings));
        }
    }

    private void check(String where, String id, String text) {
        if (!id.matches("[a-z0-9-]+")) {
            problems.add(where + ": id is not [a-z0-9-]+: " + id);
        }
        if (!ids.add(id)) {
            problems.add(where + ": id stands twice: " + id);
        }
        if (!texts.add(text)) {
            problems.add(where + ": text stands twice: " + text);
        }
        int length = Texts.length(text);
        if (length < Texts.SHORTEST || length > Texts.LONGEST) {
            problems.add(where + ": " + length + " characters: " + text);
        }
        for (var banned : Texts.BANNED) {
            if (text.contains(banned)) {
                problems.add(where + ": must not say " + banned + ": " + text);
            }
        }
    }

    private void check(String where, Optional<Half> half, String text, List<Wording> wordings) {
        boolean weather =
                wordings.stream().anyMatch(wording -> wording.claim().kind().topic() != Topic.LIVING);
        if (half.isPresent() && half.get() == Half.WEATHER && !weather) {
            problems.add(where + ": claims nothing of the weather: " + text);
        }
        if (wordings.isEmpty()) {
            problems.add(where + ": claims nothing: " + text);
        }
        for (var scope : Scope.values()) {
            boolean told = scope.words().stream().anyMatch(text::contains);
            boolean claimed =
                    wordings.stream().anyMatch(wording -> wording.claim().scope() == scope);
            if (scope != Scope.DAY && told != claimed) {
                problems.add(where + ": " + scope.id() + (told ? " is told, not claimed: " : " is claimed, not told: ")
                        + text);
            }
        }
    }

    private Optional<Half> half(String where, String name) {
        var half = Arrays.stream(Half.values())
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
        if (half.isEmpty()) {
            problems.add(where + ": unknown half: " + name);
        }
        return half;
    }

    private List<Wording> wordings(String where, String text, String claims) {
        var wordings = new ArrayList<Wording>();
        for (var claim : claims.isBlank() ? new String[0] : claims.strip().split(" +")) {
            wording(where, text, claim).ifPresent(wordings::add);
        }
        return wordings;
    }

    private Optional<Wording> wording(String where, String text, String written) {
        int equals = written.indexOf('=');
        var name = equals < 0 ? written : written.substring(0, equals);
        var words = equals < 0 ? "" : written.substring(equals + 1);
        int at = name.indexOf('@');
        var kind = ClaimKind.ofId(at < 0 ? name : name.substring(0, at));
        var scope = at < 0 ? Optional.of(Scope.DAY) : Scope.ofId(name.substring(at + 1));
        if (kind.isEmpty() || scope.isEmpty()) {
            problems.add(where + ": unknown claim: " + written);
            return Optional.empty();
        }
        int from = text.indexOf(words);
        if (words.isEmpty() || from < 0) {
            problems.add(where + ": words not in the text: " + written);
            return Optional.empty();
        }
        if (text.indexOf(words, from + 1) >= 0) {
            problems.add(where + ": words stand twice in the text: " + written);
            return Optional.empty();
        }
        int start = text.codePointCount(0, from);
        return Optional.of(new Wording(new Claim(kind.get(), scope.get()), words, start, start + Texts.length(words)));
    }
}
