package io.weathercomment.testkit;

import static io.weathercomment.testkit.Answers.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.weathercomment.storage.EventCounters;
import io.weathercomment.storage.EventCounters.Counted;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link EventCounters} does. */
public abstract class EventCountersContract {
    /** A day that no other test counts on. */
    private final LocalDate day =
            LocalDate.ofEpochDay(ThreadLocalRandom.current().nextLong(1_000_000));

    protected abstract EventCounters counters();

    @Test
    void countsEachEventOnce() {
        var succeeded = event("outcome#succeeded", "place#tokyo");
        var failed = event("outcome#failed", "place#tokyo");

        var first = apply(List.of(succeeded, failed));
        var second = apply(List.of(succeeded, failed));

        assertThat(first).isEqualTo(2);
        assertThat(second).isZero();
        assertThat(counted()).isEqualTo(Map.of("outcome#succeeded", 1L, "outcome#failed", 1L, "place#tokyo", 2L));
    }

    @Test
    void countsADuplicateWithinTheListOnce() {
        var event = event("outcome#succeeded");

        assertThat(apply(List.of(event, event))).isEqualTo(1);
        assertThat(counted()).isEqualTo(Map.of("outcome#succeeded", 1L));
    }

    @Test
    void countsACounterOnceForAnEvent() {
        apply(List.of(event("outcome#succeeded", "outcome#succeeded")));

        assertThat(counted()).isEqualTo(Map.of("outcome#succeeded", 1L));
    }

    @Test
    void countsTheNewEventsAmongKnownOnes() {
        var known = events(7);
        apply(known);

        var added = apply(Stream.concat(known.stream(), events(5).stream()).toList());

        assertThat(added).isEqualTo(5);
        assertThat(counted()).isEqualTo(Map.of("outcome#succeeded", 12L));
    }

    @Test
    void countsMoreEventsThanOneTransactionTakes() {
        var added = apply(events(2 * EventCounters.EVENTS_PER_TRANSACTION + 5));

        assertThat(added).isEqualTo(45);
        assertThat(counted()).isEqualTo(Map.of("outcome#succeeded", 45L));
    }

    @Test
    void countsEventsOfManyCounters() {
        var events = IntStream.range(0, 20)
                .mapToObj(i -> new Counted(
                        Samples.id(),
                        day,
                        IntStream.range(0, 9)
                                .mapToObj(c -> "place#" + i + "-" + c)
                                .toList()))
                .toList();

        assertThat(apply(events)).isEqualTo(20);
        assertThat(counted()).hasSize(180).containsEntry("place#19-8", 1L);
    }

    @Test
    void keepsDaysApart() {
        var event = event("outcome#succeeded");
        var nextDay = new Counted(Samples.id(), day.plusDays(1), event.counters());

        assertThat(apply(List.of(event, nextDay))).isEqualTo(2);
        assertThat(counted()).isEqualTo(Map.of("outcome#succeeded", 1L));
        assertThat(await(counters().day(day.plusDays(1)))).isEqualTo(Map.of("outcome#succeeded", 1L));
    }

    @Test
    void knowsNoCountersOfADayWithoutEvents() {
        assertThat(counted()).isEmpty();
        assertThat(apply(List.of())).isZero();
    }

    @Test
    void countsOnceWhatManyApplyAtOnce() {
        var events = events(20);

        var added = AtOnce.call(4, _ -> apply(events));

        assertThat(added.stream().mapToInt(Integer::intValue).sum()).isEqualTo(20);
        assertThat(counted()).isEqualTo(Map.of("outcome#succeeded", 20L));
    }

    @Test
    void countsOnceWhatOverlapsInManyListsAtOnce() {
        var events = events(60);

        var added = AtOnce.call(4, i -> apply(events.subList(10 * i, 10 * i + 30)));

        assertThat(added.stream().mapToInt(Integer::intValue).sum()).isEqualTo(60);
        assertThat(counted()).isEqualTo(Map.of("outcome#succeeded", 60L));
    }

    private Counted event(String... counters) {
        return new Counted(Samples.id(), day, List.of(counters));
    }

    private List<Counted> events(int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> event("outcome#succeeded"))
                .toList();
    }

    private int apply(List<Counted> events) {
        return await(counters().apply(events, Samples.NOW));
    }

    private Map<String, Long> counted() {
        return await(counters().day(day));
    }
}
