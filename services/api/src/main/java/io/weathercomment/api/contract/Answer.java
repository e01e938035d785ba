package io.weathercomment.api.contract;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a call answers.
 *
 * @param headers beside those that every answer has
 */
public record Answer(int status, Body body, Map<String, String> headers) {
    public Answer {
        headers = Map.copyOf(headers);
    }

    /** What an answer carries. */
    public sealed interface Body {
        /** The media type. */
        String type();

        Buffer bytes();

        record Json(JsonObject json) implements Body {
            @Override
            public String type() {
                return "application/json";
            }

            @Override
            public Buffer bytes() {
                return json.toBuffer();
            }
        }

        /** Something to show or to run, as it is. */
        record File(String type, Buffer bytes) implements Body {}
    }

    public static Answer ok(JsonObject body) {
        return new Answer(200, new Body.Json(body), Map.of());
    }

    public static Answer ok(Body.File body) {
        return new Answer(200, body, Map.of());
    }

    public static Answer accepted(JsonObject body) {
        return new Answer(202, new Body.Json(body), Map.of());
    }

    /** That it lives at another address, for good. */
    public static Answer moved(String location) {
        var nothing = new Body.File("text/plain", Buffer.buffer());
        return new Answer(308, nothing, Map.of("Location", location, "Cache-Control", "no-cache"));
    }

    public Answer with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, body, more);
    }
}
