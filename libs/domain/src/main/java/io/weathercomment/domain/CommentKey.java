package io.weathercomment.domain;

import java.time.Instant;

/** Where a stored comment lies, and its id. */
public record CommentKey(String locationId, Instant generatedAt, String commentId) {}
