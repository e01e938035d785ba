package io.weathercomment.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import io.weathercomment.comments.CommentWriter;
import io.weathercomment.comments.CommentsFunction;
import io.weathercomment.domain.FailureType;
import io.weathercomment.domain.GenerationRequest;
import io.weathercomment.domain.JobState;
import io.weathercomment.domain.WeatherMessage;
import io.weathercomment.lambda.TryAgain;
import io.weathercomment.messaging.JsonCodec;
import io.weathercomment.messaging.RetryLater;
import io.weathercomment.testkit.LocalAccount;
import io.weathercomment.testkit.LocalAwsTest;
import io.weathercomment.weather.WeatherFunction;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The state machine as its file says, state by state, beside the queues. */
@LocalAwsTest
@Timeout(180)
final class StateMachineIT {
    private final Ground queues;
    private final Ground workflow;

    StateMachineIT(LocalAccount account) {
        queues = Ground.beside(account);
        workflow = Ground.beside(account);
    }

    @AfterEach
    void close() {
        queues.close();
        workflow.close();
    }

    @Test
    void storesWhatTheQueuesStore() {
        var request = Ground.request("kanazawa", Ground.DAY);
        var machine = machine(Ground.WRITER);

        var end = machine.run(input(request));

        queues.throughTheQueues(request);
        assertThat(machine.visited()).containsExactly("CheckCache", "FetchWeather", "GenerateComment", "SaveResult");
        assertThat(output(end).getString("status")).isEqualTo("succeeded");
        assertThat(output(end).getString("weatherComment")).isNotBlank();
        assertThat(workflow.stored()).isEqualTo(queues.stored()).hasSize(2);
        assertThat(workflow.receive(events())).hasSize(1);
    }

    @Test
    void answersAtOnceWithWhatIsStoredAndStoresNothing() {
        var first = output(machine(Ground.WRITER).run(input(Ground.request("kanazawa", Ground.DAY))));
        var before = workflow.stored();
        var machine = machine(Ground.WRITER);

        var second = output(machine.run(input(Ground.request("kanazawa", Ground.DAY))));

        assertThat(machine.visited()).containsExactly("CheckCache");
        assertThat(second.getString("commentId")).isEqualTo(first.getString("commentId"));
        assertThat(second.getBoolean("reused")).isTrue();
        assertThat(workflow.stored()).isEqualTo(before);
    }

    @Test
    void answersARepeatedExecutionWithItsJob() {
        var request = Ground.request("kanazawa", Ground.DAY);
        var first = output(machine(Ground.WRITER).run(input(request)));

        var second = output(machine(Ground.WRITER).run(input(request)));

        assertThat(second).isEqualTo(first);
        assertThat(workflow.stored()).hasSize(2);
    }

    @Test
    void endsAnUnknownPlaceAsTheQueuesDo() {
        failsAsOnTheQueues(Ground.request("atlantis", Ground.DAY), FailureType.UNKNOWN_LOCATION);
    }

    @Test
    void endsADayWithoutAForecastAsTheQueuesDo() {
        failsAsOnTheQueues(Ground.request("kanazawa", Ground.DAY.plusDays(30)), FailureType.DATE_NOT_COVERED);
    }

    private void failsAsOnTheQueues(GenerationRequest request, FailureType type) {
        var end = machine(Ground.WRITER).run(input(request));

        queues.throughTheQueues(request);
        assertThat(output(end).getString("failure")).isEqualTo(type.name());
        assertThat(workflow.stored()).isEqualTo(queues.stored()).hasSize(1);
        assertThat(workflow.receive(events())).hasSize(1);
    }

    @Test
    void endsAJobWhoseWriterThrows() {
        var request = Ground.request("kanazawa", Ground.DAY);
        var machine = machine(_ -> {
            throw new IllegalStateException("writer broke");
        });

        var end = machine.run(input(request));

        assertThat(end)
                .isInstanceOfSatisfying(
                        Machine.End.Failed.class,
                        failed -> assertThat(failed.error()).isEqualTo("java.lang.IllegalStateException"));
        assertThat(machine.visited()).containsExactly("CheckCache", "FetchWeather", "GenerateComment", "FailJob");
        assertThat(workflow.job(request.jobId()).state())
                .isEqualTo(new JobState.Failed(
                        FailureType.STEP_FAILED, "GenerateComment: java.lang.IllegalStateException"));
        assertThat(workflow.stored()).hasSize(1);
        assertThat(workflow.receive(events())).hasSize(1);
    }

    @Test
    void endsAJobWhoseCommentCannotBeSavedThoughItsLeaseRuns() {
        var request = Ground.request("kanazawa", Ground.DAY);
        var machine = machine(Ground.WRITER, comments -> event -> {
            if (new JsonObject(event).getString("task").equals("SaveResult")) {
                throw new Machine.TaskFailed("Lambda.Unknown", null);
            }
            return comments.apply(event);
        });

        machine.run(input(request));

        assertThat(machine.visited())
                .endsWith("GenerateComment", "SaveResult", "SaveResult", "SaveResult", "SaveResult", "FailJob");
        assertThat(workflow.job(request.jobId()).state())
                .isEqualTo(new JobState.Failed(FailureType.STEP_FAILED, "SaveResult: Lambda.Unknown"));
    }

    @Test
    void triesAgainWhatFailsByAPassingError() {
        var failures = new AtomicInteger();
        var machine = machine(Ground.WRITER, comments -> event -> {
            if (new JsonObject(event).getString("task").equals("GenerateComment") && failures.incrementAndGet() < 3) {
                throw new Machine.TaskFailed(TryAgain.class.getName(), new RetryLater("", Duration.ZERO));
            }
            return comments.apply(event);
        });

        var end = machine.run(input(Ground.request("kanazawa", Ground.DAY)));

        assertThat(machine.visited()).filteredOn("GenerateComment"::equals).hasSize(3);
        assertThat(output(end).getString("status")).isEqualTo("succeeded");
    }

    @Test
    void failsWithoutAJobWhenTheInputIsNoRequest() {
        var machine = machine(Ground.WRITER);

        var end = machine.run(new JsonObject().put("place", "東京"));

        assertThat(end)
                .isInstanceOfSatisfying(
                        Machine.End.Failed.class,
                        failed -> assertThat(failed.error()).isEqualTo("io.weathercomment.messaging.MalformedMessage"));
        assertThat(machine.visited()).containsExactly("CheckCache", "FailJob");
        assertThat(workflow.stored()).isEmpty();
    }

    private Machine machine(CommentWriter writer) {
        return machine(writer, UnaryOperator.identity());
    }

    private Machine machine(CommentWriter writer, UnaryOperator<Function<String, String>> around) {
        var settings = workflow.settings();
        var comments = new InProcess(new CommentsFunction(settings, workflow.clients(), writer));
        return Machine.of(Map.of(
                "CommentsFunctionArn",
                around.apply(comments),
                "WeatherFunctionArn",
                new InProcess(new WeatherFunction(settings, workflow.clients()))));
    }

    private static JsonObject input(GenerationRequest request) {
        return new JsonObject(new JsonCodec<>(WeatherMessage.class).encode(request));
    }

    private static JsonObject output(Machine.End end) {
        return switch (end) {
            case Machine.End.Succeeded(var output) -> output;
            case Machine.End.Failed(var error, var cause) -> throw new AssertionError(error + " " + cause);
        };
    }

    private String events() {
        return workflow.account().made().analyticsEvents().url();
    }
}
