package io.weathercomment.messaging;

import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.sdk.testing.junit5.OpenTelemetryExtension;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.net.URI;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TracingTest {
    private static final String PARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    private static final URI ADDRESS =
            URI.create("https://user:secret@weather.example/forecast/130000.json?appid=secret");

    @RegisterExtension
    static final OpenTelemetryExtension TELEMETRY = OpenTelemetryExtension.create();

    @Test
    void tellsAnHttpCallWithoutItsKeys() {
        try (var _ = Tracing.continued(PARENT).makeCurrent()) {
            Tracing.http("GET", ADDRESS, status -> status, () -> Future.succeededFuture(503))
                    .await();
        }

        var span = TELEMETRY.getSpans().getFirst();
        assertThat(span.getParentSpanId()).isEqualTo("b7ad6b7169203331");
        assertThat(span.getAttributes().get(stringKey("url.full")))
                .isEqualTo("https://weather.example:443/forecast/130000.json");
        assertThat(span.getAttributes().get(longKey("http.response.status_code")))
                .isEqualTo(503);
        assertThat(span.toString()).doesNotContain("secret");
    }

    @Test
    void makesNoSpanOfACallThatBelongsToNoTrace() {
        Tracing.http("GET", ADDRESS, status -> status, () -> Future.succeededFuture(200))
                .await();

        assertThat(TELEMETRY.getSpans()).isEmpty();
    }

    @Test
    void keepsTheTraceForWhatFollowsAnAnswerOfAws() {
        var answer = new CompletableFuture<String>();
        var seen = new ArrayList<String>();

        Future<String> later;
        try (var _ = Tracing.continued(PARENT).makeCurrent()) {
            later = Aws.future(answer).onSuccess(_ -> seen.add(traceId()));
        }
        answer.complete("row");

        assertThat(later.succeeded()).isTrue();
        assertThat(seen).containsExactly("0af7651916cd43dd8448eb211c80319c");
        assertThat(Tracing.active()).isFalse();
    }

    @Test
    void keepsTheTraceOfWhoWaitsForWhatSomebodyElseEnds() {
        var promise = Promise.<String>promise();
        var seen = new ArrayList<String>();

        try (var _ = Tracing.continued(PARENT).makeCurrent()) {
            Tracing.inTrace(promise.future()).onSuccess(_ -> seen.add(traceId()));
        }
        promise.complete("ended");

        assertThat(seen).containsExactly("0af7651916cd43dd8448eb211c80319c");
    }

    private static String traceId() {
        return Span.current().getSpanContext().getTraceId();
    }
}
