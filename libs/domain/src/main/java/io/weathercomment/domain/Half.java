package io.weathercomment.domain;

/** The two texts of a comment. */
public enum Half {
    WEATHER,
    ADVICE
}
