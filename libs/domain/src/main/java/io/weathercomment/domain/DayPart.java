package io.weathercomment.domain;

/** The parts of 06–24 that truth is judged by: JMA's own three-hour words. */
public enum DayPart {
    MORNING(6, "朝"),
    LATE_MORNING(9, "昼前"),
    EARLY_AFTERNOON(12, "昼過ぎ"),
    EVENING(15, "夕方"),
    EARLY_NIGHT(18, "夜のはじめ頃"),
    LATE_NIGHT(21, "夜遅く");

    /** Length of a part in hours. */
    public static final int HOURS = 3;

    private final int fromHour;
    private final String japanese;

    DayPart(int fromHour, String japanese) {
        this.fromHour = fromHour;
        this.japanese = japanese;
    }

    public int fromHour() {
        return fromHour;
    }

    public int toHour() {
        return fromHour + HOURS;
    }

    public String japanese() {
        return japanese;
    }

    /** 06–18. */
    public boolean daytime() {
        return fromHour < 18;
    }
}
