package io.weathercomment.storage;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The attributes of one row, or the values of one expression, as they are put together; null leaves an attribute out. */
final class Attributes {
    private final Map<String, AttributeValue> values = new HashMap<>();

    Attributes text(String name, @Nullable String value) {
        if (value != null) {
            values.put(name, AttributeValue.fromS(value));
        }
        return this;
    }

    Attributes instant(String name, @Nullable Instant value) {
        return text(name, value == null ? null : Timestamps.text(value));
    }

    Attributes number(String name, long value) {
        values.put(name, AttributeValue.fromN(Long.toString(value)));
        return this;
    }

    Attributes flag(String name, boolean value) {
        values.put(name, AttributeValue.fromBool(value));
        return this;
    }

    /** When DynamoDB may remove the row, in its epoch seconds. */
    Attributes ttl(String name, Instant from, Duration life) {
        return number(name, from.plus(life).getEpochSecond());
    }

    Map<String, AttributeValue> values() {
        return Map.copyOf(values);
    }
}
