package io.weathercomment.storage;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Counters that an event changes once, however often it arrives. */
public interface EventCounters {
    /**
     * Applies events, each once. In transactions of at most {@value #EVENTS_PER_TRANSACTION} events: a marker for each event and the sums
     * of their counters.
     *
     * @return how many of them were new
     */
    Future<Integer> apply(List<Counted> events, Instant now);

    /** The counters of a day; a day without events has none. */
    Future<Map<String, Long>> day(LocalDate day);

    int EVENTS_PER_TRANSACTION = 20;

    /** Counter of all ended jobs. */
    String TOTAL = "jobs";

    /** What the counters of single outcomes begin with: {@code outcome#succeeded}, {@code reused}, {@code failed}, {@code expired}. */
    String OUTCOME = "outcome#";

    /**
     * One event's effect: each named counter of the day grows by one.
     *
     * @param day Japanese day of the event
     */
    record Counted(String eventId, LocalDate day, List<String> counters) {
        public Counted {
            counters = List.copyOf(counters);
        }
    }
}
