package io.weathercomment.storage;

import io.vertx.core.Future;
import io.weathercomment.domain.Comment;
import io.weathercomment.domain.CommentKey;
import io.weathercomment.messaging.Aws;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Comments in the table {@code weather-comments}, read only. */
public record DynamoCommentStore(DynamoDbAsyncClient dynamo, TableNames tables) implements CommentStore {
    private static final String BY_ID = "GSI3";

    @Override
    public Future<Optional<Comment>> get(CommentKey key) {
        return get(key.locationId(), key.generatedAt())
                .map(found -> found.filter(comment -> comment.id().equals(key.commentId())));
    }

    private Future<Optional<Comment>> get(String locationId, Instant generatedAt) {
        var get = GetItemRequest.builder()
                .tableName(tables.comments())
                .key(CommentRows.key(locationId, generatedAt))
                .consistentRead(true)
                .build();
        return Aws.future(dynamo.getItem(get))
                .map(response -> response.hasItem()
                        ? Optional.of(CommentRows.comment(new Row(response.item())))
                        : Optional.empty());
    }

    @Override
    public Future<Optional<Comment>> byId(String commentId) {
        var query = QueryRequest.builder()
                .tableName(tables.comments())
                .indexName(BY_ID)
                .keyConditionExpression("comment_id = :id")
                .expressionAttributeValues(
                        new Attributes().text(":id", commentId).values())
                .limit(1)
                .build();
        // the index holds keys only
        return Aws.future(dynamo.query(query))
                .compose(response -> response.items().stream()
                        .findFirst()
                        .map(Row::new)
                        .map(row -> get(row.text("location_id"), row.instant("generated_at")))
                        .orElseGet(() -> Future.succeededFuture(Optional.empty())));
    }

    @Override
    public Future<List<Comment>> newest(String locationId, LocalDate targetDate) {
        var query = QueryRequest.builder()
                .tableName(tables.comments())
                .keyConditionExpression("location_id = :location")
                .filterExpression("target_date = :day")
                .expressionAttributeValues(new Attributes()
                        .text(":location", locationId)
                        .text(":day", targetDate.toString())
                        .values())
                .scanIndexForward(false)
                .limit(NEWEST)
                .consistentRead(true)
                .build();
        return Aws.future(dynamo.query(query))
                .map(response -> response.items().stream()
                        .map(Row::new)
                        .map(CommentRows::comment)
                        .toList());
    }
}
