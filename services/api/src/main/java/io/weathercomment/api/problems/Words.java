package io.weathercomment.api.problems;

/** The same words in both languages. */
public record Words(String en, String ja) {
    String in(Language language) {
        return switch (language) {
            case EN -> en;
            case JA -> ja;
        };
    }
}
