package io.weathercomment.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.weathercomment.domain.GenerationEvent;
import io.weathercomment.domain.GenerationRequest;
import io.weathercomment.domain.JobState;
import io.weathercomment.domain.Lease;
import io.weathercomment.messaging.Aws;
import io.weathercomment.messaging.JsonCodec;
import io.weathercomment.messaging.SnsTopic;
import io.weathercomment.messaging.SqsQueue;
import io.weathercomment.runtime.AwsClients;
import io.weathercomment.runtime.AwsConfig;
import io.weathercomment.storage.DynamoCommentStore;
import io.weathercomment.storage.DynamoEventCounters;
import io.weathercomment.storage.DynamoForecastCache;
import io.weathercomment.storage.DynamoJobStore;
import io.weathercomment.storage.JobStore.Claim;
import io.weathercomment.storage.TableNames;
import io.weathercomment.testkit.Samples;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/** The services' own adapters work over the stub. */
class StubAwsTest {
    private static final TableNames TABLES = new TableNames("");
    private static final String QUEUE = "http://127.0.0.1/000000000000/weather-requests";

    private final StubAws stub = StubAws.listen(0);
    private final AwsClients aws = new AwsClients(
            new AwsConfig(8, Duration.ofSeconds(20), Duration.ofSeconds(10), Duration.ofSeconds(1)),
            builder -> builder.region(Region.AP_NORTHEAST_1)
                    .endpointOverride(URI.create("http://127.0.0.1:" + stub.port()))
                    .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b"))),
            List.of());
    private final DynamoJobStore jobs = new DynamoJobStore(aws.dynamo(), TABLES);

    @AfterEach
    void close() {
        aws.close();
        stub.close();
    }

    @Test
    void handsOutAMessageOnce() {
        stub.put(QUEUE, "hello");

        var first = receive();
        var second = receive();

        assertThat(first).containsExactly("hello");
        assertThat(second).isEmpty();
    }

    @Test
    void takesWhatIsSentAndPublished() {
        var queue = new SqsQueue<>(aws.sqs(), QUEUE, new JsonCodec<>(GenerationRequest.class));
        var topic = new SnsTopic<>(aws.sns(), "arn:aws:sns:x:1:t", new JsonCodec<>(GenerationEvent.class));

        await(queue.send(Samples.request("job"), Samples.TRACEPARENT));
        await(topic.send(Samples.failed("job"), Samples.TRACEPARENT));

        assertThat(stub.calls()).isEqualTo(Map.of("SendMessage", 1, "Publish", 1));
    }

    @Test
    void letsAJobSucceedAndFindsItsComment() {
        var job = Samples.job();
        var comment = Samples.comment(job.id(), Samples.NOW);
        var lease = new Lease("me", Samples.NOW.plusSeconds(60));
        await(jobs.create(job, null, Samples.NOW));

        var claim = await(jobs.claim(job.id(), lease, Samples.NOW, Samples.NOW));
        await(jobs.succeed(job, "me", comment, Samples.NOW));

        var comments = new DynamoCommentStore(aws.dynamo(), TABLES);
        assertThat(claim).isInstanceOf(Claim.Granted.class);
        assertThat(await(jobs.get(job.id())).orElseThrow().state())
                .isEqualTo(new JobState.Succeeded(comment.key(), false));
        assertThat(await(jobs.getAll(List.of(job.id())))).containsOnlyKeys(job.id());
        assertThat(await(comments.byId(comment.id()))).contains(comment);
    }

    @Test
    void keepsForecastsAndTakesCounts() {
        var cache = new DynamoForecastCache(aws.dynamo(), TABLES, () -> Samples.NOW);
        var cached = Samples.cached(Samples.RAIN);

        await(cache.put(cached));
        var counters = await(new DynamoEventCounters(aws.dynamo(), TABLES).day(Samples.DAY));

        assertThat(await(cache.get(Samples.TOKYO.id(), Samples.DAY))).contains(cached);
        assertThat(counters).isEmpty();
        assertThat(stub.calls("PutItem weather-cache")).isEqualTo(1);
    }

    private List<String> receive() {
        return await(Aws.future(aws.sqs()
                        .receiveMessage(request -> request.queueUrl(QUEUE).maxNumberOfMessages(10))))
                .messages()
                .stream()
                .map(message -> message.body())
                .toList();
    }

    private static <T> T await(Future<T> future) {
        return future.timeout(20, TimeUnit.SECONDS).await();
    }
}
