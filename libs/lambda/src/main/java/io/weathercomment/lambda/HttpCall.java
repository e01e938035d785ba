package io.weathercomment.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request as API Gateway tells it.
 *
 * @param uri path and query
 * @param requestId of API Gateway; empty when it gave none
 */
record HttpCall(
        String method,
        String uri,
        MultiMap headers,
        @Nullable Buffer body,
        String requestId) {
    /** They speak of the connection to API Gateway, which is not ours. */
    private static final Set<String> OF_THE_CONNECTION = Set.of(
            "connection",
            "content-length",
            "expect",
            "host",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    /** A REST API's, payload format 1.0. */
    static HttpCall ofRestApi(JsonNode event) {
        return new HttpCall(
                event.path("httpMethod").asText(),
                Uris.path(event.path("path").asText()) + query(event),
                headers(event),
                body(event),
                event.path("requestContext").path("requestId").asText());
    }

    /** An HTTP API's, payload format 2.0. */
    static HttpCall ofHttpApi(JsonNode event) {
        var context = event.path("requestContext");
        var query = event.path("rawQueryString").asText();
        var path = withoutStage(
                event.path("rawPath").asText(), context.path("stage").asText());
        var headers = headers(event);
        var cookies = texts(event.path("cookies"));
        if (!cookies.isEmpty()) {
            headers.set("cookie", String.join("; ", cookies));
        }
        return new HttpCall(
                context.path("http").path("method").asText(),
                Uris.path(path) + (query.isEmpty() ? "" : "?" + Uris.plain(query)),
                headers,
                body(event),
                context.path("requestId").asText());
    }

    static boolean isOfTheConnection(String header) {
        return OF_THE_CONNECTION.contains(header.toLowerCase(Locale.ROOT));
    }

    /** A named stage stands before the path. */
    private static String withoutStage(String path, String stage) {
        var prefix = "/" + stage;
        var staged = !stage.isEmpty() && (path.equals(prefix) || path.startsWith(prefix + "/"));
        return staged ? path.substring(prefix.length()) : path;
    }

    private static String query(JsonNode event) {
        var pairs = new ArrayList<String>();
        each(
                event,
                "multiValueQueryStringParameters",
                "queryStringParameters",
                (name, value) -> pairs.add(Uris.component(name) + "=" + Uris.component(value)));
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    private static MultiMap headers(JsonNode event) {
        var headers = MultiMap.caseInsensitiveMultiMap();
        each(event, "multiValueHeaders", "headers", (name, value) -> {
            if (!isOfTheConnection(name)) {
                headers.add(name, value);
            }
        });
        return headers;
    }

    private static void each(JsonNode event, String many, String single, PairConsumer pairs) {
        var all = event.path(many);
        if (all.isObject()) {
            all.properties()
                    .forEach(entry -> texts(entry.getValue()).forEach(value -> pairs.accept(entry.getKey(), value)));
        } else {
            event.path(single)
                    .properties()
                    .forEach(entry ->
                            pairs.accept(entry.getKey(), entry.getValue().asText()));
        }
    }

    @FunctionalInterface
    private interface PairConsumer {
        void accept(String name, String value);
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    private static @Nullable Buffer body(JsonNode event) {
        var body = event.path("body");
        if (!body.isTextual()) {
            return null;
        }
        return Buffer.buffer(
                event.path("isBase64Encoded").asBoolean()
                        ? Base64.getDecoder().decode(body.asText())
                        : body.asText().getBytes(StandardCharsets.UTF_8));
    }
}
