package io.weathercomment.writing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The time that words speak of, within 06–24 JST; words without a time speak of all of it. */
@SuppressWarnings("ImmutableEnumChecker") // its list is unmodifiable
public enum Scope {
    DAY(6, 24),
    MORNING(6, 9, "朝"),
    FORENOON(6, 12, "午前"),
    LATE_MORNING(9, 12, "昼前"),
    NOON(9, 15, "昼頃"),
    DAYTIME(9, 18, "日中", "昼間"),
    AFTERNOON(12, 24, "午後"),
    EARLY_AFTERNOON(12, 15, "昼過ぎ"),
    EVENING(15, 18, "夕方"),
    FROM_EVENING(15, 24, "夕方から"),
    UNTIL_EVENING(6, 18, "夕方まで"),
    NIGHT(18, 24, "夜"),
    EARLY_NIGHT(18, 21, "夜のはじめ"),
    LATE_NIGHT(21, 24, "夜遅く");

    private final int fromHour;
    private final int toHour;
    private final int parts;
    private final List<String> words;

    Scope(int fromHour, int toHour, String... words) {
        this.fromHour = fromHour;
        this.toHour = toHour;
        this.parts = Parts.between(fromHour, toHour);
        this.words = List.of(words);
    }

    public int fromHour() {
        return fromHour;
    }

    public int toHour() {
        return toHour;
    }

    /** The Japanese words that tell this time; none for the whole day. */
    public List<String> words() {
        return words;
    }

    /** The parts of the day that lie in it, as bits. */
    int parts() {
        return parts;
    }

    /** As the proof shows it, e.g. {@code 06-24}. */
    public String hours() {
        return hours(fromHour, toHour);
    }

    /** As the corpus file spells it, e.g. {@code early-afternoon}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Scope> ofId(String id) {
        return Arrays.stream(values()).filter(scope -> scope.id().equals(id)).findFirst();
    }

    static Optional<Scope> ofHours(String hours) {
        return Arrays.stream(values())
                .filter(scope -> scope.hours().equals(hours))
                .findFirst();
    }

    static String hours(int from, int to) {
        return "%02d-%02d".formatted(from, to);
    }
}
