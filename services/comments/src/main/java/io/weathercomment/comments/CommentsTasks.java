package io.weathercomment.comments;

import io.weathercomment.domain.Clocks;
import io.weathercomment.domain.Comment;
import io.weathercomment.domain.GenerationEvent;
import io.weathercomment.domain.GenerationRequest;
import io.weathercomment.domain.Job;
import io.weathercomment.domain.JobState;
import io.weathercomment.messaging.RetryLater;
import io.weathercomment.messaging.Sink;
import io.weathercomment.storage.CommentStore;
import io.weathercomment.storage.JobStore;
import io.weathercomment.storage.ValidComments;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The steps of the workflow that are this service's; together they store what the queue's handler stores. Each may be repeated.
 *
 * @param events told by the steps themselves, since a workflow tells nobody
 * @param wanted sources of forecasts whose comments may be used
 */
record CommentsTasks(
        JobStore jobs,
        CommentStore comments,
        DraftKeeper keeper,
        Sink<GenerationEvent> events,
        Clocks clocks,
        Predicate<String> wanted) {
    /** Beyond a workflow's own limit: the sweeper takes what that has left. */
    private static final Duration FIRST_CHECK = Duration.ofSeconds(150);

    private static final Duration OTHERS_WORK = Duration.ofSeconds(5);

    /** What is there already; if nothing is, the job is accepted. */
    CacheCheck check(GenerationRequest request, String traceparent) {
        var known = jobs.get(request.jobId()).await();
        if (known.isPresent()) {
            return known.get().state().ended() ? CacheCheck.hit(result(known.get())) : CacheCheck.miss();
        }
        var valid = valid(request);
        if (valid.isPresent()) {
            return CacheCheck.hit(GenerationResult.of(valid.get()));
        }
        var now = clocks.now().instant();
        jobs.create(Job.queued(request, traceparent, now), null, now.plus(FIRST_CHECK))
                .await();
        return CacheCheck.miss();
    }

    private Optional<Comment> valid(GenerationRequest request) {
        return request.excludePrevious()
                ? Optional.empty()
                : new ValidComments(comments, wanted)
                        .find(
                                request.locationId(),
                                request.targetDate(),
                                request.language(),
                                request.provider(),
                                clocks.asOf().instant())
                        .await();
    }

    /** Stores what was drafted and tells of it. */
    GenerationResult save(Draft draft) {
        var event = keeper.keep(draft);
        var job = jobs.get(draft.jobId()).await();
        if (job.isEmpty()) {
            throw new IllegalStateException("nobody knows the job, job=" + draft.jobId());
        }
        if (event.isEmpty() && !job.get().state().ended()) {
            // the lease was lost: whoever has it ends the job
            throw new RetryLater("somebody else writes it", OTHERS_WORK);
        }
        return told(job.get(), event.or(() -> keeper.events().of(job.get())));
    }

    /** Ends the job whose step failed, and tells of it; a job that has ended stays as it is. */
    FailedJob fail(FailedStep step) {
        var known = step.jobId().isBlank()
                ? Optional.<Job>empty()
                : jobs.get(step.jobId()).await();
        if (known.isEmpty()) {
            return new FailedJob(null);
        }
        var job = known.get();
        if (job.state().ended()) {
            return new FailedJob(told(job, keeper.events().of(job)));
        }
        var now = clocks.now().instant();
        if (!jobs.end(job.id(), step.failure(), step.owner(), now).await()) {
            throw new RetryLater("somebody else writes it", OTHERS_WORK);
        }
        var ended = job.ended(step.failure(), now);
        return new FailedJob(told(ended, keeper.events().of(ended)));
    }

    private GenerationResult told(Job job, Optional<GenerationEvent> event) {
        Sink.ofPresent(events).send(event, job.traceparent()).await();
        return result(job);
    }

    private GenerationResult result(Job job) {
        var comment = job.state() instanceof JobState.Succeeded success
                ? comments.get(success.comment()).await()
                : Optional.<Comment>empty();
        return GenerationResult.of(job, comment.orElse(null));
    }
}
