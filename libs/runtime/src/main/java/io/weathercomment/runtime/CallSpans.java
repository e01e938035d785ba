package io.weathercomment.runtime;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.weathercomment.messaging.Tracing;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/**
 * AWS calls as client spans, those that belong to a trace: sweeps and polls belong to none. Messages have spans of their own, which say more.
 */
final class CallSpans implements ExecutionInterceptor {
    private static final ExecutionAttribute<Span> SPAN = new ExecutionAttribute<>("weather-span");
    private static final AttributeKey<List<String>> TABLES = AttributeKey.stringArrayKey("aws.dynamodb.table_names");
    private static final Set<String> MESSAGING = Set.of("Sqs", "Sns");
    private static final String DYNAMO = "DynamoDb";

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        var service = attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME);
        var operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
        if (Tracing.active() && service != null && operation != null && !MESSAGING.contains(service)) {
            attributes.putAttribute(SPAN, begun(service, operation, context.request()));
        }
    }

    private static Span begun(String service, String operation, SdkRequest request) {
        var tables = tables(request);
        var span = Tracing.tracer()
                .spanBuilder(tables.size() == 1 ? operation + " " + tables.getFirst() : service + "." + operation)
                .setSpanKind(SpanKind.CLIENT)
                .setAttribute("rpc.system", "aws-api")
                .setAttribute("rpc.service", service)
                .setAttribute("rpc.method", operation)
                .startSpan();
        if (service.equals(DYNAMO)) {
            span.setAttribute("db.system.name", "aws.dynamodb").setAttribute("db.operation.name", operation);
            span.setAttribute(TABLES, tables);
            if (tables.size() == 1) {
                span.setAttribute("db.collection.name", tables.getFirst());
            }
        }
        return span;
    }

    /** Names only: keys and values stay out. */
    private static List<String> tables(SdkRequest request) {
        return switch (request) {
            case BatchGetItemRequest batch -> List.copyOf(batch.requestItems().keySet());
            case TransactWriteItemsRequest transaction ->
                transaction.transactItems().stream()
                        .flatMap(CallSpans::tables)
                        .distinct()
                        .toList();
            default ->
                request.getValueForField("TableName", String.class).stream().toList();
        };
    }

    private static Stream<String> tables(TransactWriteItem item) {
        return Stream.of(
                        item.put() == null ? null : item.put().tableName(),
                        item.update() == null ? null : item.update().tableName(),
                        item.delete() == null ? null : item.delete().tableName(),
                        item.conditionCheck() == null
                                ? null
                                : item.conditionCheck().tableName())
                .filter(Objects::nonNull);
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        var span = attributes.getAttribute(SPAN);
        if (span != null) {
            span.setAttribute(
                    "http.response.status_code", context.httpResponse().statusCode());
            if (context.response() instanceof AwsResponse response && response.responseMetadata() != null) {
                span.setAttribute("aws.request_id", response.responseMetadata().requestId());
            }
            span.end();
        }
    }

    @Override
    public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
        var span = attributes.getAttribute(SPAN);
        if (span != null) {
            Tracing.failed(span, context.exception());
            span.end();
        }
    }
}
