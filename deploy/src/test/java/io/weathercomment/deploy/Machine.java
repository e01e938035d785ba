package io.weathercomment.deploy;

import static java.util.Objects.requireNonNull;

import com.dashjoin.jsonata.Jsonata;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Walks through the state machine in this process, each task by a function that stands for its ARN. It knows what ours uses of the language
 * and waits for nothing between tries.
 *
 * @param visited the tries in order, by the state's name
 */
record Machine(JsonObject definition, Map<String, Function<String, String>> functions, List<String> visited) {
    private static final int MOST_STEPS = 50;

    /** What a task failed with. */
    static final class TaskFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String error;

        TaskFailed(String error, @Nullable Throwable cause) {
            super(error, cause);
            this.error = error;
        }
    }

    /** How an execution ended. */
    sealed interface End {
        record Succeeded(JsonObject output) implements End {}

        record Failed(String error, String cause) implements End {}
    }

    /**
     * The state machine of the repository.
     *
     * @param functions by the name in the placeholder, e.g. {@code CommentsFunctionArn}
     */
    static Machine of(Map<String, Function<String, String>> functions) {
        return new Machine(new JsonObject(text()), functions, new ArrayList<>());
    }

    /** As it stands in its file. */
    static String text() {
        var root = requireNonNull(System.getProperty("project.root"), "project.root");
        try {
            return Files.readString(Path.of(root, "deploy", "statemachine", "generation.asl.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    End run(JsonObject input) {
        var name = definition.getString("StartAt");
        Object current = input.getMap();
        for (int step = 0; step < MOST_STEPS; step++) {
            var state = definition.getJsonObject("States").getJsonObject(name);
            var bound = new States(input.getMap(), current);
            switch (state.getString("Type")) {
                case "Choice" -> name = choice(state, bound);
                case "Fail" -> {
                    return new End.Failed(
                            String.valueOf(bound.evaluate(state.getValue("Error"))),
                            String.valueOf(bound.evaluate(state.getValue("Cause"))));
                }
                default -> {
                    var next = state.getString("Type").equals("Pass")
                            ? new Next(bound.evaluate(state.getValue("Output")), state.getString("Next"))
                            : task(name, state, bound);
                    if (next.state() == null) {
                        return new End.Succeeded(new JsonObject(Json.encode(next.output())));
                    }
                    name = next.state();
                    current = next.output();
                }
            }
        }
        throw new IllegalStateException("does not end, visited=" + visited);
    }

    private record Next(@Nullable Object output, @Nullable String state) {}

    private static String choice(JsonObject state, States bound) {
        for (var each : state.getJsonArray("Choices")) {
            var choice = (JsonObject) each;
            if (Boolean.TRUE.equals(bound.evaluate(choice.getValue("Condition")))) {
                return choice.getString("Next");
            }
        }
        return state.getString("Default");
    }

    private Next task(String name, JsonObject state, States bound) {
        var tries = new LinkedHashMap<Object, Integer>();
        while (true) {
            visited.add(name);
            try {
                var result = Map.of("Payload", call(state, bound));
                return new Next(
                        bound.with("result", result).evaluate(state.getValue("Output")), state.getString("Next"));
            } catch (TaskFailed failure) {
                var retrier = matching(state.getJsonArray("Retry"), failure.error);
                if (retrier == null || tries.merge(retrier, 1, Integer::sum) > retrier.getInteger("MaxAttempts")) {
                    return caught(state, bound, failure);
                }
            }
        }
    }

    private static Next caught(JsonObject state, States bound, TaskFailed failure) {
        var catcher = matching(state.getJsonArray("Catch"), failure.error);
        if (catcher == null) {
            throw failure;
        }
        var error = Map.of("Error", failure.error, "Cause", "of the test");
        return new Next(
                bound.with("errorOutput", error).evaluate(catcher.getValue("Output")), catcher.getString("Next"));
    }

    private static @Nullable JsonObject matching(JsonArray handlers, String error) {
        for (var each : handlers) {
            var names = ((JsonObject) each).getJsonArray("ErrorEquals");
            if (names.contains(error) || names.contains("States.ALL")) {
                return (JsonObject) each;
            }
        }
        return null;
    }

    private Object call(JsonObject state, States bound) {
        if (!state.getString("Resource").equals("arn:aws:states:::lambda:invoke")) {
            throw new IllegalStateException("not known here: " + state.getString("Resource"));
        }
        var arguments = new JsonObject(Json.encode(bound.evaluate(state.getValue("Arguments"))));
        var placeholder = arguments.getString("FunctionName").replaceAll("[${}]", "");
        var function = requireNonNull(functions.get(placeholder), placeholder);
        return new JsonObject(function.apply(arguments.getJsonObject("Payload").encode())).getMap();
    }

    /** What expressions see as {@code $states}. */
    private record States(Map<String, Object> values) {
        States(Map<String, Object> execution, @Nullable Object input) {
            this(with(Map.of("context", Map.of("Execution", Map.of("Input", execution))), "input", input));
        }

        States with(String name, Object value) {
            return new States(with(values, name, value));
        }

        private static Map<String, Object> with(Map<String, Object> values, String name, @Nullable Object value) {
            var more = new LinkedHashMap<String, Object>(values);
            more.put(name, requireNonNull(value, name));
            return more;
        }

        /** The same with the value of each expression in its place. */
        @Nullable Object evaluate(@Nullable Object template) {
            return switch (template) {
                case String text when text.startsWith("{%") && text.endsWith("%}") -> expression(text);
                case JsonObject object -> evaluate(object.getMap());
                case Map<?, ?> object -> {
                    var evaluated = new LinkedHashMap<String, @Nullable Object>();
                    object.forEach((key, value) -> evaluated.put(String.valueOf(key), evaluate(value)));
                    yield evaluated;
                }
                case null, default -> template;
            };
        }

        private @Nullable Object expression(String text) {
            var expression =
                    Jsonata.jsonata(text.substring(2, text.length() - 2).strip());
            var frame = expression.createFrame();
            frame.bind("states", values);
            return expression.evaluate(null, frame);
        }
    }
}
