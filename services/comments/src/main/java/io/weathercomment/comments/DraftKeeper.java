package io.weathercomment.comments;

import io.weathercomment.domain.GenerationEvent;
import io.weathercomment.storage.JobStore;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The second half of the work on a job: stores the drafted comment and ends the job with it in one transaction. It may be repeated, and only
 * the holder of the draft's lease stores anything.
 */
record DraftKeeper(JobStore jobs, JobEvents events, InstantSource now) {
    /** The event of the job that has ended; empty when nobody knows the job, or the lease turned out to be lost. */
    Optional<GenerationEvent> keep(Draft draft) {
        return switch (draft) {
            case Draft.Written(var job, var owner, var comment) -> {
                var ended = now.instant();
                yield jobs.succeed(job, owner, comment, ended).await()
                        ? Optional.of(JobEvents.published(job, comment, false, ended))
                        : Optional.empty();
            }
            case Draft.Reused(var job, var owner, var comment, var validUntil) -> {
                var ended = now.instant();
                yield jobs.reuse(job, owner, comment.key(), validUntil, ended).await()
                        ? Optional.of(JobEvents.published(job, comment, true, ended))
                        : Optional.empty();
            }
            case Draft.Ended(var job) -> events.of(job);
            case Draft.Dropped _ -> Optional.empty();
        };
    }
}
