package io.weathercomment.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.Context;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * What an operator asks of a queue: how many messages wait and for how long, and how many dead letters there are. It looks now and then; when a
 * look fails, the numbers stay as they were.
 */
final class QueueWatch {
    private static final Logger LOG = LoggerFactory.getLogger(QueueWatch.class);
    private static final Duration EVERY = Duration.ofSeconds(15);
    private static final Pattern DEAD_LETTERS = Pattern.compile("\"deadLetterTargetArn\"\\s*:\\s*\"[^\"]*:([^:\"]+)\"");

    private final SqsAsyncClient sqs;
    private final String queueUrl;
    private final InstantSource now;
    private final Timer waited;
    private volatile long visible;
    private volatile long inFlight;
    private volatile long deadLetters;

    /** Whatever waits was sent later than this. */
    private volatile Instant nothingBefore;

    private boolean told;
    private @Nullable Long timer;

    QueueWatch(SqsAsyncClient sqs, String queueUrl, String queue, InstantSource now, MeterRegistry meters) {
        this.sqs = sqs;
        this.queueUrl = queueUrl;
        this.now = now;
        this.nothingBefore = now.instant();
        waited = Timer.builder("messages_waited")
                .description("From sent to first received")
                .tag("queue", queue)
                .register(meters);
        Gauge.builder("queue_messages", this, watch -> watch.visible)
                .description("Messages, as SQS counts them roughly")
                .tags("queue", queue, "state", "visible")
                .register(meters);
        Gauge.builder("queue_messages", this, watch -> watch.inFlight)
                .description("Messages, as SQS counts them roughly")
                .tags("queue", queue, "state", "in_flight")
                .register(meters);
        Gauge.builder("dead_letters", this, watch -> watch.deadLetters)
                .description("Messages in the dead-letter queue of the queue")
                .tag("queue", queue)
                .register(meters);
        // SQS tells no age; what waits was sent after the queue was last seen empty, and after what was last received
        Gauge.builder("queue_oldest_message_seconds", this, QueueWatch::oldestSeconds)
                .description("Age of the oldest waiting message, at most")
                .tag("queue", queue)
                .register(meters);
    }

    void start(Context context) {
        look();
        timer = context.owner().setPeriodic(EVERY.toMillis(), _ -> look());
    }

    void stop(Context context) {
        if (timer != null) {
            context.owner().cancelTimer(timer);
        }
    }

    void received(List<Message> messages) {
        for (var message : messages) {
            var sent = sentAt(message);
            if (sent == null) {
                continue;
            }
            if (isFirstReceive(message)) {
                var wait = Duration.between(sent, now.instant());
                waited.record(wait.isNegative() ? Duration.ZERO : wait);
            }
            noneBefore(sent);
        }
    }

    /** Never fails. */
    Future<Void> look() {
        return attributes(queueUrl)
                .compose(own -> {
                    visible = count(own, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES)
                            + count(own, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED);
                    inFlight = count(own, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE);
                    if (visible == 0) {
                        noneBefore(now.instant());
                    }
                    var dead = DEAD_LETTERS.matcher(own.getOrDefault(QueueAttributeName.REDRIVE_POLICY, ""));
                    return dead.find()
                            ? attributes(beside(queueUrl, dead.group(1)))
                            : Future.succeededFuture(Map.<QueueAttributeName, String>of());
                })
                .onSuccess(dead -> {
                    deadLetters = count(dead, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES)
                            + count(dead, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE);
                    told = false;
                })
                .onFailure(cause -> {
                    if (!told) {
                        LOG.warn("can't look at the queue, its metrics stay as they are, queue={}", queueUrl, cause);
                    }
                    told = true;
                })
                .otherwise(Map.of())
                .mapEmpty();
    }

    private Future<Map<QueueAttributeName, String>> attributes(String url) {
        return Aws.future(sqs.getQueueAttributes(request -> request.queueUrl(url)
                        .attributeNames(
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED,
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE,
                                QueueAttributeName.REDRIVE_POLICY)))
                .map(response -> response.attributes());
    }

    private static String beside(String url, String name) {
        return url.substring(0, url.lastIndexOf('/') + 1) + name;
    }

    private static long count(Map<QueueAttributeName, String> attributes, QueueAttributeName name) {
        return Long.parseLong(attributes.getOrDefault(name, "0"));
    }

    private void noneBefore(Instant instant) {
        if (instant.isAfter(nothingBefore)) {
            nothingBefore = instant;
        }
    }

    private double oldestSeconds() {
        return visible == 0
                ? 0
                : Math.max(0, Duration.between(nothingBefore, now.instant()).toMillis() / 1000.0);
    }

    private static @Nullable Instant sentAt(Message message) {
        var sent = message.attributes().get(MessageSystemAttributeName.SENT_TIMESTAMP);
        return sent == null ? null : Instant.ofEpochMilli(Long.parseLong(sent));
    }

    private static boolean isFirstReceive(Message message) {
        return "1".equals(message.attributes().get(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT));
    }
}
