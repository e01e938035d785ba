package io.weathercomment.lambda;

/** An event that no door of the function takes: a wrong trigger. The message names what is taken, and nothing of the event's content. */
public final class UnknownEvent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnknownEvent(String message) {
        super(message);
    }
}
