package io.weathercomment.messaging;

import io.vertx.core.Future;
import java.util.Optional;

/** Where answers go: the future succeeds when the next receiver has accepted it, and not before. */
@FunctionalInterface
public interface Sink<T> {
    /** Sends {@code value} with the W3C trace context it belongs to. */
    Future<Void> send(T value, String traceparent);

    /** A sink for answers that may be none: none is accepted at once. */
    static <T> Sink<Optional<T>> ofPresent(Sink<T> sink) {
        return (value, traceparent) ->
                value.map(present -> sink.send(present, traceparent)).orElseGet(Future::succeededFuture);
    }
}
