package io.weathercomment.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import io.weathercomment.domain.GenerationRequest;
import io.weathercomment.domain.WeatherMessage;
import io.weathercomment.messaging.JsonCodec;
import io.weathercomment.messaging.SqsQueue;
import io.weathercomment.testkit.Answers;
import io.weathercomment.testkit.FunctionProcess;
import io.weathercomment.testkit.LocalAccount;
import io.weathercomment.testkit.LocalAwsTest;
import io.weathercomment.testkit.Samples;
import io.weathercomment.testkit.Waiting;
import io.weathercomment.training.Events;
import io.weathercomment.training.LambdaRuntimeApi;
import io.weathercomment.training.LambdaRuntimeApi.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The services started as Lambda starts them, over the real Runtime Interface Client. */
@LocalAwsTest
@Timeout(300)
abstract class LambdaModeCases {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String NONE_FAILED = "{\"batchItemFailures\":[]}";

    private final LocalAccount account;

    @TempDir
    private Path folder;

    LambdaModeCases(LocalAccount account) {
        this.account = account;
    }

    @Test
    void storesAsFunctionsWhatItStoresAsContainers() {
        try (var queues = Ground.beside(account);
                var functions = Ground.beside(account)) {
            var request = Ground.request("kanazawa", Ground.DAY);

            queues.throughTheQueues(request);
            throughTheFunctions(functions, request);

            assertThat(functions.stored()).isEqualTo(queues.stored()).hasSize(2);
            assertThat(functions.job(request.jobId()).state().status()).isEqualTo("succeeded");
        }
    }

    private void throughTheFunctions(Ground ground, GenerationRequest request) {
        var made = ground.account().made();
        ground.accept(request);
        var inbox = new SqsQueue<WeatherMessage>(
                ground.account().clients().sqs(), made.weatherRequests().url(), new JsonCodec<>(WeatherMessage.class));
        Answers.await(inbox.send(request, Samples.TRACEPARENT));

        handsOn("weather", ground, made.weatherRequests().url());
        handsOn("comments", ground, made.commentGeneration().url());
        handsOn("analytics", ground, made.analyticsEvents().url());

        assertThat(ground.counted()).isEqualTo(1);
    }

    /** What waits in the service's queue goes through its function. */
    private void handsOn(String service, Ground ground, String queueUrl) {
        var messages = ground.receive(queueUrl);
        assertThat(messages).hasSize(1);
        assertThat(messages.getFirst().messageAttributes())
                .hasEntrySatisfying(
                        "traceparent", sent -> assertThat(sent.stringValue()).isEqualTo(Samples.TRACEPARENT));
        try (var api = LambdaRuntimeApi.listen("127.0.0.1", 0);
                var _ = function(service, api, ground.settings())) {
            assertThat(api.succeed(Events.batch(messages).encode(), LIMIT)).isEqualTo(NONE_FAILED);
        }
    }

    @Test
    void answersRequestsAndSweepsWhatIsStuck() {
        try (var ground = Ground.beside(account);
                var api = LambdaRuntimeApi.listen("127.0.0.1", 0)) {
            var settings = new HashMap<>(ground.settings());
            settings.put("SWEEP_AFTER", "1");
            // what a container's image may tell
            settings.put("BIND_HOST", "0.0.0.0");
            try (var _ = function("api", api, settings)) {
                var order = Events.post("/v1/generations", new JsonObject().put("location", "金沢"));

                var answer = new JsonObject(api.succeed(order.encode(), LIMIT));

                assertThat(answer.getInteger("statusCode")).isEqualTo(202);
                var id = new JsonObject(answer.getString("body")).getString("id");
                var inbox = ground.account().made().weatherRequests().url();
                assertThat(ground.job(id).state().status()).isEqualTo("queued");
                assertThat(ground.receive(inbox)).hasSize(1);

                Waiting.until("it is sent again", LIMIT, () -> {
                    api.succeed(Events.schedule().encode(), LIMIT);
                    return !ground.receive(inbox).isEmpty();
                });
            }
        }
    }

    @Test
    void saysWhatItTakesWhenTheEventIsAnother() {
        try (var api = LambdaRuntimeApi.listen("127.0.0.1", 0);
                var _ = function("analytics", api, new Ground(account).settings())) {
            var answer = api.invoke("{\"Records\":[{\"eventSource\":\"aws:dynamodb\",\"secret\":\"it\"}]}", LIMIT);

            assertThat(answer).isInstanceOfSatisfying(Answer.Failure.class, failure -> {
                assertThat(failure.type()).isEqualTo("io.weathercomment.lambda.UnknownEvent");
                assertThat(failure.body()).contains("analytics does not take DynamoDB stream batches", "SQS batches");
                assertThat(failure.body()).doesNotContain("secret");
            });
        }
    }

    @Test
    void doesNotStartWithoutItsSettings() {
        try (var api = LambdaRuntimeApi.listen("127.0.0.1", 0);
                var _ = function("comments", api, account.environment())) {
            var answer = api.invoke("{}", LIMIT);

            assertThat(answer)
                    .isInstanceOfSatisfying(
                            Answer.Failure.class,
                            failure -> assertThat(failure.body())
                                    .contains("COMMENT_EVENTS_TOPIC_ARN is missing")
                                    .doesNotContain("COMMENT_GENERATION_QUEUE_URL"));
        }
    }

    @Test
    void tellsItsMetricsOnStandardOutput() throws IOException {
        try (var ground = Ground.beside(account);
                var api = LambdaRuntimeApi.listen("127.0.0.1", 0);
                var _ = function("weather", api, ground.settings())) {
            var request = Ground.request("naha", Ground.DAY);
            ground.accept(request);
            var input = new JsonObject(new JsonCodec<>(WeatherMessage.class).encode(request));
            var task = Events.task("FetchWeather", input);

            api.succeed(task.encode(), LIMIT);

            assertThat(Files.readString(log("weather")))
                    .contains("\"Namespace\":\"WeatherComments\"")
                    .contains("\"Source\":\"simulated\"")
                    .contains("\"Cache\":\"weather\",\"CacheHitRate\":[0.0]");
        }
    }

    /** A service's function, served by {@code api}. */
    private FunctionProcess function(String service, LambdaRuntimeApi api, Map<String, String> settings) {
        return start(service, api, settings, log(service));
    }

    abstract FunctionProcess start(String service, LambdaRuntimeApi api, Map<String, String> settings, Path log);

    private Path log(String service) {
        return folder.resolve(service + ".log");
    }
}
