package io.weathercomment.api.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.JsonSchema;
import io.vertx.openapi.contract.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ContractTest {
    private static Vertx vertx;
    private static Contract contract;

    @BeforeAll
    static void read() {
        vertx = Vertx.vertx();
        contract = Contract.read(vertx).await();
    }

    @AfterAll
    static void stop() {
        vertx.close().await();
    }

    /** One body that the contract describes. */
    private record Content(String where, JsonObject described) {}

    @Test
    void givesAnExampleOfEveryBodyThatFitsItsSchema() {
        for (var content : contents()) {
            var described = content.described();
            assertThat(described.containsKey("example")).as(content.where()).isTrue();
            var unit = contract.routes()
                    .getSchemaRepository()
                    .validator(JsonSchema.of(described.getJsonObject("schema")))
                    .validate(plain(described.getValue("example")));
            assertThat(unit.getValid())
                    .as("%s: %s", content.where(), unit.getErrors())
                    .isTrue();
        }
    }

    @Test
    void describesOnlyProblemsBesidesSuccess() {
        var problems = contract.document().getJsonObject("components").getJsonObject("responses");
        for (var operation : contract.routes().operations()) {
            var responses = described(operation).getJsonObject("responses");
            assertThat(responses.fieldNames()).as(operation.getOperationId()).contains("default");
            for (var status : responses.fieldNames()) {
                if (!status.startsWith("2") && !status.startsWith("3")) {
                    var reference = responses.getJsonObject(status).getString("$ref");
                    var name = reference.substring(reference.lastIndexOf('/') + 1);
                    assertThat(problems.getJsonObject(name)
                                    .getJsonObject("content")
                                    .fieldNames())
                            .as(operation.getOperationId() + " " + status)
                            .containsExactly("application/problem+json");
                }
            }
        }
    }

    /** As it is served. */
    private static JsonObject described(Operation operation) {
        return contract.document()
                .getJsonObject("paths")
                .getJsonObject(operation.getOpenAPIPath())
                .getJsonObject(operation.getHttpMethod().name().toLowerCase(Locale.ROOT));
    }

    @Test
    void allowsNoFieldThatItDoesNotName() {
        var schemas = contract.document().getJsonObject("components").getJsonObject("schemas");
        schemas.forEach(schema -> {
            var object = (JsonObject) schema.getValue();
            if ("object".equals(object.getString("type"))) {
                assertThat(object.getBoolean("additionalProperties", true))
                        .as(schema.getKey())
                        .isFalse();
            }
        });
    }

    @Test
    void refusesAnOperationWithoutACallAndACallWithoutAnOperation() {
        Call nothing = _ -> Future.succeededFuture(Answer.ok(new JsonObject()));
        var all = new HashMap<String, Call>();
        contract.routes().operations().forEach(operation -> all.put(operation.getOperationId(), nothing));
        var more = new HashMap<>(all);
        more.put("makeRain", nothing);
        var fewer = new HashMap<>(all);
        fewer.remove("getHealth");

        assertThat(ContractRouter.router(vertx, contract, all)).isNotNull();
        assertRefused(more, "makeRain");
        assertRefused(fewer, "getHealth");
    }

    private static void assertRefused(Map<String, Call> calls, String named) {
        assertThatThrownBy(() -> ContractRouter.router(vertx, contract, calls))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(named);
    }

    /** With references resolved, so that each schema stands by itself. */
    private static List<Content> contents() {
        var contents = new ArrayList<Content>();
        for (var operation : contract.routes().operations()) {
            var model = operation.getOpenAPIModel();
            add(contents, operation.getOperationId() + " body", model.getJsonObject("requestBody"));
            var responses = model.getJsonObject("responses");
            for (var status : responses.fieldNames()) {
                if (JsonSchema.EXCLUDE_ANNOTATIONS.test(status)) {
                    add(contents, operation.getOperationId() + " " + status, responses.getJsonObject(status));
                }
            }
        }
        return contents;
    }

    /** Vert.x leaves its marks in examples too. */
    private static Object plain(Object example) {
        return switch (example) {
            case JsonObject object -> {
                var copy = new JsonObject();
                object.fieldNames().stream()
                        .filter(JsonSchema.EXCLUDE_ANNOTATIONS)
                        .forEach(name ->
                                copy.put(name, object.getValue(name) == null ? null : plain(object.getValue(name))));
                yield copy;
            }
            case JsonArray array ->
                new JsonArray(array.stream().map(ContractTest::plain).toList());
            default -> example;
        };
    }

    private static void add(List<Content> contents, String where, @Nullable JsonObject body) {
        if (body == null || body.getJsonObject("content") == null) {
            return;
        }
        var content = body.getJsonObject("content");
        for (var type : content.fieldNames()) {
            if (JsonSchema.EXCLUDE_ANNOTATIONS.test(type)) {
                contents.add(new Content(where + " " + type, content.getJsonObject(type)));
            }
        }
    }
}
