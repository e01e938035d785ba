package io.weathercomment.localaws;

import static java.util.stream.Collectors.toMap;

import io.weathercomment.localaws.Resources.Index;
import io.weathercomment.localaws.Resources.KeyAttribute;
import io.weathercomment.localaws.Resources.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** Table definitions in DynamoDB's words. */
final class Tables {
    private Tables() {}

    static CreateTableRequest request(Table table) {
        var request = CreateTableRequest.builder()
                .tableName(table.name())
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(schema(table.partition(), table.sort()))
                .attributeDefinitions(
                        table.keys().stream().map(Tables::attribute).toList());
        if (!table.indexes().isEmpty()) {
            request.globalSecondaryIndexes(
                    table.indexes().stream().map(Tables::index).toList());
        }
        if (table.streamed()) {
            request.streamSpecification(StreamSpecification.builder()
                    .streamEnabled(true)
                    .streamViewType(StreamViewType.NEW_AND_OLD_IMAGES)
                    .build());
        }
        return request.build();
    }

    /** Whether a table's keys, and those of its indexes, are the ones defined. */
    static boolean isAsDefined(TableDescription there, Table table) {
        var indexes = there.globalSecondaryIndexes().stream()
                .collect(toMap(index -> index.indexName(), index -> index.keySchema()));
        var defined =
                table.indexes().stream().collect(toMap(Index::name, index -> schema(index.partition(), index.sort())));
        return there.keySchema().equals(schema(table.partition(), table.sort())) && indexes.equals(defined);
    }

    private static GlobalSecondaryIndex index(Index index) {
        return GlobalSecondaryIndex.builder()
                .indexName(index.name())
                .keySchema(schema(index.partition(), index.sort()))
                .projection(projection(index.projection()))
                .build();
    }

    private static Projection projection(Resources.Projection projection) {
        var builder = Projection.builder();
        return switch (projection) {
            case Resources.Projection.All() ->
                builder.projectionType(ProjectionType.ALL).build();
            case Resources.Projection.Keys() ->
                builder.projectionType(ProjectionType.KEYS_ONLY).build();
            case Resources.Projection.Some(var attributes) ->
                builder.projectionType(ProjectionType.INCLUDE)
                        .nonKeyAttributes(attributes)
                        .build();
        };
    }

    private static List<KeySchemaElement> schema(KeyAttribute partition, @Nullable KeyAttribute sort) {
        var hash = element(partition, KeyType.HASH);
        return sort == null ? List.of(hash) : List.of(hash, element(sort, KeyType.RANGE));
    }

    private static KeySchemaElement element(KeyAttribute key, KeyType type) {
        return KeySchemaElement.builder()
                .attributeName(key.name())
                .keyType(type)
                .build();
    }

    private static AttributeDefinition attribute(KeyAttribute key) {
        var type = switch (key.type()) {
            case TEXT -> ScalarAttributeType.S;
            case NUMBER -> ScalarAttributeType.N;
        };
        return AttributeDefinition.builder()
                .attributeName(key.name())
                .attributeType(type)
                .build();
    }
}
