package io.weathercomment.messaging;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.testing.junit5.OpenTelemetryExtension;
import io.weathercomment.domain.ForecastAnswer;
import io.weathercomment.domain.ForecastUnavailable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SendSpanTest {
    private static final String PARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    private static final ForecastAnswer ANSWER =
            new ForecastUnavailable(1, "job-1", ForecastUnavailable.Reason.SOURCES_FAILED, "secret detail");
    private static final JsonCodec<ForecastAnswer> CODEC = new JsonCodec<>(ForecastAnswer.class);

    @RegisterExtension
    static final OpenTelemetryExtension TELEMETRY = OpenTelemetryExtension.create();

    private final SentMessages sent = new SentMessages();

    @Test
    void isWhatTheMessageNamesAsItsSender() {
        queue().send(ANSWER, PARENT).await();

        var span = TELEMETRY.getSpans().getFirst();
        assertThat(span.getName()).isEqualTo("send comment-generation");
        assertThat(span.getKind()).isEqualTo(SpanKind.PRODUCER);
        assertThat(span.getParentSpanId()).isEqualTo("b7ad6b7169203331");
        assertThat(sent.traceparents())
                .containsExactly("00-0af7651916cd43dd8448eb211c80319c-" + span.getSpanId() + "-01");
        assertThat(span.getAttributes().get(stringKey("messaging.system"))).isEqualTo("aws_sqs");
        assertThat(span.getAttributes().get(stringKey("messaging.operation.type")))
                .isEqualTo("send");
        assertThat(span.getAttributes().get(stringKey("messaging.destination.name")))
                .isEqualTo("comment-generation");
        assertThat(span.getAttributes().get(stringKey("messaging.message.id"))).isEqualTo("m-9");
        assertThat(span.getAttributes().get(stringKey("weather.job.id"))).isEqualTo("job-1");
        assertThat(span.toString()).doesNotContain("secret");
    }

    @Test
    void isAPublicationOnATopic() {
        new SnsTopic<>(sent.sns(), "arn:aws:sns:ap-northeast-1:000000000000:comment-events", CODEC)
                .send(ANSWER, PARENT)
                .await();

        var span = TELEMETRY.getSpans().getFirst();
        assertThat(span.getName()).isEqualTo("publish comment-events");
        assertThat(span.getAttributes().get(stringKey("messaging.system"))).isEqualTo("aws.sns");
        assertThat(sent.traceparents()).singleElement().asString().contains(span.getSpanId());
    }

    @Test
    void endsAsFailedWhenTheQueueDoesNotTakeIt() {
        sent.failure().add(new IllegalStateException("secret"));

        var failed = queue().send(ANSWER, PARENT);

        assertThat(failed.failed()).isTrue();
        assertThat(TELEMETRY.getSpans()).singleElement().satisfies(span -> {
            assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
            assertThat(span.getAttributes().get(stringKey("error.type")))
                    .isEqualTo(IllegalStateException.class.getName());
            assertThat(span.toString()).doesNotContain("secret");
        });
    }

    private SqsQueue<ForecastAnswer> queue() {
        return new SqsQueue<>(sent.sqs(), "http://127.0.0.1:4566/000000000000/comment-generation", CODEC);
    }
}
