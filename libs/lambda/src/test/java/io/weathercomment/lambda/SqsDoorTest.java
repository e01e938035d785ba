package io.weathercomment.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.weathercomment.messaging.Codec;
import io.weathercomment.messaging.MalformedMessage;
import io.weathercomment.messaging.Outcome;
import io.weathercomment.messaging.Pipeline;
import io.weathercomment.messaging.PollerConfig;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityResponse;

class SqsDoorTest {
    private final Map<String, String> traceparents = new ConcurrentHashMap<>();
    private final Map<String, Integer> visibility = new ConcurrentHashMap<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private String unreadable = "none";

    @Test
    void answersNoFailureWhenAllIsDone() {
        var answer = answer(door(_ -> {}), Duration.ofSeconds(60));

        assertThat(answer).isEqualTo("{\"batchItemFailures\":[]}");
        assertThat(visibility).isEmpty();
        assertThat(settled("done")).isEqualTo(3);
    }

    @Test
    void givesBackWhatFailedAndWhatCannotBeReadEachInItsTime() {
        unreadable = "third";
        var door = door(body -> {
            if (body.equals("second")) {
                throw new IllegalStateException("world is down");
            }
        });

        var answer = answer(door, Duration.ofSeconds(60));

        assertThat(answer)
                .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"m-2\"},{\"itemIdentifier\":\"m-3\"}]}");
        // the second receive waits twelve times as long as the first would, as with a poller
        assertThat(visibility).isEqualTo(Map.of("r-2", 120, "r-3", 0));
        assertThat(settled("retried")).isEqualTo(1);
        assertThat(settled("rejected")).isEqualTo(1);
    }

    @Test
    void givesBackWhatCannotFinishBeforeTheDeadline() {
        var never = new CountDownLatch(1);
        var door = door(body -> {
            if (body.equals("first")) {
                waitFor(never);
            }
        });

        var answer = answer(door, Duration.ofMillis(3_300));

        assertThat(answer).isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"m-1\"}]}");
        assertThat(visibility).isEqualTo(Map.of("r-1", 10));
    }

    @Test
    void handlesAllSideBySide() {
        var together = new CountDownLatch(3);

        var answer = answer(
                door(_ -> {
                    together.countDown();
                    waitFor(together);
                }),
                Duration.ofSeconds(60));

        assertThat(answer).isEqualTo("{\"batchItemFailures\":[]}");
    }

    @Test
    void keepsTheTraceOfTheMessageElseOfAwsElseOfTheInvocation() {
        answer(door(_ -> {}), Duration.ofSeconds(60));

        assertThat(traceparents)
                .isEqualTo(Map.of(
                        "first", "00-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-bbbbbbbbbbbbbbbb-01",
                        "second", "00-6925a1c8cccccccccccccccccccccccc-dddddddddddddddd-01",
                        "third", "00-6925a1c8eeeeeeeeeeeeeeeeeeeeeeee-ffffffffffffffff-01"));
    }

    @Test
    void givesAWholeBatchBackWhenItIsHandledTogetherAndFails() {
        var door = SqsDoor.together(
                sqs(),
                config("http://127.0.0.1/0/inbox"),
                deliveries -> {
                    throw new IllegalStateException("no counters for " + deliveries.size());
                },
                meters);

        var answer = answer(door, Duration.ofSeconds(60));

        assertThat(answer).contains("m-1", "m-2", "m-3");
        assertThat(visibility).isEqualTo(Map.of("r-1", 10, "r-2", 120, "r-3", 10));
    }

    @Test
    void leavesTheTimeToTheQueueWhenItsAddressIsNotTold() {
        var door = SqsDoor.together(
                sqs(),
                config(""),
                deliveries -> deliveries.stream()
                        .<Outcome>map(_ -> new Outcome.Retry(null, new IllegalStateException("down")))
                        .toList(),
                meters);

        var answer = answer(door, Duration.ofSeconds(60));

        assertThat(answer).contains("m-1", "m-2", "m-3");
        assertThat(visibility).isEmpty();
    }

    private SqsDoor door(Consumer<String> handler) {
        var pipeline = new Pipeline<String, String>(
                new Texts(),
                text -> {
                    handler.accept(text);
                    return text;
                },
                (text, traceparent) -> {
                    traceparents.put(text, traceparent);
                    return Future.succeededFuture();
                });
        return SqsDoor.each(sqs(), config("http://127.0.0.1/0/inbox"), pipeline, meters);
    }

    /** Bodies as they are, but for the unreadable one. */
    private final class Texts implements Codec<String> {
        @Override
        public String decode(String text) {
            if (text.equals(unreadable)) {
                throw new MalformedMessage("never", null);
            }
            return text;
        }

        @Override
        public String encode(String value) {
            return value;
        }
    }

    private static PollerConfig config(String queueUrl) {
        return new PollerConfig(
                queueUrl,
                10,
                Duration.ofSeconds(55),
                Duration.ofSeconds(60),
                Duration.ofSeconds(10),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1));
    }

    /** Only remembers what becomes visible when. */
    private SqsAsyncClient sqs() {
        return (SqsAsyncClient) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {SqsAsyncClient.class}, (_, method, arguments) -> {
                    if (!method.getName().equals("changeMessageVisibility")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    var request = ChangeMessageVisibilityRequest.builder();
                    @SuppressWarnings("unchecked") // the door calls it with a function that fills the request
                    var fill = (Consumer<ChangeMessageVisibilityRequest.Builder>) arguments[0];
                    fill.accept(request);
                    var filled = request.build();
                    visibility.put(filled.receiptHandle(), filled.visibilityTimeout());
                    return CompletableFuture.completedFuture(
                            ChangeMessageVisibilityResponse.builder().build());
                });
    }

    private static String answer(SqsDoor door, Duration remaining) {
        return door.answer(Fixtures.event("sqs-batch"), Fixtures.invocation(remaining))
                .orElseThrow()
                .toString();
    }

    private double settled(String outcome) {
        return meters.counter("messages_settled", "queue", "inbox", "outcome", outcome)
                .count();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
