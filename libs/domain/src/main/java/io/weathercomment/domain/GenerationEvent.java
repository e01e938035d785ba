package io.weathercomment.domain;

import java.time.Instant;
import java.time.LocalDate;

/** What became of a job, told to whoever subscribes. Consumers drop an {@code eventId} they know. */
public sealed interface GenerationEvent permits CommentPublished, GenerationFailed {
    String eventId();

    String jobId();

    String locationId();

    LocalDate targetDate();

    /** When it happened, on the wall clock: it decides the day that analytics counts it under. */
    Instant at();
}
