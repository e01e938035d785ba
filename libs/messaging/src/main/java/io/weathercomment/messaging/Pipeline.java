package io.weathercomment.messaging;

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
        I input;
        try {
            input = codec.decode(delivery.body());
        } catch (MalformedMessage e) {
            return new Outcome.Reject(e);
        }
        try {
            var answer = handler.handle(input);
            sink.send(answer, delivery.traceparent()).await();
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
}
