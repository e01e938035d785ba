package io.weathercomment.domain;

/**
 * How sure a forecast is that something happens: {@code MAYBE} is 所により, or a probability of 30–50 % without wet text;
 * {@code YES} is text without 所により (一時 included), a probability of 60 % and more, or 0.5 mm/h and more.
 */
public enum Likelihood {
    NO,
    MAYBE,
    YES;

    public Likelihood or(Likelihood other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public boolean possible() {
        return this != NO;
    }
}
