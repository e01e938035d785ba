package io.weathercomment.local.jobs;

import static io.weathercomment.testkit.Answers.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.weathercomment.domain.GenerationRequest;
import io.weathercomment.domain.Job;
import io.weathercomment.domain.TargetDay;
import io.weathercomment.domain.WeatherMessage;
import io.weathercomment.storage.EventCounters;
import io.weathercomment.testkit.AtOnce;
import io.weathercomment.testkit.LocalAccount;
import io.weathercomment.testkit.LocalAwsTest;
import io.weathercomment.testkit.Samples;
import io.weathercomment.testkit.Waiting;
import io.weathercomment.writing.Corpus;
import io.weathercomment.writing.Writer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@LocalAwsTest
@Timeout(240)
final class DeliveriesIT {
    private final JobsFixture fixture;
    private final Writer writer = new Writer(Corpus.builtIn());

    DeliveriesIT(LocalAccount account) {
        fixture = new JobsFixture(account);
    }

    @AfterEach
    void closeFixture() {
        fixture.close();
    }

    @Test
    void hasOneEffectOfEveryMessageThatArrivesTwiceAtOnce() {
        var count = 30;
        var before = fixture.counted(EventCounters.TOTAL);
        var counting = CountingWriter.free(writer::write);
        var jobs = IntStream.range(0, count)
                .mapToObj(i -> storedJob(i, Duration.ofMinutes(10)))
                .toList();
        var ids = jobs.stream().map(Job::id).toList();
        var inbox = fixture.account().made().weatherRequests().url();

        jobs.forEach(job -> AtOnce.call(2, _ -> {
            fixture.send(inbox, WeatherMessage.class, job.request());
            return true;
        }));
        // nothing but the second message may make a job be handled again
        var patient = Map.of("HANDLER_LIMIT", "15", "VISIBILITY", "20", "LEASE", "15", "SWEEP_AFTER", "600");
        try (var _ = fixture.stack(patient, counting)) {
            Waiting.until("all end", JobsFixture.PATIENCE, () -> fixture.ended(ids) == count);
            Waiting.until("the queues are empty", JobsFixture.PATIENCE, this::queuesAreEmpty);
        }

        assertThat(counting.begun()).isEqualTo(count);
        assertThat(fixture.jobIdsOfComments()).filteredOn(ids::contains).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(fixture.counted(EventCounters.TOTAL) - before).isEqualTo(count);
    }

    @Test
    void leavesPoisonToTheDeadLettersAfterThreeReceives() {
        var inbox = fixture.account().made().weatherRequests();
        var dead = fixture.messages(inbox.deadLettersUrl());

        try (var stack = fixture.stack(Map.of(), writer::write)) {
            fixture.sendRaw(inbox.url(), "<html>poison</html>");
            Waiting.until(
                    "it is dead", Duration.ofSeconds(30), () -> fixture.messages(inbox.deadLettersUrl()) == dead + 1);

            assertThat(stack.meters()
                            .get("messages_settled")
                            .tags("queue", "weather-requests", "outcome", "rejected")
                            .counter()
                            .count())
                    .isEqualTo(3);
        }

        assertThat(fixture.messages(inbox.url())).isZero();
    }

    @Test
    void makesOneJobOfTwentyEqualRequestsWithOneKey() {
        try (var stack = fixture.stack(Map.of(), writer::write)) {
            var api = java.net.URI.create("http://127.0.0.1:" + stack.port());

            var ids = AtOnce.call(
                    20,
                    _ -> JobsFixture.id(fixture.post(api, "sapporo", "one-key").orElseThrow()));
            var other = fixture.post(api, "naha", "one-key").orElseThrow();

            assertThat(new HashSet<>(ids)).hasSize(1);
            assertThat(other.statusCode()).isEqualTo(422);
            assertThat(other.body()).contains("idempotency-key-reused");
            Waiting.until("it ends", JobsFixture.PATIENCE, () -> fixture.ended(ids) == 1);
            assertThat(fixture.jobIdsOfComments()).filteredOn(ids::contains).hasSize(1);
        }
    }

    @Test
    void endsAJobWhoseMessageWasDeletedByHand() {
        var job = storedJob(0, Duration.ofSeconds(2));
        var inbox = fixture.account().made().weatherRequests().url();
        fixture.send(inbox, WeatherMessage.class, job.request());
        Waiting.until("the message is deleted", Duration.ofSeconds(10), () -> {
            fixture.receive(inbox)
                    .forEach(message -> fixture.account()
                            .clients()
                            .sqs()
                            .deleteMessage(request -> request.queueUrl(inbox).receiptHandle(message.receiptHandle()))
                            .join());
            return fixture.messages(inbox) == 0;
        });

        try (var _ = fixture.stack(Map.of(), writer::write)) {
            Waiting.until("it ends", JobsFixture.PATIENCE, () -> fixture.ended(List.of(job.id())) == 1);
        }

        assertThat(fixture.job(job.id()).state().status()).isEqualTo("succeeded");
    }

    @Test
    void expiresAJobWhoseDeadlinePassed() {
        var before = fixture.counted(EventCounters.OUTCOME + "expired");
        var now = Instant.now();
        var request = request(Samples.id(), 0, now.minusSeconds(1));
        await(fixture.jobs().create(Job.queued(request, Samples.TRACEPARENT, now), null, now));

        try (var _ = fixture.stack(Map.of(), writer::write)) {
            Waiting.until("it ends", JobsFixture.PATIENCE, () -> fixture.ended(List.of(request.jobId())) == 1);
            Waiting.until(
                    "it is counted",
                    JobsFixture.PATIENCE,
                    () -> fixture.counted(EventCounters.OUTCOME + "expired") == before + 1);
        }

        assertThat(fixture.job(request.jobId()).state().status()).isEqualTo("expired");
    }

    private boolean queuesAreEmpty() {
        var made = fixture.account().made();
        return fixture.messages(made.weatherRequests().url()) == 0
                && fixture.messages(made.commentGeneration().url()) == 0
                && fixture.messages(made.analyticsEvents().url()) == 0;
    }

    /** A job as the API leaves it when it is killed before it sends the message. */
    private Job storedJob(int i, Duration due) {
        var now = Instant.now();
        var job = Job.queued(request(Samples.id(), i, now.plusSeconds(900)), Samples.TRACEPARENT, now);
        await(fixture.jobs().create(job, null, now.plus(due)));
        return job;
    }

    private static GenerationRequest request(String id, int place, Instant deadline) {
        return new GenerationRequest(
                GenerationRequest.SCHEMA,
                id,
                JobsFixture.place(place),
                TargetDay.defaultAt(Instant.now()),
                GenerationRequest.JAPANESE,
                GenerationRequest.BUILT_IN_PROVIDER,
                true,
                deadline,
                null);
    }
}
