package io.weathercomment.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
