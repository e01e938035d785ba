package io.weathercomment.comments;

import static io.weathercomment.testkit.Answers.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.weathercomment.domain.Catalogue;
import io.weathercomment.domain.Comment;
import io.weathercomment.domain.CommentPublished;
import io.weathercomment.domain.Condition;
import io.weathercomment.domain.FailureType;
import io.weathercomment.domain.Forecast;
import io.weathercomment.domain.ForecastReady;
import io.weathercomment.domain.ForecastUnavailable;
import io.weathercomment.domain.GenerationFailed;
import io.weathercomment.domain.GenerationRequest;
import io.weathercomment.domain.Job;
import io.weathercomment.domain.JobState;
import io.weathercomment.domain.Lease;
import io.weathercomment.domain.Period;
import io.weathercomment.domain.Sky;
import io.weathercomment.messaging.RetryLater;
import io.weathercomment.storage.CommentStore;
import io.weathercomment.storage.JobStore;
import io.weathercomment.testkit.AtOnce;
import io.weathercomment.testkit.InMemoryCommentStore;
import io.weathercomment.testkit.InMemoryJobStore;
import io.weathercomment.testkit.InMemoryTables;
import io.weathercomment.testkit.Samples;
import io.weathercomment.writing.Corpus;
import io.weathercomment.writing.Writer;
import io.weathercomment.writing.WritingResult;
import io.weathercomment.writing.WritingTask;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class CommentsHandlerTest {
    private static final Duration LEASE = Duration.ofSeconds(55);
    private static final Instant FRESH_UNTIL = Samples.NOW.plus(Duration.ofHours(2));

    private final InMemoryTables tables = new InMemoryTables();
    private final JobStore jobs = new InMemoryJobStore(tables);
    private final CommentStore comments = new InMemoryCommentStore(tables);
    private final AtomicReference<Instant> now = new AtomicReference<>(Samples.NOW);
    private final List<WritingTask> tasks = new ArrayList<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private CommentWriter writer = new Writer(Corpus.builtIn())::write;

    @Test
    void storesACommentAndTellsOfIt() {
        var job = accepted(false);

        var event = handler().handle(ready(job)).orElseThrow();

        var comment = onlyComment();
        assertThat(event)
                .isEqualTo(new CommentPublished(
                        1,
                        comment.id(),
                        job.id(),
                        comment.id(),
                        "tokyo",
                        Samples.DAY,
                        "none",
                        Samples.RAIN.source(),
                        false,
                        Samples.NOW));
        assertThat(comment.weatherComment()).contains("雨");
        assertThat(comment.metadata().proof()).isNotEmpty();
        assertThat(comment.validUntil()).isEqualTo(FRESH_UNTIL);
        assertThat(stored(job).state()).isEqualTo(new JobState.Succeeded(comment.key(), false));
    }

    @Test
    void answersADuplicateWithTheSameEventAndWritesNothing() {
        var job = accepted(false);
        var first = handler().handle(ready(job));

        var second = handler().handle(ready(job));

        assertThat(second).isEqualTo(first);
        assertThat(tasks).hasSize(1);
    }

    @Test
    void writesOnceThoughTheMessageArrivesFourTimesAtOnce() {
        var job = accepted(false);

        var events = AtOnce.call(4, _ -> {
            try {
                return handler().handle(ready(job)).map(_ -> "told").orElse("dropped");
            } catch (RetryLater e) {
                return "later";
            }
        });

        assertThat(events).contains("told").allMatch(event -> event.matches("told|later"));
        assertThat(tasks).hasSize(1);
        assertThat(await(comments.newest("tokyo", Samples.DAY))).hasSize(1);
    }

    @Test
    void waitsForALeaseThatRuns() {
        var job = accepted(false);
        await(jobs.claim(job.id(), new Lease("other", Samples.NOW.plusSeconds(20)), Samples.NOW, Samples.NOW));

        assertThatThrownBy(() -> handler().handle(ready(job)))
                .isInstanceOfSatisfying(
                        RetryLater.class, later -> assertThat(later.after()).isEqualTo(Duration.ofSeconds(20)));
        assertThat(tasks).isEmpty();
    }

    @Test
    void takesOverFromAnOwnerWhoseLeaseHasEnded() {
        var job = accepted(false);
        var first = Samples.NOW.minusSeconds(60);
        await(jobs.claim(job.id(), new Lease("dead", Samples.NOW.minusSeconds(5)), first, first));

        var event = handler().handle(ready(job));

        assertThat(event).isPresent();
        assertThat(onlyComment().generatedAt()).isEqualTo(first);
    }

    @Test
    void takesOverAtOnceFromALeaseThatEndsMeanwhile() {
        var job = accepted(false);
        await(jobs.claim(job.id(), new Lease("other", Samples.NOW.plusSeconds(20)), Samples.NOW, Samples.NOW));
        var looks = new AtomicInteger();
        // refused as long as the lease runs, which is over when the handler looks at why
        var clock = (InstantSource) () -> looks.incrementAndGet() <= 2 ? Samples.NOW : Samples.NOW.plusSeconds(30);

        var event = new CommentsHandler(jobs, comments, maker(writer), clock, LEASE, meters).handle(ready(job));

        assertThat(event).isPresent();
    }

    @Test
    void givesTheLeaseBackWhenWritingFails() {
        var job = accepted(false);
        var handler = handler(_ -> {
            throw new IllegalStateException("writer broke");
        });

        assertThatThrownBy(() -> handler.handle(ready(job))).hasMessage("writer broke");

        assertThat(stored(job).state())
                .isInstanceOfSatisfying(
                        JobState.Writing.class,
                        state -> assertThat(state.lease()).isNull());
    }

    @Test
    void givesTheLeaseBackThoughItsThreadWasInterrupted() {
        var job = accepted(false);
        var handler = handler(_ -> {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("given up");
        });

        assertThatThrownBy(() -> handler.handle(ready(job))).hasMessage("given up");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(stored(job).state())
                .isInstanceOfSatisfying(
                        JobState.Writing.class,
                        state -> assertThat(state.lease()).isNull());
    }

    @Test
    void storesNothingWhenItsLeaseWasLostMeanwhile() {
        var job = accepted(false);
        var handler = handler(task -> {
            // a zombie: another worker took over and is still writing
            var later = Samples.NOW.plusSeconds(60);
            now.set(later);
            await(jobs.claim(job.id(), new Lease("other", later.plusSeconds(30)), later, later));
            return writer.write(task);
        });

        assertThatThrownBy(() -> handler.handle(ready(job))).isInstanceOf(RetryLater.class);

        assertThat(await(comments.newest("tokyo", Samples.DAY))).isEmpty();
    }

    @Test
    void usesAStoredCommentAgainWhenTheFactsAreTheSame() {
        var first = accepted(false);
        handler().handle(ready(first));
        var second = accepted(false);
        var later = new ForecastReady(1, second.id(), Samples.RAIN, false, FRESH_UNTIL.plusSeconds(3600));

        var event = handler().handle(later).orElseThrow();

        var comment = onlyComment();
        assertThat(event).isInstanceOfSatisfying(CommentPublished.class, published -> {
            assertThat(published.reused()).isTrue();
            assertThat(published.eventId()).isEqualTo(second.id());
            assertThat(published.commentId()).isEqualTo(comment.id());
        });
        assertThat(comment.validUntil()).isEqualTo(FRESH_UNTIL.plusSeconds(3600));
        assertThat(tasks).hasSize(1);
    }

    @Test
    void neverUsesAStoredCommentAgainForWhoeverWantsAnother() {
        handler().handle(ready(accepted(false)));

        handler().handle(ready(accepted(true)));

        var texts = await(comments.newest("tokyo", Samples.DAY)).stream()
                .map(Comment::weatherComment)
                .toList();
        assertThat(texts).hasSize(2).doesNotHaveDuplicates();
        assertThat(tasks.getLast().excludedTexts()).hasSize(2).containsAnyElementsOf(texts);
    }

    @Test
    void writesAgainWhenTheSameFactsComeFromAnotherSource() {
        handler().handle(ready(accepted(false)));
        var job = accepted(false);
        var rain = Samples.RAIN;
        var elsewhere = new Forecast(
                rain.locationId(),
                rain.targetDate(),
                "jma",
                rain.area(),
                "気象庁",
                rain.issuedAt(),
                rain.periods(),
                rain.minimumCelsius(),
                rain.maximumCelsius());

        handler().handle(new ForecastReady(1, job.id(), elsewhere, false, FRESH_UNTIL));

        assertThat(await(comments.newest("tokyo", Samples.DAY)))
                .extracting(comment -> comment.forecast().source())
                .containsExactlyInAnyOrder("simulated", "jma");
    }

    @Test
    void writesAgainWhenTheFactsHaveChanged() {
        handler().handle(ready(accepted(false)));
        var job = accepted(false);
        var dry = new Forecast(
                "tokyo",
                Samples.DAY,
                "simulated",
                "東京地方",
                "simulated",
                Samples.ISSUED_AT,
                List.of(new Period(0, 24, Condition.dry(Sky.FINE), null, null, 0, null, null)),
                5.0,
                12.0);

        handler().handle(new ForecastReady(1, job.id(), dry, false, FRESH_UNTIL));

        assertThat(tasks).hasSize(2);
    }

    @Test
    void endsAJobThatHasNoForecast() {
        var job = accepted(false);
        var answer = new ForecastUnavailable(1, job.id(), ForecastUnavailable.Reason.SOURCES_FAILED, "jma: 500");

        var event = handler().handle(answer).orElseThrow();

        assertThat(event)
                .isEqualTo(new GenerationFailed(
                        1,
                        job.id(),
                        job.id(),
                        "tokyo",
                        Samples.DAY,
                        FailureType.FORECAST_UNAVAILABLE,
                        "jma: 500",
                        Samples.NOW));
        assertThat(stored(job).state().status()).isEqualTo("failed");
    }

    @Test
    void endsAJobForWhichNothingIsTrue() {
        var job = accepted(false);
        writer = _ -> new WritingResult.NothingTrue(List.of("thunder is not named by any line"));

        var event = handler().handle(ready(job)).orElseThrow();

        assertThat(event)
                .isInstanceOfSatisfying(
                        GenerationFailed.class,
                        failed -> assertThat(failed.failure()).isEqualTo(FailureType.NO_TRUE_COMMENT));
    }

    @Test
    void storesNothingWhoseProofDoesNotHold() {
        var job = accepted(false);
        writer = _ -> new WritingResult.Written("よく晴れる一日", "傘をお忘れなく", Samples.METADATA);

        var event = handler().handle(ready(job)).orElseThrow();

        assertThat(event)
                .isInstanceOfSatisfying(
                        GenerationFailed.class,
                        failed -> assertThat(failed.failure()).isEqualTo(FailureType.NO_TRUE_COMMENT));
        assertThat(await(comments.newest("tokyo", Samples.DAY))).isEmpty();
    }

    @Test
    void expiresAJobWhoseDeadlineHasPassed() {
        var job = accepted(false);
        now.set(job.request().deadline());

        var event = handler().handle(ready(job)).orElseThrow();

        assertThat(event).isEqualTo(GenerationFailed.expired(job, job.request().deadline()));
        assertThat(tasks).isEmpty();
    }

    @Test
    void dropsWhatNobodyKnowsAndCountsIt() {
        var event = handler().handle(ready(Samples.job()));

        assertThat(event).isEmpty();
        assertThat(meters.counter("messages_dropped", "reason", "unknown-job").count())
                .isEqualTo(1);
    }

    private CommentsHandler handler() {
        return handler(task -> {
            synchronized (tasks) {
                tasks.add(task);
            }
            return writer.write(task);
        });
    }

    private CommentsHandler handler(CommentWriter writer) {
        return new CommentsHandler(jobs, comments, maker(writer), now::get, LEASE, meters);
    }

    private CommentMaker maker(CommentWriter writer) {
        return new CommentMaker(jobs, comments, Catalogue.bundled(), writer, new Random(1), now::get);
    }

    private Job accepted(boolean excludePrevious) {
        var sample = Samples.request(Samples.id());
        var request = new GenerationRequest(
                sample.schema(),
                sample.jobId(),
                sample.locationId(),
                sample.targetDate(),
                sample.language(),
                sample.provider(),
                excludePrevious,
                sample.deadline(),
                null);
        var job = Job.queued(request, Samples.TRACEPARENT, Samples.NOW);
        await(jobs.create(job, null, Samples.NOW.plusSeconds(90)));
        return job;
    }

    private static ForecastReady ready(Job job) {
        return new ForecastReady(1, job.id(), Samples.RAIN, false, FRESH_UNTIL);
    }

    private Job stored(Job job) {
        return await(jobs.get(job.id())).orElseThrow();
    }

    private Comment onlyComment() {
        var all = await(comments.newest("tokyo", Samples.DAY));
        assertThat(all).hasSize(1);
        return all.getFirst();
    }
}
