package io.weathercomment.messaging;

import io.vertx.core.Future;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;

/**
 * Settles deliveries. It never fails: a delivery that could not be settled comes back, and handlers are made for that. An outdated receipt
 * means that the message has come to somebody else meanwhile.
 */
public record Settler(SqsAsyncClient sqs, String queueUrl) {
    private static final Logger LOG = LoggerFactory.getLogger(Settler.class);

    /** SQS keeps a message invisible for 12 hours at most. */
    private static final Duration LONGEST = Duration.ofHours(12);

    public Future<Void> delete(Delivery delivery) {
        return Aws.future(
                        sqs.deleteMessage(request -> request.queueUrl(queueUrl).receiptHandle(delivery.receipt())))
                .<Void>mapEmpty()
                .recover(cause -> unsettled(delivery, cause));
    }

    public Future<Void> visibleAfter(Delivery delivery, Duration after) {
        var bounded = after.isNegative() ? Duration.ZERO : after.compareTo(LONGEST) > 0 ? LONGEST : after;
        // rounded up: a message that comes back before the lease it waits for has ended spends a receive for nothing
        var seconds = (int) bounded.plusMillis(999).toSeconds();
        return Aws.future(sqs.changeMessageVisibility(request -> request.queueUrl(queueUrl)
                        .receiptHandle(delivery.receipt())
                        .visibilityTimeout(seconds)))
                .<Void>mapEmpty()
                .recover(cause -> unsettled(delivery, cause));
    }

    private static Future<Void> unsettled(Delivery delivery, Throwable cause) {
        LOG.warn(
                "not settled, comes back, message={} attempt={} why={}",
                delivery.id(),
                delivery.receives(),
                cause.getMessage());
        return Future.succeededFuture();
    }
}
