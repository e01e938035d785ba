package io.weathercomment.writing;

/** What a claim is about; a weather line speaks of the weather, and not only of the season or of what to do. */
public enum Topic {
    SKY,
    PRECIPITATION,
    WIND,
    TEMPERATURE,
    CHANGE,
    SEASON,
    LIVING;

    /** Whether a weather line can rest on it. */
    public boolean weather() {
        return this != SEASON && this != LIVING;
    }
}
