package io.weathercomment.comments;

import org.jspecify.annotations.Nullable;

/**
 * What became of a job whose step failed.
 *
 * @param result null when nobody knows the job: it was never accepted
 */
record FailedJob(@Nullable GenerationResult result) {}
