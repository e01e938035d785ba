package io.weathercomment.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.weathercomment.messaging.JsonCodec;
import io.weathercomment.messaging.MalformedMessage;
import io.weathercomment.messaging.RetryLater;
import io.weathercomment.testkit.TestInvocation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;

class DoorsTest {
    /** What the task takes and answers. */
    record Value(int number) {}

    private final AtomicInteger sweeps = new AtomicInteger();

    @Test
    void answersATaskWithWhatItsFunctionAnswers() throws IOException {
        var answer = answer("task", (value, _) -> new Value(value.number() * 2));

        assertThat(answer).isEqualTo("{\"number\":42}");
    }

    @Test
    void givesTheTaskTheTraceOfTheInvocation() throws IOException {
        var traces = new LinkedBlockingQueue<String>();

        answer("task", (value, traceparent) -> {
            traces.add(traceparent);
            return value;
        });

        assertThat(traces).containsExactly("00-6925a1c8eeeeeeeeeeeeeeeeeeeeeeee-ffffffffffffffff-01");
    }

    @Test
    void doesWhatIsDueAtAScheduledEvent() throws IOException {
        var answer = answer("schedule", (value, _) -> value);

        assertThat(answer).isEqualTo("{}");
        assertThat(sweeps).hasValue(1);
    }

    @ParameterizedTest
    @CsvSource({
        "dynamodb-stream, DynamoDB stream batches",
        "sqs-batch, SQS batches",
        "http-api, requests of an HTTP API",
        "rest-api, requests of a REST API",
        "warming, events of this kind",
        "unknown, events of this kind"
    })
    void refusesAnEventThatNoDoorTakes(String event, String kind) {
        assertThatThrownBy(() -> answer(event, (value, _) -> value))
                .isInstanceOf(UnknownEvent.class)
                .hasMessage("test does not take " + kind + "; it takes: the tasks Double, scheduled events");
    }

    @Test
    void refusesATaskOfAnotherFunction() {
        assertThatThrownBy(() -> text("{\"task\": \"Halve\", \"input\": {}}", (value, _) -> value))
                .isInstanceOf(UnknownEvent.class)
                .hasMessage("test does not take this task; it takes: the tasks Double, scheduled events");
    }

    @Test
    void refusesWhatIsNotJsonWithoutItsWords() {
        assertThatThrownBy(() -> text("<secret>", (value, _) -> value))
                .isInstanceOf(UnknownEvent.class)
                .hasMessageNotContaining("secret");
    }

    @Test
    void saysThatATasksInputCanNeverWork() {
        assertThatThrownBy(() -> text("{\"task\": \"Double\", \"input\": {\"number\": \"x\"}}", (value, _) -> value))
                .isInstanceOf(MalformedMessage.class);
    }

    @Test
    void namesAFailureThatMayPassSoThatItIsTriedAgain() {
        assertThatThrownBy(() -> answer("task", (_, _) -> {
                    throw ApiCallTimeoutException.create(1);
                }))
                .isInstanceOf(TryAgain.class);
        assertThatThrownBy(() -> answer("task", (_, _) -> {
                    throw new RetryLater("somebody writes it", Duration.ofSeconds(1));
                }))
                .isInstanceOf(TryAgain.class);
    }

    @Test
    void leavesTheNameOfAFailureThatDoesNotPass() {
        assertThatThrownBy(() -> answer("task", (_, _) -> {
                    throw new UnsupportedOperationException("a mistake");
                }))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("a mistake");
    }

    @Test
    void triesATaskAgainThatDidNotEndInTime() {
        var never = new CountDownLatch(1);
        var door = door((value, _) -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return value;
        });

        assertThatThrownBy(() -> door.answer(Fixtures.event("task"), Fixtures.invocation(Duration.ofMillis(3_200))))
                .isInstanceOf(TryAgain.class);
    }

    private String answer(String event, BiFunction<Value, String, Value> function) throws IOException {
        return text(Fixtures.event(event).toString(), function);
    }

    private String text(String event, BiFunction<Value, String, Value> function) throws IOException {
        var schedule = new ScheduleDoor(() -> {
            sweeps.incrementAndGet();
            return Future.succeededFuture();
        });
        var emf = new Emf(new SimpleMeterRegistry(), InstantSource.system(), _ -> {});
        var doors = new Doors("test", List.of(door(function), schedule), emf);
        var output = new ByteArrayOutputStream();
        doors.handleRequest(
                new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                output,
                new TestInvocation(Duration.ofMinutes(1), Fixtures.TRACE_HEADER));
        return output.toString(StandardCharsets.UTF_8);
    }

    private static TaskDoor door(BiFunction<Value, String, Value> function) {
        var codec = new JsonCodec<>(Value.class);
        return new TaskDoor().with("Double", new TaskDoor.Task<>(codec, function, codec));
    }
}
