package io.weathercomment.messaging;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of a delivery. received = done + retried + rejected. */
public sealed interface Outcome {
    /** The answer is with the next receiver: delete the message. */
    record Done() implements Outcome {}

    /**
     * Not now: the message comes back.
     *
     * @param after when it is visible again; null leaves that to the door
     */
    record Retry(@Nullable Duration after, Throwable cause) implements Outcome {}

    /** Never: it can't be decoded. It is not deleted, so that it ends in the dead-letter queue where somebody can read it. */
    record Reject(Throwable cause) implements Outcome {}
}
