package io.weathercomment.storage;

import io.weathercomment.storage.EventCounters.Counted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Cuts events into transactions that DynamoDB takes: 100 writes, one for each event and one for each counter of a day. */
final class EventBatches {
    static final int WRITES_PER_TRANSACTION = 100;

    private EventBatches() {}

    record DayCounter(LocalDate day, String counter) {}

    static Stream<DayCounter> counters(Counted event) {
        return event.counters().stream().distinct().map(counter -> new DayCounter(event.day(), counter));
    }

    /** In order; of events with the same id the first. */
    static List<List<Counted>> of(List<Counted> events) {
        var batches = new ArrayList<List<Counted>>();
        var ids = new HashSet<String>();
        var batch = new ArrayList<Counted>();
        var counters = new HashSet<DayCounter>();
        for (var event : events) {
            if (!ids.add(event.eventId())) {
                continue;
            }
            if (!fits(event, batch, counters)) {
                batches.add(List.copyOf(batch));
                batch.clear();
                counters.clear();
            }
            batch.add(event);
            counters(event).forEach(counters::add);
        }
        if (!batch.isEmpty()) {
            batches.add(List.copyOf(batch));
        }
        return batches;
    }

    private static boolean fits(Counted event, List<Counted> batch, Set<DayCounter> counters) {
        if (batch.isEmpty()) {
            return true;
        }
        var added =
                counters(event).filter(counter -> !counters.contains(counter)).count();
        return batch.size() < EventCounters.EVENTS_PER_TRANSACTION
                && batch.size() + 1 + counters.size() + added <= WRITES_PER_TRANSACTION;
    }
}
