package io.weathercomment.storage;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** One conditional change of one row. Attributes are written {@code #name}, so that reserved words never get in the way. */
record Change(String update, String condition, Attributes values) {
    private static final Pattern NAME = Pattern.compile("#(\\w+)");

    /** The attribute names that expressions mention. */
    static Map<String, String> names(String... expressions) {
        var names = new HashMap<String, String>();
        for (var expression : expressions) {
            NAME.matcher(expression).results().forEach(found -> names.put(found.group(), found.group(1)));
        }
        return names;
    }

    UpdateItemRequest.Builder alone(String table, Map<String, AttributeValue> key) {
        return UpdateItemRequest.builder()
                .tableName(table)
                .key(key)
                .updateExpression(update)
                .conditionExpression(condition)
                .expressionAttributeNames(names(update, condition))
                .expressionAttributeValues(values.values());
    }

    Update inTransaction(String table, Map<String, AttributeValue> key) {
        return Update.builder()
                .tableName(table)
                .key(key)
                .updateExpression(update)
                .conditionExpression(condition)
                .expressionAttributeNames(names(update, condition))
                .expressionAttributeValues(values.values())
                .build();
    }
}
