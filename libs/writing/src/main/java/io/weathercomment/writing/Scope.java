package io.weathercomment.writing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The time that words speak of, within 06–24 JST; words without a time speak of all of it. */
public enum Scope {
    DAY(6, 24),
    MORNING(6, 9),
    FORENOON(6, 12),
    LATE_MORNING(9, 12),
    NOON(9, 15),
    DAYTIME(9, 18),
    AFTERNOON(12, 24),
    EARLY_AFTERNOON(12, 15),
    EVENING(15, 18),
    FROM_EVENING(15, 24),
    UNTIL_EVENING(6, 18),
    NIGHT(18, 24),
    EARLY_NIGHT(18, 21),
    LATE_NIGHT(21, 24);

    private final int fromHour;
    private final int toHour;
    private final int parts;

    Scope(int fromHour, int toHour) {
        this.fromHour = fromHour;
        this.toHour = toHour;
        this.parts = Parts.between(fromHour, toHour);
    }

    public int fromHour() {
        return fromHour;
    }

    public int toHour() {
        return toHour;
    }

    /** The parts of the day that lie in it, as bits. */
    int parts() {
        return parts;
    }

    /** As the proof shows it, e.g. {@code 06-24}. */
    public String hours() {
        return hours(fromHour, toHour);
    }

    /** As the lexicon spells it, e.g. {@code early-afternoon}. */
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
