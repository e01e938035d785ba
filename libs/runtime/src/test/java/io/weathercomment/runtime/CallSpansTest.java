package io.weathercomment.runtime;

import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringArrayKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.testing.junit5.OpenTelemetryExtension;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.weathercomment.messaging.Tracing;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

class CallSpansTest {
    private static final String PARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    private static final Map<String, AttributeValue> KEY = Map.of("job_id", AttributeValue.fromS("secret"));

    @RegisterExtension
    static final OpenTelemetryExtension TELEMETRY = OpenTelemetryExtension.create();

    private int status = 200;
    private HttpServer server;
    private AwsClients aws;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(status, 2);
            exchange.getResponseBody().write("{}".getBytes(StandardCharsets.US_ASCII));
            exchange.close();
        });
        server.start();
        var second = Duration.ofSeconds(5);
        aws = new AwsClients(
                new AwsConfig(5, second, second, second),
                client -> client.endpointOverride(URI.create(
                                "http://127.0.0.1:" + server.getAddress().getPort()))
                        .region(Region.AP_NORTHEAST_1)
                        .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b"))),
                List.of());
    }

    @AfterEach
    void stop() {
        aws.close();
        server.stop(0);
    }

    @Test
    void tellsOperationAndTableButNoKey() {
        inTrace(() -> aws.dynamo()
                .getItem(get -> get.tableName("generation-jobs").key(KEY))
                .join());

        var span = only();
        assertThat(span.getName()).isEqualTo("GetItem generation-jobs");
        assertThat(span.getKind()).isEqualTo(SpanKind.CLIENT);
        assertThat(span.getParentSpanId()).isEqualTo("b7ad6b7169203331");
        var attributes = span.getAttributes();
        assertThat(attributes.get(stringKey("db.system.name"))).isEqualTo("aws.dynamodb");
        assertThat(attributes.get(stringKey("db.operation.name"))).isEqualTo("GetItem");
        assertThat(attributes.get(stringKey("db.collection.name"))).isEqualTo("generation-jobs");
        assertThat(attributes.get(longKey("http.response.status_code"))).isEqualTo(200);
        assertThat(span.toString()).doesNotContain("secret");
    }

    @Test
    void tellsAllTablesOfABatchAndOfATransaction() {
        inTrace(() -> aws.dynamo()
                .batchGetItem(batch -> batch.requestItems(Map.of(
                        "a", KeysAndAttributes.builder().keys(List.of(KEY)).build())))
                .join());
        inTrace(() -> aws.dynamo()
                .transactWriteItems(write -> write.transactItems(List.of(
                        item(item -> item.put(put -> put.tableName("a").item(KEY))),
                        item(item -> item.update(update -> update.tableName("b").key(KEY))),
                        item(item -> item.conditionCheck(
                                check -> check.tableName("b").key(KEY))))))
                .join());

        assertThat(TELEMETRY.getSpans())
                .extracting(span -> span.getAttributes().get(stringArrayKey("aws.dynamodb.table_names")))
                .containsExactly(List.of("a"), List.of("a", "b"));
    }

    @Test
    void isAnErrorWhenTheCallFails() {
        status = 400;

        assertThatThrownBy(() -> inTrace(() ->
                        aws.dynamo().getItem(get -> get.tableName("t").key(KEY)).join()))
                .isNotNull();

        assertThat(only().getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(only().getAttributes().get(stringKey("error.type")))
                .isEqualTo("software.amazon.awssdk.services.dynamodb.model.DynamoDbException");
    }

    @Test
    void makesNoSpanOutsideOfATraceAndNoneOfMessages() {
        aws.dynamo().getItem(get -> get.tableName("t").key(KEY)).join();
        inTrace(() -> aws.sqs()
                .sendMessage(send -> send.queueUrl(
                                "http://127.0.0.1:" + server.getAddress().getPort() + "/0/q")
                        .messageBody("x"))
                .handle((_, _) -> "either way")
                .join());

        assertThat(TELEMETRY.getSpans()).isEmpty();
    }

    private static TransactWriteItem item(Consumer<TransactWriteItem.Builder> write) {
        return TransactWriteItem.builder().applyMutation(write).build();
    }

    private static void inTrace(Runnable call) {
        try (var _ = Tracing.continued(PARENT).makeCurrent()) {
            call.run();
        }
    }

    private static SpanData only() {
        assertThat(TELEMETRY.getSpans()).hasSize(1);
        return TELEMETRY.getSpans().getFirst();
    }
}
