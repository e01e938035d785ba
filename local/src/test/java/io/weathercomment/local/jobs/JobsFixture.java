package io.weathercomment.local.jobs;

import static io.weathercomment.testkit.Answers.await;

import io.vertx.core.json.JsonObject;
import io.weathercomment.comments.CommentWriter;
import io.weathercomment.domain.Catalogue;
import io.weathercomment.domain.Job;
import io.weathercomment.domain.TargetDay;
import io.weathercomment.local.Settings;
import io.weathercomment.local.Stack;
import io.weathercomment.messaging.JsonCodec;
import io.weathercomment.runtime.AwsClients;
import io.weathercomment.runtime.AwsConfig;
import io.weathercomment.runtime.Env;
import io.weathercomment.storage.DynamoEventCounters;
import io.weathercomment.storage.DynamoJobStore;
import io.weathercomment.storage.EventCounters;
import io.weathercomment.storage.JobStore;
import io.weathercomment.testkit.LocalAccount;
import io.weathercomment.testkit.Waiting;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** What the tests of this package do and look at, in one account of the local AWS. */
final class JobsFixture implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(90);
    static final Duration DRAIN = Duration.ofSeconds(3);

    private final LocalAccount account;
    private final JobStore jobs;
    private final EventCounters counters;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    JobsFixture(LocalAccount account) {
        this.account = account;
        this.jobs = new DynamoJobStore(account.clients().dynamo(), account.tables());
        this.counters = new DynamoEventCounters(account.clients().dynamo(), account.tables());
    }

    /** Short spans, so that what a crash leaves behind is picked up within seconds. */
    Map<String, String> settings(Map<String, String> more) {
        var told = new HashMap<>(account.environment());
        told.putAll(Map.of(
                "PORT", "0",
                "MANAGEMENT_PORT", "0",
                "WEATHER_SOURCES", "simulated",
                "HANDLER_LIMIT", "3",
                "VISIBILITY", "4",
                "LEASE", "3",
                "SWEEP_EVERY", "2",
                "SWEEP_AFTER", "2",
                "DRAIN", Long.toString(DRAIN.toSeconds()),
                "POLL_WAIT", "1"));
        told.putAll(more);
        return Settings.of(told, account.made());
    }

    /** The four services in this process. */
    Stack stack(Map<String, String> more, CommentWriter writer, ExecutionInterceptor... watchers) {
        var settings = settings(more);
        var clients = new AwsClients(
                Env.read(settings, AwsConfig::from),
                client -> client.endpointOverride(account.endpoint())
                        .region(Region.AP_NORTHEAST_1)
                        .credentialsProvider(StaticCredentialsProvider.create(
                                AwsBasicCredentials.create(account.accessKey(), "local"))),
                List.of(watchers));
        return Stack.start(settings, clients, writer);
    }

    /** Asks for a comment of its own, never for a stored one; empty when the service is not there. */
    Optional<HttpResponse<String>> post(URI api, String place, String idempotencyKey) {
        var body = new JsonObject().put("location", place).put("exclude_previous", true);
        return post(api, body, idempotencyKey);
    }

    Optional<HttpResponse<String>> post(URI api, JsonObject body, String idempotencyKey) {
        var request = HttpRequest.newBuilder(api.resolve("/v1/generations"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .timeout(Duration.ofSeconds(10))
                .POST(HttpRequest.BodyPublishers.ofString(body.encode()))
                .build();
        try {
            return Optional.of(http.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            // killed: the client of a service that can be killed asks again with the same key
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Ids of {@code count} accepted jobs, places in turn. */
    List<String> accepted(URI api, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> id(post(api, place(i), "fixture-" + i).orElseThrow()))
                .toList();
    }

    /** Asks like a patient client, with the same key until there is an answer. */
    String acceptedAtLast(Supplier<URI> api, int i, String key) {
        var ids = new ArrayList<String>();
        Waiting.until("job " + i + " is accepted", PATIENCE, () -> {
            post(api.get(), place(i), key)
                    .filter(response -> response.statusCode() < 500)
                    .ifPresent(response -> ids.add(id(response)));
            return !ids.isEmpty();
        });
        return ids.getFirst();
    }

    static String place(int i) {
        var places = Catalogue.bundled().all();
        return places.get(i % places.size()).id();
    }

    static String id(HttpResponse<String> response) {
        if (response.statusCode() != 202 && response.statusCode() != 200) {
            throw new AssertionError(response.statusCode() + " " + response.body());
        }
        return new JsonObject(response.body()).getString("id");
    }

    Job job(String id) {
        return await(jobs.get(id)).orElseThrow();
    }

    JobStore jobs() {
        return jobs;
    }

    Map<String, Job> jobs(List<String> ids) {
        var found = new HashMap<String, Job>();
        for (int from = 0; from < ids.size(); from += 100) {
            found.putAll(await(jobs.getAll(ids.subList(from, Math.min(ids.size(), from + 100)))));
        }
        return found;
    }

    long ended(List<String> ids) {
        return jobs(ids).values().stream().filter(job -> job.state().ended()).count();
    }

    Map<String, Long> statuses(List<String> ids) {
        return jobs(ids).values().stream()
                .collect(Collectors.groupingBy(job -> job.state().status(), Collectors.counting()));
    }

    /** The job of every stored comment, over the whole table. */
    List<String> jobIdsOfComments() {
        var ids = new ArrayList<String>();
        account.clients()
                .dynamo()
                .scanPaginator(
                        scan -> scan.tableName(account.tables().comments()).consistentRead(true))
                .items()
                .subscribe(row -> ids.add(
                        row.getOrDefault("job_id", AttributeValue.fromS("?")).s()))
                .join();
        return ids;
    }

    List<String> openJobs() {
        return IntStream.range(0, JobStore.SHARDS)
                .mapToObj(shard -> await(jobs.due(shard, Instant.now().plus(Duration.ofDays(1)), 100)))
                .flatMap(List::stream)
                .map(due -> due.job().id())
                .toList();
    }

    /** What analytics counted, today and yesterday together (a test may run over midnight). */
    long counted(String counter) {
        var today = TargetDay.today(Instant.now());
        return await(counters.day(today)).getOrDefault(counter, 0L)
                + await(counters.day(today.minusDays(1))).getOrDefault(counter, 0L);
    }

    /** Visible and invisible messages of a queue. */
    int messages(String queueUrl) {
        var attributes = account.clients()
                .sqs()
                .getQueueAttributes(request -> request.queueUrl(queueUrl).attributeNames(QueueAttributeName.ALL))
                .join()
                .attributes();
        return Integer.parseInt(attributes.getOrDefault(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES, "0"))
                + Integer.parseInt(
                        attributes.getOrDefault(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE, "0"));
    }

    /** Moves every message of a dead-letter queue back to its queue. */
    void redrive(String deadLettersUrl, String queueUrl) {
        var sqs = account.clients().sqs();
        for (var batch = receive(deadLettersUrl); !batch.isEmpty(); batch = receive(deadLettersUrl)) {
            for (var message : batch) {
                sqs.sendMessage(send -> send.queueUrl(queueUrl).messageBody(message.body()))
                        .join();
                sqs.deleteMessage(delete -> delete.queueUrl(deadLettersUrl).receiptHandle(message.receiptHandle()))
                        .join();
            }
        }
    }

    /** As an operator does: whatever gave up while the world was down is tried again. */
    void redriveAll() {
        var made = account.made();
        Stream.of(made.weatherRequests(), made.commentGeneration(), made.analyticsEvents())
                .forEach(queue -> redrive(queue.deadLettersUrl(), queue.url()));
    }

    List<Message> receive(String queueUrl) {
        return account.clients()
                .sqs()
                .receiveMessage(request ->
                        request.queueUrl(queueUrl).maxNumberOfMessages(10).waitTimeSeconds(0))
                .join()
                .messages();
    }

    <T> void send(String queueUrl, Class<T> type, T message) {
        var body = new JsonCodec<>(type).encode(message);
        sendRaw(queueUrl, body);
    }

    void sendRaw(String queueUrl, String body) {
        account.clients()
                .sqs()
                .sendMessage(send -> send.queueUrl(queueUrl).messageBody(body))
                .join();
    }

    LocalAccount account() {
        return account;
    }

    @Override
    public void close() {
        http.close();
    }
}
