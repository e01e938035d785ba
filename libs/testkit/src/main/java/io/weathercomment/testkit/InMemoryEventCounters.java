package io.weathercomment.testkit;

import io.vertx.core.Future;
import io.weathercomment.storage.EventCounters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counters in memory. */
public final class InMemoryEventCounters implements EventCounters {
    private final Set<String> known = new HashSet<>();
    private final Map<LocalDate, Map<String, Long>> days = new HashMap<>();

    @Override
    public synchronized Future<Integer> apply(List<Counted> events, Instant now) {
        var added = 0;
        for (var event : events) {
            if (known.add(event.eventId())) {
                var counters = days.computeIfAbsent(event.day(), _ -> new HashMap<>());
                event.counters().stream().distinct().forEach(counter -> counters.merge(counter, 1L, Long::sum));
                added++;
            }
        }
        return Future.succeededFuture(added);
    }

    @Override
    public synchronized Future<Map<String, Long>> day(LocalDate day) {
        return Future.succeededFuture(Map.copyOf(days.getOrDefault(day, Map.of())));
    }
}
