package io.weathercomment.writing;

import io.weathercomment.domain.DayPart;

/** Sets of parts of the day, as bits: the lowest bit is the first part, 06–09. */
@SuppressWarnings("EnumOrdinal") // the bits are in the order of the parts
final class Parts {
    static final int NONE = 0;
    static final int ALL = (1 << DayPart.values().length) - 1;
    static final int MORNING = of(DayPart.MORNING);
    static final int EVENING = of(DayPart.EVENING);

    /** 06–18. */
    static final int DAYTIME = between(6, 18);

    /** 09–15, when the sun is high. */
    static final int NOON = between(9, 15);

    /** 12–24. */
    static final int AFTERNOON = between(12, 24);

    /** 18–24. */
    static final int NIGHT = between(18, 24);

    private Parts() {}

    static int of(DayPart part) {
        return 1 << part.ordinal();
    }

    static int between(int fromHour, int toHour) {
        int parts = NONE;
        for (var part : DayPart.values()) {
            if (part.fromHour() >= fromHour && part.toHour() <= toHour) {
                parts |= of(part);
            }
        }
        return parts;
    }

    static int count(int parts) {
        return Integer.bitCount(parts);
    }

    /** Whether the parts are at least half of the whole. */
    static boolean half(int parts, int whole) {
        return count(parts) * 2 >= count(whole);
    }

    static boolean contains(int parts, int some) {
        return (parts & some) == some;
    }

    static boolean overlap(int one, int other) {
        return (one & other) != 0;
    }

    /** The earliest part alone. */
    static int first(int parts) {
        return Integer.lowestOneBit(parts);
    }

    /** The latest part alone. */
    static int last(int parts) {
        return Integer.highestOneBit(parts);
    }
}
