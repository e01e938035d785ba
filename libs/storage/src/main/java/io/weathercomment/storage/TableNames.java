package io.weathercomment.storage;

/** The tables' names; a prefix keeps environments of one account apart. */
public record TableNames(String prefix) {
    public String comments() {
        return prefix + "weather-comments";
    }

    public String forecasts() {
        return prefix + "weather-cache";
    }

    public String locations() {
        return prefix + "location-metadata";
    }

    public String analytics() {
        return prefix + "analytics";
    }

    public String jobs() {
        return prefix + "generation-jobs";
    }
}
