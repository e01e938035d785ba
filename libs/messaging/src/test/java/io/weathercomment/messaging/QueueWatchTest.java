package io.weathercomment.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesResponse;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

class QueueWatchTest {
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final String REDRIVE =
            "{\"deadLetterTargetArn\": \"arn:aws:sqs:ap-northeast-1:000000000000:requests-dlq\", \"maxReceiveCount\": 3}";

    private final Queues queues = new Queues();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final QueueWatch watch = new QueueWatch(queues, "http://sqs/0/requests", "requests", now::get, meters);

    @Test
    void tellsHowManyMessagesWaitAndAreDead() {
        queues.has("http://sqs/0/requests", 7, 2);
        queues.has("http://sqs/0/requests-dlq", 3, 1);

        watch.look().await();

        assertThat(gauge("queue_messages", "state", "visible")).isEqualTo(7);
        assertThat(gauge("queue_messages", "state", "in_flight")).isEqualTo(2);
        assertThat(gauge("dead_letters")).isEqualTo(4);
    }

    @Test
    void aQueueWithoutDeadLetterQueueHasNoDeadLetters() {
        queues.attributes.put("http://sqs/0/requests", Map.of(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES, "7"));

        watch.look().await();

        assertThat(gauge("dead_letters")).isZero();
    }

    @Test
    void theOldestMessageIsNoOlderThanTheLastLookAtAnEmptyQueue() {
        queues.has("http://sqs/0/requests", 0, 0);
        queues.has("http://sqs/0/requests-dlq", 0, 0);
        watch.look().await();
        assertThat(gauge("queue_oldest_message_seconds")).isZero();

        now.set(NOON.plusSeconds(40));
        queues.has("http://sqs/0/requests", 1, 0);
        watch.look().await();

        assertThat(gauge("queue_oldest_message_seconds")).isEqualTo(40);
    }

    @Test
    void theOldestMessageIsNoOlderThanWhatWasReceivedLast() {
        queues.has("http://sqs/0/requests", 500, 0);
        queues.has("http://sqs/0/requests-dlq", 0, 0);
        now.set(NOON.plusSeconds(100));

        watch.received(List.of(message(NOON.plusSeconds(90), 1), message(NOON.plusSeconds(10), 2)));
        watch.look().await();

        assertThat(gauge("queue_oldest_message_seconds")).isEqualTo(10);
    }

    @Test
    void measuresHowLongAMessageWaitedBeforeItsFirstReceiveOnly() {
        now.set(NOON.plusSeconds(100));

        watch.received(List.of(message(NOON.plusSeconds(97), 1), message(NOON, 2)));

        var waited = meters.get("messages_waited").timer();
        assertThat(waited.count()).isOne();
        assertThat(waited.totalTime(TimeUnit.SECONDS)).isEqualTo(3);
    }

    @Test
    void keepsItsNumbersWhenALookFails() {
        queues.has("http://sqs/0/requests", 7, 0);
        queues.has("http://sqs/0/requests-dlq", 3, 0);
        watch.look().await();
        queues.attributes.clear();

        watch.look().await();

        assertThat(gauge("queue_messages", "state", "visible")).isEqualTo(7);
        assertThat(gauge("dead_letters")).isEqualTo(3);
    }

    private double gauge(String name, String... tags) {
        return meters.get(name).tags("queue", "requests").tags(tags).gauge().value();
    }

    private static Message message(Instant sent, int receives) {
        return Message.builder()
                .attributes(Map.of(
                        MessageSystemAttributeName.SENT_TIMESTAMP,
                        Long.toString(sent.toEpochMilli()),
                        MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT,
                        Integer.toString(receives)))
                .build();
    }

    /** Queues that tell their attributes, and nothing else. */
    private static final class Queues implements SqsAsyncClient {
        private final Map<String, Map<QueueAttributeName, String>> attributes = new HashMap<>();

        void has(String url, int visible, int inFlight) {
            attributes.put(
                    url,
                    Map.of(
                            QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                            Integer.toString(visible),
                            QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE,
                            Integer.toString(inFlight),
                            QueueAttributeName.REDRIVE_POLICY,
                            REDRIVE));
        }

        @Override
        public CompletableFuture<GetQueueAttributesResponse> getQueueAttributes(GetQueueAttributesRequest request) {
            var found = attributes.get(request.queueUrl());
            return found == null
                    ? CompletableFuture.failedFuture(QueueDoesNotExistException.builder()
                            .message("no queue")
                            .build())
                    : CompletableFuture.completedFuture(GetQueueAttributesResponse.builder()
                            .attributes(found)
                            .build());
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {
            // holds nothing
        }
    }
}
