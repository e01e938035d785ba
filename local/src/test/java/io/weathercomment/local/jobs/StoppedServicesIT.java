package io.weathercomment.local.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.weathercomment.storage.EventCounters;
import io.weathercomment.testkit.AtOnce;
import io.weathercomment.testkit.LocalAccount;
import io.weathercomment.testkit.LocalAwsTest;
import io.weathercomment.testkit.Waiting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@LocalAwsTest
@Timeout(400)
final class StoppedServicesIT {
    private static final int JOBS = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int WAITING_AT_LEAST = 20;

    /** Few at once, so that messages wait; a message that was sent again may get lost again. */
    private static final Map<String, String> SETTINGS = Map.of("MAX_IN_FLIGHT", "4", "SWEEP_AGAIN", "3");

    private static final int SERVICES = 4;

    /** They stop one after the other; clients and threads are closed after them. */
    private static final Duration OUT_WITHIN =
            JobsFixture.DRAIN.multipliedBy(SERVICES).plusSeconds(8);

    private final JobsFixture fixture;

    @TempDir
    private Path folder;

    private volatile ServicesProcess services;

    StoppedServicesIT(LocalAccount account) {
        fixture = new JobsFixture(account);
    }

    @BeforeEach
    void startServices() {
        services = start();
    }

    @AfterEach
    void stop() {
        services.close();
        fixture.close();
    }

    @Test
    void loseNothingWhenToldToEndUnderLoadAndAreOutWithinTheDrain() {
        var events = fixture.account().made().analyticsEvents();
        List<String> ids;
        List<String> left;

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = CompletableFuture.supplyAsync(
                    () -> AtOnce.call(JOBS, i -> fixture.acceptedAtLast(() -> services.api(), i, "stop-" + i)),
                    threads);
            Waiting.until("there is load", PATIENCE, this::hasLoad);
            services.terminate(OUT_WITHIN);
            left = fixture.openJobs();
            services = start();
            ids = asked.join();
            Waiting.until("all jobs end", PATIENCE, () -> fixture.ended(ids) == JOBS);
            Waiting.until("all events are counted", PATIENCE, () -> {
                fixture.redriveAll();
                return fixture.counted(EventCounters.TOTAL) >= JOBS && fixture.messages(events.url()) == 0;
            });
        }

        assertThat(left).as("accepted before, ended after").isNotEmpty();
        assertThat(ids).doesNotHaveDuplicates().hasSize(JOBS).containsAll(left);
        assertThat(fixture.statuses(ids)).isEqualTo(Map.of("succeeded", (long) JOBS));
        assertThat(fixture.jobIdsOfComments()).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(fixture.counted(EventCounters.TOTAL)).isEqualTo(JOBS);
    }

    private boolean hasLoad() {
        var made = fixture.account().made();
        return fixture.messages(made.weatherRequests().url()) >= WAITING_AT_LEAST
                && fixture.counted(EventCounters.TOTAL) > 0;
    }

    private ServicesProcess start() {
        return ServicesProcess.start(fixture.settings(SETTINGS), folder.resolve("services.log"));
    }
}
