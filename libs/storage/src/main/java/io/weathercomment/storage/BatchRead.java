package io.weathercomment.storage;

import io.vertx.core.Future;
import io.weathercomment.messaging.Aws;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Reads many rows by their keys, consistently; what DynamoDB leaves unread is asked for again. */
record BatchRead(DynamoDbAsyncClient dynamo, String table) {
    private static final int ATTEMPTS = 4;

    Future<List<Row>> all(List<Map<String, AttributeValue>> keys) {
        return keys.isEmpty() ? Future.succeededFuture(List.of()) : all(keys, List.of(), 1);
    }

    private Future<List<Row>> all(List<Map<String, AttributeValue>> keys, List<Row> before, int attempt) {
        var request = BatchGetItemRequest.builder()
                .requestItems(Map.of(
                        table,
                        KeysAndAttributes.builder()
                                .keys(keys)
                                .consistentRead(true)
                                .build()))
                .build();
        return Aws.future(dynamo.batchGetItem(request)).compose(response -> {
            var rows = new ArrayList<>(before);
            response.responses().getOrDefault(table, List.of()).forEach(item -> rows.add(new Row(item)));
            var unread = unread(response);
            if (unread.isEmpty()) {
                return Future.succeededFuture(List.copyOf(rows));
            }
            if (attempt == ATTEMPTS) {
                return Future.failedFuture(new IllegalStateException(
                        "rows left unread, table=" + table + " rows=" + unread.size() + " attempts=" + attempt));
            }
            return Pause.after(attempt).compose(_ -> all(unread, rows, attempt + 1));
        });
    }

    private List<Map<String, AttributeValue>> unread(BatchGetItemResponse response) {
        var unprocessed = response.unprocessedKeys().get(table);
        return unprocessed == null ? List.of() : unprocessed.keys();
    }
}
