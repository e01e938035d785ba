package io.weathercomment.api.generations;

import io.opentelemetry.api.trace.Span;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.weathercomment.api.contract.Answer;
import io.weathercomment.api.contract.Ask;
import io.weathercomment.api.places.Places;
import io.weathercomment.api.places.TargetDates;
import io.weathercomment.api.problems.Problem;
import io.weathercomment.api.problems.ProblemType;
import io.weathercomment.domain.Clocks;
import io.weathercomment.domain.Comment;
import io.weathercomment.domain.GenerationRequest;
import io.weathercomment.domain.Job;
import io.weathercomment.domain.JobState;
import io.weathercomment.domain.Uuid7;
import io.weathercomment.messaging.LogContext;
import io.weathercomment.messaging.Sink;
import io.weathercomment.messaging.Traceparent;
import io.weathercomment.messaging.Tracing;
import io.weathercomment.storage.CommentStore;
import io.weathercomment.storage.JobStore;
import io.weathercomment.storage.JobStore.Created;
import io.weathercomment.storage.JobStore.Idempotency;
import io.weathercomment.storage.JobStore.Remembered;
import io.weathercomment.storage.ValidComments;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From a request to its job or to a stored comment, and what became of a job. */
public record Generations(
        Places places,
        JobStore jobs,
        CommentStore comments,
        Sink<GenerationRequest> requests,
        JobWatch watch,
        Clocks clocks,
        RandomGenerator random,
        GenerationConfig config) {
    private static final Logger LOG = LoggerFactory.getLogger(Generations.class);
    private static final Duration KEY_LIFE = Duration.ofHours(24);

    /** A job is accepted once its row is written: the sweeper sends what a queue did not take in time. */
    private static final Duration LONGEST_SEND = Duration.ofSeconds(2);

    /** Until there are API keys every caller is this one. */
    private static final String ANYBODY = "open";

    private static final String RETRY_SECONDS = "1";

    public Future<Answer> create(Ask ask) {
        var order = Order.of(ask.body(), places);
        return idempotency(ask, order)
                .map(key -> jobs.remembered(key.key(), clocks.now().instant())
                        .compose(known -> known.isPresent() ? again(order, known.get(), ask) : first(order, key, ask)))
                .orElseGet(() -> first(order, null, ask));
    }

    public Future<Answer> get(Ask ask) {
        return jobs.get(ask.required("id").toLowerCase(Locale.ROOT))
                .map(job -> job.orElseThrow(
                        () -> Problem.of(ProblemType.UNKNOWN_GENERATION).exception()))
                .compose(job -> commentOf(job).map(comment -> answer(Answer::ok, job, comment, ask)))
                .map(answer -> answer.with("Vary", "Accept-Language"));
    }

    private Optional<Idempotency> idempotency(Ask ask, Order order) {
        return ask.header("Idempotency-Key").stream()
                .findFirst()
                .map(key -> new Idempotency(
                        ANYBODY + "#" + key,
                        order.hash(),
                        clocks.now().instant().plus(KEY_LIFE)));
    }

    /** A key that is known answers as before. */
    private Future<Answer> again(Order order, Remembered remembered, Ask ask) {
        if (!remembered.requestHash().equals(order.hash())) {
            return Future.failedFuture(
                    Problem.of(ProblemType.IDEMPOTENCY_KEY_REUSED).exception());
        }
        return switch (remembered) {
            case Remembered.OfJob known ->
                jobs.get(known.jobId()).map(job -> present(job, known.jobId())).compose(job -> whenEnded(job, ask));
            case Remembered.OfComment known ->
                comments.get(known.comment())
                        .map(comment -> stored(present(comment, known.comment().commentId()), ask));
        };
    }

    private Future<Answer> first(Order order, @Nullable Idempotency key, Ask ask) {
        var date = TargetDates.of(order.targetDate(), clocks.asOf().instant());
        return stillValid(order, date)
                .compose(comment ->
                        comment.isPresent() ? reuse(order, comment.get(), key, ask) : start(order, date, key, ask));
    }

    /** The newest comment that the order could have been answered with, if it is valid still. */
    private Future<Optional<Comment>> stillValid(Order order, LocalDate date) {
        if (order.excludePrevious()) {
            return Future.succeededFuture(Optional.empty());
        }
        return new ValidComments(comments, config::wants)
                .find(
                        order.place().id(),
                        date,
                        GenerationRequest.JAPANESE,
                        order.provider(),
                        clocks.asOf().instant());
    }

    private Future<Answer> reuse(Order order, Comment comment, @Nullable Idempotency key, Ask ask) {
        if (key == null) {
            return Future.succeededFuture(stored(comment, ask));
        }
        return jobs.remember(key, comment.key(), clocks.now().instant()).compose(created -> switch (created) {
            case Created.New() -> Future.succeededFuture(stored(comment, ask));
            case Created.Known(var remembered) -> again(order, remembered, ask);
        });
    }

    private Future<Answer> start(Order order, LocalDate date, @Nullable Idempotency key, Ask ask) {
        var job = job(order, date, ask);
        return created(job, key).compose(created -> switch (created) {
            case Created.New() -> {
                accepted(job);
                yield send(job).compose(_ -> whenEnded(job, ask));
            }
            case Created.Known(var remembered) -> again(order, remembered, ask);
        });
    }

    private static void accepted(Job job) {
        Tracing.about(Span.current(), job.request());
        try (var _ = LogContext.of(job.traceparent(), job.request())) {
            LOG.info(
                    "accepted, job={} location={} target_date={}",
                    job.id(),
                    job.request().locationId(),
                    job.request().targetDate());
        }
    }

    private Future<Created> created(Job job, @Nullable Idempotency key) {
        var created = jobs.create(job, key, job.createdAt().plus(config.sweepAfter()));
        return key == null ? created : created.recover(failure -> whatIsStored(job, key, failure));
    }

    /** A store may fail though it has stored: its key tells what holds. */
    private Future<Created> whatIsStored(Job job, Idempotency key, Throwable failure) {
        var mine = new Remembered.OfJob(key.requestHash(), job.id());
        return jobs.remembered(key.key(), clocks.now().instant())
                // the store is down: the first failure tells more
                .recover(_ -> Future.failedFuture(failure))
                .compose(known -> known.<Future<Created>>map(remembered -> Future.succeededFuture(
                                remembered.equals(mine) ? new Created.New() : new Created.Known(remembered)))
                        .orElseGet(() -> Future.failedFuture(failure)));
    }

    private Job job(Order order, LocalDate date, Ask ask) {
        var now = clocks.now().instant();
        var request = new GenerationRequest(
                GenerationRequest.SCHEMA,
                Uuid7.at(now, random),
                order.place().id(),
                date,
                GenerationRequest.JAPANESE,
                order.provider(),
                order.excludePrevious(),
                now.plus(config.deadline()),
                null);
        return Job.queued(request, ask.traceparent(), now);
    }

    private Future<Void> send(Job job) {
        return requests.send(job.request(), job.traceparent())
                .timeout(LONGEST_SEND.toMillis(), TimeUnit.MILLISECONDS)
                .otherwise(failure -> {
                    try (var _ = LogContext.of(job.traceparent(), job.request())) {
                        LOG.warn("not sent, the sweeper will, job={}", job.id(), failure);
                    }
                    return null;
                });
    }

    /** Waits as long as the caller would, and tells how far the job is then. */
    private Future<Answer> whenEnded(Job job, Ask ask) {
        var wait = Prefer.waiting(ask.header("Prefer"));
        if (job.state().ended() || wait.isZero()) {
            return told(job, ask);
        }
        return Tracing.inTrace(watch.ended(job.id(), wait))
                .compose(ended -> ended.isPresent()
                        ? told(ended.get(), ask)
                        : jobs.get(job.id()).compose(found -> told(found.orElse(job), ask)))
                .map(answer -> answer.with("Preference-Applied", "wait=" + wait.toSeconds()));
    }

    private Future<Answer> told(Job job, Ask ask) {
        return commentOf(job).map(comment -> switch (job.state()) {
            case JobState.Succeeded success ->
                answer(Answer::ok, job, comment, ask)
                        .with("Content-Location", commentPath(success.comment().commentId()));
            case JobState.Failed _, JobState.Expired _ ->
                answer(Answer::ok, job, comment, ask).with("Content-Location", path(job));
            case JobState.Queued _, JobState.Fetching _, JobState.Writing _ ->
                answer(Answer::accepted, job, comment, ask)
                        .with("Location", path(job))
                        .with("Retry-After", RETRY_SECONDS);
        });
    }

    private Future<Optional<Comment>> commentOf(Job job) {
        return job.state() instanceof JobState.Succeeded success
                ? comments.get(success.comment())
                : Future.succeededFuture(Optional.empty());
    }

    private Answer answer(Function<JsonObject, Answer> kind, Job job, Optional<Comment> comment, Ask ask) {
        var place = places.brief(job.request().locationId());
        return kind.apply(GenerationJson.of(job, place, comment.orElse(null), ask.language()));
    }

    private Answer stored(Comment comment, Ask ask) {
        try (var _ = LogContext.of(ask.traceparent())) {
            LOG.info("answered from the store, comment={} location={}", comment.id(), comment.locationId());
        }
        var traceId = Traceparent.traceId(ask.traceparent());
        return Answer.ok(GenerationJson.of(comment, places.brief(comment.locationId()), traceId))
                .with("Content-Location", commentPath(comment.id()));
    }

    private static <T> T present(Optional<T> found, String id) {
        return found.orElseThrow(() -> new IllegalStateException("an idempotency key names what is gone: " + id));
    }

    private static String path(Job job) {
        return "/v1/generations/" + job.id();
    }

    private static String commentPath(String id) {
        return "/v1/comments/" + id;
    }
}
