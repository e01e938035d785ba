package io.weathercomment.comments;

import io.weathercomment.domain.Catalogue;
import io.weathercomment.domain.Comment;
import io.weathercomment.domain.FactSheet;
import io.weathercomment.domain.FactSheets;
import io.weathercomment.domain.FailureType;
import io.weathercomment.domain.Fingerprint;
import io.weathercomment.domain.ForecastReady;
import io.weathercomment.domain.Job;
import io.weathercomment.domain.JobState;
import io.weathercomment.domain.Location;
import io.weathercomment.domain.Uuid7;
import io.weathercomment.messaging.Traceparent;
import io.weathercomment.storage.CommentStore;
import io.weathercomment.storage.JobStore;
import io.weathercomment.writing.Proof;
import io.weathercomment.writing.WritingResult;
import io.weathercomment.writing.WritingTask;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the comment of one claimed job: a comment that is stored and still true is used again, otherwise one is written and proven. It stores
 * no comment; a job that can have none it ends, under the caller's lease.
 */
final class CommentMaker {
    private static final Logger LOG = LoggerFactory.getLogger(CommentMaker.class);

    private final JobStore jobs;
    private final CommentStore comments;
    private final Catalogue catalogue;
    private final CommentWriter writer;
    private final RandomGenerator random;
    private final InstantSource now;

    CommentMaker(
            JobStore jobs,
            CommentStore comments,
            Catalogue catalogue,
            CommentWriter writer,
            RandomGenerator random,
            InstantSource now) {
        this.jobs = jobs;
        this.comments = comments;
        this.catalogue = catalogue;
        this.writer = writer;
        this.random = random;
        this.now = now;
    }

    /** Empty when the lease turned out to be lost. */
    Optional<Draft> make(String owner, Job job, ForecastReady ready) {
        var request = job.request();
        var location = catalogue.byId(request.locationId());
        if (location.isEmpty()) {
            return fail(owner, job, FailureType.UNKNOWN_LOCATION, "not in this release's catalogue");
        }
        var facts = FactSheets.of(ready.forecast(), location.get());
        var fingerprint = Fingerprint.of(facts);
        var earlier =
                comments.newest(request.locationId(), request.targetDate()).await();
        var same = earlier.stream()
                .filter(comment -> !request.excludePrevious())
                .filter(comment -> comment.fingerprint().equals(fingerprint))
                // a comment cites its source: what was said on a simulated forecast is not said on JMA's word
                .filter(comment ->
                        comment.forecast().source().equals(ready.forecast().source()))
                // in a replay a later run may have left comments of an issue that is not out yet
                .filter(comment ->
                        !comment.forecast().issuedAt().isAfter(ready.forecast().issuedAt()))
                .filter(comment -> comment.language().equals(request.language()))
                .filter(comment -> comment.llmProvider().equals(request.provider()))
                .findFirst();
        return same.isPresent()
                ? Optional.of(new Draft.Reused(job, owner, same.get(), ready.freshUntil()))
                : write(
                        owner,
                        job,
                        ready,
                        location.get(),
                        facts,
                        fingerprint,
                        request.excludePrevious() ? earlier : List.of());
    }

    private Optional<Draft> write(
            String owner,
            Job job,
            ForecastReady ready,
            Location location,
            FactSheet facts,
            String fingerprint,
            List<Comment> excluded) {
        var texts = excluded.stream()
                .flatMap(comment -> Stream.of(comment.weatherComment(), comment.adviceComment()))
                .distinct()
                .toList();
        return switch (writer.write(new WritingTask(facts, seed(job.id()), texts))) {
            case WritingResult.Written written ->
                proven(owner, job, comment(job, ready, location, fingerprint, written));
            case WritingResult.NothingTrue(var reasons) ->
                fail(owner, job, FailureType.NO_TRUE_COMMENT, String.join("; ", reasons));
        };
    }

    /** Nothing is stored unless its proof holds when it is judged once more, whoever wrote it. */
    private Optional<Draft> proven(String owner, Job job, Comment comment) {
        var problems = Proof.problems(comment.metadata(), comment.weatherComment(), comment.adviceComment());
        if (problems.isEmpty()) {
            return Optional.of(new Draft.Written(job, owner, comment));
        }
        LOG.error("not proven, not stored, job={} problems={}", job.id(), problems);
        return fail(owner, job, FailureType.NO_TRUE_COMMENT, String.join("; ", problems));
    }

    private Optional<Draft> fail(String owner, Job job, FailureType type, String detail) {
        var ended = now.instant();
        var failure = new JobState.Failed(type, detail);
        return jobs.end(job.id(), failure, owner, ended).await()
                ? Optional.of(new Draft.Ended(job.ended(failure, ended)))
                : Optional.empty();
    }

    private Comment comment(
            Job job, ForecastReady ready, Location location, String fingerprint, WritingResult.Written written) {
        if (!(job.state() instanceof JobState.Writing writing)) {
            throw new IllegalStateException("job is not being written, job=" + job.id());
        }
        var generatedAt = writing.generatedAt();
        var request = job.request();
        var id = Uuid7.at(generatedAt, random);
        return new Comment(
                id,
                job.id(),
                location.id(),
                location.name(),
                generatedAt,
                request.targetDate(),
                request.language(),
                written.weatherComment(),
                written.adviceComment(),
                request.provider(),
                ready.forecast(),
                ready.stale(),
                fingerprint,
                ready.freshUntil(),
                id,
                Traceparent.traceId(job.traceparent()),
                Comment.SYSTEM,
                null,
                written.metadata());
    }

    /**
     * {@code time} with digits of the job's id below the microsecond: two jobs of one place that are claimed at the same moment get
     * different keys.
     */
    static Instant sortableTime(String jobId, Instant time) {
        return time.truncatedTo(ChronoUnit.MICROS).plusNanos(Math.floorMod(seed(jobId), 1_000));
    }

    /** The same for every attempt at a job, so that a repeated attempt writes the same text; it fits a JSON number everywhere. */
    private static long seed(String jobId) {
        var bits =
                UUID.nameUUIDFromBytes(jobId.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits();
        return bits & 0xffffffffffffL;
    }
}
