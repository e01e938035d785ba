package io.weathercomment.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.weathercomment.storage.EventCounters.Counted;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EventBatchesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Test
    void putsTwentyEventsIntoATransaction() {
        var events = IntStream.range(0, 45).mapToObj(i -> event(i, "a")).toList();

        assertThat(EventBatches.of(events)).extracting(List::size).containsExactly(20, 20, 5);
    }

    @Test
    void putsNoMoreThanAHundredWritesIntoATransaction() {
        // an event and its nine counters are ten writes
        var events = IntStream.range(0, 20)
                .mapToObj(i -> event(
                        i, IntStream.range(0, 9).mapToObj(c -> i + "-" + c).toArray(String[]::new)))
                .toList();

        assertThat(EventBatches.of(events)).extracting(List::size).containsExactly(10, 10);
    }

    @Test
    void countsASharedCounterAsOneWrite() {
        var counters = IntStream.range(0, 80).mapToObj(c -> "c" + c).toArray(String[]::new);
        var events = IntStream.range(0, 20).mapToObj(i -> event(i, counters)).toList();

        assertThat(EventBatches.of(events)).extracting(List::size).containsExactly(20);
    }

    @Test
    void keepsTheFirstOfEventsWithTheSameId() {
        var first = event(1, "a");

        assertThat(EventBatches.of(List.of(first, event(1, "b")))).containsExactly(List.of(first));
    }

    @Test
    void makesNoTransactionOfNoEvents() {
        assertThat(EventBatches.of(List.of())).isEmpty();
    }

    private static Counted event(int id, String... counters) {
        return new Counted("e" + id, DAY, List.of(counters));
    }
}
