package io.weathercomment.local.dlq;

import static io.weathercomment.testkit.Answers.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.weathercomment.domain.FailureType;
import io.weathercomment.domain.ForecastAnswer;
import io.weathercomment.domain.GenerationRequest;
import io.weathercomment.domain.Job;
import io.weathercomment.domain.JobState;
import io.weathercomment.domain.TargetDay;
import io.weathercomment.domain.WeatherMessage;
import io.weathercomment.local.Settings;
import io.weathercomment.local.Stack;
import io.weathercomment.messaging.JsonCodec;
import io.weathercomment.storage.DynamoEventCounters;
import io.weathercomment.storage.DynamoJobStore;
import io.weathercomment.storage.EventCounters;
import io.weathercomment.storage.JobStore;
import io.weathercomment.testkit.LocalAccount;
import io.weathercomment.testkit.LocalAwsTest;
import io.weathercomment.testkit.Samples;
import io.weathercomment.testkit.Waiting;
import io.weathercomment.writing.Corpus;
import io.weathercomment.writing.Writer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

@LocalAwsTest
final class DeadLettersIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final MessageAttributeValue NONE =
            MessageAttributeValue.builder().stringValue("none").build();
    private static final String POISON = "<html>a secret of somebody</html>";

    private final LocalAccount account;
    private final JobStore jobs;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    DeadLettersIT(LocalAccount account) {
        this.account = account;
        this.jobs = new DynamoJobStore(account.clients().dynamo(), account.tables());
    }

    @BeforeEach
    void emptyQueues() {
        var made = account.made();
        for (var inbox : List.of(made.weatherRequests(), made.commentGeneration(), made.analyticsEvents())) {
            for (var url : List.of(inbox.url(), inbox.deadLettersUrl())) {
                receiveAll(url);
            }
        }
    }

    @Test
    void saysHowManyThereAreAndWhyByQueue() {
        var open = stored();
        var ended = stored();
        await(jobs.end(ended.id(), new JobState.Failed(FailureType.NO_TRUE_COMMENT, "none"), null, Samples.NOW));
        var dead = account.made().weatherRequests().deadLettersUrl();
        send(dead, POISON);
        send(dead, encoded(open));
        send(dead, encoded(ended));
        send(dead, encoded(Samples.job()));
        send(
                account.made().commentGeneration().deadLettersUrl(),
                new JsonCodec<>(ForecastAnswer.class).encode(Samples.ready(open.id())));

        var code = run("list", Map.of());

        assertThat(code).isZero();
        assertThat(told())
                .contains("weather-requests: 4\n")
                .contains("1  can't be decoded\n")
                .contains("1  three attempts failed, its job is queued\n")
                .contains("1  its job has ended meanwhile: failed\n")
                .contains("1  nobody knows its job\n")
                .contains("job " + open.id())
                .contains("trace " + Samples.TRACEPARENT.substring(3, 35))
                .contains("make dlq-redrive QUEUE=weather-requests")
                .contains("comment-generation: 1\n")
                .contains("analytics-events: none\n")
                .doesNotContain("secret");
    }

    @Test
    void aLookLeavesThemWhereTheyAre() {
        send(account.made().weatherRequests().deadLettersUrl(), POISON);
        run("list", Map.of());
        out.reset();

        run("list", Map.of());

        assertThat(told()).contains("weather-requests: 1\n");
    }

    @Test
    void movesThemBackAsTheyWere() {
        var inbox = account.made().weatherRequests();
        var bodies = new ArrayList<String>();
        for (int i = 0; i < 12; i++) {
            bodies.add(encoded(Samples.job()));
            send(inbox.deadLettersUrl(), bodies.get(i));
        }

        var code = run("redrive", Map.of("QUEUE", "weather-requests"));

        assertThat(code).isZero();
        assertThat(told()).contains("weather-requests: 12 moved back");
        var back = receiveAll(inbox.url());
        assertThat(back).extracting(Message::body).containsExactlyInAnyOrderElementsOf(bodies);
        assertThat(back)
                .extracting(message -> message.messageAttributes()
                        .getOrDefault("traceparent", NONE)
                        .stringValue())
                .containsOnly(Samples.TRACEPARENT);
        assertThat(receiveAll(inbox.deadLettersUrl())).isEmpty();
    }

    @Test
    void aJobThatHasEndedTellsItsStoredOutcomeAgainAndNothingElse() {
        var now = Instant.now();
        var request = new GenerationRequest(
                GenerationRequest.SCHEMA,
                Samples.id(),
                "sapporo",
                TargetDay.defaultAt(now),
                GenerationRequest.JAPANESE,
                GenerationRequest.BUILT_IN_PROVIDER,
                true,
                now.plusSeconds(900),
                null);
        await(jobs.create(Job.queued(request, Samples.TRACEPARENT, now), null, now.plusSeconds(600)));
        var made = account.made();
        try (var stack = stack()) {
            send(made.weatherRequests().url(), new JsonCodec<>(WeatherMessage.class).encode(request));
            Waiting.until("it is counted", PATIENCE, () -> settled(stack, "analytics-events") == 1);
            var ended = await(jobs.get(request.jobId())).orElseThrow();
            send(
                    made.commentGeneration().deadLettersUrl(),
                    new JsonCodec<>(ForecastAnswer.class).encode(Samples.ready(request.jobId())));

            run("redrive", Map.of("QUEUE", "comment-generation-dlq"));

            Waiting.until("the same event came again", PATIENCE, () -> settled(stack, "analytics-events") == 2);
            assertThat(settled(stack, "comment-generation")).isEqualTo(2);
            assertThat(await(jobs.get(request.jobId()))).contains(ended);
            assertThat(counted(now)).isOne();
        }
    }

    private Stack stack() {
        var told = new HashMap<>(account.environment());
        told.putAll(Map.of(
                "PORT", "0", "MANAGEMENT_PORT", "0", "WEATHER_SOURCES", "simulated", "DRAIN", "3", "POLL_WAIT", "1"));
        var settings = Settings.of(told, account.made());
        var aws = new AwsPlace("a test", account.endpoint()).clients(settings, account.accessKey());
        return Stack.start(settings, aws, new Writer(Corpus.builtIn())::write);
    }

    private static double settled(Stack stack, String queue) {
        return stack.meters()
                .get("messages_settled")
                .tags("queue", queue, "outcome", "done")
                .counter()
                .count();
    }

    /** What analytics counted since; a test may run over midnight. */
    private long counted(Instant since) {
        var counters = new DynamoEventCounters(account.clients().dynamo(), account.tables());
        var today = TargetDay.today(since);
        return await(counters.day(today)).getOrDefault(EventCounters.TOTAL, 0L)
                + await(counters.day(today.plusDays(1))).getOrDefault(EventCounters.TOTAL, 0L);
    }

    @Test
    void asksForAQueueThatThereIs() {
        var code = run("redrive", Map.of("QUEUE", "weather"));

        assertThat(code).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("QUEUE must be one of weather-requests, comment-generation, analytics-events, not weather");
    }

    @Test
    void findsTheLocalAwsOfMakeRunByItsLock(@TempDir Path data) throws IOException {
        Files.createDirectories(data.resolve("aws"));
        Files.writeString(
                data.resolve("aws/lock"), "pid=1 port=" + account.endpoint().getPort());

        var place = AwsPlace.find(Map.of("DATA_DIR", data.toString()));

        assertThat(place).isEqualTo(new AwsPlace("make run", account.endpoint()));
    }

    @Test
    void saysWhatToDoWhenNoAwsIsThere(@TempDir Path data) {
        var code = DeadLetters.run(
                List.of(), Map.of("DATA_DIR", data.toString(), "AWS_PORT", "1"), stream(out), stream(err));

        assertThat(code).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("no AWS was found", "AWS_ENDPOINT_URL");
    }

    private int run(String command, Map<String, String> more) {
        try (var aws = new AwsPlace("a test", account.endpoint()).clients(Map.of(), account.accessKey())) {
            return DeadLetters.run(List.of(command), more, aws, stream(out), stream(err));
        }
    }

    private Job stored() {
        var job = Samples.job();
        await(jobs.create(job, null, Samples.NOW.plusSeconds(90)));
        return job;
    }

    private static String encoded(Job job) {
        return new JsonCodec<>(WeatherMessage.class).encode(job.request());
    }

    private void send(String url, String body) {
        var trace = MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(Samples.TRACEPARENT)
                .build();
        account.clients()
                .sqs()
                .sendMessage(request ->
                        request.queueUrl(url).messageBody(body).messageAttributes(Map.of("traceparent", trace)))
                .join();
    }

    private List<Message> receiveAll(String url) {
        var sqs = account.clients().sqs();
        var all = new ArrayList<Message>();
        for (var batch = receive(url); !batch.isEmpty(); batch = receive(url)) {
            all.addAll(batch);
            batch.forEach(message -> sqs.deleteMessage(
                            request -> request.queueUrl(url).receiptHandle(message.receiptHandle()))
                    .join());
        }
        return all;
    }

    private List<Message> receive(String url) {
        return account.clients()
                .sqs()
                .receiveMessage(request -> request.queueUrl(url)
                        .maxNumberOfMessages(10)
                        .waitTimeSeconds(0)
                        .messageAttributeNames("All"))
                .join()
                .messages();
    }

    private String told() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
