package io.weathercomment.local.telemetry;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** A span as it was exported, with what the tests ask about. */
record SeenSpan(String service, String traceId, String id, String parent, String name, Map<String, String> attributes) {
    static Stream<SeenSpan> of(JsonObject resource) {
        var service = attributes(resource.getJsonObject("resource").getJsonArray("attributes"))
                .getOrDefault("service.name", "?");
        return resource.getJsonArray("scopeSpans").stream()
                .map(JsonObject.class::cast)
                .flatMap(scope -> scope.getJsonArray("spans").stream())
                .map(JsonObject.class::cast)
                .map(span -> new SeenSpan(
                        service,
                        span.getString("traceId"),
                        span.getString("spanId"),
                        span.getString("parentSpanId", ""),
                        span.getString("name"),
                        attributes(span.getJsonArray("attributes", new JsonArray()))));
    }

    private static Map<String, String> attributes(JsonArray told) {
        var attributes = new HashMap<String, String>();
        told.stream().map(JsonObject.class::cast).forEach(attribute -> {
            var value = attribute.getJsonObject("value").stream().findFirst().orElseThrow();
            attributes.put(attribute.getString("key"), String.valueOf(value.getValue()));
        });
        return attributes;
    }

    String attribute(String key) {
        return attributes.getOrDefault(key, "");
    }
}
