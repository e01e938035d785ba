package io.weathercomment.api.problems;

import io.vertx.core.json.JsonObject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One problem as RFC 9457 has it.
 *
 * @param arguments what the texts of the type name, in order; {@link Words} are told in the reader's language
 * @param extra further members, e.g. {@code suggestions}
 */
public record Problem(ProblemType type, List<Object> arguments, Map<String, Object> extra) {
    public Problem {
        arguments = List.copyOf(arguments);
        if (arguments.size() != type.arguments()) {
            throw new IllegalArgumentException(type + " names " + type.arguments() + " things, not " + arguments);
        }
        extra = Collections.unmodifiableMap(new LinkedHashMap<>(extra));
    }

    public static Problem of(ProblemType type, Object... arguments) {
        return new Problem(type, List.of(arguments), Map.of());
    }

    /**
     * A place that is not known.
     *
     * @param named as the caller named it, fit to be shown
     * @param suggested whether the answer also lists places that may be meant
     */
    public static Problem unknownLocation(String named, boolean suggested) {
        var advice = suggested
                ? new Words(", e.g. one of the suggestions", "suggestionsも参考に")
                : new Words("; GET /v1/locations lists them", "一覧は GET /v1/locations にあります");
        return of(ProblemType.UNKNOWN_LOCATION, named, advice);
    }

    public Problem with(String member, Object value) {
        var members = new LinkedHashMap<>(extra);
        members.put(member, value);
        return new Problem(type, arguments, members);
    }

    public ProblemException exception() {
        return new ProblemException(this);
    }

    /** As part of another answer: why a job failed. */
    public JsonObject brief(Language language) {
        var words = arguments.stream()
                .map(argument -> argument instanceof Words both ? both.in(language) : argument)
                .toArray();
        return new JsonObject()
                .put("type", type.uri())
                .put("title", type.title().in(language))
                .put("detail", String.format(Locale.ROOT, type.detail().in(language), words))
                .put("next", type.next().word());
    }

    /** As the answer to a request. */
    public JsonObject json(Language language, String requestId) {
        var json = brief(language).put("status", type.status()).put("request_id", requestId);
        if (type.retryAfter() > 0) {
            json.put("retry_after", type.retryAfter());
        }
        extra.forEach(json::put);
        return json;
    }
}
