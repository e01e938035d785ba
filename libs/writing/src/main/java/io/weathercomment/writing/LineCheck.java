package io.weathercomment.writing;

import io.weathercomment.domain.Half;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is wrong with a text as one half of a comment, whatever the day. */
final class LineCheck {
    private LineCheck() {}

    /** Nothing if the text can be a line. */
    static List<String> problems(Half half, Reading reading) {
        var problems = new ArrayList<String>();
        var text = reading.text();
        int length = Texts.length(text);
        if (length < Texts.SHORTEST || length > Texts.LONGEST) {
            problems.add("has %d characters instead of %d to %d".formatted(length, Texts.SHORTEST, Texts.LONGEST));
        }
        Texts.BANNED.stream().filter(text::contains).forEach(banned -> problems.add("must not say " + banned));
        if (!reading.understood()) {
            problems.add(
                    "unknown words: " + reading.gaps().stream().map(Gap::words).collect(Collectors.joining(", ")));
        }
        if (reading.fragment()) {
            problems.add("is a fragment: it ends where something is left to be said");
        }
        if (reading.wordings().isEmpty()) {
            problems.add("claims nothing");
        } else if (half == Half.WEATHER
                && reading.claims().stream()
                        .noneMatch(claim -> claim.kind().topic().weather())) {
            problems.add("claims nothing of the weather");
        }
        return List.copyOf(problems);
    }
}
