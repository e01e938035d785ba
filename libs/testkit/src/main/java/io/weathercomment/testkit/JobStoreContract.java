package io.weathercomment.testkit;

import static io.weathercomment.testkit.Answers.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weathercomment.domain.Comment;
import io.weathercomment.domain.FailureType;
import io.weathercomment.domain.GenerationRequest;
import io.weathercomment.domain.Job;
import io.weathercomment.domain.JobState;
import io.weathercomment.domain.Lease;
import io.weathercomment.storage.CommentStore;
import io.weathercomment.storage.JobStore;
import io.weathercomment.storage.JobStore.Claim;
import io.weathercomment.storage.JobStore.Created;
import io.weathercomment.storage.JobStore.DueJob;
import io.weathercomment.storage.JobStore.Idempotency;
import io.weathercomment.storage.JobStore.Remembered;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every {@link JobStore} does. The store may hold jobs of other tests. */
public abstract class JobStoreContract {
    private static final Instant NOW = Samples.NOW;
    private static final Instant LATER = NOW.plusSeconds(1);
    private static final Instant LEASE_END = NOW.plusSeconds(58);
    private static final Instant FIRST_CHECK = NOW.plusSeconds(90);
    private static final Instant GENERATED_AT = NOW.plusMillis(7);
    private static final Instant EXTENDED = NOW.plus(Duration.ofHours(9));
    private static final Lease MINE = new Lease("me", LEASE_END);
    private static final JobState.Failed FAILURE = new JobState.Failed(FailureType.NO_TRUE_COMMENT, "no pair, tried=9");

    protected abstract JobStore jobs();

    /** The comments that {@link #jobs} writes. */
    protected abstract CommentStore comments();

    // ---- create, get

    static Stream<JobState> states() {
        return Stream.of(
                new JobState.Queued(),
                new JobState.Fetching(),
                new JobState.Writing(MINE, GENERATED_AT),
                new JobState.Writing(null, GENERATED_AT),
                new JobState.Succeeded(Samples.commentKey("tokyo"), false),
                new JobState.Succeeded(Samples.commentKey("tokyo"), true),
                FAILURE,
                new JobState.Expired());
    }

    @ParameterizedTest
    @MethodSource("states")
    void readsBackWhatWasStored(JobState state) {
        var request = new GenerationRequest(
                1,
                Samples.id(),
                "geo-xn774",
                Samples.DAY,
                "ja",
                "none",
                true,
                NOW.plusSeconds(900),
                NOW.plusSeconds(20));
        var job = new Job(request, state, Samples.TRACEPARENT, NOW, LATER, NOW.plusSeconds(2), NOW.plusNanos(1));

        await(jobs().create(job, null, FIRST_CHECK));

        assertThat(stored(job)).isEqualTo(job);
    }

    @Test
    void keepsUnknownTimesUnknown() {
        var job = queued();

        assertThat(stored(job)).isEqualTo(job);
    }

    @Test
    void knowsNoJobThatWasNotStored() {
        assertThat(await(jobs().get(Samples.id()))).isEmpty();
    }

    @Test
    void leavesStoredJobAsItIsWhenItIsCreatedAgain() {
        var job = queued();
        await(jobs().fetching(job.id(), LATER));

        var again = await(jobs().create(job, null, FIRST_CHECK));

        assertThat(again).isEqualTo(new Created.New());
        assertThat(stored(job).state()).isEqualTo(new JobState.Fetching());
    }

    @Test
    void readsManyJobsAndLeavesOutUnknownOnes() {
        var first = queued();
        var second = queued();

        var found = await(jobs().getAll(List.of(first.id(), Samples.id(), second.id(), first.id())));

        assertThat(found).containsOnlyKeys(first.id(), second.id()).containsValues(first, second);
    }

    @Test
    void readsNoJobsWhenAskedForNone() {
        assertThat(await(jobs().getAll(List.of()))).isEmpty();
    }

    @Test
    void readsAtMostAHundredJobsACall() {
        var hundred = IntStream.range(0, 100).mapToObj(_ -> Samples.id()).toList();
        var more = new ArrayList<>(hundred);
        more.add(Samples.id());

        assertThat(await(jobs().getAll(hundred))).isEmpty();
        assertThatThrownBy(() -> await(jobs().getAll(more))).isInstanceOf(IllegalArgumentException.class);
    }

    // ---- idempotency keys

    @Test
    void storesJobTogetherWithItsKey() {
        var key = key();
        var job = Samples.job();

        var created = await(jobs().create(job, key, FIRST_CHECK));

        assertThat(created).isEqualTo(new Created.New());
        assertThat(stored(job)).isEqualTo(job);
        assertThat(remembered(key, LATER)).contains(new Remembered.OfJob(key.requestHash(), job.id()));
    }

    @Test
    void storesNoSecondJobForAKey() {
        var key = key();
        var first = Samples.job();
        var second = Samples.job();
        await(jobs().create(first, key, FIRST_CHECK));

        var again = await(jobs().create(second, otherBody(key), FIRST_CHECK));

        assertThat(again).isEqualTo(new Created.Known(new Remembered.OfJob(key.requestHash(), first.id())));
        assertThat(await(jobs().get(second.id()))).isEmpty();
    }

    @Test
    void takesTheSameCallWithAKeyTwice() {
        var key = key();
        var job = Samples.job();
        await(jobs().create(job, key, FIRST_CHECK));

        assertThat(await(jobs().create(job, key, FIRST_CHECK))).isEqualTo(new Created.New());
    }

    @Test
    void createsOneJobWhenTwentyAskAtOnceWithOneKey() {
        var key = key();
        var all = IntStream.range(0, 20).mapToObj(_ -> Samples.job()).toList();

        var created = AtOnce.call(20, i -> await(jobs().create(all.get(i), key, FIRST_CHECK)));

        var known = created.stream().filter(Created.Known.class::isInstance).toList();
        assertThat(known).hasSize(19);
        assertThat(known.stream().distinct()).hasSize(1);
        var winner = all.get(created.indexOf(new Created.New()));
        assertThat(known).contains(new Created.Known(new Remembered.OfJob(key.requestHash(), winner.id())));
        var ids = all.stream().map(Job::id).toList();
        assertThat(await(jobs().getAll(ids))).containsOnlyKeys(winner.id());
    }

    @Test
    void forgetsAKeyWhenItExpires() {
        var key = key();
        await(jobs().create(Samples.job(), key, FIRST_CHECK));

        assertThat(remembered(key, key.expiresAt().minusNanos(1))).isPresent();
        assertThat(remembered(key, key.expiresAt())).isEmpty();
    }

    @Test
    void usesAnExpiredKeyAgain() {
        var expired = new Idempotency("caller#" + Samples.id(), "hash", NOW);
        await(jobs().create(Samples.job(), expired, FIRST_CHECK));
        var key = new Idempotency(expired.key(), "other", NOW.plusSeconds(9));
        var job = Samples.job();

        var created = await(jobs().create(job, key, FIRST_CHECK));

        assertThat(created).isEqualTo(new Created.New());
        assertThat(remembered(key, LATER)).contains(new Remembered.OfJob("other", job.id()));
    }

    @Test
    void remembersAKeyThatWasAnsweredWithAComment() {
        var key = key();
        var comment = Samples.commentKey("tokyo");

        var first = await(jobs().remember(key, comment, NOW));
        var second = await(jobs().remember(otherBody(key), Samples.commentKey("osaka"), NOW));

        var answer = new Remembered.OfComment(key.requestHash(), comment);
        assertThat(first).isEqualTo(new Created.New());
        assertThat(second).isEqualTo(new Created.Known(answer));
        assertThat(remembered(key, LATER)).contains(answer);
    }

    @Test
    void storesNoJobForAKeyThatWasAnsweredWithAComment() {
        var key = key();
        var comment = Samples.commentKey("tokyo");
        var job = Samples.job();
        await(jobs().remember(key, comment, NOW));

        var created = await(jobs().create(job, key, FIRST_CHECK));

        assertThat(created).isEqualTo(new Created.Known(new Remembered.OfComment(key.requestHash(), comment)));
        assertThat(await(jobs().get(job.id()))).isEmpty();
    }

    @Test
    void remembersNoCommentForAKeyOfAJob() {
        var key = key();
        var job = Samples.job();
        await(jobs().create(job, key, FIRST_CHECK));

        var second = await(jobs().remember(key, Samples.commentKey("tokyo"), NOW));

        assertThat(second).isEqualTo(new Created.Known(new Remembered.OfJob(key.requestHash(), job.id())));
    }

    @Test
    void remembersACommentForAnExpiredKey() {
        var expired = new Idempotency("caller#" + Samples.id(), "hash", NOW);
        await(jobs().create(Samples.job(), expired, FIRST_CHECK));
        var key = new Idempotency(expired.key(), "other", NOW.plusSeconds(9));
        var comment = Samples.commentKey("tokyo");

        assertThat(await(jobs().remember(key, comment, NOW))).isEqualTo(new Created.New());
        assertThat(remembered(key, LATER)).contains(new Remembered.OfComment("other", comment));
    }

    // ---- fetching

    @Test
    void movesFromQueuedToFetchingOnce() {
        var job = queued();

        var first = await(jobs().fetching(job.id(), LATER));
        var second = await(jobs().fetching(job.id(), LEASE_END));

        assertThat(first).isTrue();
        assertThat(second).isFalse();
        assertThat(stored(job).state()).isEqualTo(new JobState.Fetching());
        assertThat(stored(job).fetchingAt()).isEqualTo(LATER);
    }

    @Test
    void neverMovesBackToFetching() {
        var writing = writing(MINE);
        var ended = queued();
        await(jobs().expire(ended.id(), null, NOW));

        assertThat(await(jobs().fetching(writing.id(), LATER))).isFalse();
        assertThat(await(jobs().fetching(ended.id(), LATER))).isFalse();
        assertThat(await(jobs().fetching(Samples.id(), LATER))).isFalse();
        assertThat(stored(writing)).isEqualTo(writing);
    }

    // ---- claim, release

    @Test
    void claimsAQueuedJob() {
        var job = queued();

        var claim = await(jobs().claim(job.id(), MINE, GENERATED_AT, LATER));

        var expected = new Job(
                job.request(),
                new JobState.Writing(MINE, GENERATED_AT),
                job.traceparent(),
                job.createdAt(),
                null,
                LATER,
                null);
        assertThat(claim).isEqualTo(new Claim.Granted(expected));
        assertThat(stored(job)).isEqualTo(expected);
    }

    @Test
    void claimsAJobThatIsFetching() {
        var job = queued();
        await(jobs().fetching(job.id(), LATER));

        var claimed = granted(job.id(), MINE, GENERATED_AT, LATER);

        assertThat(claimed.fetchingAt()).isEqualTo(LATER);
        assertThat(claimed.state()).isEqualTo(new JobState.Writing(MINE, GENERATED_AT));
    }

    @Test
    void refusesAClaimWhileALeaseRuns() {
        var job = writing(MINE);
        var other = new Lease("other", LEASE_END.plusSeconds(58));
        var moment = LEASE_END.minusNanos(1);

        assertThat(await(jobs().claim(job.id(), other, moment, moment))).isEqualTo(new Claim.Refused(job));
        assertThat(await(jobs().claim(job.id(), MINE, moment, moment))).isEqualTo(new Claim.Refused(job));
        assertThat(stored(job)).isEqualTo(job);
    }

    @Test
    void grantsAClaimWhenTheLeaseHasRunOutAndKeepsTheFirstTimes() {
        var job = writing(MINE);
        var other = new Lease("other", LEASE_END.plusSeconds(58));

        var claimed = granted(job.id(), other, LEASE_END.plusSeconds(1), LEASE_END);

        assertThat(claimed.state()).isEqualTo(new JobState.Writing(other, GENERATED_AT));
        assertThat(claimed.writingAt()).isEqualTo(job.writingAt());
    }

    @Test
    void grantsAClaimAfterARelease() {
        var job = writing(MINE);
        await(jobs().release(job.id(), MINE.owner()));
        assertThat(stored(job).state()).isEqualTo(new JobState.Writing(null, GENERATED_AT));
        var other = new Lease("other", LEASE_END);

        var claimed = granted(job.id(), other, LATER, LATER);

        assertThat(claimed.state()).isEqualTo(new JobState.Writing(other, GENERATED_AT));
    }

    @Test
    void refusesAClaimOfAnEndedJob() {
        var job = queued();
        await(jobs().end(job.id(), FAILURE, null, LATER));

        var claim = await(jobs().claim(job.id(), MINE, GENERATED_AT, LEASE_END));

        assertThat(claim).isEqualTo(new Claim.Refused(stored(job)));
        assertThat(stored(job).state()).isEqualTo(FAILURE);
    }

    @Test
    void refusesAClaimOfAnUnknownJob() {
        var id = Samples.id();

        assertThat(await(jobs().claim(id, MINE, GENERATED_AT, NOW))).isEqualTo(new Claim.Unknown());
        assertThat(await(jobs().get(id))).isEmpty();
    }

    @Test
    void grantsOneOfManyClaimsAtOnce() {
        var job = queued();

        var claims = AtOnce.call(
                20, i -> await(jobs().claim(job.id(), new Lease("owner " + i, LEASE_END), GENERATED_AT, LATER)));

        var granted = claims.stream().filter(Claim.Granted.class::isInstance).toList();
        assertThat(granted).containsExactly(new Claim.Granted(stored(job)));
        assertThat(claims).filteredOn(Claim.Refused.class::isInstance).hasSize(19);
    }

    @Test
    void releasesOnlyTheCallersLease() {
        var writing = writing(MINE);
        var ended = writing(MINE);
        await(jobs().expire(ended.id(), MINE.owner(), LATER));
        var before = stored(ended);

        await(jobs().release(writing.id(), "other"));
        await(jobs().release(ended.id(), MINE.owner()));
        await(jobs().release(Samples.id(), MINE.owner()));

        assertThat(stored(writing)).isEqualTo(writing);
        assertThat(stored(ended)).isEqualTo(before);
    }

    // ---- succeed, reuse

    @Test
    void storesCommentAndSuccessTogether() {
        var job = writing(MINE);
        var comment = commentFor(job);

        var done = await(jobs().succeed(job, MINE.owner(), comment, LATER));

        assertThat(done).isTrue();
        assertThat(await(comments().get(comment.key()))).contains(comment);
        assertThat(stored(job).state()).isEqualTo(new JobState.Succeeded(comment.key(), false));
        assertThat(stored(job).endedAt()).isEqualTo(LATER);
        assertThat(stored(job).writingAt()).isEqualTo(job.writingAt());
    }

    @Test
    void succeedsOnce() {
        var job = writing(MINE);
        var first = commentFor(job);
        var second = Samples.comment(job.id(), first.locationId(), Samples.DAY, GENERATED_AT.plusSeconds(1));
        await(jobs().succeed(job, MINE.owner(), first, LATER));

        assertThat(await(jobs().succeed(job, MINE.owner(), first, LEASE_END))).isFalse();
        assertThat(await(jobs().succeed(job, MINE.owner(), second, LEASE_END))).isFalse();
        assertThat(await(comments().get(second.key()))).isEmpty();
        assertThat(stored(job).state()).isEqualTo(new JobState.Succeeded(first.key(), false));
        assertThat(stored(job).endedAt()).isEqualTo(LATER);
    }

    @Test
    void storesOneCommentWhenManySucceedAtOnce() {
        var job = writing(MINE);
        var place = Samples.id();
        var all = IntStream.range(0, 10)
                .mapToObj(i -> Samples.comment(job.id(), place, Samples.DAY, GENERATED_AT.plusSeconds(i)))
                .toList();

        var done = AtOnce.call(10, i -> await(jobs().succeed(job, MINE.owner(), all.get(i), LATER)));

        assertThat(done).containsOnlyOnce(true);
        var winner = all.get(done.indexOf(true));
        assertThat(await(comments().newest(place, Samples.DAY))).containsExactly(winner);
        assertThat(stored(job).state()).isEqualTo(new JobState.Succeeded(winner.key(), false));
    }

    @Test
    void succeedsWithALeaseThatRanOutAndNobodyTook() {
        var job = writing(MINE);

        assertThat(await(jobs().succeed(job, MINE.owner(), commentFor(job), LEASE_END.plusSeconds(60))))
                .isTrue();
    }

    @Test
    void storesNoCommentWhenTheLeaseWasLost() {
        var job = writing(MINE);
        granted(job.id(), new Lease("other", LEASE_END.plusSeconds(58)), LEASE_END, LEASE_END);
        var taken = stored(job);
        var comment = commentFor(job);

        var done = await(jobs().succeed(job, MINE.owner(), comment, LEASE_END));

        assertThat(done).isFalse();
        assertThat(await(comments().get(comment.key()))).isEmpty();
        assertThat(stored(job)).isEqualTo(taken);
    }

    @Test
    void storesNoCommentWhenTheLeaseWasReleasedOrNeverTaken() {
        var released = writing(MINE);
        await(jobs().release(released.id(), MINE.owner()));
        var queued = queued();
        var unknown = Samples.job();

        for (var job : List.of(released, queued, unknown)) {
            var comment = commentFor(job);
            assertThat(await(jobs().succeed(job, MINE.owner(), comment, LATER))).isFalse();
            assertThat(await(comments().get(comment.key()))).isEmpty();
        }
    }

    @Test
    void leavesJobUnfinishedWhenTheCommentsKeyIsTaken() {
        var first = writing(MINE);
        var before = commentFor(first);
        await(jobs().succeed(first, MINE.owner(), before, LATER));
        var second = writing(MINE);
        var comment = Samples.comment(second.id(), before.locationId(), Samples.DAY, before.generatedAt());

        var done = await(jobs().succeed(second, MINE.owner(), comment, LATER));

        assertThat(done).isFalse();
        assertThat(stored(second)).isEqualTo(second);
        assertThat(await(comments().get(before.key()))).contains(before);
    }

    @Test
    void reusesAStoredCommentAndExtendsItsValidity() {
        var comment = storedComment();
        var job = writing(MINE);

        var done = await(jobs().reuse(job, MINE.owner(), comment.key(), EXTENDED, LATER));

        assertThat(done).isTrue();
        assertThat(stored(job).state()).isEqualTo(new JobState.Succeeded(comment.key(), true));
        assertThat(stored(job).endedAt()).isEqualTo(LATER);
        assertThat(await(comments().get(comment.key())))
                .hasValueSatisfying(read -> assertThat(read)
                        .usingRecursiveComparison()
                        .ignoringFields("validUntil")
                        .isEqualTo(comment))
                .map(Comment::validUntil)
                .contains(EXTENDED);
    }

    @Test
    void neverShortensTheValidityOfACommentThatItReuses() {
        var comment = storedComment();
        var job = writing(MINE);

        var done = await(jobs().reuse(
                        job, MINE.owner(), comment.key(), comment.validUntil().minusNanos(1), LATER));

        assertThat(done).isTrue();
        assertThat(stored(job).state()).isEqualTo(new JobState.Succeeded(comment.key(), true));
        assertThat(await(comments().get(comment.key()))).contains(comment);
    }

    @Test
    void reusesOnce() {
        var comment = storedComment();
        var job = writing(MINE);
        await(jobs().reuse(job, MINE.owner(), comment.key(), EXTENDED, LATER));

        assertThat(await(jobs().reuse(job, MINE.owner(), comment.key(), EXTENDED, LEASE_END)))
                .isFalse();
        assertThat(stored(job).endedAt()).isEqualTo(LATER);
    }

    @Test
    void reusesNothingWhenTheLeaseWasLost() {
        var comment = storedComment();
        var job = writing(MINE);
        granted(job.id(), new Lease("other", LEASE_END.plusSeconds(58)), LEASE_END, LEASE_END);
        var taken = stored(job);

        var done = await(jobs().reuse(job, MINE.owner(), comment.key(), EXTENDED, LEASE_END));

        assertThat(done).isFalse();
        assertThat(stored(job)).isEqualTo(taken);
        assertThat(await(comments().get(comment.key()))).contains(comment);
    }

    @Test
    void reusesNoCommentThatIsNotStored() {
        var comment = storedComment();
        var otherId = Samples.comment(comment.jobId(), comment.locationId(), Samples.DAY, comment.generatedAt());
        var unknown = Samples.commentKey(Samples.id());
        var job = writing(MINE);

        assertThat(await(jobs().reuse(job, MINE.owner(), otherId.key(), EXTENDED, LATER)))
                .isFalse();
        assertThat(await(jobs().reuse(job, MINE.owner(), unknown, EXTENDED, LATER)))
                .isFalse();
        assertThat(stored(job)).isEqualTo(job);
        assertThat(await(comments().get(unknown))).isEmpty();
        assertThat(await(comments().get(comment.key()))).contains(comment);
    }

    // ---- end, expire

    @Test
    void endsAnUnfinishedJobWithItsFailure() {
        var job = queued();
        await(jobs().fetching(job.id(), NOW));

        var done = await(jobs().end(job.id(), FAILURE, null, LATER));

        assertThat(done).isTrue();
        assertThat(stored(job).state()).isEqualTo(FAILURE);
        assertThat(stored(job).endedAt()).isEqualTo(LATER);
    }

    @Test
    void expiresAnUnfinishedJob() {
        var job = queued();

        var done = await(jobs().expire(job.id(), null, LATER));

        assertThat(done).isTrue();
        assertThat(stored(job).state()).isEqualTo(new JobState.Expired());
        assertThat(stored(job).endedAt()).isEqualTo(LATER);
    }

    @Test
    void endsNoJobThatSomebodyElseHolds() {
        var job = writing(MINE);
        var moment = LEASE_END.minusNanos(1);

        assertThat(await(jobs().end(job.id(), FAILURE, null, moment))).isFalse();
        assertThat(await(jobs().end(job.id(), FAILURE, "other", moment))).isFalse();
        assertThat(await(jobs().expire(job.id(), null, moment))).isFalse();
        assertThat(await(jobs().expire(job.id(), "other", moment))).isFalse();
        assertThat(stored(job)).isEqualTo(job);
    }

    @Test
    void endsAJobThatTheCallerHolds() {
        var failing = writing(MINE);
        var expiring = writing(MINE);

        assertThat(await(jobs().end(failing.id(), FAILURE, MINE.owner(), LATER)))
                .isTrue();
        assertThat(await(jobs().expire(expiring.id(), MINE.owner(), LATER))).isTrue();
        assertThat(stored(failing).state()).isEqualTo(FAILURE);
        assertThat(stored(expiring).state()).isEqualTo(new JobState.Expired());
    }

    @Test
    void endsAJobWhoseLeaseHasRunOut() {
        var failing = writing(MINE);
        var expiring = writing(MINE);

        assertThat(await(jobs().end(failing.id(), FAILURE, "other", LEASE_END))).isTrue();
        assertThat(await(jobs().expire(expiring.id(), null, LEASE_END))).isTrue();
    }

    @Test
    void endsAJobOnce() {
        var job = queued();
        await(jobs().end(job.id(), FAILURE, null, LATER));
        var ended = stored(job);

        assertThat(await(jobs().end(job.id(), FAILURE, null, LEASE_END))).isFalse();
        assertThat(await(jobs().expire(job.id(), null, LEASE_END))).isFalse();
        assertThat(await(jobs().succeed(job, MINE.owner(), commentFor(job), LEASE_END)))
                .isFalse();
        assertThat(stored(job)).isEqualTo(ended);
    }

    @Test
    void endsNoUnknownJob() {
        var id = Samples.id();

        assertThat(await(jobs().end(id, FAILURE, null, NOW))).isFalse();
        assertThat(await(jobs().expire(id, MINE.owner(), NOW))).isFalse();
        assertThat(await(jobs().get(id))).isEmpty();
    }

    // ---- due, takeDue, oldestOpen

    @Test
    void findsJobsWhoseCheckIsDue() {
        var due = created(Samples.job(), NOW);
        var notYet = created(Samples.job(), NOW.plusNanos(1));

        var found = due(NOW);

        assertThat(found).contains(new DueJob(due, NOW, 0));
        assertThat(found).extracting(DueJob::job).doesNotContain(notYet);
    }

    @Test
    void findsTheLongestDueFirstAndNoMoreThanAskedFor() {
        var longAgo = Instant.parse("2001-01-01T00:00:00Z");
        var all = IntStream.range(0, 30)
                .mapToObj(i -> created(Samples.job(), longAgo.plusSeconds(30 - i)))
                .toList();

        var found = new ArrayList<DueJob>();
        for (int shard = 0; shard < JobStore.SHARDS; shard++) {
            var inShard = await(jobs().due(shard, longAgo.plusSeconds(30), 100));
            assertThat(inShard).extracting(DueJob::nextCheckAt).isSorted();
            var one = await(jobs().due(shard, longAgo.plusSeconds(30), 1));
            assertThat(one).isEqualTo(inShard.stream().limit(1).toList());
            found.addAll(inShard);
        }

        assertThat(found).extracting(DueJob::job).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void findsADueJobAsItIsNow() {
        var job = created(Samples.job(), NOW);
        var claimed = granted(job.id(), MINE, GENERATED_AT, LATER);

        assertThat(due(NOW)).contains(new DueJob(claimed, NOW, 0));
    }

    @Test
    void findsNoJobThatHasEnded() {
        var succeeded = created(Samples.job(), NOW);
        granted(succeeded.id(), MINE, GENERATED_AT, NOW);
        await(jobs().succeed(succeeded, MINE.owner(), commentFor(succeeded), LATER));
        var reusing = created(Samples.job(), NOW);
        granted(reusing.id(), MINE, GENERATED_AT, NOW);
        await(jobs().reuse(reusing, MINE.owner(), storedComment().key(), EXTENDED, LATER));
        var failed = created(Samples.job(), NOW);
        await(jobs().end(failed.id(), FAILURE, null, LATER));
        var expired = created(Samples.job(), NOW);
        await(jobs().expire(expired.id(), null, LATER));

        var found = due(NOW);

        assertThat(found)
                .extracting(due -> due.job().id())
                .doesNotContain(succeeded.id(), reusing.id(), failed.id(), expired.id());
    }

    @Test
    void movesTheCheckOnAndCountsIt() {
        var job = created(Samples.job(), NOW);
        var due = new DueJob(job, NOW, 0);

        var taken = await(jobs().takeDue(due, FIRST_CHECK));

        assertThat(taken).isTrue();
        assertThat(due(NOW)).extracting(DueJob::job).doesNotContain(job);
        assertThat(due(FIRST_CHECK)).contains(new DueJob(job, FIRST_CHECK, 1));
    }

    @Test
    void givesADueJobToOneOfManySweepers() {
        var due = new DueJob(created(Samples.job(), NOW), NOW, 0);

        var taken = AtOnce.call(20, i -> await(jobs().takeDue(due, FIRST_CHECK.plusSeconds(i))));

        assertThat(taken).containsOnlyOnce(true);
        assertThat(due(FIRST_CHECK.plusSeconds(20)))
                .contains(new DueJob(due.job(), FIRST_CHECK.plusSeconds(taken.indexOf(true)), 1));
    }

    @Test
    void movesNoCheckOfAJobThatHasEnded() {
        var due = new DueJob(created(Samples.job(), NOW), NOW, 0);
        await(jobs().expire(due.job().id(), null, LATER));

        assertThat(await(jobs().takeDue(due, FIRST_CHECK))).isFalse();
        assertThat(due(FIRST_CHECK)).extracting(DueJob::job).doesNotContain(due.job());
    }

    @Test
    void tellsWhenTheOldestUnfinishedJobWasCreated() {
        // older than all jobs of other tests, and not the next one to be checked
        var oldest = Instant.parse("1990-01-01T00:00:00Z");
        var job = created(Job.queued(Samples.request(Samples.id()), Samples.TRACEPARENT, oldest), FIRST_CHECK);
        queued();
        assertThat(await(jobs().oldestOpen())).contains(oldest);

        await(jobs().expire(job.id(), null, NOW));

        assertThat(await(jobs().oldestOpen()))
                .hasValueSatisfying(next -> assertThat(next).isAfter(oldest));
    }

    // ----

    private Job queued() {
        return created(Samples.job(), FIRST_CHECK);
    }

    private Job created(Job job, Instant nextCheckAt) {
        await(jobs().create(job, null, nextCheckAt));
        return job;
    }

    private Job writing(Lease lease) {
        return granted(queued().id(), lease, GENERATED_AT, NOW);
    }

    private Job granted(String jobId, Lease lease, Instant generatedAt, Instant now) {
        var claim = await(jobs().claim(jobId, lease, generatedAt, now));
        assertThat(claim).isInstanceOf(Claim.Granted.class);
        return ((Claim.Granted) claim).job();
    }

    private Job stored(Job job) {
        return await(jobs().get(job.id())).orElseThrow();
    }

    /** For a place of its own. */
    private static Comment commentFor(Job job) {
        return Samples.comment(job.id(), Samples.id(), Samples.DAY, GENERATED_AT);
    }

    private Comment storedComment() {
        var job = writing(MINE);
        var comment = commentFor(job);
        assertThat(await(jobs().succeed(job, MINE.owner(), comment, NOW))).isTrue();
        return comment;
    }

    private static Idempotency key() {
        return new Idempotency("caller#" + Samples.id(), "hash", NOW.plus(Duration.ofHours(24)));
    }

    private static Idempotency otherBody(Idempotency key) {
        return new Idempotency(key.key(), "other " + key.requestHash(), key.expiresAt());
    }

    private Optional<Remembered> remembered(Idempotency key, Instant now) {
        return await(jobs().remembered(key.key(), now));
    }

    private List<DueJob> due(Instant now) {
        return IntStream.range(0, JobStore.SHARDS)
                .mapToObj(shard -> await(jobs().due(shard, now, 1_000)))
                .flatMap(List::stream)
                .toList();
    }
}
