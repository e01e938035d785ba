package io.weathercomment.api.contract;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.openapi.contract.OpenAPIContract;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The document {@code openapi.yaml}.
 *
 * @param document as it is served
 * @param routes the same for the router
 */
public record Contract(JsonObject document, OpenAPIContract routes) {
    private static final String FILE = "/openapi.yaml";

    /** Media types that Vert.x refuses to know, and what stands for them in the router, which looks at no answer. */
    private static final Map<String, String> STAND_INS = Map.of(
            "application/problem+json",
            "application/json",
            "text/html",
            "text/plain",
            "*/*",
            "application/octet-stream");

    public static Future<Contract> read(Vertx vertx) {
        return vertx.executeBlocking(Contract::load)
                .compose(document ->
                        OpenAPIContract.from(vertx, routable(document)).map(routes -> new Contract(document, routes)));
    }

    public String version() {
        return document.getJsonObject("info").getString("version");
    }

    private static JsonObject load() {
        try (InputStream in = Contract.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing from the class path");
            }
            if (!(new Load(LoadSettings.builder().build()).loadFromInputStream(in) instanceof Map<?, ?> yaml)) {
                throw new IllegalStateException(FILE + " is no object");
            }
            var document = new JsonObject();
            yaml.forEach((name, value) -> document.put(name.toString(), value));
            return document;
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " can't be read", e);
        }
    }

    /** A copy that Vert.x takes. */
    private static JsonObject routable(JsonObject document) {
        return renamed(document);
    }

    private static @Nullable Object renamed(@Nullable Object node) {
        return switch (node) {
            case null -> null;
            case JsonObject object -> renamed(object);
            case JsonArray array -> {
                var copy = new JsonArray();
                array.forEach(element -> copy.add(renamed(element)));
                yield copy;
            }
            default -> node;
        };
    }

    private static JsonObject renamed(JsonObject object) {
        var copy = new JsonObject();
        object.forEach(
                entry -> copy.put(STAND_INS.getOrDefault(entry.getKey(), entry.getKey()), renamed(entry.getValue())));
        return copy;
    }
}
