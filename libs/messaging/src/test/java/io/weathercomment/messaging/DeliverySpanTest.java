package io.weathercomment.messaging;

import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.testing.junit5.OpenTelemetryExtension;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.vertx.core.Future;
import io.weathercomment.domain.ForecastUnavailable;
import io.weathercomment.domain.GenerationRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DeliverySpanTest {
    private static final String SENDER = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    private static final String UNSAMPLED = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00";
    private static final GenerationRequest REQUEST = new GenerationRequest(
            GenerationRequest.SCHEMA,
            "job-1",
            "tokyo",
            LocalDate.parse("2026-11-25"),
            GenerationRequest.JAPANESE,
            GenerationRequest.BUILT_IN_PROVIDER,
            false,
            Instant.parse("2026-11-24T03:00:00Z"),
            null);
    private static final JsonCodec<GenerationRequest> CODEC = new JsonCodec<>(GenerationRequest.class);

    @RegisterExtension
    static final OpenTelemetryExtension TELEMETRY = OpenTelemetryExtension.create();

    private final List<String> sent = new ArrayList<>();

    @Test
    void isAChildOfTheSendersSpanAndTheParentOfWhatIsSent() {
        process(request -> request.jobId(), delivery(CODEC.encode(REQUEST), SENDER));

        var span = only();
        assertThat(span.getName()).isEqualTo("process weather-requests");
        assertThat(span.getKind()).isEqualTo(SpanKind.CONSUMER);
        assertThat(span.getTraceId()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
        assertThat(span.getParentSpanId()).isEqualTo("b7ad6b7169203331");
        assertThat(sent).containsExactly("00-" + span.getTraceId() + "-" + span.getSpanId() + "-01");
    }

    @Test
    void tellsTheMessageTheJobAndThePlaceByTheNamesOfTheConventions() {
        process(request -> request.jobId(), delivery(CODEC.encode(REQUEST), SENDER));

        var attributes = only().getAttributes();
        assertThat(attributes.get(stringKey("messaging.system"))).isEqualTo("aws_sqs");
        assertThat(attributes.get(stringKey("messaging.operation.type"))).isEqualTo("process");
        assertThat(attributes.get(stringKey("messaging.destination.name"))).isEqualTo("weather-requests");
        assertThat(attributes.get(stringKey("messaging.message.id"))).isEqualTo("m-1");
        assertThat(attributes.get(longKey("weather.delivery.attempt"))).isEqualTo(2);
        assertThat(attributes.get(stringKey("weather.job.id"))).isEqualTo("job-1");
        assertThat(attributes.get(stringKey("weather.location.id"))).isEqualTo("tokyo");
    }

    @Test
    void isCurrentWhileTheHandlerRunsAndNoLonger() {
        var current = new ArrayList<String>();

        process(
                request -> {
                    current.add(Span.current().getSpanContext().getSpanId());
                    DeliverySpan.cameTo("hit");
                    return request.jobId();
                },
                delivery(CODEC.encode(REQUEST), SENDER));

        assertThat(current).containsExactly(only().getSpanId());
        assertThat(only().getAttributes().get(stringKey("weather.outcome"))).isEqualTo("hit");
        assertThat(Span.current().getSpanContext().isValid()).isFalse();
    }

    @Test
    void namesAFailureButNeverQuotesIt() {
        var failing = delivery(CODEC.encode(REQUEST), SENDER);

        process(
                _ -> {
                    throw new IllegalStateException("key=secret");
                },
                failing);
        process(request -> request.jobId(), delivery("<html>secret</html>", SENDER));

        assertThat(TELEMETRY.getSpans()).hasSize(2).allSatisfy(span -> {
            assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
            assertThat(span.getAttributes().get(stringKey("error.type")))
                    .matches(".*(IllegalStateException|MalformedMessage)");
            assertThat(span.toString()).doesNotContain("secret");
        });
    }

    @Test
    void isNotRecordedInATraceThatIsNot() {
        process(request -> request.jobId(), delivery(CODEC.encode(REQUEST), UNSAMPLED));

        assertThat(TELEMETRY.getSpans()).isEmpty();
        assertThat(sent)
                .singleElement()
                .asString()
                .startsWith("00-0af7651916cd43dd8448eb211c80319c-")
                .endsWith("-00");
    }

    @Test
    void putsEachMessageOfABatchIntoItsOwnTrace() {
        var other = "00-11111111111111111111111111111111-2222222222222222-01";
        var deliveries = List.of(delivery("a", SENDER), delivery("b", other));

        var outcomes = DeliverySpan.together(deliveries, spans -> {
            spans.get(1).about(new ForecastUnavailable(1, "job-2", ForecastUnavailable.Reason.SOURCES_FAILED, "x"));
            return List.of(new Outcome.Done(), new Outcome.Done());
        });

        assertThat(outcomes).hasSize(2);
        assertThat(TELEMETRY.getSpans())
                .extracting(SpanData::getParentSpanId)
                .containsExactly("b7ad6b7169203331", "2222222222222222");
        assertThat(TELEMETRY.getSpans().getFirst().getAttributes().get(stringKey("weather.job.id")))
                .isNull();
        assertThat(TELEMETRY.getSpans().get(1).getAttributes().get(stringKey("weather.job.id")))
                .isEqualTo("job-2");
    }

    @Test
    void makesAWholeBatchComeBackWhenItsHandlerThrows() {
        var failure = new IllegalStateException("table is gone");

        var outcomes = DeliverySpan.together(List.of(delivery("a", SENDER), delivery("b", SENDER)), _ -> {
            throw failure;
        });

        assertThat(outcomes).containsOnly(new Outcome.Retry(null, failure));
        assertThat(TELEMETRY.getSpans())
                .hasSize(2)
                .allSatisfy(span -> assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR));
    }

    private void process(Handler<GenerationRequest, String> handler, Delivery delivery) {
        new Pipeline<>(CODEC, handler, (_, traceparent) -> {
                    sent.add(traceparent);
                    return Future.succeededFuture();
                })
                .process(delivery);
    }

    private static Delivery delivery(String body, String traceparent) {
        return new Delivery("m-1", body, "r", 2, traceparent, "weather-requests");
    }

    private static SpanData only() {
        assertThat(TELEMETRY.getSpans()).hasSize(1);
        return TELEMETRY.getSpans().getFirst();
    }
}
