package io.weathercomment.domain;

import java.time.Instant;

/** The right of one attempt to finish a job, until an instant of the wall clock. */
public record Lease(String owner, Instant until) {}
