package io.weathercomment.weather;

import io.weathercomment.domain.Condition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** What JMA's weather codes say: used when the text beside them is missing or not understood. */
final class JmaWeatherCode {
    private static final Map<String, String> TEXTS = read();

    private JmaWeatherCode() {}

    /** The eight parts of the day, 0–3 first; empty for a code that JMA does not list. */
    static Optional<List<Condition>> conditions(String code, int fromHour) {
        return Optional.ofNullable(TEXTS.get(code)).flatMap(text -> JmaWeatherText.conditions(text, fromHour));
    }

    static Map<String, String> texts() {
        return TEXTS;
    }

    private static Map<String, String> read() {
        var name = "jma-weather-codes.txt";
        try (var in = Objects.requireNonNull(JmaWeatherCode.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" ", 2))
                    .collect(Collectors.toUnmodifiableMap(parts -> parts[0], parts -> parts[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
