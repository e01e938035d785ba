package io.weathercomment.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * Records as JSON. A missing or null component is refused unless the record says that it may be absent ({@code @Nullable}); a component
 * that is not known is passed over, so that an older service reads what a newer one writes; a sealed type is written as
 * {@code {"kind": "simple-name", …}}.
 */
public final class JsonCodec<T> implements Codec<T> {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .addModule(new JavaTimeModule())
            .annotationIntrospector(new RecordIntrospector())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            // readers are made when they are first needed: a start makes many that it does not need. Not so writers,
            // for without a
            // fetched one Jackson writes a sealed type by the type's own properties, of which it has none
            .disable(DeserializationFeature.EAGER_DESERIALIZER_FETCH)
            .build();

    private final ObjectReader reader;
    private final ObjectWriter writer;

    public JsonCodec(Class<T> type) {
        reader = MAPPER.readerFor(type);
        writer = MAPPER.writerFor(type);
    }

    @Override
    public T decode(String text) {
        try {
            T value = reader.readValue(text);
            if (value == null) {
                throw new MalformedMessage("null is no message", null);
            }
            return value;
        } catch (JsonProcessingException e) {
            throw new MalformedMessage(describe(e), e);
        }
    }

    @Override
    public String encode(T value) {
        try {
            return writer.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as JSON: " + value.getClass(), e);
        }
    }

    private static String describe(JsonProcessingException e) {
        // the original message quotes the input, which may hold anything
        var at = e.getLocation();
        return at == null
                ? "not the expected JSON"
                : "not the expected JSON at line " + at.getLineNr() + ", column " + at.getColumnNr();
    }
}
