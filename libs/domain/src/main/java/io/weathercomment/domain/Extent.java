package io.weathercomment.domain;

/** How much of its time precipitation takes: 一時 (less than a quarter), 時々 (less than half), or all of it. */
public enum Extent {
    BRIEF,
    AT_TIMES,
    STEADY;

    public Extent or(Extent other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
