package io.weathercomment.storage;

import io.vertx.core.Future;
import io.weathercomment.messaging.Aws;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Reads a query to its end, page by page. */
record Pages(DynamoDbAsyncClient dynamo) {
    Future<List<Row>> all(QueryRequest query) {
        return all(query, List.of());
    }

    private Future<List<Row>> all(QueryRequest query, List<Row> before) {
        return Aws.future(dynamo.query(query)).compose(page -> {
            var rows = Stream.concat(before.stream(), page.items().stream().map(Row::new))
                    .toList();
            return page.hasLastEvaluatedKey()
                    ? all(
                            query.toBuilder()
                                    .exclusiveStartKey(page.lastEvaluatedKey())
                                    .build(),
                            rows)
                    : Future.succeededFuture(rows);
        });
    }
}
