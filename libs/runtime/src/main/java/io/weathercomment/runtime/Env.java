package io.weathercomment.runtime;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The environment, read once into typed settings. Every problem is collected, so that one message names all of them. An empty value counts as
 * absent.
 */
public final class Env {
    private static final Duration LONGEST = Duration.ofDays(1);

    private final Map<String, String> variables;
    private final List<String> problems = new ArrayList<>();

    private Env(Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
    }

    /** Throws {@link IllegalStateException} naming every bad setting. */
    public static <T> T read(Map<String, String> variables, Function<Env, T> reader) {
        var env = new Env(variables);
        T settings;
        try {
            settings = reader.apply(env);
        } catch (IllegalArgumentException e) {
            // a settings record refused its values; what was found before is most likely why
            env.problems.add(String.valueOf(e.getMessage()));
            throw env.badSettings(e);
        }
        if (!env.problems.isEmpty()) {
            throw env.badSettings(null);
        }
        return settings;
    }

    public String text(String name) {
        return find(name).orElseGet(() -> {
            problems.add(name + " is missing");
            return "";
        });
    }

    public String text(String name, String otherwise) {
        return find(name).orElse(otherwise);
    }

    public Optional<String> find(String name) {
        return Optional.ofNullable(variables.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** A whole number from {@code least} to {@code most}. */
    public int number(String name, int otherwise, int least, int most) {
        return parsed(name, otherwise, "a whole number from " + least + " to " + most, value -> {
            var number = Integer.parseInt(value);
            if (number < least || number > most) {
                throw new IllegalArgumentException(value);
            }
            return number;
        });
    }

    /** A time span from one second to a day: seconds ({@code 15}, {@code 1.5}) or ISO 8601 ({@code PT15S}). */
    public Duration duration(String name, Duration otherwise) {
        return duration(name, otherwise, Duration.ofSeconds(1));
    }

    public Duration duration(String name, Duration otherwise, Duration least) {
        var wanted = "seconds or an ISO 8601 duration like PT15S, from " + least.toMillis() / 1000.0 + " s to a day";
        return parsed(name, otherwise, wanted, value -> {
            var duration = value.startsWith("P")
                    ? Duration.parse(value)
                    : Duration.ofMillis(Math.round(Double.parseDouble(value) * 1000));
            if (duration.compareTo(least) < 0 || duration.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException(value);
            }
            return duration;
        });
    }

    public boolean flag(String name, boolean otherwise) {
        return parsed(name, otherwise, "true or false", value -> switch (value) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw new IllegalArgumentException(value);
        });
    }

    /** An absolute http or https address. */
    public URI uri(String name, URI otherwise) {
        return parsed(name, otherwise, "an absolute http or https URL", value -> {
            var uri = URI.create(value);
            if (uri.getHost() == null || !List.of("http", "https").contains(uri.getScheme())) {
                throw new IllegalArgumentException(value);
            }
            return uri;
        });
    }

    /** Words separated by commas. */
    public List<String> list(String name, List<String> otherwise) {
        return find(name)
                .map(value -> Arrays.stream(value.split(","))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList())
                .orElse(otherwise);
    }

    /** An instant with its offset, e.g. {@code 2022-06-15T12:00+09:00}; null when absent. */
    public @Nullable Instant instant(String name) {
        return find(name).isEmpty()
                ? null
                : parsed(
                        name,
                        Instant.EPOCH,
                        "a time with its offset like 2022-06-15T12:00+09:00",
                        value -> OffsetDateTime.parse(value).toInstant());
    }

    /** Records a problem that only the settings' own logic can see. */
    public void problem(String text) {
        problems.add(text);
    }

    private <T> T parsed(String name, T otherwise, String wanted, Function<String, T> parser) {
        var value = find(name);
        if (value.isEmpty()) {
            return otherwise;
        }
        try {
            return parser.apply(value.get());
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            problems.add(name + " must be " + wanted);
            return otherwise;
        }
    }

    private IllegalStateException badSettings(@Nullable Throwable cause) {
        return new IllegalStateException("bad settings: " + String.join("; ", new LinkedHashSet<>(problems)), cause);
    }
}
