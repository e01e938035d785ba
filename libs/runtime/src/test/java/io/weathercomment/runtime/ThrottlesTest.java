package io.weathercomment.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

class ThrottlesTest {
    private static final Map<String, AttributeValue> KEY =
            Map.of("job_id", AttributeValue.builder().s("1").build());
    private static final String THROTTLED =
            "{\"__type\":\"com.amazonaws.dynamodb.v20120810#ThrottlingException\",\"message\":\"slow down\"}";
    private static final String CANCELLED =
            "{\"__type\":\"com.amazonaws.dynamodb.v20120810#TransactionCanceledException\",\"message\":\"no\","
                    + "\"CancellationReasons\":[{\"Code\":\"None\"},{\"Code\":\"ThrottlingError\"}]}";

    private final Vertx vertx = Vertx.vertx();
    private final Queue<String> refusals = new ConcurrentLinkedQueue<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final HttpServer server = vertx.createHttpServer()
            .requestHandler(request -> {
                var refusal = refusals.poll();
                request.response()
                        .setStatusCode(refusal == null ? 200 : 400)
                        .putHeader("Content-Type", "application/x-amz-json-1.0")
                        .end(refusal == null ? "{}" : refusal);
            })
            .listen(0, "127.0.0.1")
            .await();
    private final AwsClients aws = clients(server.actualPort());

    @BeforeEach
    void measure() {
        aws.bindTo(meters);
    }

    @AfterEach
    void stop() {
        aws.close();
        vertx.close().await();
    }

    @Test
    void countsTheAttemptsThatARetryMadeGood() {
        refusals.add(THROTTLED);

        get("generation-jobs");

        assertThat(throttled("generation-jobs")).isOne();
    }

    @Test
    void countsEveryAttemptOfACallThatFails() {
        refusals.addAll(List.of(THROTTLED, THROTTLED, THROTTLED));

        var failure = catchThrowable(() -> get("generation-jobs"));

        assertThat(failure).isInstanceOf(CompletionException.class);
        assertThat(throttled("generation-jobs")).isEqualTo(3);
    }

    @Test
    void beginsATablesCounterAtNothingWithItsFirstCall() {
        get("weather-cache");

        assertThat(throttled("weather-cache")).isZero();
    }

    @Test
    void countsTheItemOfATransactionThatWasThrottled() {
        refusals.add(CANCELLED);

        var failure = catchThrowable(() -> aws.dynamo()
                .transactWriteItems(request -> request.transactItems(put("weather-comments"), put("generation-jobs")))
                .join());

        assertThat(failure).isInstanceOf(CompletionException.class);
        assertThat(throttled("weather-comments")).isZero();
        assertThat(throttled("generation-jobs")).isOne();
    }

    private void get(String table) {
        aws.dynamo()
                .getItem(request -> request.tableName(table).key(KEY))
                .orTimeout(30, TimeUnit.SECONDS)
                .join();
    }

    private static TransactWriteItem put(String table) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(table).item(KEY))
                .build();
    }

    private double throttled(String table) {
        return meters.get("dynamodb_throttles").tags("table", table).counter().count();
    }

    private static AwsClients clients(int port) {
        var config = new AwsConfig(4, Duration.ofSeconds(30), Duration.ofSeconds(5), Duration.ofSeconds(1));
        return new AwsClients(
                config,
                builder -> builder.region(Region.AP_NORTHEAST_1)
                        .endpointOverride(URI.create("http://127.0.0.1:" + port))
                        .credentialsProvider(
                                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"))),
                List.of());
    }
}
