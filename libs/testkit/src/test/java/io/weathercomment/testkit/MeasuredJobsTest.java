package io.weathercomment.testkit;

import static io.weathercomment.testkit.Answers.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.weathercomment.domain.FailureType;
import io.weathercomment.domain.Job;
import io.weathercomment.domain.JobState;
import io.weathercomment.domain.Lease;
import io.weathercomment.storage.JobStore.Claim;
import io.weathercomment.storage.MeasuredJobs;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MeasuredJobsTest {
    private static final Lease LEASE = new Lease("me", Samples.NOW.plusSeconds(600));

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final MeasuredJobs jobs = MeasuredJobs.ofWriter(new InMemoryJobStore(new InMemoryTables()), meters);

    @Test
    void beginsEveryCounterAtNothing() {
        assertThat(ended("succeeded", "none")).isZero();
        assertThat(ended("reused", "none")).isZero();
        assertThat(ended("failed", "forecast-unavailable")).isZero();
        assertThat(ended("failed", "date-not-covered")).isZero();
        assertThat(ended("failed", "unknown-location")).isZero();
        assertThat(ended("failed", "no-true-comment")).isZero();
        assertThat(ended("failed", "step-failed")).isZero();
        assertThat(ended("expired", "deadline")).isZero();
        assertThat(meters.get("generation_jobs").counters()).hasSize(8);
        assertThat(meters.get("generation_jobs_reached").counters()).hasSize(3);
        assertThat(meters.get("comment_generation").timer().count()).isZero();
    }

    @Test
    void timesNothingWhereNoCommentIsMade() {
        var others = new SimpleMeterRegistry();

        new MeasuredJobs(new InMemoryJobStore(new InMemoryTables()), others);

        assertThat(others.find("comment_generation").timer()).isNull();
    }

    @Test
    void measuresAJobAndItsStepsWhenTheCommentIsStored() {
        var job = fetched(accepted(), 2);
        var claimed = claimed(job, 5);

        await(jobs.succeed(claimed, "me", Samples.comment(job.id(), after(5)), after(9)));

        assertThat(ended("succeeded", "none")).isOne();
        assertThat(seconds("comment_generation")).isEqualTo(9);
        assertThat(seconds("generation_step", "step", "queued")).isEqualTo(2);
        assertThat(seconds("generation_step", "step", "fetching")).isEqualTo(3);
        assertThat(seconds("generation_step", "step", "writing")).isEqualTo(4);
    }

    @Test
    void countsAStepAndAnEndOnceHoweverOftenTheyAreAskedFor() {
        var job = fetched(fetched(accepted(), 1), 1);
        claimed(job, 2);
        await(jobs.release(job.id(), "me"));
        claimed(job, 3);

        await(jobs.end(job.id(), failure(), "me", after(4)));
        await(jobs.end(job.id(), failure(), "me", after(5)));

        assertThat(reached("queued")).isOne();
        assertThat(reached("fetching")).isOne();
        assertThat(reached("writing")).isOne();
        assertThat(ended("failed", "no-true-comment")).isOne();
        assertThat(meters.get("comment_generation").timer().count()).isZero();
    }

    @Test
    void countsAnExpiredJobByItsDeadline() {
        var job = accepted();

        await(jobs.expire(job.id(), null, job.request().deadline().plusSeconds(1)));

        assertThat(ended("expired", "deadline")).isOne();
    }

    @Test
    void countsAReusedCommentApart() {
        var first = claimed(fetched(accepted(), 1), 2);
        var comment = Samples.comment(first.id(), after(2));
        await(jobs.succeed(first, "me", comment, after(3)));
        var second = claimed(fetched(accepted(), 4), 5);

        await(jobs.reuse(second, "me", comment.key(), after(7_200), after(6)));

        assertThat(ended("reused", "none")).isOne();
        assertThat(ended("succeeded", "none")).isOne();
        assertThat(meters.get("comment_generation").timer().count()).isEqualTo(2);
    }

    private Job accepted() {
        var job = Samples.job();
        await(jobs.create(job, null, after(90)));
        return job;
    }

    private Job fetched(Job job, long second) {
        await(jobs.fetching(job.id(), after(second)));
        return job;
    }

    private Job claimed(Job job, long second) {
        var claim = await(jobs.claim(job.id(), LEASE, after(second), after(second)));
        assertThat(claim).isInstanceOf(Claim.Granted.class);
        return ((Claim.Granted) claim).job();
    }

    private static JobState.Failed failure() {
        return new JobState.Failed(FailureType.NO_TRUE_COMMENT, "nothing is true");
    }

    private static Instant after(long seconds) {
        return Samples.NOW.plus(Duration.ofSeconds(seconds));
    }

    private double ended(String outcome, String reason) {
        return meters.get("generation_jobs")
                .tags("outcome", outcome, "reason", reason)
                .counter()
                .count();
    }

    private double reached(String step) {
        return meters.get("generation_jobs_reached")
                .tags("step", step)
                .counter()
                .count();
    }

    private double seconds(String timer, String... tags) {
        return meters.get(timer).tags(tags).timer().totalTime(TimeUnit.SECONDS);
    }
}
