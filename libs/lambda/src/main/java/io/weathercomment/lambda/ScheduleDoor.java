package io.weathercomment.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Future;
import io.weathercomment.messaging.TimeLimit;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Takes the scheduled events of EventBridge.
 *
 * @param work what is due; when it does not end in time, the invocation fails
 */
public record ScheduleDoor(Supplier<Future<Void>> work) implements Door {
    @Override
    public String takes() {
        return "scheduled events";
    }

    @Override
    public Optional<JsonNode> answer(JsonNode event, Invocation invocation) {
        if (!Kinds.isSchedule(event)) {
            return Optional.empty();
        }
        var limit = invocation.remaining().minus(TimeLimit.SETTLING);
        work.get().timeout(Math.max(1, limit.toMillis()), TimeUnit.MILLISECONDS).await();
        return Optional.of(JsonNodeFactory.instance.objectNode());
    }
}
