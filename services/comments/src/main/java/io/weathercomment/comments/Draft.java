package io.weathercomment.comments;

import io.weathercomment.domain.Comment;
import io.weathercomment.domain.Job;
import java.time.Instant;

/** What an attempt at a job has come to, before a comment is stored. */
sealed interface Draft {
    String jobId();

    /** A new comment, proven, to be stored under the lease of {@code owner}. */
    record Written(Job job, String owner, Comment comment) implements Draft {
        @Override
        public String jobId() {
            return job.id();
        }
    }

    /**
     * A stored comment says it still.
     *
     * @param validUntil its validity is extended to then
     */
    record Reused(Job job, String owner, Comment comment, Instant validUntil) implements Draft {
        @Override
        public String jobId() {
            return job.id();
        }
    }

    /** There is nothing left to store: the job has ended, now or earlier. */
    record Ended(Job job) implements Draft {
        @Override
        public String jobId() {
            return job.id();
        }
    }

    /** Nobody knows the job: its row has expired, or was never there. */
    record Dropped(String jobId) implements Draft {}
}
