package io.weathercomment.messaging;

import io.opentelemetry.api.trace.SpanKind;
import io.vertx.core.Future;
import io.weathercomment.domain.JobMessage;
import java.util.function.Function;

/**
 * A message on its way as a producer span.
 *
 * @param system as the semantic conventions name it
 * @param operation what the system calls it
 */
record SendSpan(String system, String operation, String destination) {
    /**
     * Sends the value as part of a trace.
     *
     * @param send takes the traceparent that the message carries and answers the message's id
     */
    Future<Void> around(Object value, String traceparent, Function<String, Future<String>> send) {
        var span = Tracing.tracer()
                .spanBuilder(operation + " " + destination)
                .setSpanKind(SpanKind.PRODUCER)
                .setParent(Tracing.continued(traceparent))
                .setAttribute("messaging.system", system)
                .setAttribute("messaging.operation.type", "send")
                .setAttribute("messaging.operation.name", operation)
                .setAttribute("messaging.destination.name", destination)
                .startSpan();
        if (value instanceof JobMessage message) {
            Tracing.about(span, message);
        }
        // inside a future, so that a value that can't be written ends the span, too
        return Future.succeededFuture()
                .compose(_ -> send.apply(Tracing.traceparent(span, traceparent)))
                .onSuccess(id -> span.setAttribute("messaging.message.id", id))
                .onFailure(cause -> Tracing.failed(span, cause))
                .onComplete(_ -> span.end())
                .mapEmpty();
    }

    /** The last part of an address: a queue's URL, a topic's ARN. */
    static String name(String address, char separator) {
        return address.substring(address.lastIndexOf(separator) + 1);
    }
}
