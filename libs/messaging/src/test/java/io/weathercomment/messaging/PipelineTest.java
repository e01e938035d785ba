package io.weathercomment.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class PipelineTest {
    private static final Codec<Integer> NUMBERS = new Codec<>() {
        @Override
        public Integer decode(String text) {
            try {
                return Integer.valueOf(text);
            } catch (NumberFormatException e) {
                throw new MalformedMessage("no number", e);
            }
        }

        @Override
        public String encode(Integer value) {
            return value.toString();
        }
    };

    private final List<String> sent = new ArrayList<>();

    @Test
    void isDoneWhenTheNextReceiverHasTheAnswer() {
        var delivery = new Delivery("1", "21", "r", 1, Traceparent.orNew(null));

        var outcome = pipeline(number -> number * 2).process(delivery);

        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        assertThat(sent).containsExactly("42 " + delivery.traceparent());
    }

    @Test
    void rejectsWhatIsNotAMessage() {
        var outcome = pipeline(number -> number).process(Delivery.of("1", "<html>"));

        assertThat(outcome).isInstanceOf(Outcome.Reject.class);
        assertThat(sent).isEmpty();
    }

    @Test
    void retriesWhenTheHandlerThrowsEvenADecodingErrorOfItsOwn() {
        var failure = new MalformedMessage("a stored row, not the message", null);

        var outcome = pipeline(_ -> {
                    throw failure;
                })
                .process(Delivery.of("1", "1"));

        assertThat(outcome).isEqualTo(new Outcome.Retry(null, failure));
    }

    @Test
    void retriesOnAnErrorToo() {
        var outcome = pipeline(number -> recurse(number)).process(Delivery.of("1", "1"));

        assertThat(outcome).isInstanceOf(Outcome.Retry.class);
    }

    @Test
    void retriesWhenTheNextReceiverDoesNotAccept() {
        var pipeline = new Pipeline<>(NUMBERS, number -> number, (_, _) -> Future.failedFuture("queue is gone"));

        assertThat(pipeline.process(Delivery.of("1", "1"))).isInstanceOf(Outcome.Retry.class);
    }

    @Test
    void comesBackWhenTheHandlerSays() {
        var outcome = pipeline(_ -> {
                    throw new RetryLater("lease runs", Duration.ofSeconds(7));
                })
                .process(Delivery.of("1", "1"));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Retry.class, retry -> assertThat(retry.after()).isEqualTo(Duration.ofSeconds(7)));
    }

    @Test
    void handlesABatchSideBySideWithOneOutcomeForEachInOrder() {
        var together = new CountDownLatch(2);
        var pipeline = new Pipeline<>(
                NUMBERS,
                number -> {
                    together.countDown();
                    waitFor(together);
                    return number;
                },
                (_, _) -> Future.succeededFuture());
        var batch = List.of(Delivery.of("1", "1"), Delivery.of("2", "<html>"), Delivery.of("3", "3"));

        var outcomes = pipeline.processAll(batch, Instant.now().plusSeconds(60));

        assertThat(outcomes)
                .extracting(Object::getClass)
                .containsExactly(Outcome.Done.class, Outcome.Reject.class, Outcome.Done.class);
    }

    @Test
    void givesBackWhatCannotFinishThreeSecondsBeforeTheDeadline() {
        var interrupted = new CountDownLatch(1);
        var pipeline = pipeline(number -> {
            if (number == 1) {
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    interrupted.countDown();
                    throw new IllegalStateException("given up", e);
                }
            }
            return number;
        });
        var batch = List.of(Delivery.of("1", "1"), Delivery.of("2", "2"));
        var deadline = Instant.now().plusMillis(3_300);

        var outcomes = pipeline.processAll(batch, deadline);

        assertThat(outcomes.get(0)).isInstanceOf(Outcome.Retry.class);
        assertThat(outcomes.get(1)).isInstanceOf(Outcome.Done.class);
        assertThat(interrupted.getCount()).isZero();
        assertThat(Instant.now()).isBefore(deadline);
    }

    @Test
    void givesBackWhatDoesNotEvenEndWhenInterrupted() {
        var never = new CountDownLatch(1);
        var pipeline = pipeline(number -> {
            while (never.getCount() > 0) {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    // deaf
                }
            }
            return number;
        });
        var deadline = Instant.now().plusMillis(3_100);

        var outcomes = pipeline.processAll(List.of(Delivery.of("1", "1")), deadline);

        assertThat(outcomes.getFirst()).isInstanceOf(Outcome.Retry.class);
        assertThat(Instant.now()).isBefore(deadline);
        never.countDown();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Pipeline<Integer, Integer> pipeline(Handler<Integer, Integer> handler) {
        return new Pipeline<>(NUMBERS, handler, (value, traceparent) -> {
            sent.add(value + " " + traceparent);
            return Future.succeededFuture();
        });
    }

    private static int recurse(int depth) {
        return depth < 0 ? depth : 1 + recurse(depth + 1);
    }
}
