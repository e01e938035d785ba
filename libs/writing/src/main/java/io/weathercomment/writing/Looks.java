package io.weathercomment.writing;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the parts of a day look like, one after the other; words of change are judged by it. A probability speaks of six hours
 * and can't tell when it starts to rain: what falls at times only, as it does where nothing but a probability says so, is a look
 * where it goes on from one block of six hours into the next, and leaves the part open elsewhere.
 */
final class Looks {
    /** What a part looks like, worst first. */
    enum Look {
        SNOW,
        RAIN,
        CLOUDY,
        PARTLY_FINE,
        FINE;

        boolean dry() {
            return compareTo(CLOUDY) >= 0;
        }

        boolean sunny() {
            return compareTo(PARTLY_FINE) >= 0;
        }
    }

    /** A day with fewer parts ahead has no course to tell of. */
    private static final int SHORTEST_COURSE = 3;

    private static final int[] ENDS_OF_PROBABILITY_BLOCKS = {Parts.between(9, 15), Parts.between(15, 21)};

    private final Day day;
    private final @Nullable Look[] looks;
    private final int[] bits;
    private final boolean open;
    private final boolean rising;
    private final boolean falling;

    private Looks(Day day, @Nullable Look[] looks, int[] bits) {
        this.day = day;
        this.looks = looks;
        this.bits = bits;
        boolean anyOpen = false;
        boolean up = true;
        boolean down = true;
        for (int i = 0; i < looks.length; i++) {
            var look = looks[i];
            var before = i == 0 ? look : looks[i - 1];
            anyOpen |= look == null;
            up &= look != null && before != null && look.compareTo(before) >= 0;
            down &= look != null && before != null && look.compareTo(before) <= 0;
        }
        this.open = anyOpen;
        this.rising = up;
        this.falling = down;
    }

    static Looks of(Day day) {
        int size = Parts.count(day.present());
        var looks = new @Nullable Look[size];
        var bits = new int[size];
        int rest = day.present();
        for (int i = 0; i < size; i++) {
            bits[i] = Parts.first(rest);
            looks[i] = look(day, bits[i]);
            rest &= ~bits[i];
        }
        return new Looks(day, looks, bits);
    }

    private static @Nullable Look look(Day day, int bit) {
        boolean rain = Parts.overlap(day.yes(Fact.RAIN), bit);
        boolean snow = Parts.overlap(day.yes(Fact.SNOW), bit);
        if (!day.known(bit) || Parts.overlap(day.yes(Fact.RAIN_OR_SNOW), bit) || (rain && snow)) {
            return null;
        }
        if (rain || snow) {
            boolean told = Parts.overlap(day.steady() | day.brief(), bit) || crossesBlocks(day.yes(Fact.WET), bit);
            return told ? rain ? Look.RAIN : Look.SNOW : null;
        }
        return Parts.overlap(day.fine(), bit)
                ? Look.FINE
                : Parts.overlap(day.partlyFine(), bit) ? Look.PARTLY_FINE : Look.CLOUDY;
    }

    private static boolean crossesBlocks(int wet, int bit) {
        int run = bit;
        for (int before = 0; run != before; ) {
            before = run;
            run |= (run << 1 | run >>> 1) & wet;
        }
        for (int end : ENDS_OF_PROBABILITY_BLOCKS) {
            if (Parts.contains(run, end)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it gets better or stays as it is from part to part, and nothing is open. */
    boolean rising() {
        return rising && looks.length >= SHORTEST_COURSE;
    }

    /** Whether it gets worse or stays as it is from part to part, and nothing is open. */
    boolean falling() {
        return falling && looks.length >= SHORTEST_COURSE;
    }

    /** Whether a part's look can't be told. */
    boolean open() {
        return open;
    }

    @Nullable Look first() {
        return looks.length == 0 ? null : looks[0];
    }

    @Nullable Look last() {
        return looks.length == 0 ? null : looks[looks.length - 1];
    }

    /** Whether the look lasts a third of the day or longer. */
    boolean lastsAThird(Look look) {
        int count = 0;
        for (var each : looks) {
            count += each == look ? 1 : 0;
        }
        return count * 3 >= looks.length;
    }

    /** The first part that doesn't look like the first one; none if all look alike. */
    int turn() {
        return firstAfter(i -> looks[i] != looks[0]);
    }

    /** The first part of the last look; none if all look alike. */
    int settled() {
        int i = looks.length - 1;
        while (i > 0 && looks[i - 1] == looks[i]) {
            i--;
        }
        return i <= 0 ? Parts.NONE : bits[i];
    }

    /** The first part that is sunny or isn't, other than the first one; none if there is no such part. */
    int sunTurn() {
        return firstAfter(i -> sunny(looks[i]) != sunny(looks[0]));
    }

    private interface Test {
        boolean at(int i);
    }

    private int firstAfter(Test test) {
        for (int i = 1; i < looks.length; i++) {
            if (test.at(i)) {
                return bits[i];
            }
        }
        return Parts.NONE;
    }

    private static boolean sunny(@Nullable Look look) {
        return look != null && look.sunny();
    }

    /** Whether all parts look the same. */
    boolean same() {
        return !open && looks.length >= SHORTEST_COURSE && turn() == Parts.NONE;
    }

    /** How often it turns between sun, clouds, rain and snow; fewer or more clouds beside the sun are no turn. */
    int turns() {
        int turns = 0;
        for (int i = 1; i < looks.length; i++) {
            boolean sunBoth = sunny(looks[i]) && sunny(looks[i - 1]);
            turns += looks[i] != looks[i - 1] && !sunBoth ? 1 : 0;
        }
        return turns;
    }

    boolean anyWet() {
        for (var look : looks) {
            if (look != null && !look.dry()) {
                return true;
            }
        }
        return false;
    }

    /** The parts that look wet from the start of the day on, without a gap. */
    int wetStart(Look look) {
        int parts = Parts.NONE;
        for (int i = 0; i < looks.length && looks[i] == look; i++) {
            parts |= bits[i];
        }
        return parts;
    }

    /** E.g. {@code 朝 fine, 昼前 cloudy}. */
    Rule.Finding shown() {
        var text = new StringBuilder();
        for (int i = 0; i < looks.length; i++) {
            var look = looks[i];
            text.append(i == 0 ? "" : ", ")
                    .append(Shown.part(bits[i]).japanese())
                    .append(' ')
                    .append(
                            look == null
                                    ? "open"
                                    : look.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
        return new Rule.Finding(text.toString(), Shown.hours(day.present()));
    }
}
