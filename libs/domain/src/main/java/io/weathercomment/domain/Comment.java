package io.weathercomment.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stored pair of texts with its proof.
 *
 * @param id UUIDv7
 * @param generatedAt wall clock, also the sort key
 * @param weatherComment at most 15 characters
 * @param adviceComment at most 15 characters
 * @param llmProvider who chose or wrote it; {@code none} is the built-in writer
 * @param stale true when the forecast was the last known one and every source failed
 * @param fingerprint of the facts that matter; the same fingerprint, the same truth
 * @param validUntil on the {@code asOf} clock; after it the forecast is looked at again
 * @param author {@code system} or {@code editor}
 * @param supersedes id of the comment that an edit replaced
 */
public record Comment(
        String id,
        String jobId,
        String locationId,
        String locationName,
        Instant generatedAt,
        LocalDate targetDate,
        String language,
        String weatherComment,
        String adviceComment,
        String llmProvider,
        Forecast forecast,
        boolean stale,
        String fingerprint,
        Instant validUntil,
        String eventId,
        String traceId,
        String author,
        @Nullable String supersedes,
        GenerationMetadata metadata) {
    public static final String SYSTEM = "system";

    public CommentKey key() {
        return new CommentKey(locationId, generatedAt, id);
    }
}
