package io.weathercomment.messaging;

import io.weathercomment.domain.JobMessage;
import java.time.Instant;
import java.util.List;

/**
 * Decode, handle, send on: what every door does with a delivery. It blocks the calling thread and throws nothing: whatever goes wrong in one
 * delivery is that delivery's outcome.
 */
public final class Pipeline<I, O> {
    private final Codec<I> codec;
    private final Handler<I, O> handler;
    private final Sink<O> sink;

    public Pipeline(Codec<I> codec, Handler<I, O> handler, Sink<O> sink) {
        this.codec = codec;
        this.handler = handler;
        this.sink = sink;
    }

    public Outcome process(Delivery delivery) {
        return DeliverySpan.one(delivery, this::outcome);
    }

    private Outcome outcome(DeliverySpan span) {
        I input;
        try {
            input = codec.decode(span.delivery().body());
        } catch (MalformedMessage e) {
            return new Outcome.Reject(e);
        }
        if (input instanceof JobMessage message) {
            span.about(message);
        }
        try {
            var answer = handler.handle(input);
            sink.send(answer, span.traceparent()).await();
            return new Outcome.Done();
        } catch (RetryLater e) {
            return new Outcome.Retry(e.after(), e);
        } catch (Throwable e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            return new Outcome.Retry(null, e);
        }
    }

    /**
     * All of a batch side by side, one outcome for each, in order. Ended {@link TimeLimit#SETTLING} before the deadline: what can't finish is
     * interrupted and goes back.
     */
    public List<Outcome> processAll(List<Delivery> deliveries, Instant deadline) {
        return TimeLimit.before(deadline)
                .sideBySide(deliveries, this::process, (_, cause) -> new Outcome.Retry(null, cause));
    }
}
