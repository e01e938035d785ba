package io.weathercomment.local.dlq;

import io.weathercomment.storage.JobStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** The dead letters of one inbox: looked at, they stay; moved back, each is sent before it is deleted, so that none is ever in no queue. */
final class DeadLetterQueue {
    /** More are not looked at: the answer is a summary, and each look counts as a receive. */
    static final int MOST = 1_000;

    private static final int BATCH = 10;
    private static final int EMPTY_RECEIVES = 2;
    private static final Duration HELD = Duration.ofMinutes(2);
    private static final String TRACEPARENT = "traceparent";

    private final SqsAsyncClient sqs;
    private final Cause.Inbox inbox;
    private final String inboxUrl;
    private final String url;

    DeadLetterQueue(SqsAsyncClient sqs, Cause.Inbox inbox, String inboxUrl, String url) {
        this.sqs = sqs;
        this.inbox = inbox;
        this.inboxUrl = inboxUrl;
        this.url = url;
    }

    /**
     * A dead letter without its body.
     *
     * @param trace id of the trace it belongs to; empty when it tells none
     */
    record Letter(String messageId, Cause cause, Instant sentAt, String trace) {}

    /** All dead letters, at most {@link #MOST}; others see them again when this returns. */
    List<Letter> look(JobStore jobs) {
        var held = new ArrayList<Message>();
        try {
            hold(held);
            return held.stream().map(message -> letter(message, jobs)).toList();
        } finally {
            all(held.stream()
                    .map(message -> sqs.changeMessageVisibility(request -> request.queueUrl(url)
                            .receiptHandle(message.receiptHandle())
                            .visibilityTimeout(0)))
                    .toList());
        }
    }

    /**
     * Moves back as many as there are now: one that can't be handled still is a dead letter again within seconds, and would be moved for ever.
     *
     * @return how many were moved
     */
    int moveBack() {
        var wanted = count();
        var moved = 0;
        var empty = 0;
        while (moved < wanted && empty < EMPTY_RECEIVES) {
            var messages = receive(Math.min(BATCH, wanted - moved));
            empty = messages.isEmpty() ? empty + 1 : 0;
            messages.forEach(this::moveBack);
            moved += messages.size();
        }
        return moved;
    }

    private void moveBack(Message message) {
        sqs.sendMessage(request -> request.queueUrl(inboxUrl)
                        .messageBody(message.body())
                        .messageAttributes(message.messageAttributes()))
                .join();
        sqs.deleteMessage(request -> request.queueUrl(url).receiptHandle(message.receiptHandle()))
                .join();
    }

    private void hold(List<Message> held) {
        var empty = 0;
        while (held.size() < MOST && empty < EMPTY_RECEIVES) {
            var messages = receive(BATCH);
            empty = messages.isEmpty() ? empty + 1 : 0;
            held.addAll(messages);
        }
    }

    private List<Message> receive(int most) {
        return sqs.receiveMessage(request -> request.queueUrl(url)
                        .maxNumberOfMessages(most)
                        .visibilityTimeout((int) HELD.toSeconds())
                        // a short poll may miss what is there
                        .waitTimeSeconds(1)
                        .messageAttributeNames("All")
                        .messageSystemAttributeNames(MessageSystemAttributeName.SENT_TIMESTAMP))
                .join()
                .messages();
    }

    private int count() {
        var attributes = sqs.getQueueAttributes(request ->
                        request.queueUrl(url).attributeNames(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES))
                .join()
                .attributes();
        return Integer.parseInt(attributes.getOrDefault(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES, "0"));
    }

    private Letter letter(Message message, JobStore jobs) {
        var sent = message.attributes().getOrDefault(MessageSystemAttributeName.SENT_TIMESTAMP, "0");
        var traceparent = message.messageAttributes().get(TRACEPARENT);
        return new Letter(
                message.messageId(),
                Cause.of(inbox, message.body(), jobs),
                Instant.ofEpochMilli(Long.parseLong(sent)),
                traceparent == null ? "" : traceId(traceparent.stringValue()));
    }

    private static String traceId(String traceparent) {
        var parts = traceparent.split("-", -1);
        return parts.length == 4 ? parts[1] : "";
    }

    private static void all(List<? extends CompletableFuture<?>> calls) {
        CompletableFuture.allOf(calls.toArray(CompletableFuture[]::new)).join();
    }
}
