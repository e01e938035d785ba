package io.weathercomment.messaging;

import java.time.Duration;

/** A handler's word that a delivery can't be handled now but can after a while, e.g. while somebody else's lease runs. */
public final class RetryLater extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Duration after;

    public RetryLater(String message, Duration after) {
        // no stack trace: this is an expected outcome, not a fault
        super(message, null, false, false);
        this.after = after;
    }

    public Duration after() {
        return after;
    }
}
