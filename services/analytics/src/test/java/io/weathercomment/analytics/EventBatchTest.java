package io.weathercomment.analytics;

import static io.weathercomment.testkit.Answers.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.weathercomment.domain.CommentPublished;
import io.weathercomment.domain.FailureType;
import io.weathercomment.domain.GenerationEvent;
import io.weathercomment.domain.GenerationFailed;
import io.weathercomment.messaging.Delivery;
import io.weathercomment.messaging.JsonCodec;
import io.weathercomment.messaging.Outcome;
import io.weathercomment.storage.EventCounters;
import io.weathercomment.testkit.InMemoryEventCounters;
import io.weathercomment.testkit.Samples;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventBatchTest {
    private static final JsonCodec<GenerationEvent> CODEC = new JsonCodec<>(GenerationEvent.class);

    /** 2026-11-25 00:30 in Japan, still the 24th in UTC. */
    private static final Instant AFTER_MIDNIGHT = Instant.parse("2026-11-24T15:30:00Z");

    private final EventCounters counters = new InMemoryEventCounters();
    private final EventBatch batch = new EventBatch(CODEC, counters, () -> Samples.NOW);

    @Test
    void countsEachOutcomeUnderTheJapaneseDay() {
        var outcomes = batch.process(List.of(
                delivery(published("e1", false)),
                delivery(published("e2", true)),
                delivery(failed("e3", FailureType.NO_TRUE_COMMENT)),
                delivery(failed("e4", FailureType.EXPIRED))));

        assertThat(outcomes).hasSize(4).allMatch(Outcome.Done.class::isInstance);
        assertThat(await(counters.day(LocalDate.of(2026, 11, 25))))
                .isEqualTo(Map.of(
                        "jobs", 4L,
                        "outcome#succeeded", 1L,
                        "outcome#reused", 1L,
                        "outcome#failed", 1L,
                        "outcome#expired", 1L));
    }

    @Test
    void countsAnEventOnceHoweverOftenItArrives() {
        var event = delivery(published("e1", false));

        batch.process(List.of(event, event));
        batch.process(List.of(event));

        assertThat(await(counters.day(LocalDate.of(2026, 11, 25)))).containsEntry("jobs", 1L);
    }

    @Test
    void rejectsOnlyWhatItCannotRead() {
        var outcomes = batch.process(List.of(Delivery.of("1", "<html>"), delivery(published("e1", false))));

        assertThat(outcomes.get(0)).isInstanceOf(Outcome.Reject.class);
        assertThat(outcomes.get(1)).isInstanceOf(Outcome.Done.class);
        assertThat(await(counters.day(LocalDate.of(2026, 11, 25)))).containsEntry("jobs", 1L);
    }

    @Test
    void makesTheWholeBatchComeBackWhenTheStoreFails() {
        var broken = new EventCounters() {
            @Override
            public Future<Integer> apply(List<Counted> events, Instant now) {
                return Future.failedFuture(new IllegalStateException("table is gone"));
            }

            @Override
            public Future<Map<String, Long>> day(LocalDate day) {
                return Future.succeededFuture(Map.of());
            }
        };

        var outcomes = new EventBatch(CODEC, broken, () -> Samples.NOW)
                .process(List.of(delivery(published("e1", false)), delivery(published("e2", false))));

        assertThat(outcomes)
                .hasSize(2)
                .allSatisfy(outcome -> assertThat(outcome)
                        .isInstanceOfSatisfying(
                                Outcome.Retry.class,
                                retry -> assertThat(retry.cause()).hasMessage("table is gone")));
    }

    private static Delivery delivery(GenerationEvent event) {
        return Delivery.of(event.eventId(), CODEC.encode(event));
    }

    private static GenerationEvent published(String eventId, boolean reused) {
        return new CommentPublished(
                1, eventId, "job", "comment", "tokyo", Samples.DAY, "none", "jma", reused, AFTER_MIDNIGHT);
    }

    private static GenerationEvent failed(String eventId, FailureType type) {
        return new GenerationFailed(1, eventId, eventId, "tokyo", Samples.DAY, type, "why", AFTER_MIDNIGHT);
    }
}
