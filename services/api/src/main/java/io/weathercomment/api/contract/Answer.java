package io.weathercomment.api.contract;

import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a call answers.
 *
 * @param headers beside those that every answer has
 */
public record Answer(int status, JsonObject body, Map<String, String> headers) {
    public Answer {
        headers = Map.copyOf(headers);
    }

    public static Answer ok(JsonObject body) {
        return new Answer(200, body, Map.of());
    }

    public static Answer accepted(JsonObject body) {
        return new Answer(202, body, Map.of());
    }

    public Answer with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, body, more);
    }
}
