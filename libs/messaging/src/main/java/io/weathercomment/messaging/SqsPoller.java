package io.weathercomment.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/**
 * The door of a long-running process: receives while permits are free, gives every delivery (or every received batch) a virtual thread of
 * its own, and settles each delivery alone. All its state belongs to one event loop.
 */
public final class SqsPoller {
    private static final Logger LOG = LoggerFactory.getLogger(SqsPoller.class);
    private static final int SQS_BATCH = 10;
    private static final int FAILURES_BEFORE_PAUSE = 5;
    private static final Backoff PAUSE = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30));
    private static final Duration LAST_WORDS = Duration.ofSeconds(3);

    private final SqsAsyncClient receiving;
    private final PollerConfig config;
    private final Work work;
    private final Settler settler;
    private final QueueWatch watch;
    private final MeterRegistry meters;
    private final Context context;
    private final Set<Task> running = new HashSet<>();
    private final Promise<Void> receiverStopped = Promise.promise();
    private int failuresInARow;
    private int failuresPausedFor;
    private int pausesInARow;
    private boolean receives;
    private boolean paused;
    private @Nullable Promise<Void> drained;

    // read by the gauge and by whoever asks for health, on other threads
    private final AtomicInteger inFlight = new AtomicInteger();
    private volatile boolean stopping;
    private volatile boolean healthy;

    private SqsPoller(Clients clients, PollerConfig config, Work work, MeterRegistry meters, Context context) {
        this.receiving = clients.receiving();
        this.config = config;
        this.work = work;
        this.meters = meters;
        this.context = context;
        this.settler = new Settler(clients.settling(), config.queueUrl());
        this.watch =
                new QueueWatch(clients.settling(), config.queueUrl(), config.queue(), InstantSource.system(), meters);
    }

    /**
     * What it talks to SQS with. A receive holds its connection while it waits, so settling has others.
     *
     * @param receiving its calls may take {@code POLL_WAIT} longer
     */
    public record Clients(SqsAsyncClient receiving, SqsAsyncClient settling) {}

    /** Starts a poller whose deliveries are handled one by one, each on a thread of its own. */
    public static SqsPoller each(
            Clients clients,
            PollerConfig config,
            Function<Delivery, Outcome> process,
            MeterRegistry meters,
            Context context) {
        var work = new Work(1, batch -> List.of(process.apply(batch.getFirst())));
        return started(new SqsPoller(clients, config, work, meters, context));
    }

    /** Starts a poller whose deliveries are handled as they were received, up to 10 together; one outcome for each, in order. */
    public static SqsPoller together(
            Clients clients,
            PollerConfig config,
            Function<List<Delivery>, List<Outcome>> process,
            MeterRegistry meters,
            Context context) {
        return started(new SqsPoller(clients, config, new Work(SQS_BATCH, process), meters, context));
    }

    private static SqsPoller started(SqsPoller poller) {
        for (var outcome : List.of("done", "retried", "rejected")) {
            // counters start at 0, so that a rate over them is right from the first event
            poller.settled(outcome, 0);
        }
        poller.received(0);
        poller.meters.gauge(
                "messages_in_flight", Tags.of("queue", poller.config.queue()), poller, p -> p.inFlight.get());
        poller.context.runOnContext(_ -> {
            poller.watch.start(poller.context);
            poller.next();
        });
        return poller;
    }

    /** True while the queue answers. */
    public boolean healthy() {
        return healthy && !stopping;
    }

    /**
     * Stops receiving, waits for what is in flight, gives up after the drain what is still waiting (interrupted, visible again at once), and
     * ends when every delivery is settled, or little later than the drain if the queue does not answer. It never fails.
     */
    public Future<Void> stop() {
        Promise<Void> stopped = Promise.promise();
        context.runOnContext(_ -> {
            stopping = true;
            watch.stop(context);
            next();
            var vertx = context.owner();
            var giveUp = vertx.setTimer(Math.max(1, config.drain().toMillis()), _ -> giveUp());
            var end = vertx.setTimer(config.drain().plus(LAST_WORDS).toMillis(), _ -> stopped.tryComplete());
            receiverStopped.future().compose(_ -> drained()).onComplete(_ -> stopped.tryComplete());
            stopped.future().onComplete(_ -> {
                vertx.cancelTimer(giveUp);
                vertx.cancelTimer(end);
            });
        });
        return stopped.future();
    }

    private void giveUp() {
        if (!running.isEmpty()) {
            LOG.warn("drain is over, giving up, queue={} in_flight={}", config.queue(), inFlight);
            running.forEach(Task::giveUp);
        }
    }

    private Future<Void> drained() {
        if (running.isEmpty()) {
            return Future.succeededFuture();
        }
        var promise = Promise.<Void>promise();
        drained = promise;
        return promise.future();
    }

    private void next() {
        if (stopping) {
            if (!receives) {
                receiverStopped.tryComplete();
            }
        } else if (!receives && !paused) {
            if (failuresInARow < FAILURES_BEFORE_PAUSE) {
                receive(Math.min(SQS_BATCH, config.maxInFlight() - inFlight.get()));
            } else if (inFlight.get() == 0) {
                // in an outage every delivery spends one of its three receives: one is sent ahead after each pause
                if (failuresInARow > failuresPausedFor) {
                    pause();
                } else {
                    receive(1);
                }
            }
        }
    }

    private void pause() {
        failuresPausedFor = failuresInARow;
        paused = true;
        pausesInARow++;
        var pause = PAUSE.after(pausesInARow, ThreadLocalRandom.current());
        LOG.warn("pauses, queue={} failures={} pause={}", config.queue(), failuresInARow, pause);
        context.owner().setTimer(Math.max(1, pause.toMillis()), _ -> {
            paused = false;
            next();
        });
    }

    private void receive(int most) {
        if (most < 1) {
            return;
        }
        receives = true;
        Aws.future(receiving.receiveMessage(request -> request.queueUrl(config.queueUrl())
                        .maxNumberOfMessages(most)
                        .waitTimeSeconds((int) config.pollWait().toSeconds())
                        .visibilityTimeout((int) config.visibility().toSeconds())
                        .messageSystemAttributeNames(
                                MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT,
                                MessageSystemAttributeName.SENT_TIMESTAMP)
                        .messageAttributeNames(SqsQueue.TRACEPARENT)))
                .compose(response -> {
                    healthy = true;
                    watch.received(response.messages());
                    return accept(
                            response.messages().stream().map(this::delivery).toList());
                })
                .onComplete(received -> {
                    receives = false;
                    if (received.failed()) {
                        healthy = false;
                        LOG.warn("cannot receive, queue={}", config.queue(), received.cause());
                        failuresInARow = Math.max(failuresInARow + 1, FAILURES_BEFORE_PAUSE);
                    }
                    next();
                });
    }

    /** Ends at once, or, when the service is stopping, when every delivery is given back. */
    private Future<?> accept(List<Delivery> deliveries) {
        received(deliveries.size());
        if (stopping) {
            var cause = new IllegalStateException("the service is stopping");
            if (!deliveries.isEmpty()) {
                LOG.info("given back, queue={} messages={}", config.queue(), deliveries.size());
            }
            return Future.join(deliveries.stream()
                    .map(delivery -> settle(delivery, new Outcome.Retry(Duration.ZERO, cause)))
                    .toList());
        }
        for (int from = 0; from < deliveries.size(); from += work.most()) {
            start(deliveries.subList(from, Math.min(deliveries.size(), from + work.most())));
        }
        return Future.succeededFuture();
    }

    private void start(List<Delivery> deliveries) {
        var task = new Task(deliveries);
        running.add(task);
        inFlight.addAndGet(deliveries.size());
        task.limit = context.owner().setTimer(config.handlerLimit().toMillis(), _ -> task.interrupt());
        task.thread = Thread.ofVirtual()
                .name(config.queue() + "-" + deliveries.getFirst().id())
                .start(() -> {
                    var outcomes = work.outcomes(deliveries);
                    context.runOnContext(_ -> finished(task, outcomes));
                });
    }

    private void finished(Task task, List<Outcome> outcomes) {
        context.owner().cancelTimer(task.limit);
        var allSettled = Future.join(IntStream.range(0, outcomes.size())
                .mapToObj(i -> settle(task.deliveries.get(i), task.settled(outcomes.get(i))))
                .toList());
        allSettled.onComplete(_ -> {
            running.remove(task);
            inFlight.addAndGet(-task.deliveries.size());
            if (drained != null && running.isEmpty()) {
                drained.tryComplete();
            }
            next();
        });
    }

    private Future<Void> settle(Delivery delivery, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done() -> {
                failuresInARow = 0;
                failuresPausedFor = 0;
                pausesInARow = 0;
                settled("done", 1);
                yield settler.delete(delivery);
            }
            case Outcome.Retry retry -> {
                settled("retried", 1);
                yield settler.visibleAfter(delivery, retryAfter(delivery, retry.after()));
            }
            case Outcome.Reject _ -> {
                settled("rejected", 1);
                yield settler.visibleAfter(delivery, Duration.ZERO);
            }
        };
    }

    private Duration retryAfter(Delivery delivery, @Nullable Duration after) {
        if (after != null) {
            return after;
        }
        failuresInARow++;
        return config.retryAfter(delivery.receives());
    }

    private void received(int count) {
        meters.counter("messages_received", "queue", config.queue()).increment(count);
    }

    private void settled(String outcome, int count) {
        meters.counter("messages_settled", "queue", config.queue(), "outcome", outcome)
                .increment(count);
    }

    private Delivery delivery(Message message) {
        var attribute = message.messageAttributes().get(SqsQueue.TRACEPARENT);
        return new Delivery(
                message.messageId(),
                message.body(),
                message.receiptHandle(),
                Integer.parseInt(
                        message.attributes().getOrDefault(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "1")),
                Traceparent.orNew(attribute == null ? null : attribute.stringValue()),
                config.queue());
    }

    /** Handles deliveries, at most {@code most} together, and answers one outcome for each, whatever happens. */
    private record Work(int most, Function<List<Delivery>, List<Outcome>> process) {
        List<Outcome> outcomes(List<Delivery> deliveries) {
            try {
                return process.apply(deliveries);
            } catch (Throwable e) {
                LOG.warn("will retry, messages={}", deliveries.size(), e);
                return deliveries.stream()
                        .<Outcome>map(_ -> new Outcome.Retry(null, e))
                        .toList();
            }
        }
    }

    /** Deliveries on their thread. */
    private static final class Task {
        private final List<Delivery> deliveries;
        private @Nullable Thread thread;
        private long limit;
        private boolean givenUp;

        Task(List<Delivery> deliveries) {
            this.deliveries = deliveries;
        }

        void interrupt() {
            if (thread != null) {
                thread.interrupt();
            }
        }

        void giveUp() {
            givenUp = true;
            interrupt();
        }

        /** What was given up is visible again at once: somebody else shall have it. */
        Outcome settled(Outcome outcome) {
            return givenUp && outcome instanceof Outcome.Retry retry
                    ? new Outcome.Retry(Duration.ZERO, retry.cause())
                    : outcome;
        }
    }
}
