package io.weathercomment.messaging;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import io.weathercomment.domain.JobMessage;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * A delivery as a consumer span and as one log line, whatever its outcome. The span's parent is the sender's; what the handler calls and
 * sends belongs to it.
 */
public final class DeliverySpan {
    private static final Logger LOG = LoggerFactory.getLogger(DeliverySpan.class);
    private static final ContextKey<DeliverySpan> CURRENT = ContextKey.named("weather-delivery");
    private static final String OUTCOME = "outcome";

    private final Delivery delivery;
    private final Span span;
    private final long startedNanos = System.nanoTime();

    /** What the line at the end says beside its text. */
    private final Map<String, String> keys;

    private DeliverySpan(Delivery delivery) {
        this.delivery = delivery;
        span = Tracing.tracer()
                .spanBuilder(delivery.queue().isEmpty() ? "process" : "process " + delivery.queue())
                .setSpanKind(SpanKind.CONSUMER)
                .setParent(Tracing.continued(delivery.traceparent()))
                .setAttribute("messaging.system", "aws_sqs")
                .setAttribute("messaging.operation.type", "process")
                .setAttribute("messaging.operation.name", "process")
                .setAttribute("messaging.message.id", delivery.id())
                .setAttribute("weather.delivery.attempt", delivery.receives())
                .startSpan();
        if (!delivery.queue().isEmpty()) {
            span.setAttribute("messaging.destination.name", delivery.queue());
        }
        keys = new HashMap<>(LogContext.keys(traceparent()));
    }

    /** Handles one delivery; {@code process} throws nothing. */
    static Outcome one(Delivery delivery, Function<DeliverySpan, Outcome> process) {
        var span = new DeliverySpan(delivery);
        return span.ended(span.inside(() -> process.apply(span)));
    }

    /**
     * Handles deliveries together, a span for each. What is called for all of them shows in the trace of the first.
     *
     * @param process answers one outcome for each, in order; what it throws makes all of them come back
     */
    public static List<Outcome> together(
            List<Delivery> deliveries, Function<List<DeliverySpan>, List<Outcome>> process) {
        var spans = deliveries.stream().map(DeliverySpan::new).toList();
        var outcomes = spans.getFirst().inside(() -> outcomes(spans, process));
        return IntStream.range(0, spans.size())
                .mapToObj(i -> spans.get(i).ended(outcomes.get(i)))
                .toList();
    }

    private static List<Outcome> outcomes(
            List<DeliverySpan> spans, Function<List<DeliverySpan>, List<Outcome>> process) {
        try {
            return process.apply(spans);
        } catch (Throwable e) {
            return spans.stream().<Outcome>map(_ -> new Outcome.Retry(null, e)).toList();
        }
    }

    public Delivery delivery() {
        return delivery;
    }

    /** The delivery as the messages that follow from it are told of it. */
    String traceparent() {
        return Tracing.traceparent(span, delivery.traceparent());
    }

    /** Says what job the delivery is about. */
    public void about(JobMessage message) {
        Tracing.about(span, message);
        LogContext.keys(message).forEach(this::say);
    }

    /** What the delivery that this thread handles has come to, in a word: {@code reused}, {@code expired} … */
    public static void cameTo(String outcome) {
        var current = Context.current().get(CURRENT);
        if (current != null) {
            current.span.setAttribute("weather.outcome", outcome);
            current.say(OUTCOME, outcome);
        }
    }

    /** The place of the job that this thread handles, for messages that do not say it. */
    public static void isFor(String locationId) {
        var current = Context.current().get(CURRENT);
        if (current != null) {
            current.span.setAttribute(Tracing.LOCATION_ID, locationId);
            current.say(LogContext.LOCATION_ID, locationId);
        }
    }

    private void say(String key, String value) {
        keys.put(key, value);
        if (equals(Context.current().get(CURRENT))) {
            MDC.put(key, value);
        }
    }

    private <T> T inside(Supplier<T> work) {
        try (var _ = Context.current().with(span).with(CURRENT, this).makeCurrent();
                var _ = LogContext.of(keys)) {
            return work.get();
        } finally {
            // what was said meanwhile
            keys.keySet().forEach(MDC::remove);
        }
    }

    private Outcome ended(Outcome outcome) {
        try (var _ = LogContext.of(keys)) {
            tell(outcome);
        }
        span.end();
        return outcome;
    }

    private void tell(Outcome outcome) {
        switch (outcome) {
            case Outcome.Done() ->
                LOG.info(
                        "done, queue={} message={} attempt={} outcome={} took={}",
                        delivery.queue(),
                        delivery.id(),
                        delivery.receives(),
                        keys.getOrDefault(OUTCOME, "done"),
                        Duration.ofNanos(System.nanoTime() - startedNanos).truncatedTo(ChronoUnit.MILLIS));
            case Outcome.Retry(var after, var cause)
            when after != null ->
                LOG.info(
                        "comes back, queue={} message={} attempt={} after={} why={}",
                        delivery.queue(),
                        delivery.id(),
                        delivery.receives(),
                        after,
                        cause.getMessage());
            case Outcome.Retry retry -> {
                Tracing.failed(span, retry.cause());
                LOG.warn(
                        "will retry, queue={} message={} attempt={}",
                        delivery.queue(),
                        delivery.id(),
                        delivery.receives(),
                        retry.cause());
            }
            case Outcome.Reject(var cause) -> {
                Tracing.failed(span, cause);
                LOG.error(
                        "rejected, queue={} message={} attempt={}",
                        delivery.queue(),
                        delivery.id(),
                        delivery.receives(),
                        cause);
            }
        }
    }
}
