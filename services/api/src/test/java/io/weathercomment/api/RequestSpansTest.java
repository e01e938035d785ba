package io.weathercomment.api;

import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.testing.junit5.OpenTelemetryExtension;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.vertx.core.json.JsonObject;
import io.weathercomment.testkit.Samples;
import io.weathercomment.testkit.Waiting;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RequestSpansTest {
    private static final String UNSAMPLED = Samples.TRACEPARENT.substring(0, 53) + "00";

    @RegisterExtension
    static final OpenTelemetryExtension TELEMETRY = OpenTelemetryExtension.create();

    private RunningApi api;

    @BeforeEach
    void start() {
        api = new RunningApi();
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void isTheRootOfTheTraceThatTheJobBelongsTo() {
        var answer = api.order("tokyo");

        var span = only();
        assertThat(span.getKind()).isEqualTo(SpanKind.SERVER);
        assertThat(span.getParentSpanContext().isValid()).isFalse();
        assertThat(answer.bodyAsJsonObject().getString("trace_id")).isEqualTo(span.getTraceId());
        var traceparent = answer.getHeader("traceparent");
        // sampled; the SDK may also say that the id is random
        assertThat(traceparent).matches("00-" + span.getTraceId() + "-" + span.getSpanId() + "-0[13]");
        assertThat(api.traceparents).containsExactly(traceparent);
    }

    @Test
    void tellsRouteStatusJobAndPlaceByTheNamesOfTheConventionsAndNothingOfTheBody() {
        var answer =
                api.send(api.post().putHeader("Idempotency-Key", "secret"), new JsonObject().put("location", "東京"));

        var span = only();
        assertThat(span.getName()).isEqualTo("POST /v1/generations");
        var attributes = span.getAttributes();
        assertThat(attributes.get(stringKey("http.request.method"))).isEqualTo("POST");
        assertThat(attributes.get(stringKey("http.route"))).isEqualTo("/v1/generations");
        assertThat(attributes.get(stringKey("url.path"))).isEqualTo("/v1/generations");
        assertThat(attributes.get(longKey("http.response.status_code"))).isEqualTo(202);
        assertThat(attributes.get(stringKey("weather.job.id")))
                .isEqualTo(answer.bodyAsJsonObject().getString("id"));
        assertThat(attributes.get(stringKey("weather.location.id"))).isEqualTo("tokyo");
        assertThat(span.toString()).doesNotContain("secret", "東京");
    }

    @Test
    void isPartOfTheCallersTrace() {
        var answer =
                api.send(api.post().putHeader("traceparent", UNSAMPLED), new JsonObject().put("location", "tokyo"));

        // the caller does not record, but every job's trace is
        var span = only();
        assertThat(span.getTraceId()).isEqualTo(Samples.TRACEPARENT.substring(3, 35));
        assertThat(span.getParentSpanId()).isEqualTo(Samples.TRACEPARENT.substring(36, 52));
        assertThat(answer.bodyAsJsonObject().getString("trace_id")).isEqualTo(span.getTraceId());
    }

    @Test
    void recordsAReadOfACallerWhoRecordsAndNotOfOneWhoDoesNot() {
        api.http.get("/v1/locations").putHeader("traceparent", UNSAMPLED).send().await();
        api.http
                .get("/v1/locations/tokyo")
                .putHeader("traceparent", Samples.TRACEPARENT)
                .send()
                .await();

        assertThat(only().getName()).isEqualTo("GET /v1/locations/{id}");
    }

    @Test
    void recordsFewOfTheReadsThatBelongToNoTrace() {
        var reads = 400;

        IntStream.range(0, reads).forEach(_ -> api.get("/health"));

        // 20 expected: outside of these bounds less than once in a million runs
        assertThat(TELEMETRY.getSpans().size()).isBetween(1, 60);
    }

    @Test
    void isAnErrorWhenWeFailAndNoneWhenTheCallerDoes() {
        var refused = api.order("atlantis");
        api.close();
        api = new RunningApi(outside -> new Api.Outside(
                Broken.jobs(new IOException("secret")),
                outside.comments(),
                outside.forecasts(),
                outside.counters(),
                outside.requests(),
                outside.events()));
        var failed = api.order("tokyo");

        Waiting.until(
                "both ended", Duration.ofSeconds(5), () -> TELEMETRY.getSpans().size() == 2);
        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(failed.statusCode()).isEqualTo(503);
        assertThat(TELEMETRY.getSpans())
                .extracting(span -> span.getStatus().getStatusCode())
                .containsExactly(StatusCode.UNSET, StatusCode.ERROR);
    }

    /** The answer may be here a moment before its span has ended. */
    private static SpanData only() {
        Waiting.until(
                "a span ended",
                Duration.ofSeconds(5),
                () -> !TELEMETRY.getSpans().isEmpty());
        assertThat(TELEMETRY.getSpans()).hasSize(1);
        return TELEMETRY.getSpans().getFirst();
    }
}
