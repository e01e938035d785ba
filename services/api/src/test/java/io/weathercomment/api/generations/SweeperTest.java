package io.weathercomment.api.generations;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.weathercomment.api.Broken;
import io.weathercomment.domain.FailureType;
import io.weathercomment.domain.GenerationEvent;
import io.weathercomment.domain.GenerationFailed;
import io.weathercomment.domain.GenerationRequest;
import io.weathercomment.domain.Job;
import io.weathercomment.domain.JobState;
import io.weathercomment.domain.Lease;
import io.weathercomment.messaging.Sink;
import io.weathercomment.storage.JobStore;
import io.weathercomment.testkit.InMemoryJobStore;
import io.weathercomment.testkit.InMemoryTables;
import io.weathercomment.testkit.Samples;
import io.weathercomment.testkit.Waiting;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SweeperTest {
    private static final Duration FIRST = Duration.ofSeconds(90);
    private static final Duration DEADLINE = Duration.ofMinutes(15);

    private final Vertx vertx = Vertx.vertx();
    private final InMemoryJobStore jobs = new InMemoryJobStore(new InMemoryTables());
    private volatile Instant now = Samples.NOW;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    /** What happened, in order: {@code send <job>} and {@code tell <job>}. */
    private final List<String> happened = new CopyOnWriteArrayList<>();

    private final List<GenerationEvent> events = new CopyOnWriteArrayList<>();
    private Sink<GenerationRequest> requests = (request, _) -> {
        happened.add("send " + request.jobId());
        return Future.succeededFuture();
    };
    private Sink<GenerationEvent> topic = (event, _) -> {
        happened.add("tell " + event.jobId());
        events.add(event);
        return Future.succeededFuture();
    };

    @AfterEach
    void stop() {
        vertx.close().await();
    }

    @Test
    void leavesAYoungJobAlone() {
        accepted();
        later(FIRST.minusMillis(1));

        sweep();

        assertThat(happened).isEmpty();
    }

    @Test
    void sendsTheMessageOfAJobThatGotStuck() {
        var job = accepted();
        later(FIRST);

        sweep();
        sweep();

        assertThat(happened).containsExactly("send " + job.id());
    }

    @Test
    void waitsTwiceAsLongEachTimeAndNotBeyondTheDeadline() {
        accepted();

        var checks = IntStream.rangeClosed(1, 15 * 60)
                .filter(second -> {
                    now = Samples.NOW.plusSeconds(second);
                    var before = happened.size();
                    sweep();
                    return happened.size() > before;
                })
                .boxed()
                .toList();

        // 90 s, + 2 min, + 4 min, then + 8 min would lie behind the deadline
        assertThat(checks).containsExactly(90, 210, 450, 900);
        assertThat(happened.getLast()).startsWith("tell");
    }

    @Test
    void endsAJobWhoseDeadlineHasPassedAndTellsItAfterwards() {
        var job = accepted();
        later(DEADLINE);

        sweep();

        assertThat(happened).containsExactly("send " + job.id(), "tell " + job.id());
        assertThat(state(job)).isEqualTo(new JobState.Expired());
        assertThat(events).containsExactly(GenerationFailed.expired(job, now));
        assertThat(counted("expired")).isEqualTo(1);
    }

    @Test
    void endsAJobThoughItsMessageCanNotBeSent() {
        requests = (_, _) -> Future.failedFuture(new IOException("queue is down"));
        var job = accepted();
        later(DEADLINE);

        sweep();

        assertThat(state(job)).isEqualTo(new JobState.Expired());
        assertThat(events).hasSize(1);
    }

    @Test
    void doesNotEndAJobThatSomebodyWritesStill() {
        var job = accepted();
        later(DEADLINE);
        var lease = new Lease("writer", now.plusSeconds(30));
        jobs.claim(job.id(), lease, Samples.NOW, now.minusSeconds(1)).await();

        sweep();
        var during = state(job);
        later(Duration.ofSeconds(30));
        sweep();

        assertThat(during).isInstanceOf(JobState.Writing.class);
        assertThat(state(job)).isEqualTo(new JobState.Expired());
        assertThat(events).hasSize(1);
    }

    @Test
    void leavesEndedJobsAlone() {
        var job = accepted();
        jobs.end(job.id(), new JobState.Failed(FailureType.NO_TRUE_COMMENT, ""), null, Samples.NOW)
                .await();
        later(DEADLINE);

        sweep();

        assertThat(happened).isEmpty();
    }

    @Test
    void tellsAnExpiryAgainWhenTheTopicDoesNotTakeIt() {
        var tries = new CopyOnWriteArrayList<String>();
        topic = (event, _) -> {
            tries.add(event.eventId());
            return tries.size() < 3 ? Future.failedFuture(new IOException("topic is down")) : Future.succeededFuture();
        };
        accepted();
        later(DEADLINE);

        sweep();

        assertThat(tries).hasSize(3);
        assertThat(counted("unpublished")).isZero();
    }

    @Test
    void countsAnExpiryThatItCouldNotTell() {
        topic = (_, _) -> Future.failedFuture(new IOException("topic is down"));
        accepted();
        later(DEADLINE);

        sweep();

        assertThat(counted("unpublished")).isEqualTo(1);
    }

    @Test
    void doesNoHarmTwiceAtOnce() {
        IntStream.range(0, 250).forEach(_ -> accepted());
        later(FIRST);
        var other = sweeper(jobs);

        Future.all(sweeper(jobs).sweep(), other.sweep()).await();

        assertThat(happened).hasSize(250).doesNotHaveDuplicates();
    }

    @Test
    void looksAfterTheOtherJobsWhenOneCanNotBeSent() {
        var unlucky = accepted();
        var others = IntStream.range(0, 20).mapToObj(_ -> accepted()).toList();
        var sends = requests;
        requests = (request, trace) -> request.jobId().equals(unlucky.id())
                ? Future.failedFuture(new IOException("refused"))
                : sends.send(request, trace);
        later(FIRST);

        sweep();

        assertThat(happened).hasSize(others.size());
    }

    @Test
    void measuresTheOldestOpenJob() {
        accepted();
        later(Duration.ofSeconds(10));
        var sweeper = sweeper(jobs);

        sweeper.sweep().await();
        later(Duration.ofSeconds(2));

        assertThat(meters.get("oldest_open_job_seconds").gauge().value()).isEqualTo(12);
    }

    @Test
    void outlivesAStoreThatIsDown() {
        sweeper(Broken.jobs(new IOException("down"))).sweep().await();

        assertThat(happened).isEmpty();
    }

    @Test
    void sweepsByItselfUntilItIsStopped() {
        var job = accepted();
        later(FIRST);
        var sweeper = sweeper(jobs);

        sweeper.start();
        Waiting.until("it is sent", () -> happened.contains("send " + job.id()));
        sweeper.stop().await();

        assertThat(happened).hasSize(1);
    }

    private Job accepted() {
        var job = Samples.job();
        jobs.create(job, null, Samples.NOW.plus(FIRST)).await();
        return job;
    }

    private void later(Duration time) {
        now = now.plus(time);
    }

    private void sweep() {
        sweeper(jobs).sweep().await();
    }

    private Sweeper sweeper(JobStore store) {
        var config = new GenerationConfig(DEADLINE, Duration.ofMillis(5), FIRST, Duration.ofMinutes(2), List.of());
        return new Sweeper(vertx, store, requests, topic, () -> now, config, meters);
    }

    private JobState state(Job job) {
        return jobs.get(job.id()).await().orElseThrow().state();
    }

    private double counted(String outcome) {
        return meters.get("swept_jobs").tag("outcome", outcome).counter().count();
    }
}
