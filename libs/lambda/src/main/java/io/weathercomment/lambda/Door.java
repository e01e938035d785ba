package io.weathercomment.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Takes events of one kind. */
public interface Door {
    /** The kind, in words for whoever sent another one. */
    String takes();

    /** The answer to an event of this kind; empty when the event is of another one. */
    Optional<JsonNode> answer(JsonNode event, Invocation invocation);
}
