package io.weathercomment.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import io.weathercomment.domain.FailureType;
import io.weathercomment.domain.GenerationRequest;
import io.weathercomment.domain.JobState;
import io.weathercomment.domain.WeatherMessage;
import io.weathercomment.messaging.JsonCodec;
import io.weathercomment.testkit.LocalAccount;
import io.weathercomment.testkit.LocalAwsTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sfn.model.StartSyncExecutionResponse;
import software.amazon.awssdk.services.sfn.model.SyncExecutionStatus;

/** The state machine executed by the local AWS, with our mains as its functions. */
@LocalAwsTest
@Timeout(300)
final class LocalStateMachineIT {
    private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

    private final Ground queues;
    private final Ground workflow;
    private final LocalStateMachine machine;

    LocalStateMachineIT(LocalAccount account) {
        queues = Ground.beside(account);
        workflow = Ground.beside(account);
        machine = new LocalStateMachine(workflow);
    }

    @AfterEach
    void close() {
        machine.close();
        queues.close();
        workflow.close();
    }

    @Test
    void storesWhatTheQueuesStore() {
        var request = Ground.request("kanazawa", Ground.DAY);
        var arn = machine.create(comments(), weather());

        var execution = machine.run(arn, input(request));

        queues.throughTheQueues(request);
        assertThat(output(execution).getString("status")).isEqualTo("succeeded");
        assertThat(workflow.stored()).isEqualTo(queues.stored()).hasSize(2);

        var again = output(machine.run(arn, input(Ground.request("kanazawa", Ground.DAY))));
        assertThat(again.getString("commentId")).isEqualTo(output(execution).getString("commentId"));
        assertThat(workflow.stored()).hasSize(2);

        var unknown = Ground.request("atlantis", Ground.DAY);
        assertThat(output(machine.run(arn, input(unknown))).getString("failure"))
                .isEqualTo(FailureType.UNKNOWN_LOCATION.name());
    }

    @Test
    void triesAgainByTheNameOfTheError(@TempDir Path folder) throws Exception {
        var request = Ground.request("kanazawa", Ground.DAY);
        var tries = folder.resolve("tries");
        var unlucky =
                machine.function("unlucky", CLIENT, FailingTwice.class.getName(), Map.of("TRIES", tries.toString()));
        var arn = machine.create(comments(), unlucky);

        var execution = machine.run(arn, input(request));

        assertThat(output(execution).getString("status")).isEqualTo("succeeded");
        assertThat(Files.size(tries)).isEqualTo(3);
    }

    @Test
    void endsTheJobWhenAFunctionIsBroken() {
        var request = Ground.request("kanazawa", Ground.DAY);
        var broken = machine.function("broken", CLIENT, BrokenFunction.class.getName(), Map.of());
        var arn = machine.create(comments(), broken);

        var execution = machine.run(arn, input(request));

        assertThat(execution.status()).isEqualTo(SyncExecutionStatus.FAILED);
        assertThat(execution.error()).isEqualTo("java.lang.UnsupportedOperationException");
        assertThat(workflow.job(request.jobId()).state())
                .isEqualTo(new JobState.Failed(
                        FailureType.FORECAST_UNAVAILABLE, "FetchWeather: java.lang.UnsupportedOperationException"));
        assertThat(workflow.receive(workflow.account().made().analyticsEvents().url()))
                .hasSize(1);
    }

    private String comments() {
        return machine.function(
                "comments", "io.weathercomment.comments.Main", "io.weathercomment.comments.CommentsFunction", Map.of());
    }

    private String weather() {
        return machine.function(
                "weather", "io.weathercomment.weather.Main", "io.weathercomment.weather.WeatherFunction", Map.of());
    }

    private static String input(GenerationRequest request) {
        return new JsonCodec<>(WeatherMessage.class).encode(request);
    }

    private static JsonObject output(StartSyncExecutionResponse execution) {
        assertThat(execution.status())
                .as(execution.error() + " " + execution.cause())
                .isEqualTo(SyncExecutionStatus.SUCCEEDED);
        return new JsonObject(execution.output());
    }
}
