package io.weathercomment.writing;

/**
 * Why two texts can't stand side by side.
 *
 * @param id of the rule for pairs that objects, e.g. {@code pair.repetition}
 * @param text for readers
 */
public record Objection(String id, String text) {
    @Override
    public String toString() {
        return text;
    }
}
