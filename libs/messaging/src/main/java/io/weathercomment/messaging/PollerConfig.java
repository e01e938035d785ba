package io.weathercomment.messaging;

import java.time.Duration;

/**
 * How a queue is read.
 *
 * @param maxInFlight deliveries handled at once
 * @param handlerLimit a handler that takes longer is interrupted
 * @param visibility how long a received message stays invisible to others: a killed worker's message is back after it
 * @param retryAfter when a delivery that failed for the first time is visible again; after its second failure it takes
 *     {@value #SECOND_RETRY_TIMES} times as long, since a third one ends in the dead-letter queue and outages last minutes
 * @param pollWait how long an open receive waits for messages, 1 to 20 s
 * @param drain how long a stop waits for deliveries in flight before it gives them up
 */
public record PollerConfig(
        String queueUrl,
        int maxInFlight,
        Duration handlerLimit,
        Duration visibility,
        Duration retryAfter,
        Duration pollWait,
        Duration drain) {
    static final int SECOND_RETRY_TIMES = 12;

    public PollerConfig {
        if (maxInFlight < 1) {
            throw new IllegalArgumentException("MAX_IN_FLIGHT must be at least 1: " + maxInFlight);
        }
        if (pollWait.toSeconds() < 1 || pollWait.toSeconds() > 20) {
            throw new IllegalArgumentException("POLL_WAIT must be 1 to 20 s: " + pollWait);
        }
        if (handlerLimit.toMillis() < 1) {
            throw new IllegalArgumentException("HANDLER_LIMIT must be longer than nothing: " + handlerLimit);
        }
        // SQS counts whole seconds
        if (Duration.ofSeconds(visibility.toSeconds()).compareTo(handlerLimit) <= 0) {
            throw new IllegalArgumentException(
                    "VISIBILITY " + visibility + " must be longer than HANDLER_LIMIT " + handlerLimit);
        }
    }

    /** The queue's name, as metrics and logs know it. */
    public String queue() {
        return queueUrl.substring(queueUrl.lastIndexOf('/') + 1);
    }

    /** When a failed delivery is visible again, by how often it has been received. */
    public Duration retryAfter(int receives) {
        return receives < 2 ? retryAfter : retryAfter.multipliedBy(SECOND_RETRY_TIMES);
    }
}
