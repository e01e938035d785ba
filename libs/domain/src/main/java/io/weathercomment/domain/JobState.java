package io.weathercomment.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a job stands. It only moves forward: queued, fetching, writing, then one of the three ends. */
public sealed interface JobState {
    /** Accepted, nobody works on it yet. */
    record Queued() implements JobState {}

    /** The weather service has it. */
    record Fetching() implements JobState {}

    /**
     * The comments service has it.
     *
     * @param lease null when the last owner gave it up
     * @param generatedAt fixed at the first claim, so that a repeated attempt stores under the same key
     */
    record Writing(@Nullable Lease lease, Instant generatedAt) implements JobState {}

    /** Ended in a comment. */
    record Succeeded(CommentKey comment, boolean reused) implements JobState {}

    /** Ended without a comment. */
    record Failed(FailureType failure, String detail) implements JobState {}

    /** Ended by its deadline. */
    record Expired() implements JobState {}

    default boolean ended() {
        return switch (this) {
            case Queued _, Fetching _, Writing _ -> false;
            case Succeeded _, Failed _, Expired _ -> true;
        };
    }

    /** The word that readers and the job row use. */
    default String status() {
        return switch (this) {
            case Queued _ -> "queued";
            case Fetching _ -> "fetching";
            case Writing _ -> "writing";
            case Succeeded _ -> "succeeded";
            case Failed _ -> "failed";
            case Expired _ -> "expired";
        };
    }
}
