package io.weathercomment.comments;

import static io.weathercomment.testkit.Answers.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.weathercomment.domain.Clocks;
import io.weathercomment.domain.Comment;
import io.weathercomment.domain.FailureType;
import io.weathercomment.domain.ForecastAnswer;
import io.weathercomment.domain.ForecastReady;
import io.weathercomment.domain.GenerationEvent;
import io.weathercomment.domain.GenerationRequest;
import io.weathercomment.domain.Job;
import io.weathercomment.domain.JobState;
import io.weathercomment.domain.Lease;
import io.weathercomment.lambda.Door;
import io.weathercomment.lambda.Invocation;
import io.weathercomment.lambda.TryAgain;
import io.weathercomment.messaging.Delivery;
import io.weathercomment.messaging.JsonCodec;
import io.weathercomment.messaging.PollerConfig;
import io.weathercomment.testkit.InMemoryCommentStore;
import io.weathercomment.testkit.InMemoryJobStore;
import io.weathercomment.testkit.InMemoryTables;
import io.weathercomment.testkit.Samples;
import io.weathercomment.writing.Corpus;
import io.weathercomment.writing.Writer;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;

/** One handler, its doors, the same answer. */
class CommentsDoorsTest {
    private static final Instant FRESH_UNTIL = Samples.NOW.plus(Duration.ofHours(2));
    private static final JsonMapper JSON = new JsonMapper();
    private static final String JOB_ID = Samples.id();

    private final InMemoryTables tables = new InMemoryTables();
    private final InMemoryJobStore jobs = new InMemoryJobStore(tables);
    private final InMemoryCommentStore comments = new InMemoryCommentStore(tables);
    private final List<GenerationEvent> events = new ArrayList<>();

    @Test
    void storesTheSameThroughTheQueueTheFunctionAndTheWorkflow() throws Exception {
        var queue = new CommentsDoorsTest();
        var function = new CommentsDoorsTest();

        queue.accept();
        queue.parts().pipeline().process(Delivery.of("1", ready()));
        function.accept();
        function.ask(batch(ready()));
        accept();
        task("SaveResult", task("GenerateComment", ready()).toString());

        assertThat(List.of(function.said(), said())).containsOnly(queue.said());
        assertThat(events).hasSize(1);
        assertThat(job().state().status()).isEqualTo("succeeded");
    }

    @Test
    void draftsWithoutStoringAComment() throws Exception {
        accept();

        var draft = task("GenerateComment", ready());

        assertThat(draft.path("kind").asText()).isEqualTo("written");
        assertThat(await(comments.newest("tokyo", Samples.DAY))).isEmpty();
        assertThat(job().state().status()).isEqualTo("writing");
        assertThat(events).isEmpty();
    }

    @Test
    void savesADraftTwiceAsOnceAndTellsTheSame() throws Exception {
        accept();
        var draft = task("GenerateComment", ready()).toString();
        var first = task("SaveResult", draft);

        var second = task("SaveResult", draft);

        assertThat(second).isEqualTo(first);
        assertThat(await(comments.newest("tokyo", Samples.DAY))).hasSize(1);
        assertThat(events.get(1)).isEqualTo(events.get(0));
    }

    @Test
    void acceptsAJobWhenNothingIsStored() throws Exception {
        var answer = task("CheckCache", request());

        assertThat(answer.path("hit").asBoolean()).isFalse();
        assertThat(job().state().status()).isEqualTo("queued");
        assertThat(job().traceparent()).isEqualTo("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
    }

    @Test
    void acceptsTheSameJobOnce() throws Exception {
        task("CheckCache", request());
        var first = job();

        assertThat(task("CheckCache", request()).path("hit").asBoolean()).isFalse();

        assertThat(job()).isEqualTo(first);
    }

    @Test
    void answersWithAStoredCommentThatIsValidAndAcceptsNoJob() throws Exception {
        var earlier = new CommentsDoorsTest();
        earlier.accept();
        earlier.parts().pipeline().process(Delivery.of("1", ready()));
        var other = "\"jobId\":\"" + Samples.id() + "\"";

        var answer = earlier.task("CheckCache", request().replaceAll("\"jobId\":\"[^\"]*\"", other));

        assertThat(answer.path("hit").asBoolean()).isTrue();
        assertThat(answer.at("/result/reused").asBoolean()).isTrue();
        assertThat(answer.at("/result/jobId").isNull()).isTrue();
        assertThat(answer.at("/result/commentId").asText())
                .isEqualTo(earlier.stored().id());
    }

    @Test
    void endsAJobWhoseStepFailedUnderTheWorkflowsOwnLease() throws Exception {
        accept();
        var owner = task("GenerateComment", ready()).path("owner").asText();

        var answer = task("FailJob", failed("SaveResult", owner));

        assertThat(job().state()).isEqualTo(new JobState.Failed(FailureType.STEP_FAILED, "SaveResult: Lambda.Unknown"));
        assertThat(answer.at("/result/failure").asText()).isEqualTo("STEP_FAILED");
        assertThat(events).hasSize(1);
    }

    @Test
    void leavesAJobAloneThatSomebodyElseWrites() {
        accept();
        await(jobs.claim(JOB_ID, new Lease("other", Samples.NOW.plusSeconds(20)), Samples.NOW, Samples.NOW));

        assertThatThrownBy(() -> task("FailJob", failed("SaveResult", "mine"))).isInstanceOf(TryAgain.class);

        assertThat(job().state().status()).isEqualTo("writing");
        assertThat(events).isEmpty();
    }

    @Test
    void hasNothingToEndWhenTheJobWasNeverAccepted() throws Exception {
        assertThat(task("FailJob", failed("CheckCache", "x").replace(JOB_ID, "")))
                .hasToString("{\"result\":null}");
    }

    private static String failed(String step, String owner) {
        return "{\"jobId\":\"%s\",\"step\":\"%s\",\"error\":\"Lambda.Unknown\",\"owner\":\"%s\"}"
                .formatted(JOB_ID, step, owner);
    }

    private void accept() {
        var job = Job.queued(Samples.request(JOB_ID), Samples.TRACEPARENT, Samples.NOW);
        await(jobs.create(job, null, Samples.NOW.plusSeconds(90)));
    }

    private Job job() {
        return await(jobs.get(JOB_ID)).orElseThrow();
    }

    /** The only comment. */
    private Comment stored() {
        var all = await(comments.newest("tokyo", Samples.DAY));
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    /** What the comment says, and why. */
    private Said said() {
        var comment = stored();
        return new Said(
                comment.weatherComment(),
                comment.adviceComment(),
                comment.metadata().toString());
    }

    private record Said(String weather, String advice, String why) {}

    private CommentsParts parts() {
        return CommentsParts.of(
                new CommentsParts.Outside(jobs, comments, (event, _) -> {
                    events.add(event);
                    return Future.succeededFuture();
                }),
                new Clocks(() -> Samples.NOW, () -> Samples.NOW),
                Duration.ofSeconds(55),
                List.of(),
                new Writer(Corpus.builtIn())::write,
                new SimpleMeterRegistry());
    }

    private JsonNode task(String name, String input) throws Exception {
        return ask("{\"task\":\"%s\",\"input\":%s}".formatted(name, input));
    }

    private JsonNode ask(String event) throws Exception {
        var tree = JSON.readTree(event);
        var invocation = new Invocation(
                Instant.now().plusSeconds(60),
                "Root=1-4bf92f35-77b34da6a3ce929d0e0e4736;Parent=00f067aa0ba902b7;Sampled=1");
        return doors().stream()
                .map(door -> door.answer(tree, invocation))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    /** Nothing is settled here, so its clients are never used. */
    private List<Door> doors() {
        var config = new PollerConfig(
                "",
                1,
                Duration.ofSeconds(55),
                Duration.ofSeconds(60),
                Duration.ofSeconds(10),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1));
        return CommentsFunction.doors(
                parts(),
                (SqsAsyncClient) Proxy.newProxyInstance(
                        getClass().getClassLoader(), new Class<?>[] {SqsAsyncClient.class}, (_, method, _) -> {
                            throw new UnsupportedOperationException(method.getName());
                        }),
                config,
                new SimpleMeterRegistry());
    }

    private static String batch(String body) throws Exception {
        var each = Map.of("messageId", "1", "receiptHandle", "r", "body", body, "eventSource", "aws:sqs");
        return JSON.writeValueAsString(Map.of("Records", List.of(each)));
    }

    private static String ready() {
        return new JsonCodec<>(ForecastAnswer.class)
                .encode(new ForecastReady(1, JOB_ID, Samples.RAIN, false, FRESH_UNTIL));
    }

    private static String request() {
        return new JsonCodec<>(GenerationRequest.class).encode(Samples.request(JOB_ID));
    }
}
