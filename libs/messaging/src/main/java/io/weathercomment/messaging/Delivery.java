package io.weathercomment.messaging;

/**
 * One arrival of a message.
 *
 * @param id of the message, for logs
 * @param receipt what settles this arrival, and only this one
 * @param receives how often the message has arrived, this time included
 * @param traceparent the sender's
 * @param queue its name, for traces and logs; empty where it came from none
 */
public record Delivery(String id, String body, String receipt, int receives, String traceparent, String queue) {
    /** A delivery of a queue that has no name here. */
    public Delivery(String id, String body, String receipt, int receives, String traceparent) {
        this(id, body, receipt, receives, traceparent, "");
    }

    /** A delivery that nothing needs to settle: a workflow's or a test's. */
    public static Delivery of(String id, String body) {
        return new Delivery(id, body, id, 1, Traceparent.orNew(null));
    }
}
