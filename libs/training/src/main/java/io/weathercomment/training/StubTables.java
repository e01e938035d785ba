package io.weathercomment.training;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tables in DynamoDB's words: rows are kept and found again, every condition holds, and sums are not added up. */
final class StubTables {
    private static final Pattern EQUAL = Pattern.compile("(#?\\w+) = (:\\w+)");
    private static final Pattern SET = Pattern.compile("(#\\w+) = (?:if_not_exists\\(#\\w+, )?(:\\w+)");
    private static final Pattern REMOVE = Pattern.compile("REMOVE ((?:#\\w+(?:, )?)+)");

    private final Map<String, List<JsonObject>> tables = new ConcurrentHashMap<>();

    JsonObject answer(String operation, JsonObject request) {
        return switch (operation) {
            case "PutItem" -> put(request);
            case "GetItem" -> get(request);
            case "BatchGetItem" -> getAll(request);
            case "Query" -> query(request);
            case "UpdateItem" -> update(request);
            case "TransactWriteItems" -> transact(request);
            default -> throw new IllegalStateException("the training's AWS does not know " + operation);
        };
    }

    private List<JsonObject> rows(String table) {
        return tables.computeIfAbsent(table, _ -> new CopyOnWriteArrayList<>());
    }

    private JsonObject put(JsonObject request) {
        // the newest first, so that it is the one found
        rows(request.getString("TableName")).addFirst(request.getJsonObject("Item"));
        return new JsonObject();
    }

    private JsonObject get(JsonObject request) {
        return found(request.getString("TableName"), request.getJsonObject("Key"))
                .map(row -> new JsonObject().put("Item", row))
                .findFirst()
                .orElseGet(JsonObject::new);
    }

    private Stream<JsonObject> found(String table, JsonObject key) {
        return rows(table).stream()
                .filter(row -> key.stream().allMatch(part -> part.getValue().equals(row.getValue(part.getKey()))));
    }

    private JsonObject getAll(JsonObject request) {
        var responses = new JsonObject();
        request.getJsonObject("RequestItems").forEach(asked -> {
            var keys = ((JsonObject) asked.getValue()).getJsonArray("Keys");
            var rows = new JsonArray();
            keys.forEach(key -> found(asked.getKey(), (JsonObject) key).limit(1).forEach(rows::add));
            responses.put(asked.getKey(), rows);
        });
        return new JsonObject().put("Responses", responses).put("UnprocessedKeys", new JsonObject());
    }

    private JsonObject query(JsonObject request) {
        var matches = EQUAL.matcher(request.getString("KeyConditionExpression"))
                .results()
                .<Predicate<JsonObject>>map(equal -> {
                    var name = name(request, equal.group(1));
                    var value =
                            request.getJsonObject("ExpressionAttributeValues").getValue(equal.group(2));
                    return row -> Objects.equals(row.getValue(name), value);
                })
                .reduce(row -> true, Predicate::and);
        var rows = new JsonArray(
                rows(request.getString("TableName")).stream().filter(matches).toList());
        return new JsonObject().put("Items", rows).put("Count", rows.size()).put("ScannedCount", rows.size());
    }

    /** One at a time: the row is there before its predecessor goes. */
    private synchronized JsonObject update(JsonObject request) {
        var key = request.getJsonObject("Key");
        var table = request.getString("TableName");
        var row = found(table, key).findFirst().map(JsonObject::copy).orElseGet(key::copy);
        var expression = request.getString("UpdateExpression");
        var values = request.getJsonObject("ExpressionAttributeValues", new JsonObject());
        SET.matcher(expression)
                .results()
                .forEach(set -> row.put(name(request, set.group(1)), values.getValue(set.group(2))));
        REMOVE.matcher(expression)
                .results()
                .flatMap(remove -> Stream.of(remove.group(1).split(", ")))
                .forEach(removed -> row.remove(name(request, removed)));
        // by identity: a row that changes nothing equals its successor
        var before = Collections.<JsonObject>newSetFromMap(new IdentityHashMap<>());
        found(table, key).forEach(before::add);
        rows(table).addFirst(row);
        rows(table).removeIf(before::contains);
        return new JsonObject().put("Attributes", row);
    }

    private JsonObject transact(JsonObject request) {
        request.getJsonArray("TransactItems").forEach(item -> {
            var write = (JsonObject) item;
            if (write.containsKey("Put")) {
                put(write.getJsonObject("Put"));
            } else if (write.containsKey("Update")) {
                update(write.getJsonObject("Update"));
            }
        });
        return new JsonObject();
    }

    private static String name(JsonObject request, String word) {
        return request.getJsonObject("ExpressionAttributeNames", new JsonObject())
                .getString(word, word);
    }
}
