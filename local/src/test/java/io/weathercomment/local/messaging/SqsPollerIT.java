package io.weathercomment.local.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.weathercomment.messaging.Delivery;
import io.weathercomment.messaging.Outcome;
import io.weathercomment.messaging.PollerConfig;
import io.weathercomment.messaging.SqsPoller;
import io.weathercomment.testkit.Answers;
import io.weathercomment.testkit.LocalAwsTest;
import io.weathercomment.testkit.Samples;
import io.weathercomment.testkit.Waiting;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

@LocalAwsTest
final class SqsPollerIT {
    private static final Duration LONG = Duration.ofSeconds(60);

    private final SqsAsyncClient sqs;
    private final Vertx vertx = Vertx.vertx();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Map<String, Integer> receives = new ConcurrentHashMap<>();
    private String queue = "";

    SqsPollerIT(SqsAsyncClient sqs) {
        this.sqs = sqs;
    }

    @BeforeEach
    void makeQueue() {
        queue = sqs.createQueue(request -> request.queueName("poller-" + Samples.id()))
                .join()
                .queueUrl();
    }

    @AfterEach
    void stopVertx() {
        Answers.await(vertx.close());
    }

    @Test
    void handlesAtMostAsManyAtOnceAsItHasPermits() {
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        var latch = new CountDownLatch(1);
        send(10);
        var poller = each(config(3, LONG, LONG), sqs, _ -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            await(latch);
            running.decrementAndGet();
            return new Outcome.Done();
        });

        Waiting.until("three run", () -> running.get() == 3);
        latch.countDown();

        Waiting.until("all are done", () -> settled("done") == 10);
        assertThat(most).hasValue(3);
        Waiting.until("all are deleted", () -> messages() == 0);
        Answers.await(poller.stop());
    }

    @Test
    void letsAFailedDeliveryComeBack() {
        send(1);
        var poller = each(config(8, LONG, LONG), sqs, delivery -> {
            receives.merge(delivery.body(), 1, Integer::sum);
            return delivery.receives() == 1
                    ? new Outcome.Retry(null, new IllegalStateException("not yet"))
                    : new Outcome.Done();
        });

        Waiting.until("it is done", () -> settled("done") == 1);

        assertThat(receives).isEqualTo(Map.of("message 0", 2));
        assertThat(settled("retried")).isEqualTo(1);
        assertThat(meters.counter("messages_received", "queue", name()).count()).isEqualTo(2);
        Answers.await(poller.stop());
    }

    @Test
    void survivesAHandlerThatThrowsAnError() {
        send(1);
        var poller = each(config(8, LONG, LONG), sqs, delivery -> {
            if (delivery.receives() == 1) {
                throw new NoSuchMethodError("in one delivery");
            }
            return new Outcome.Done();
        });

        Waiting.until("it is done", () -> settled("done") == 1);

        assertThat(settled("retried")).isEqualTo(1);
        Answers.await(poller.stop());
    }

    @Test
    void interruptsAHandlerAtItsLimit() {
        var interrupted = new AtomicBoolean();
        send(1);
        var poller = each(config(8, Duration.ofSeconds(1), LONG), sqs, delivery -> {
            if (delivery.receives() > 1) {
                return new Outcome.Done();
            }
            try {
                new CountDownLatch(1).await();
                return new Outcome.Done();
            } catch (InterruptedException e) {
                interrupted.set(true);
                Thread.currentThread().interrupt();
                return new Outcome.Retry(null, e);
            }
        });

        Waiting.until("it is done", () -> settled("done") == 1);

        assertThat(interrupted).isTrue();
        Answers.await(poller.stop());
    }

    @Test
    void stopsWhenEverythingInFlightIsSettled() {
        var begun = new CountDownLatch(1);
        var latch = new CountDownLatch(1);
        send(1);
        var poller = each(config(8, LONG, LONG), sqs, _ -> {
            begun.countDown();
            await(latch);
            return new Outcome.Done();
        });
        await(begun);

        var stopped = poller.stop();
        send(1);
        assertThat(stopped.isComplete()).isFalse();
        latch.countDown();
        Answers.await(stopped);

        assertThat(settled("done")).isEqualTo(1);
        assertThat(messages()).as("the one sent after the stop").isEqualTo(1);
    }

    @Test
    void givesUpAtTheEndOfItsDrainWhatStillWaits() {
        var begun = new CountDownLatch(1);
        send(1);
        var poller = each(config(8, LONG, Duration.ofMillis(100)), sqs, _ -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
                return new Outcome.Done();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new Outcome.Retry(null, e);
            }
        });
        await(begun);

        Answers.await(poller.stop());

        var again = sqs.receiveMessage(request -> request.queueUrl(queue).waitTimeSeconds(0))
                .join();
        assertThat(again.messages()).as("visible again at once").hasSize(1);
    }

    @Test
    void givesBackWhatArrivesWithTheLastReceive() {
        var poller = each(config(8, LONG, LONG), sqs, _ -> new Outcome.Done());
        Waiting.until("it receives", poller::healthy);

        var stopped = poller.stop();
        send(1);
        Answers.await(stopped);

        assertThat(settled("done") + messages()).isEqualTo(1);
        var visible = settled("done") > 0
                ? 0
                : sqs.receiveMessage(request -> request.queueUrl(queue).waitTimeSeconds(0))
                        .join()
                        .messages()
                        .size();
        assertThat(settled("done") + visible).as("handled, or visible at once").isEqualTo(1);
    }

    @Test
    void settlesEachDeliveryOfABatchAlone() {
        var batches = new ConcurrentLinkedQueue<Integer>();
        send(20);
        var poller = SqsPoller.together(
                new SqsPoller.Clients(sqs, sqs),
                config(40, LONG, LONG),
                deliveries -> {
                    batches.add(deliveries.size());
                    return deliveries.stream()
                            .<Outcome>map(delivery -> delivery.body().equals("message 7") && delivery.receives() == 1
                                    ? new Outcome.Retry(Duration.ZERO, new IllegalStateException("only this one"))
                                    : new Outcome.Done())
                            .toList();
                },
                meters,
                context());

        Waiting.until("all are done", () -> settled("done") == 20);

        assertThat(settled("retried")).isEqualTo(1);
        assertThat(batches).anyMatch(size -> size > 1);
        assertThat(batches.stream().mapToInt(size -> size).sum()).isEqualTo(21);
        Answers.await(poller.stop());
    }

    @Test
    void sendsOneDeliveryAheadAfterEachPauseOfAnOutage() {
        var outage = new AtomicBoolean(true);
        var handled = new AtomicInteger();
        send(30);
        var poller = each(config(5, LONG, LONG), sqs, _ -> {
            handled.incrementAndGet();
            return outage.get()
                    ? new Outcome.Retry(null, new IllegalStateException("all is down"))
                    : new Outcome.Done();
        });

        Waiting.until("it has paused and looked once", () -> handled.get() >= 6);
        assertThat(handled).hasValueLessThan(12);
        outage.set(false);

        Waiting.until("all are done", Duration.ofSeconds(60), () -> settled("done") == 30);
        Answers.await(poller.stop());
    }

    @Test
    void goesOnWhenTheQueueIsBack() {
        var failures = new AtomicInteger(2);
        send(1);
        var poller = each(config(8, LONG, LONG), failing(failures), _ -> new Outcome.Done());

        Waiting.until("it is done", () -> settled("done") == 1);

        assertThat(failures).hasValueLessThanOrEqualTo(0);
        assertThat(poller.healthy()).isTrue();
        Answers.await(poller.stop());
        assertThat(poller.healthy()).isFalse();
    }

    private SqsPoller each(PollerConfig config, SqsAsyncClient client, Function<Delivery, Outcome> process) {
        return SqsPoller.each(new SqsPoller.Clients(client, sqs), config, process, meters, context());
    }

    private Context context() {
        return vertx.getOrCreateContext();
    }

    private PollerConfig config(int maxInFlight, Duration handlerLimit, Duration drain) {
        return new PollerConfig(
                queue,
                maxInFlight,
                handlerLimit,
                handlerLimit.plusSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                drain);
    }

    /** The client, whose first receives fail. */
    private SqsAsyncClient failing(AtomicInteger failures) {
        return (SqsAsyncClient) Proxy.newProxyInstance(
                SqsPollerIT.class.getClassLoader(), new Class<?>[] {SqsAsyncClient.class}, (_, method, arguments) -> {
                    if (method.getName().equals("receiveMessage") && failures.getAndDecrement() > 0) {
                        return CompletableFuture.failedFuture(new IllegalStateException("queue is away"));
                    }
                    try {
                        return method.invoke(sqs, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause() == null ? e : e.getCause();
                    }
                });
    }

    private void send(int count) {
        IntStream.range(0, count)
                .forEach(i -> sqs.sendMessage(request -> request.queueUrl(queue).messageBody("message " + i))
                        .join());
    }

    private int messages() {
        var attributes = sqs.getQueueAttributes(
                        request -> request.queueUrl(queue).attributeNames(QueueAttributeName.ALL))
                .join()
                .attributes();
        return List.of(
                        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE)
                .stream()
                .mapToInt(name -> Integer.parseInt(attributes.getOrDefault(name, "0")))
                .sum();
    }

    private double settled(String outcome) {
        return meters.counter("messages_settled", "queue", name(), "outcome", outcome)
                .count();
    }

    private String name() {
        return queue.substring(queue.lastIndexOf('/') + 1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
