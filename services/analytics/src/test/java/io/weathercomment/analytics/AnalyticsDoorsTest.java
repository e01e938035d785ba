package io.weathercomment.analytics;

import static io.weathercomment.testkit.Answers.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.weathercomment.domain.GenerationEvent;
import io.weathercomment.lambda.Invocation;
import io.weathercomment.lambda.SqsDoor;
import io.weathercomment.messaging.Delivery;
import io.weathercomment.messaging.JsonCodec;
import io.weathercomment.messaging.PollerConfig;
import io.weathercomment.storage.EventCounters;
import io.weathercomment.testkit.InMemoryEventCounters;
import io.weathercomment.testkit.Samples;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;

/** One handler, two doors, the same counters. */
class AnalyticsDoorsTest {
    private static final JsonCodec<GenerationEvent> CODEC = new JsonCodec<>(GenerationEvent.class);

    @Test
    void countsTheSameThroughTheQueueAndTheFunction() {
        var event = CODEC.encode(Samples.failed(Samples.id()));
        var queue = new InMemoryEventCounters();
        var function = new InMemoryEventCounters();

        batch(queue).process(List.of(Delivery.of("1", event), Delivery.of("2", event)));
        var answer = ask(batch(function), event);

        assertThat(answer).isEqualTo("{\"batchItemFailures\":[]}");
        var day = Samples.DAY.minusDays(1);
        assertThat(await(function.day(day))).isEqualTo(await(queue.day(day))).containsEntry("jobs", 1L);
    }

    private static EventBatch batch(EventCounters counters) {
        return new EventBatch(CODEC, counters, () -> Samples.NOW);
    }

    private static String ask(EventBatch batch, String body) {
        var config = new PollerConfig(
                "",
                1,
                Duration.ofSeconds(55),
                Duration.ofSeconds(60),
                Duration.ofSeconds(10),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1));
        var each = Map.of("messageId", "1", "receiptHandle", "r", "body", body, "eventSource", "aws:sqs");
        JsonNode event = new JsonMapper().valueToTree(Map.of("Records", List.of(each, each)));
        return SqsDoor.together(unused(), config, batch::process, new SimpleMeterRegistry())
                .answer(event, new Invocation(Instant.now().plusSeconds(60), null))
                .orElseThrow()
                .toString();
    }

    /** Nothing comes back, so nothing is settled. */
    private static SqsAsyncClient unused() {
        return (SqsAsyncClient) Proxy.newProxyInstance(
                AnalyticsDoorsTest.class.getClassLoader(), new Class<?>[] {SqsAsyncClient.class}, (_, method, _) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
