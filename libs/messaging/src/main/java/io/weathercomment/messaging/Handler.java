package io.weathercomment.messaging;

/** What a service does: a function from the record it takes to the record it answers. It runs on a thread of its own and may block. */
@FunctionalInterface
public interface Handler<I, O> {
    O handle(I input);
}
