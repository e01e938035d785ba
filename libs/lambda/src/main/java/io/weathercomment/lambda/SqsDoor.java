package io.weathercomment.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.weathercomment.messaging.Delivery;
import io.weathercomment.messaging.Outcome;
import io.weathercomment.messaging.Pipeline;
import io.weathercomment.messaging.PollerConfig;
import io.weathercomment.messaging.Settler;
import io.weathercomment.messaging.TimeLimit;
import io.weathercomment.messaging.Traceparent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;

/** Takes the batches of a queue and tells which of their messages have to come back; Lambda deletes the others. */
public final class SqsDoor implements Door {
    private static final Duration SETTLING = Duration.ofSeconds(2);

    private final SqsAsyncClient sqs;
    private final PollerConfig config;
    private final Batch batch;
    private final MeterRegistry meters;

    /** What becomes of the deliveries of a batch by a deadline, one outcome for each in order. */
    @FunctionalInterface
    private interface Batch {
        List<Outcome> outcomes(List<Delivery> deliveries, Instant deadline);
    }

    private SqsDoor(SqsAsyncClient sqs, PollerConfig config, Batch batch, MeterRegistry meters) {
        this.sqs = sqs;
        this.config = config;
        this.batch = batch;
        this.meters = meters;
        for (var outcome : List.of("done", "retried", "rejected")) {
            settled(outcome, 0);
        }
    }

    /**
     * Deliveries are handled side by side.
     *
     * @param config its queue may be empty: then what comes back waits as long as the queue says
     */
    public static SqsDoor each(SqsAsyncClient sqs, PollerConfig config, Pipeline<?, ?> pipeline, MeterRegistry meters) {
        return new SqsDoor(
                sqs,
                config,
                (deliveries, deadline) -> pipeline.processAll(deliveries, limited(config, deadline)),
                meters);
    }

    /** Deliveries are handled as one batch. */
    public static SqsDoor together(
            SqsAsyncClient sqs,
            PollerConfig config,
            Function<List<Delivery>, List<Outcome>> process,
            MeterRegistry meters) {
        return new SqsDoor(sqs, config, (deliveries, deadline) -> together(process, deliveries, deadline), meters);
    }

    private static List<Outcome> together(
            Function<List<Delivery>, List<Outcome>> process, List<Delivery> deliveries, Instant deadline) {
        return TimeLimit.before(deadline)
                .sideBySide(
                        List.of(deliveries),
                        process,
                        (all, cause) -> all.stream()
                                .<Outcome>map(_ -> new Outcome.Retry(null, cause))
                                .toList())
                .getFirst();
    }

    /** The handler's own limit counts here, too: a job's lease is no longer than that. */
    private static Instant limited(PollerConfig config, Instant deadline) {
        var own = Instant.now().plus(config.handlerLimit()).plus(TimeLimit.SETTLING);
        return own.isBefore(deadline) ? own : deadline;
    }

    @Override
    public String takes() {
        return "SQS batches";
    }

    @Override
    public Optional<JsonNode> answer(JsonNode event, Invocation invocation) {
        return Kinds.isBatchOf("aws:sqs", event)
                ? Optional.of(failures(deliveries(event.path("Records"), invocation), invocation))
                : Optional.empty();
    }

    private List<Delivery> deliveries(JsonNode records, Invocation invocation) {
        var deliveries = new ArrayList<Delivery>();
        for (var each : records) {
            deliveries.add(new Delivery(
                    each.path("messageId").asText(),
                    each.path("body").asText(),
                    each.path("receiptHandle").asText(),
                    each.path("attributes").path("ApproximateReceiveCount").asInt(1),
                    traceparent(each, invocation),
                    queue()));
        }
        return deliveries;
    }

    private static String traceparent(JsonNode each, Invocation invocation) {
        var own = each.path("messageAttributes").path("traceparent").path("stringValue");
        return own.isTextual()
                ? Traceparent.orNew(own.asText())
                : Traceparent.ofTraceHeader(
                                each.path("attributes").path("AWSTraceHeader").asText())
                        .orElseGet(invocation::traceparent);
    }

    private JsonNode failures(List<Delivery> deliveries, Invocation invocation) {
        meters.counter("messages_received", "queue", queue()).increment(deliveries.size());
        var outcomes = batch.outcomes(deliveries, invocation.deadline());
        var failures = JsonNodeFactory.instance.arrayNode();
        var settled = new ArrayList<Future<Void>>();
        for (int i = 0; i < deliveries.size(); i++) {
            var delivery = deliveries.get(i);
            comesBackAfter(delivery, outcomes.get(i)).ifPresent(after -> {
                failures.addObject().put("itemIdentifier", delivery.id());
                settled.add(visibleAfter(delivery, after));
            });
        }
        // a message whose visibility could not be set comes back when the queue says
        Future.join(settled)
                .timeout(SETTLING.toMillis(), TimeUnit.MILLISECONDS)
                .otherwiseEmpty()
                .await();
        return JsonNodeFactory.instance.objectNode().set("batchItemFailures", failures);
    }

    /** Empty: it is done. */
    private Optional<Duration> comesBackAfter(Delivery delivery, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done() -> {
                settled("done", 1);
                yield Optional.empty();
            }
            case Outcome.Retry retry -> {
                settled("retried", 1);
                var after = retry.after();
                yield Optional.of(after == null ? config.retryAfter(delivery.receives()) : after);
            }
            case Outcome.Reject _ -> {
                settled("rejected", 1);
                yield Optional.of(Duration.ZERO);
            }
        };
    }

    private Future<Void> visibleAfter(Delivery delivery, Duration after) {
        return config.queueUrl().isEmpty()
                ? Future.succeededFuture()
                : new Settler(sqs, config.queueUrl()).visibleAfter(delivery, after);
    }

    private void settled(String outcome, int count) {
        meters.counter("messages_settled", "queue", queue(), "outcome", outcome).increment(count);
    }

    private String queue() {
        return config.queue();
    }
}
