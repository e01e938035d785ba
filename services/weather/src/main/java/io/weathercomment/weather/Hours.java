package io.weathercomment.weather;

/** Some hours of a day: {@code from} inclusive, {@code to} exclusive. */
record Hours(int from, int to) {
    static final Hours DAY = new Hours(0, 24);

    Hours {
        if (from < 0 || to > 24 || from >= to) {
            throw new IllegalArgumentException("hours out of order: " + from + ".." + to);
        }
    }

    boolean contains(int hour) {
        return hour >= from && hour < to;
    }
}
