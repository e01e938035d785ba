package io.weathercomment.storage;

import io.weathercomment.messaging.Codec;
import io.weathercomment.messaging.MalformedMessage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A stored row as it is read; an attribute that must be there and is not is our mistake and says which. */
record Row(Map<String, AttributeValue> values) {
    boolean has(String name) {
        return values.containsKey(name);
    }

    @Nullable String maybeText(String name) {
        var value = values.get(name);
        return value == null ? null : value.s();
    }

    String text(String name) {
        var value = maybeText(name);
        if (value == null) {
            throw new IllegalStateException("stored row has no text " + name + ", attributes=" + values.keySet());
        }
        return value;
    }

    @Nullable Instant maybeInstant(String name) {
        var value = maybeText(name);
        return value == null ? null : Timestamps.instant(value);
    }

    Instant instant(String name) {
        return Timestamps.instant(text(name));
    }

    LocalDate date(String name) {
        return LocalDate.parse(text(name));
    }

    long number(String name) {
        var value = values.get(name);
        if (value == null || value.n() == null) {
            throw new IllegalStateException("stored row has no number " + name + ", attributes=" + values.keySet());
        }
        return Long.parseLong(value.n());
    }

    boolean flag(String name) {
        var value = values.get(name);
        if (value == null || value.bool() == null) {
            throw new IllegalStateException("stored row has no flag " + name + ", attributes=" + values.keySet());
        }
        return value.bool();
    }

    <T> T record(String name, Codec<T> codec) {
        try {
            return codec.decode(text(name));
        } catch (MalformedMessage malformed) {
            // no message is at fault here: a delivery that meets such a row is tried again, not rejected
            throw new IllegalStateException("stored " + name + " can't be read", malformed);
        }
    }
}
