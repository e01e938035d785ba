package io.weathercomment.api.contract;

import io.vertx.core.json.JsonObject;
import io.weathercomment.api.problems.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request that the contract accepts.
 *
 * @param path as it was asked for: Vert.x takes a slash too many at the end as none
 * @param parameters of path and query, by name; only those that the contract knows
 * @param headers of the contract, by its spelling
 * @param body empty for operations without one
 * @param traceparent W3C trace context, the caller's or a new one
 */
public record Ask(
        String path,
        Map<String, String> parameters,
        Map<String, List<String>> headers,
        JsonObject body,
        Language language,
        String traceparent) {
    public Ask {
        parameters = Map.copyOf(parameters);
        headers = Map.copyOf(headers);
    }

    /** A parameter that the contract requires. */
    public String required(String name) {
        return optional(name).orElseThrow(() -> new IllegalStateException("not required by the contract: " + name));
    }

    public Optional<String> optional(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    public List<String> header(String name) {
        return headers.getOrDefault(name, List.of());
    }
}
