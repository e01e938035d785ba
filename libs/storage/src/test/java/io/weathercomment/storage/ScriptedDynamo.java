package io.weathercomment.storage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** A DynamoDB that answers as told and keeps what it was asked: for answers that no local one gives. */
final class ScriptedDynamo implements DynamoDbAsyncClient {
    private final Queue<Object> answers = new ArrayDeque<>();
    private final List<DynamoDbRequest> asked = new ArrayList<>();

    static ScriptedDynamo answering(Object... answers) {
        var dynamo = new ScriptedDynamo();
        dynamo.answers.addAll(List.of(answers));
        return dynamo;
    }

    static TransactWriteItemsResponse written() {
        return TransactWriteItemsResponse.builder().build();
    }

    /** One code for each write of the transaction. */
    static TransactionCanceledException cancelled(String... codes) {
        return TransactionCanceledException.builder()
                .cancellationReasons(Stream.of(codes)
                        .map(code -> CancellationReason.builder().code(code).build())
                        .toList())
                .build();
    }

    <T extends DynamoDbRequest> List<T> asked(Class<T> type) {
        return asked.stream().map(type::cast).toList();
    }

    @Override
    public synchronized CompletableFuture<TransactWriteItemsResponse> transactWriteItems(
            TransactWriteItemsRequest request) {
        return answer(request, TransactWriteItemsResponse.class);
    }

    @Override
    public synchronized CompletableFuture<BatchGetItemResponse> batchGetItem(BatchGetItemRequest request) {
        return answer(request, BatchGetItemResponse.class);
    }

    @Override
    public synchronized CompletableFuture<QueryResponse> query(QueryRequest request) {
        return answer(request, QueryResponse.class);
    }

    private <T> CompletableFuture<T> answer(DynamoDbRequest request, Class<T> type) {
        asked.add(request);
        var answer = answers.remove();
        return answer instanceof Throwable failure
                ? CompletableFuture.failedFuture(failure)
                : CompletableFuture.completedFuture(type.cast(answer));
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {
        // holds nothing
    }
}
