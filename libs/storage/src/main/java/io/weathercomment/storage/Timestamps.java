package io.weathercomment.storage;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/** Instants as ISO 8601 UTC text with nine digits of a second always, so that text order is time order. */
final class Timestamps {
    private static final DateTimeFormatter NINE_DIGITS =
            new DateTimeFormatterBuilder().appendInstant(9).toFormatter();

    private Timestamps() {}

    static String text(Instant instant) {
        return NINE_DIGITS.format(instant);
    }

    static Instant instant(String text) {
        return Instant.parse(text);
    }
}
