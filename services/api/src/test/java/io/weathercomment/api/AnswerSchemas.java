package io.weathercomment.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.JsonSchema;
import io.vertx.openapi.contract.Operation;
import io.weathercomment.api.contract.Contract;
import java.util.List;
import java.util.Objects;

/** Answers as the contract describes them. */
final class AnswerSchemas {
    private final Contract contract;

    AnswerSchemas(Vertx vertx) {
        contract = Contract.read(vertx).await();
    }

    /** Fails unless the operation may give this body with this status. */
    void check(String operationId, int status, JsonObject body) {
        var operation = contract.routes().operation(operationId);
        assertThat(operation).as(operationId).isNotNull();
        var described = operation.getResponse(status);
        var response = described == null ? operation.getDefaultResponse() : described;
        var content = response.getContent().get("application/json");
        check(Objects.requireNonNull(content, "no content described").getSchema(), body);
    }

    List<String> operationIds() {
        return contract.routes().operations().stream()
                .map(Operation::getOperationId)
                .toList();
    }

    /** Fails unless the body is a problem. */
    void checkProblem(JsonObject body) {
        var schema = contract.routes()
                .getRawContract()
                .getJsonObject("components")
                .getJsonObject("schemas")
                .getJsonObject("Problem");
        check(JsonSchema.of(schema), body);
    }

    private void check(JsonSchema schema, JsonObject body) {
        var unit = contract.routes().getSchemaRepository().validator(schema).validate(body);
        assertThat(unit.getValid())
                .as("%s%n%s", body.encodePrettily(), unit.getErrors())
                .isTrue();
    }
}
