package io.weathercomment.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.weathercomment.domain.ForecastUnavailable;
import io.weathercomment.messaging.Delivery;
import io.weathercomment.messaging.DeliverySpan;
import io.weathercomment.messaging.Handler;
import io.weathercomment.messaging.JsonCodec;
import io.weathercomment.messaging.Pipeline;
import io.weathercomment.messaging.RetryLater;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

class JsonLogsTest {
    private static final String TRACEPARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    private static final JsonCodec<ForecastUnavailable> CODEC = new JsonCodec<>(ForecastUnavailable.class);

    private final Logger logger = (Logger) LoggerFactory.getLogger(DeliverySpan.class);
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();

    @BeforeEach
    void capture() {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        var logs = new JsonLogs();
        logs.setService("weather-fetcher");
        logs.setWithFormattedMessage(true);
        logs.setContext(context);
        logs.start();
        appender.setContext(context);
        appender.setEncoder(logs);
        appender.setOutputStream(out);
        appender.start();
        logger.addAppender(appender);
    }

    @AfterEach
    void release() {
        logger.detachAppender(appender);
        appender.stop();
    }

    @Test
    void tellsTraceJobServiceAndOutcomeBesideTheMessageOfADoneDelivery() {
        process(CODEC.encode(message("job \"1\"")), message -> {
            DeliverySpan.cameTo("unavailable");
            DeliverySpan.isFor("tokyo");
            return message.jobId();
        });

        var line = onlyLine();
        assertThat(line.getString("level")).isEqualTo("INFO");
        assertThat(line.getString("trace_id")).isEqualTo("0af7651916cd43dd8448eb211c80319c");
        assertThat(line.getString("span_id")).isEqualTo("b7ad6b7169203331");
        assertThat(line.getString("job_id")).isEqualTo("job \"1\"");
        assertThat(line.getString("location_id")).isEqualTo("tokyo");
        assertThat(line.getString("outcome")).isEqualTo("unavailable");
        assertThat(line.getString("service")).isEqualTo("weather-fetcher");
        assertThat(line.getString("formattedMessage"))
                .startsWith("done, queue=weather-requests message=m-1 attempt=1 outcome=unavailable");
        assertThat(MDC.getCopyOfContextMap()).isNullOrEmpty();
    }

    @Test
    void leavesOneLineOfWhatComesBackOfAFailureAndOfWhatIsNoMessage() {
        process(CODEC.encode(message("job-1")), _ -> {
            throw new RetryLater("lease runs", Duration.ofSeconds(7));
        });
        process(CODEC.encode(message("job-1")), _ -> {
            throw new IllegalStateException("table is gone");
        });
        process("<html>secret</html>", message -> message.jobId());

        var lines = lines();
        assertThat(lines).extracting(line -> line.getString("level")).containsExactly("INFO", "WARN", "ERROR");
        assertThat(lines)
                .extracting(line -> line.getString("formattedMessage").split(",", 2)[0])
                .containsExactly("comes back", "will retry", "rejected");
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.getString("trace_id")).isEqualTo("0af7651916cd43dd8448eb211c80319c");
            assertThat(line.encode()).doesNotContain("secret");
        });
    }

    private static void process(String body, Handler<ForecastUnavailable, String> handler) {
        new Pipeline<>(CODEC, handler, (_, _) -> Future.succeededFuture())
                .process(new Delivery("m-1", body, "r", 1, TRACEPARENT, "weather-requests"));
    }

    private static ForecastUnavailable message(String jobId) {
        return new ForecastUnavailable(1, jobId, ForecastUnavailable.Reason.SOURCES_FAILED, "detail");
    }

    private JsonObject onlyLine() {
        assertThat(lines()).hasSize(1);
        return lines().getFirst();
    }

    private List<JsonObject> lines() {
        return out.toString(StandardCharsets.UTF_8).lines().map(JsonObject::new).toList();
    }
}
