package io.weathercomment.weather;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Bodies of our own making in the form that JMA serves. */
final class Bodies {
    /** Issued on 2026-01-20 at 05: 根室, 釧路 and 十勝, whose areas stand in another order in each series. */
    static final String KUSHIRO = read("jma-kushiro-05.json");

    /** Issued on 2026-08-03 at 17. */
    static final String TOKYO = read("jma-tokyo-17.json");

    private Bodies() {}

    static byte[] bytes(String body) {
        return body.getBytes(StandardCharsets.UTF_8);
    }

    private static String read(String name) {
        try (var in = Objects.requireNonNull(Bodies.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
