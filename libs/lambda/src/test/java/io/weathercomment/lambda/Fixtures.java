package io.weathercomment.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;

/** Sample events, and invocations that carry them. */
final class Fixtures {
    static final String TRACE_HEADER = "Root=1-6925a1c8-eeeeeeeeeeeeeeeeeeeeeeee;Parent=ffffffffffffffff;Sampled=1";

    private static final JsonMapper MAPPER = new JsonMapper();

    private Fixtures() {}

    static JsonNode event(String name) {
        try (var file = Fixtures.class.getResourceAsStream("/events/" + name + ".json")) {
            return MAPPER.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Invocation invocation(Duration remaining) {
        return new Invocation(Instant.now().plus(remaining), TRACE_HEADER);
    }
}
