package io.weathercomment.weather;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.weathercomment.domain.ForecastAnswer;
import io.weathercomment.domain.WeatherMessage;
import io.weathercomment.lambda.Invocation;
import io.weathercomment.messaging.Delivery;
import io.weathercomment.messaging.Handler;
import io.weathercomment.messaging.JsonCodec;
import io.weathercomment.messaging.Pipeline;
import io.weathercomment.messaging.PollerConfig;
import io.weathercomment.testkit.Samples;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;

/** One handler, three doors, the same answer. */
class WeatherDoorsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonCodec<ForecastAnswer> ANSWERS = new JsonCodec<>(ForecastAnswer.class);
    private static final String JOB_ID = Samples.id();

    private final List<ForecastAnswer> sent = new ArrayList<>();
    private final Handler<WeatherMessage, ForecastAnswer> handler = _ -> Samples.ready(JOB_ID);
    private final Pipeline<WeatherMessage, ForecastAnswer> pipeline =
            new Pipeline<>(new JsonCodec<>(WeatherMessage.class), handler, (answer, _) -> {
                sent.add(answer);
                return Future.succeededFuture();
            });

    @Test
    void answersTheSameThroughEveryDoor() throws Exception {
        var request = new JsonCodec<>(WeatherMessage.class).encode(Samples.request(JOB_ID));

        pipeline.process(Delivery.of("1", request));
        var failures = ask(Map.of(
                "Records",
                List.of(Map.of("messageId", "1", "receiptHandle", "r", "body", request, "eventSource", "aws:sqs"))));
        var answer = ask(Map.of("task", "FetchWeather", "input", JSON.readTree(request)));

        assertThat(failures).hasToString("{\"batchItemFailures\":[]}");
        assertThat(List.of(sent.get(0), sent.get(1), ANSWERS.decode(answer.toString())))
                .containsOnly(Samples.ready(JOB_ID));
    }

    private JsonNode ask(Map<String, ?> event) {
        var config = new PollerConfig(
                "",
                1,
                Duration.ofSeconds(55),
                Duration.ofSeconds(60),
                Duration.ofSeconds(10),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1));
        var invocation = new Invocation(Instant.now().plusSeconds(60), null);
        JsonNode tree = JSON.valueToTree(event);
        return WeatherFunction.doors(handler, pipeline, unused(), config, new SimpleMeterRegistry()).stream()
                .map(door -> door.answer(tree, invocation))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    /** Nothing comes back, so nothing is settled. */
    private static SqsAsyncClient unused() {
        return (SqsAsyncClient) Proxy.newProxyInstance(
                WeatherDoorsTest.class.getClassLoader(), new Class<?>[] {SqsAsyncClient.class}, (_, method, _) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
