package io.weathercomment.lambda;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.weathercomment.messaging.Codec;
import io.weathercomment.messaging.RetryLater;
import io.weathercomment.messaging.TimeLimit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;

/** Takes the tasks of a state machine, {@code {"task": "FetchWeather", "input": {…}}}, and answers what the task's function answers. */
public final class TaskDoor implements Door {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Map<String, Task<?, ?>> tasks = new LinkedHashMap<>();

    /**
     * One of the tasks.
     *
     * @param function from the input, with the W3C trace context of the call, to the answer
     */
    public record Task<I, O>(Codec<I> inputs, BiFunction<I, String, O> function, Codec<O> answers) {
        private String run(String input, Invocation invocation) {
            var value = inputs.decode(input);
            var traceparent = invocation.traceparent();
            var limit = TimeLimit.before(invocation.deadline());
            return limit.sideBySide(
                            List.of(value),
                            it -> new Ended(answers.encode(function.apply(it, traceparent)), null),
                            (_, cause) -> new Ended(null, cause))
                    .getFirst()
                    .get();
        }
    }

    /** An answer, or what was thrown. */
    private record Ended(@Nullable String answer, @Nullable Throwable failure) {
        String get() {
            if (answer != null) {
                return answer;
            }
            var cause = failure == null ? new IllegalStateException("no answer") : failure;
            if (passing(cause)) {
                throw new TryAgain(cause);
            }
            throw cause instanceof RuntimeException own ? own : new IllegalStateException(cause);
        }
    }

    public <I, O> TaskDoor with(String name, Task<I, O> task) {
        tasks.put(name, task);
        return this;
    }

    /** What a second try a moment later can end otherwise: time limits, throttling, no connection, somebody else's lease. */
    static boolean passing(Throwable failure) {
        return switch (failure) {
            case RetryLater _, TimeoutException _, InterruptedException _ -> true;
            case AwsServiceException service -> service.isThrottlingException() || service.statusCode() >= 500;
            case SdkClientException _ -> true;
            default -> false;
        };
    }

    @Override
    public String takes() {
        return "the tasks " + String.join(", ", tasks.keySet());
    }

    @Override
    public Optional<JsonNode> answer(JsonNode event, Invocation invocation) {
        if (!Kinds.isTask(event)) {
            return Optional.empty();
        }
        return Optional.ofNullable(tasks.get(event.path("task").asText()))
                .map(task -> tree(task.run(event.path("input").toString(), invocation)));
    }

    private static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a codec wrote no JSON", e);
        }
    }
}
