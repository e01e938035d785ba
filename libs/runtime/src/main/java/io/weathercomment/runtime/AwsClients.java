package io.weathercomment.runtime;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.weathercomment.messaging.SqsPoller;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.sns.SnsAsyncClient;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;

/** The AWS clients of a process: one pool of connections for calls, and one for the receives that wait. */
public final class AwsClients implements AutoCloseable, MeterBinder {
    private static final int ATTEMPTS = 3;

    private final Throttles throttles = new Throttles();
    private final SdkAsyncHttpClient calls;
    private final SdkAsyncHttpClient polls;
    private final SqsAsyncClient sqs;
    private final SqsAsyncClient polling;
    private final SnsAsyncClient sns;
    private final DynamoDbAsyncClient dynamo;

    /** Clients of the AWS that the SDK's own settings name. */
    public AwsClients(AwsConfig config) {
        this(config, _ -> {}, List.of());
    }

    /**
     * Clients of another AWS, or watched ones.
     *
     * @param place sets region, credentials or endpoint
     * @param watchers see every call
     */
    public AwsClients(AwsConfig config, Consumer<AwsClientBuilder<?, ?>> place, List<ExecutionInterceptor> watchers) {
        calls = http(config.maxConnections(), config.attemptTimeout());
        // an open receive for each poller of the process; a waiting one must not keep a call from a connection
        polls = http(8, config.pollWait().plus(config.attemptTimeout()));
        sqs = configured(SqsAsyncClient.builder(), config, Duration.ZERO, place, watchers)
                .httpClient(calls)
                .build();
        polling = configured(SqsAsyncClient.builder(), config, config.pollWait(), place, watchers)
                .httpClient(polls)
                .build();
        sns = configured(SnsAsyncClient.builder(), config, Duration.ZERO, place, watchers)
                .httpClient(calls)
                .build();
        dynamo = throttles
                .counting(configured(DynamoDbAsyncClient.builder(), config, Duration.ZERO, place, watchers))
                .httpClient(calls)
                .build();
    }

    public SqsAsyncClient sqs() {
        return sqs;
    }

    /** For pollers. */
    public SqsPoller.Clients pollers() {
        return new SqsPoller.Clients(polling, sqs);
    }

    public SnsAsyncClient sns() {
        return sns;
    }

    public DynamoDbAsyncClient dynamo() {
        return dynamo;
    }

    /** Throttled calls count there from now on. */
    @Override
    public void bindTo(MeterRegistry meters) {
        throttles.bindTo(meters);
    }

    @Override
    public void close() {
        dynamo.close();
        sns.close();
        polling.close();
        sqs.close();
        polls.close();
        calls.close();
    }

    private static SdkAsyncHttpClient http(int maxConnections, Duration readTimeout) {
        return NettyNioAsyncHttpClient.builder()
                .maxConcurrency(maxConnections)
                .maxPendingConnectionAcquires(10_000)
                .connectionAcquisitionTimeout(Duration.ofSeconds(10))
                .connectionTimeout(Duration.ofSeconds(2))
                .readTimeout(readTimeout)
                .build();
    }

    private static <B extends AwsClientBuilder<B, ?>> B configured(
            B builder,
            AwsConfig config,
            Duration waiting,
            Consumer<AwsClientBuilder<?, ?>> place,
            List<ExecutionInterceptor> watchers) {
        place.accept(builder);
        return builder.overrideConfiguration(override -> override.executionInterceptors(watchers)
                .addExecutionInterceptor(new CallSpans())
                .apiCallTimeout(config.callTimeout().plus(waiting))
                .apiCallAttemptTimeout(config.attemptTimeout().plus(waiting))
                .retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                        .maxAttempts(ATTEMPTS)
                        .build()));
    }
}
