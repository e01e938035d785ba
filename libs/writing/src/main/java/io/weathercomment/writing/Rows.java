package io.weathercomment.writing;

import io.weathercomment.writing.Rule.Judge;

/** How rows of the table of rules are written, and the words that many of them share. */
final class Rows {
    static final String CELSIUS = "°C";
    static final String PERCENT = "%";

    static final String JMA_PRECIPITATION = "JMA forecast terms: precipitation";
    static final String JMA_FOG = "JMA forecast terms: fog";
    static final String JMA_WIND = "JMA forecast terms: wind";
    static final String JMA_TEMPERATURE = "JMA forecast terms: temperature";
    static final String JMA_CHANGE = "JMA forecast terms: changes of weather";
    static final String SKY_WORDS = "editorial rule: words of the sky";
    static final String PRECIPITATION_RULE = "editorial rule: words of precipitation";
    static final String CHANGE_RULE = "editorial rule: changes of weather";
    static final String BANDS = "editorial rule: temperature bands";
    static final String HUMIDITY_RULE = "editorial rule: humidity";
    static final String SEASONS = "editorial rule: words of the season";
    static final String POLLEN_RULE = "editorial rule: pollen";
    static final String HEATSTROKE_RULE = "editorial rule: heatstroke";
    static final String UMBRELLAS = "editorial rule: umbrellas";
    static final String CLOTHES_RULE = "editorial rule: clothes";
    static final String LIVING_RULE = "editorial rule: advice for the day";
    static final String SAFETY = "editorial rule: safety";
    static final String UNSUPPORTED = "editorial rule: what no source tells";

    static final String FIRM = "= yes; where a time is named, in half of it and at that time only";
    static final String POSSIBLE = "= maybe or yes; where a time is named, in half of it and at that time only";
    static final String MAYBE =
            "= maybe at most, and not no; where a time is named, in half of it and at that time only";
    static final String BRIEF = "= yes and brief throughout";
    static final String SHOWER = "= maybe at most, or yes and brief throughout; not no";
    static final String ALL_DAY = "= yes and steady in all of 06–24";

    private Rows() {}

    static Rule row(
            ClaimKind kind,
            String label,
            String japanese,
            String fact,
            String threshold,
            String unit,
            String source,
            Judge judge) {
        return new Rule(kind, label, japanese, fact, threshold, unit, source, judge);
    }

    /** A band of the day's maximum, in °C. */
    static Rule maximumRow(ClaimKind kind, String label, String japanese, double from, double below, String source) {
        return row(kind, label, japanese, "maximum", band(from, below), CELSIUS, source, Judges.maximum(from, below));
    }

    /** A band of the day's minimum, in °C. */
    static Rule minimumRow(ClaimKind kind, String label, String japanese, double from, double below, String source) {
        return row(kind, label, japanese, "minimum", band(from, below), CELSIUS, source, Judges.minimum(from, below));
    }

    private static String band(double from, double below) {
        if (from == Judges.NO_START) {
            return "< %.0f".formatted(below);
        }
        return below == Judges.NO_END ? "≥ %.0f".formatted(from) : "%.0f to below %.0f".formatted(from, below);
    }
}
