package io.weathercomment.writing;

/** What a claim is about; a weather line speaks of one of them, and not only of what to do. */
public enum Topic {
    SKY,
    PRECIPITATION,
    WIND,
    TEMPERATURE,
    CHANGE,
    LIVING
}
