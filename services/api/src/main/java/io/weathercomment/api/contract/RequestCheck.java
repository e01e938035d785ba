package io.weathercomment.api.contract;

import io.vertx.core.MultiMap;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.Validator;
import io.vertx.openapi.contract.Location;
import io.vertx.openapi.contract.MediaType;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.contract.Operation;
import io.weathercomment.api.problems.Problem;
import io.weathercomment.api.problems.ProblemException;
import io.weathercomment.api.problems.ProblemType;
import io.weathercomment.api.problems.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Judges requests for one operation by the contract's schemas. A schema names the problem that a wrong value is
 * ({@code x-problem}) or what is expected instead ({@code x-expected}). Vert.x's own check is not used: it reads a parameter
 * such as {@code "1.5"} as JSON before it looks at it, and can't tell which field was wrong.
 */
final class RequestCheck {
    private final List<Parameter> parameters;
    private final @Nullable Body body;

    private RequestCheck(List<Parameter> parameters, @Nullable Body body) {
        this.parameters = List.copyOf(parameters);
        this.body = body;
    }

    static RequestCheck of(OpenAPIContract contract, Operation operation) {
        var parameters = new ArrayList<Parameter>();
        for (var parameter : operation.getParameters()) {
            parameters.add(new Parameter(
                    parameter.getName(),
                    parameter.getIn(),
                    parameter.isRequired(),
                    Value.of(contract, parameter.getName(), parameter.getSchema())));
        }
        return new RequestCheck(parameters, body(contract, operation));
    }

    private static @Nullable Body body(OpenAPIContract contract, Operation operation) {
        var requestBody = operation.getRequestBody();
        var json = requestBody == null ? null : requestBody.getContent().get(MediaType.APPLICATION_JSON);
        return json == null ? null : Body.of(contract, json);
    }

    Ask check(RoutingContext context) {
        var exchange = Exchange.of(context);
        refuseUnknown(context.queryParams());
        var values = new HashMap<String, String>();
        var headers = new HashMap<String, List<String>>();
        for (var parameter : parameters) {
            var found = found(parameter, context);
            found.forEach(value -> parameter.value().check(parameter.name(), value));
            if (parameter.in() == Location.HEADER) {
                headers.put(parameter.name(), List.copyOf(found));
            } else if (!found.isEmpty()) {
                values.put(parameter.name(), found.getFirst());
            }
        }
        var json = body == null ? new JsonObject() : body.check(context);
        var path = String.valueOf(context.request().path());
        return new Ask(path, values, headers, json, exchange.language(), exchange.traceparent());
    }

    private List<String> found(Parameter parameter, RoutingContext context) {
        var found = switch (parameter.in()) {
            case PATH -> List.of(context.pathParam(parameter.name()));
            case QUERY -> context.queryParams().getAll(parameter.name());
            case HEADER -> context.request().headers().getAll(parameter.name());
            case COOKIE -> List.<String>of();
        };
        if (found.isEmpty() && parameter.required()) {
            throw parameter.value().problem(parameter.name());
        }
        // a list such as Prefer may come in several lines; one value may not
        if (found.size() > 1 && !parameter.value().list()) {
            throw parameter.value().problem(parameter.name());
        }
        return found;
    }

    private void refuseUnknown(MultiMap query) {
        var known = parameters.stream()
                .filter(parameter -> parameter.in() == Location.QUERY)
                .map(Parameter::name)
                .toList();
        for (var name : query.names()) {
            if (!known.contains(name)) {
                var shown = Shown.text(name);
                throw Problem.of(ProblemType.UNKNOWN_PARAMETER, shown, advice(known))
                        .with("field", shown)
                        .exception();
            }
        }
    }

    private static Words advice(List<String> known) {
        if (known.isEmpty()) {
            return new Words("it takes none. Leave it out.", "1つも使えないので、外してください。");
        }
        var names = String.join(", ", known);
        return new Words(
                "leave it out or correct its name; known are: " + names + ".", "外すか、名前を直してください。使えるもの: " + names);
    }

    private record Parameter(String name, Location in, boolean required, Value value) {}

    /**
     * One value's schema, with the problem that another value is.
     *
     * @param arguments what the problem names beside the field
     */
    private record Value(Validator schema, ProblemType type, List<Object> arguments, boolean list) {
        static Value of(OpenAPIContract contract, String name, JsonSchema schema) {
            String problem = schema.get("x-problem", "bad-value");
            var type = ProblemType.valueOf(problem.toUpperCase(Locale.ROOT).replace('-', '_'));
            var value = new Value(
                    contract.getSchemaRepository().validator(schema),
                    type,
                    type == ProblemType.BAD_VALUE ? List.of(name, expected(schema)) : List.of(),
                    schema.get("x-list", false));
            // a problem whose text names more than the schema can tell is found at start
            value.problem(name);
            return value;
        }

        private static Words expected(JsonSchema schema) {
            var expected = schema.get("x-expected", new JsonObject());
            return new Words(expected.getString("en", ""), expected.getString("ja", ""));
        }

        void check(String name, @Nullable Object value) {
            if (!Boolean.TRUE.equals(schema.validate(value).getValid())) {
                throw problem(name);
            }
        }

        ProblemException problem(String name) {
            return Problem.of(type, arguments.toArray()).with("field", name).exception();
        }
    }

    private record Body(Map<String, Value> fields, List<String> required, Validator whole) {
        private static final Words AN_OBJECT = new Words("a JSON object", "JSONオブジェクト");

        static Body of(OpenAPIContract contract, MediaType mediaType) {
            var schema = mediaType.getSchema();
            var fields = new LinkedHashMap<String, Value>();
            JsonObject properties = schema.get("properties");
            for (var name : properties.fieldNames()) {
                if (JsonSchema.EXCLUDE_ANNOTATIONS.test(name)) {
                    fields.put(name, Value.of(contract, name, JsonSchema.of(properties.getJsonObject(name))));
                }
            }
            var required = schema.get("required", new JsonArray()).stream()
                    .map(String.class::cast)
                    .toList();
            return new Body(fields, required, contract.getSchemaRepository().validator(schema));
        }

        JsonObject check(RoutingContext context) {
            var bytes = context.body().buffer();
            if (bytes == null || bytes.length() == 0) {
                throw Problem.of(ProblemType.EMPTY_BODY).exception();
            }
            if (!(StrictJson.value(bytes) instanceof JsonObject json)) {
                throw Problem.of(ProblemType.BAD_VALUE, "body", AN_OBJECT)
                        .with("field", "body")
                        .exception();
            }
            for (var name : json.fieldNames()) {
                if (!fields.containsKey(name)) {
                    var shown = Shown.text(name);
                    throw Problem.of(ProblemType.UNKNOWN_FIELD, shown, String.join(", ", fields.keySet()))
                            .with("field", shown)
                            .exception();
                }
            }
            for (var name : required) {
                if (!json.containsKey(name)) {
                    throw Problem.of(ProblemType.MISSING_FIELD, name)
                            .with("field", name)
                            .exception();
                }
            }
            refuseCoordinates(json);
            fields.forEach((name, value) -> {
                if (json.containsKey(name)) {
                    value.check(name, json.getValue(name));
                }
            });
            if (!Boolean.TRUE.equals(whole.validate(json).getValid())) {
                throw Problem.of(ProblemType.BAD_VALUE, "body", AN_OBJECT)
                        .with("field", "body")
                        .exception();
            }
            return json;
        }

        private static void refuseCoordinates(JsonObject json) {
            if (json.getValue("location") instanceof JsonObject place
                    && (place.containsKey("lat") || place.containsKey("lon"))) {
                throw Problem.of(ProblemType.COORDINATES_NOT_SUPPORTED)
                        .with("field", "location")
                        .exception();
            }
        }
    }
}
