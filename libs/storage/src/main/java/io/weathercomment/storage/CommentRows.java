package io.weathercomment.storage;

import io.weathercomment.domain.Comment;
import io.weathercomment.domain.Forecast;
import io.weathercomment.domain.GenerationMetadata;
import io.weathercomment.messaging.Codec;
import io.weathercomment.messaging.JsonCodec;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Comments as rows of {@code weather-comments}, and back. */
final class CommentRows {
    static final Duration LIFE = Duration.ofDays(400);

    private static final Codec<Forecast> FORECAST = new JsonCodec<>(Forecast.class);
    private static final Codec<GenerationMetadata> METADATA = new JsonCodec<>(GenerationMetadata.class);

    private CommentRows() {}

    static Map<String, AttributeValue> key(String locationId, Instant generatedAt) {
        return new Attributes()
                .text("location_id", locationId)
                .instant("generated_at", generatedAt)
                .values();
    }

    static Map<String, AttributeValue> of(Comment comment, Instant now) {
        var targetDate = comment.targetDate().toString();
        return new Attributes()
                .text("location_id", comment.locationId())
                .instant("generated_at", comment.generatedAt())
                .text("comment_id", comment.id())
                .text("job_id", comment.jobId())
                .text("location_name", comment.locationName())
                .text("target_date", targetDate)
                .text("comment_date", targetDate) // key of the index by day
                .text("language", comment.language())
                .text("generated_comment", comment.weatherComment())
                .text("advice_comment", comment.adviceComment())
                .text("llm_provider", comment.llmProvider())
                .text("weather_data", FORECAST.encode(comment.forecast()))
                .text("source", comment.forecast().source())
                .instant("issued_at", comment.forecast().issuedAt())
                .flag("stale", comment.stale())
                .text("forecast_fingerprint", comment.fingerprint())
                .instant("valid_until", comment.validUntil())
                .text("event_id", comment.eventId())
                .text("trace_id", comment.traceId())
                .text("author", comment.author())
                .text("supersedes", comment.supersedes())
                .text("generation_metadata", METADATA.encode(comment.metadata()))
                .ttl("ttl", now, LIFE)
                .values();
    }

    static Comment comment(Row row) {
        return new Comment(
                row.text("comment_id"),
                row.text("job_id"),
                row.text("location_id"),
                row.text("location_name"),
                row.instant("generated_at"),
                row.date("target_date"),
                row.text("language"),
                row.text("generated_comment"),
                row.text("advice_comment"),
                row.text("llm_provider"),
                row.record("weather_data", FORECAST),
                row.flag("stale"),
                row.text("forecast_fingerprint"),
                row.instant("valid_until"),
                row.text("event_id"),
                row.text("trace_id"),
                row.text("author"),
                row.maybeText("supersedes"),
                row.record("generation_metadata", METADATA));
    }
}
