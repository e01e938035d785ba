package io.weathercomment.runtime;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.core.metrics.CoreMetric;
import software.amazon.awssdk.metrics.MetricCategory;
import software.amazon.awssdk.metrics.MetricCollection;
import software.amazon.awssdk.metrics.MetricLevel;
import software.amazon.awssdk.metrics.MetricPublisher;
import software.amazon.awssdk.metrics.SdkMetric;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Counts how often DynamoDB throttled a table: every attempt, those that a retry made good included. An interceptor knows the table, the SDK's
 * own metrics know the attempts.
 */
final class Throttles implements ExecutionInterceptor, MetricPublisher, MeterBinder {
    private static final String METER = "dynamodb_throttles";
    private static final SdkMetric<String> TABLE =
            SdkMetric.create("WeatherCommentTable", String.class, MetricLevel.INFO, MetricCategory.CUSTOM);

    /** As the SDK names the kind of error. */
    private static final String THROTTLING = "Throttling";

    /** Why an item of a transaction was refused, when it was throttled. */
    private static final Set<String> THROTTLED_ITEM = Set.of("ThrottlingError", "ProvisionedThroughputExceeded");

    private final AtomicReference<@Nullable MeterRegistry> meters = new AtomicReference<>();

    /** The builder's client is counted; what it was told before stays. */
    <B extends AwsClientBuilder<B, ?>> B counting(B builder) {
        return builder.overrideConfiguration(builder.overrideConfiguration().toBuilder()
                .addExecutionInterceptor(this)
                .addMetricPublisher(this)
                .build());
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        meters.set(registry);
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        var collector = attributes.getAttribute(SdkExecutionAttribute.API_CALL_METRIC_COLLECTOR);
        tables(context.request()).distinct().forEach(table -> {
            // the first call to a table begins its counter at 0
            count(table, 0);
            if (collector != null) {
                collector.reportMetric(TABLE, table);
            }
        });
    }

    @Override
    public void publish(MetricCollection call) {
        var throttled = call.children().stream()
                .filter(attempt -> attempt.metricValues(CoreMetric.ERROR_TYPE).contains(THROTTLING))
                .count();
        call.metricValues(TABLE).forEach(table -> count(table, (double) throttled));
    }

    @Override
    public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
        if (context.exception() instanceof TransactionCanceledException cancelled
                && cancelled.hasCancellationReasons()) {
            var tables = tables(context.request()).toList();
            var reasons = cancelled.cancellationReasons();
            for (int i = 0; i < Math.min(tables.size(), reasons.size()); i++) {
                if (THROTTLED_ITEM.contains(String.valueOf(reasons.get(i).code()))) {
                    count(tables.get(i), 1);
                }
            }
        }
    }

    @Override
    public void close() {
        // nothing is kept back
    }

    private void count(String table, double throttled) {
        var registry = meters.get();
        if (registry != null) {
            Counter.builder(METER)
                    .description("Attempts that DynamoDB throttled")
                    .tag("table", table)
                    .register(registry)
                    .increment(throttled);
        }
    }

    /** In the order of the request's items. */
    private static Stream<String> tables(SdkRequest request) {
        return switch (request) {
            case BatchGetItemRequest batch -> batch.requestItems().keySet().stream();
            case BatchWriteItemRequest batch -> batch.requestItems().keySet().stream();
            case TransactWriteItemsRequest transaction ->
                transaction.transactItems().stream().map(Throttles::table);
            default -> request.getValueForField("TableName", String.class).stream();
        };
    }

    private static String table(TransactWriteItem item) {
        return Stream.of(
                        item.put() == null ? null : item.put().tableName(),
                        item.update() == null ? null : item.update().tableName(),
                        item.delete() == null ? null : item.delete().tableName(),
                        item.conditionCheck() == null
                                ? null
                                : item.conditionCheck().tableName())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("unknown");
    }
}
