package io.weathercomment.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import io.weathercomment.messaging.Traceparent;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One call of the function.
 *
 * @param deadline Lambda stops the process then
 * @param traceHeader Lambda's own; null when the call is not traced
 */
public record Invocation(Instant deadline, @Nullable String traceHeader) {
    static Invocation of(Context context) {
        return new Invocation(Instant.now().plusMillis(context.getRemainingTimeInMillis()), context.getXrayTraceId());
    }

    public Duration remaining() {
        return Duration.between(Instant.now(), deadline);
    }

    /** The trace that this call belongs to, a new one if it is not traced. */
    public String traceparent() {
        return Traceparent.ofTraceHeader(traceHeader).orElseGet(() -> Traceparent.orNew(null));
    }
}
