package io.weathercomment.deploy;

import static io.weathercomment.testkit.Answers.await;

import io.weathercomment.comments.CommentWriter;
import io.weathercomment.domain.GenerationRequest;
import io.weathercomment.domain.Job;
import io.weathercomment.domain.TargetDay;
import io.weathercomment.domain.WeatherMessage;
import io.weathercomment.local.Settings;
import io.weathercomment.local.Stack;
import io.weathercomment.messaging.JsonCodec;
import io.weathercomment.messaging.SqsQueue;
import io.weathercomment.runtime.AwsClients;
import io.weathercomment.runtime.AwsConfig;
import io.weathercomment.runtime.Env;
import io.weathercomment.storage.DynamoEventCounters;
import io.weathercomment.storage.DynamoJobStore;
import io.weathercomment.storage.EventCounters;
import io.weathercomment.testkit.LocalAccount;
import io.weathercomment.testkit.Samples;
import io.weathercomment.testkit.Waiting;
import io.weathercomment.writing.Corpus;
import io.weathercomment.writing.Writer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.model.Message;

/** One account of the local AWS, and what jobs leave in it. */
record Ground(LocalAccount account) implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The day of the simulated weather; it is the same in every account. */
    static final LocalDate DAY = LocalDate.of(2026, 1, 21);

    static final CommentWriter WRITER = new Writer(Corpus.builtIn())::write;

    /** Another in every run, and no part of what was asked for. */
    private static final Set<String> OF_THE_RUN = Set.of(
            "created_at",
            "fetching_at",
            "writing_at",
            "ended_at",
            "generated_at",
            "comment_generated_at",
            "comment_id",
            "event_id",
            "traceparent",
            "valid_until",
            "trace_id",
            "ttl");

    static Ground beside(LocalAccount account) {
        return new Ground(LocalAccount.open(account.endpoint()));
    }

    /** What services and functions are told here. */
    Map<String, String> settings() {
        var told = new HashMap<>(account.environment());
        told.putAll(Map.of(
                "PORT", "0",
                "MANAGEMENT_PORT", "0",
                "WEATHER_SOURCES", "simulated",
                "AT", "2026-01-20T12:00+09:00",
                "AT_ANCHOR", Instant.now().toString(),
                "POLL_WAIT", "1"));
        return Settings.of(told, account.made());
    }

    AwsClients clients() {
        return new AwsClients(
                Env.read(settings(), AwsConfig::from),
                client -> client.endpointOverride(account.endpoint())
                        .region(Region.AP_NORTHEAST_1)
                        .credentialsProvider(StaticCredentialsProvider.create(
                                AwsBasicCredentials.create(account.accessKey(), "local"))),
                List.of());
    }

    static GenerationRequest request(String place, LocalDate day) {
        return new GenerationRequest(
                GenerationRequest.SCHEMA,
                Samples.id(),
                place,
                day,
                GenerationRequest.JAPANESE,
                GenerationRequest.BUILT_IN_PROVIDER,
                false,
                Instant.now().plus(Duration.ofMinutes(15)),
                null);
    }

    /** Accepts a job as the API does. */
    void accept(GenerationRequest request) {
        var job = Job.queued(request, Samples.TRACEPARENT, Instant.now());
        await(jobs().create(job, null, Instant.now().plusSeconds(90)));
    }

    /** The job's way over the queues, to its end. */
    void throughTheQueues(GenerationRequest request) {
        accept(request);
        try (var _ = Stack.start(settings(), clients(), WRITER)) {
            var queue = new SqsQueue<WeatherMessage>(
                    account.clients().sqs(),
                    account.made().weatherRequests().url(),
                    new JsonCodec<>(WeatherMessage.class));
            await(queue.send(request, Samples.TRACEPARENT));
            Waiting.until("it is counted", PATIENCE, () -> counted() == 1);
        }
    }

    DynamoJobStore jobs() {
        return new DynamoJobStore(account.clients().dynamo(), account.tables());
    }

    Job job(String id) {
        return await(jobs().get(id)).orElseThrow();
    }

    /** Events that analytics has counted. */
    long counted() {
        var counters = new DynamoEventCounters(account.clients().dynamo(), account.tables());
        var today = TargetDay.today(Instant.now());
        // a test may run over midnight
        return await(counters.day(today)).getOrDefault(EventCounters.TOTAL, 0L)
                + await(counters.day(today.minusDays(1))).getOrDefault(EventCounters.TOTAL, 0L);
    }

    /** Every job and every comment, with a mark in place of what is another in each run. */
    List<Map<String, Object>> stored() {
        return List.of(account.tables().jobs(), account.tables().comments()).stream()
                .flatMap(table -> rows(table).stream())
                .map(Ground::comparable)
                .toList();
    }

    private List<Map<String, AttributeValue>> rows(String table) {
        return account.clients()
                .dynamo()
                .scan(scan -> scan.tableName(table).consistentRead(true))
                .join()
                .items();
    }

    private static Map<String, Object> comparable(Map<String, AttributeValue> row) {
        var comparable = new TreeMap<String, Object>();
        row.forEach((name, value) -> comparable.put(name, OF_THE_RUN.contains(name) ? "another each time" : value));
        return comparable;
    }

    List<Message> receive(String queueUrl) {
        return account.clients()
                .sqs()
                .receiveMessage(request -> request.queueUrl(queueUrl)
                        .maxNumberOfMessages(10)
                        .waitTimeSeconds(5)
                        .messageAttributeNames("All"))
                .join()
                .messages();
    }

    @Override
    public void close() {
        account.close();
    }
}
