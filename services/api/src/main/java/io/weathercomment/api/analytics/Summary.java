package io.weathercomment.api.analytics;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.weathercomment.api.contract.Answer;
import io.weathercomment.api.contract.Ask;
import io.weathercomment.api.problems.Problem;
import io.weathercomment.api.problems.ProblemException;
import io.weathercomment.api.problems.ProblemType;
import io.weathercomment.domain.TargetDay;
import io.weathercomment.storage.EventCounters;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How many jobs ended, by outcome, over a span of Japanese days.
 *
 * @param now the wall clock: days are those on which jobs ended
 */
public record Summary(EventCounters counters, InstantSource now) {
    /** Each day is a read; the problem's text says the same number. */
    private static final int MOST_DAYS = 92;

    private static final List<String> OUTCOMES = List.of("succeeded", "reused", "failed", "expired");

    public Future<Answer> get(Ask ask) {
        var today = TargetDay.today(now.instant());
        var to = date(ask, "to", today);
        var from = date(ask, "from", to.isBefore(today) ? to : today);
        if (from.isAfter(to) || ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            throw bad("from");
        }
        var days = from.datesUntil(to.plusDays(1)).toList();
        var reads = days.stream().map(counters::day).toList();
        return Future.all(new ArrayList<>(reads)).map(_ -> {
            var rows = new JsonArray();
            var total = new JsonObject();
            for (int i = 0; i < days.size(); i++) {
                var row = counts(reads.get(i).result());
                row.forEach(count ->
                        total.put(count.getKey(), total.getLong(count.getKey(), 0L) + (Long) count.getValue()));
                rows.add(new JsonObject().put("date", days.get(i).toString()).mergeIn(row));
            }
            return Answer.ok(new JsonObject()
                    .put("from", from.toString())
                    .put("to", to.toString())
                    .mergeIn(total)
                    .put("days", rows));
        });
    }

    private static JsonObject counts(Map<String, Long> counters) {
        var row = new JsonObject().put("jobs", counters.getOrDefault(EventCounters.TOTAL, 0L));
        OUTCOMES.forEach(outcome -> row.put(outcome, counters.getOrDefault(EventCounters.OUTCOME + outcome, 0L)));
        return row;
    }

    private static LocalDate date(Ask ask, String name, LocalDate otherwise) {
        try {
            return ask.optional(name).map(LocalDate::parse).orElse(otherwise);
        } catch (DateTimeParseException e) {
            throw bad(name);
        }
    }

    private static ProblemException bad(String field) {
        return Problem.of(ProblemType.BAD_SPAN).with("field", field).exception();
    }
}
