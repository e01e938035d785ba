package io.weathercomment.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What became of a job, told to whoever subscribes. Consumers drop an {@code eventId} they know. */
public sealed interface GenerationEvent extends JobMessage permits CommentPublished, GenerationFailed {
    String eventId();

    String locationId();

    LocalDate targetDate();

    /** When it happened, on the wall clock: it decides the day that analytics counts it under. */
    Instant at();

    @Override
    default Optional<String> place() {
        return Optional.of(locationId());
    }

    /** In a word: {@code succeeded}, {@code reused}, {@code expired} or {@code failed}. */
    default String outcome() {
        return switch (this) {
            case CommentPublished published when published.reused() -> "reused";
            case CommentPublished _ -> "succeeded";
            case GenerationFailed failed when failed.failure() == FailureType.EXPIRED -> "expired";
            case GenerationFailed _ -> "failed";
        };
    }
}
