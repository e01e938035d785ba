package io.weathercomment.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A function's doors: each event goes through the one that takes its kind. */
public final class Doors implements RequestStreamHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Doors.class);
    private static final JsonMapper MAPPER = new JsonMapper();

    private final String function;
    private final List<Door> doors;
    private final Emf metrics;

    /**
     * The doors of one function.
     *
     * @param function its name, for errors
     */
    public Doors(String function, List<Door> doors, Emf metrics) {
        this.function = function;
        this.doors = List.copyOf(doors);
        this.metrics = metrics;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        try {
            MAPPER.writeValue(output, answer(read(input), Invocation.of(context)));
        } catch (RuntimeException e) {
            // whoever called gets the type and the message; the log gets the causes
            LOG.warn("failed, function={}", function, e);
            throw e;
        } finally {
            metrics.flushNowAndThen();
        }
    }

    private JsonNode read(InputStream input) throws IOException {
        try {
            return MAPPER.readTree(input);
        } catch (JsonProcessingException e) {
            // its message quotes the event
            throw unknown("what is not JSON");
        }
    }

    private JsonNode answer(JsonNode event, Invocation invocation) {
        return doors.stream()
                .map(door -> door.answer(event, invocation))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> unknown(Kinds.of(event)));
    }

    private UnknownEvent unknown(String kind) {
        var accepted = doors.stream().map(Door::takes).collect(Collectors.joining(", "));
        return new UnknownEvent(function + " does not take " + kind + "; it takes: " + accepted);
    }
}
