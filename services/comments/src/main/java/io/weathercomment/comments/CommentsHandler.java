package io.weathercomment.comments;

import io.micrometer.core.instrument.MeterRegistry;
import io.weathercomment.domain.ForecastAnswer;
import io.weathercomment.domain.GenerationEvent;
import io.weathercomment.messaging.DeliverySpan;
import io.weathercomment.messaging.Handler;
import io.weathercomment.storage.CommentStore;
import io.weathercomment.storage.JobStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * A forecast becomes a stored comment, or the job ends otherwise; the answer is the job's event. Every step may be repeated and may run twice
 * at once: an ended job answers the event it has, and only the holder of the lease can end it. A workflow runs the same two halves as tasks of
 * its own.
 */
final class CommentsHandler implements Handler<ForecastAnswer, Optional<GenerationEvent>> {
    /** A job whose lease gets lost each time is left to the next delivery. */
    private static final int LOOKS = 5;

    private final Drafts drafts;
    private final DraftKeeper keeper;

    CommentsHandler(
            JobStore jobs,
            CommentStore comments,
            CommentMaker maker,
            InstantSource now,
            Duration lease,
            MeterRegistry meters) {
        drafts = new Drafts(jobs, maker, now, lease, meters);
        keeper = new DraftKeeper(jobs, new JobEvents(comments), now);
    }

    Drafts drafts() {
        return drafts;
    }

    DraftKeeper keeper() {
        return keeper;
    }

    /** Empty when nobody knows the job. */
    @Override
    public Optional<GenerationEvent> handle(ForecastAnswer answer) {
        for (int look = 0; look < LOOKS; look++) {
            var draft = drafts.handle(answer);
            var event = kept(draft);
            if (event.isPresent() || draft instanceof Draft.Dropped) {
                event.ifPresent(ended -> DeliverySpan.cameTo(ended.outcome()));
                return event;
            }
        }
        throw Drafts.changing(answer.jobId());
    }

    private Optional<GenerationEvent> kept(Draft draft) {
        try {
            return keeper.keep(draft);
        } catch (Throwable failure) {
            switch (draft) {
                case Draft.Written written -> drafts.release(written.jobId(), written.owner());
                case Draft.Reused reused -> drafts.release(reused.jobId(), reused.owner());
                case Draft.Ended _, Draft.Dropped _ -> {}
            }
            throw failure;
        }
    }
}
