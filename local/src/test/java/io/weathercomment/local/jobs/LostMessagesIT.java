package io.weathercomment.local.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.weathercomment.localaws.LocalAws;
import io.weathercomment.storage.EventCounters;
import io.weathercomment.testkit.AtOnce;
import io.weathercomment.testkit.LocalAccount;
import io.weathercomment.testkit.LocalAwsExtension;
import io.weathercomment.testkit.Waiting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** On a local AWS of its own, which it freezes. */
@Timeout(400)
final class LostMessagesIT {
    private static final int JOBS = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int TOGETHER = 50;
    private static final Duration FROZEN = Duration.ofSeconds(20);

    /** Few at once, so that messages wait; a message that was sent again may get lost again. */
    private static final Map<String, String> SETTINGS = Map.of("MAX_IN_FLIGHT", "4", "SWEEP_AGAIN", "3");

    @TempDir
    private Path folder;

    private LocalAws aws;
    private LocalAccount account;
    private JobsFixture fixture;

    @BeforeEach
    void startAws() {
        aws = LocalAwsExtension.start(folder.resolve("aws"));
        account = LocalAccount.open(aws.endpoint());
        fixture = new JobsFixture(account);
    }

    @AfterEach
    void stopAws() {
        fixture.close();
        account.close();
        aws.close();
    }

    @Test
    void endsEveryJobThoughAllQueuesAreEmptiedAndTheirAwsIsFrozen() {
        var ids = new ArrayList<String>();
        var lost = 0;

        try (var services = ServicesProcess.start(fixture.settings(SETTINGS), folder.resolve("services.log"))) {
            accept(services, ids);
            accept(services, ids);
            lost = emptyAllQueues();
            accept(services, ids);
            var frozen = FrozenAws.freeze(aws, FROZEN);
            accept(services, ids);
            frozen.join();
            Waiting.until("all jobs end", PATIENCE, () -> fixture.ended(ids) == JOBS);
            Waiting.until("all events that are left are counted", PATIENCE, this::noEventWaits);
        }

        assertThat(lost).as("messages that were lost").isPositive();
        assertThat(ids).doesNotHaveDuplicates().hasSize(JOBS);
        assertThat(fixture.statuses(ids)).isEqualTo(Map.of("succeeded", (long) JOBS));
        assertThat(fixture.jobIdsOfComments()).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(fixture.counted(EventCounters.TOTAL)).isBetween(1L, (long) JOBS);
    }

    private void accept(ServicesProcess services, List<String> ids) {
        var first = ids.size();
        ids.addAll(AtOnce.call(TOGETHER, i -> fixture.acceptedAtLast(services::api, first + i, "lost-" + (first + i))));
    }

    /** Answers how many messages were there. */
    private int emptyAllQueues() {
        var made = account.made();
        return Stream.of(made.weatherRequests(), made.commentGeneration(), made.analyticsEvents())
                .mapToInt(queue -> {
                    var there = fixture.messages(queue.url());
                    account.clients()
                            .sqs()
                            .purgeQueue(purge -> purge.queueUrl(queue.url()))
                            .join();
                    return there;
                })
                .sum();
    }

    /** What was given up as dead is given back, for it must not be counted twice either. */
    private boolean noEventWaits() {
        fixture.redriveAll();
        return fixture.messages(account.made().analyticsEvents().url()) == 0;
    }
}
