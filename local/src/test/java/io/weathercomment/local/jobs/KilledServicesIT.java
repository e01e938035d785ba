package io.weathercomment.local.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.weathercomment.storage.EventCounters;
import io.weathercomment.testkit.LocalAccount;
import io.weathercomment.testkit.LocalAwsTest;
import io.weathercomment.testkit.Waiting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@LocalAwsTest
@Timeout(240)
final class KilledServicesIT {
    private static final int JOBS = 200;
    private static final List<Integer> KILLS_AFTER_ENDED = List.of(20, 70, 120);

    private final JobsFixture fixture;

    @TempDir
    private Path folder;

    KilledServicesIT(LocalAccount account) {
        fixture = new JobsFixture(account);
    }

    @AfterEach
    void closeFixture() {
        fixture.close();
    }

    @Test
    void endsEveryJobOnceThoughTheServicesAreKilledThreeTimes() {
        var made = fixture.account().made();
        var kills = new ArrayDeque<>(KILLS_AFTER_ENDED);
        var ids = new ArrayList<String>();
        var waiting = new ArrayDeque<>(IntStream.range(0, JOBS).boxed().toList());
        var services = start();

        try {
            while (!waiting.isEmpty() || !kills.isEmpty()) {
                if (!waiting.isEmpty()) {
                    var next = waiting.peek();
                    fixture.post(services.api(), JobsFixture.place(next), "killed-" + next)
                            .ifPresent(response -> {
                                ids.add(JobsFixture.id(response));
                                waiting.remove();
                            });
                }
                if (!kills.isEmpty() && fixture.ended(ids) >= kills.peek()) {
                    services.kill();
                    kills.remove();
                    services = start();
                }
            }
            Waiting.until("all jobs end", JobsFixture.PATIENCE, () -> fixture.ended(ids) == JOBS);
            Waiting.until("all events are counted or dead", JobsFixture.PATIENCE, () -> {
                fixture.redrive(
                        made.analyticsEvents().deadLettersUrl(),
                        made.analyticsEvents().url());
                return fixture.counted(EventCounters.TOTAL) >= JOBS
                        && fixture.messages(made.analyticsEvents().url()) == 0;
            });
        } finally {
            services.kill();
        }

        assertThat(ids).doesNotHaveDuplicates().hasSize(JOBS);
        assertThat(fixture.statuses(ids)).isEqualTo(Map.of("succeeded", (long) JOBS));
        assertThat(fixture.jobIdsOfComments()).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(fixture.counted(EventCounters.TOTAL)).isEqualTo(JOBS);
        assertThat(fixture.counted(EventCounters.OUTCOME + "succeeded")).isEqualTo(JOBS);
    }

    @Test
    void endsAJobWhoseApiWasKilledBetweenItsRowAndItsMessage() throws Exception {
        try (var deaf = new DeafServer()) {
            String id;
            var services = ServicesProcess.start(
                    fixture.settings(Map.of("AWS_ENDPOINT_URL_SQS", deaf.uri().toString())), log());
            try {
                Thread.startVirtualThread(() -> fixture.post(services.api(), "tokyo", "between"));
                Waiting.until(
                        "the row is there",
                        Duration.ofSeconds(20),
                        () -> fixture.openJobs().size() == 1);
                id = fixture.openJobs().getFirst();
            } finally {
                services.kill();
            }
            assertThat(fixture.job(id).state().status()).isEqualTo("queued");

            try (var _ = start()) {
                Waiting.until("the job ends", JobsFixture.PATIENCE, () -> fixture.ended(List.of(id)) == 1);
            }

            assertThat(fixture.job(id).state().status()).isEqualTo("succeeded");
        }
    }

    private ServicesProcess start() {
        return ServicesProcess.start(fixture.settings(Map.of()), log());
    }

    private Path log() {
        return folder.resolve("services.log");
    }
}
