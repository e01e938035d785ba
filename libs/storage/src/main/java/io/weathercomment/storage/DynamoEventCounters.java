package io.weathercomment.storage;

import io.vertx.core.Future;
import io.weathercomment.messaging.Aws;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** Counters in the table {@code analytics}: a row for each day and counter, a marker row for each event. */
public record DynamoEventCounters(DynamoDbAsyncClient dynamo, TableNames tables) implements EventCounters {
    static final Duration COUNTER_LIFE = Duration.ofDays(400);

    /** Longer than a queue keeps a message. */
    static final Duration MARKER_LIFE = Duration.ofDays(15);

    private static final String MARKER = "marker";

    /** How often a transaction that met others at the same counters is sent again. */
    private static final int CONFLICTS_TOLERATED = 3;

    @Override
    public Future<Integer> apply(List<Counted> events, Instant now) {
        var sum = Future.succeededFuture(0);
        for (var transaction : EventBatches.of(events)) {
            sum = sum.compose(before -> apply(transaction, now, 0).map(count -> before + count));
        }
        return sum;
    }

    private Future<Integer> apply(List<Counted> events, Instant now, int conflicts) {
        if (events.isEmpty()) {
            return Future.succeededFuture(0);
        }
        var request = TransactWriteItemsRequest.builder()
                .transactItems(writes(events, now))
                .build();
        return Aws.future(dynamo.transactWriteItems(request))
                .map(_ -> events.size())
                .recover(error -> error instanceof TransactionCanceledException cancelled
                        ? again(events, now, conflicts, cancelled)
                        : Future.failedFuture(error));
    }

    /** Sends what is left without the events that are known, and once more what only met another transaction. */
    private Future<Integer> again(
            List<Counted> events, Instant now, int conflicts, TransactionCanceledException cancelled) {
        var reasons = Refusal.reasons(cancelled);
        if (reasons.stream().anyMatch(Refusal::byCondition)) {
            return apply(withoutKnown(events, reasons), now, conflicts);
        }
        if (conflicts < CONFLICTS_TOLERATED && Refusal.undecided(cancelled)) {
            return Pause.after(conflicts + 1).compose(_ -> apply(events, now, conflicts + 1));
        }
        return Future.failedFuture(cancelled);
    }

    private static List<Counted> withoutKnown(List<Counted> events, List<CancellationReason> reasons) {
        return IntStream.range(0, events.size())
                .filter(i -> !Refusal.byCondition(reasons.get(i)))
                .mapToObj(events::get)
                .toList();
    }

    /** The events' markers, in their order, then the sums. */
    private List<TransactWriteItem> writes(List<Counted> events, Instant now) {
        var writes = new ArrayList<TransactWriteItem>();
        for (var event : events) {
            writes.add(TransactWriteItem.builder().put(marker(event, now)).build());
        }
        sums(events)
                .forEach((counter, sum) -> writes.add(TransactWriteItem.builder()
                        .update(addition(counter, sum, now))
                        .build()));
        return writes;
    }

    private static Map<EventBatches.DayCounter, Long> sums(List<Counted> events) {
        return events.stream()
                .flatMap(EventBatches::counters)
                .collect(Collectors.groupingBy(counter -> counter, Collectors.counting()));
    }

    private Put marker(Counted event, Instant now) {
        return Put.builder()
                .tableName(tables.analytics())
                .item(new Attributes()
                        .text("metric", "event#" + event.eventId())
                        .text("dimension", MARKER)
                        .text("day", event.day().toString())
                        .ttl("ttl", now, MARKER_LIFE)
                        .values())
                .conditionExpression("attribute_not_exists(metric)")
                .build();
    }

    private Update addition(EventBatches.DayCounter counter, long sum, Instant now) {
        var update = "SET #ttl = :ttl ADD #count :sum";
        return Update.builder()
                .tableName(tables.analytics())
                .key(new Attributes()
                        .text("metric", metric(counter.day()))
                        .text("dimension", counter.counter())
                        .values())
                .updateExpression(update)
                .expressionAttributeNames(Change.names(update))
                .expressionAttributeValues(new Attributes()
                        .ttl(":ttl", now, COUNTER_LIFE)
                        .number(":sum", sum)
                        .values())
                .build();
    }

    @Override
    public Future<Map<String, Long>> day(LocalDate day) {
        var query = QueryRequest.builder()
                .tableName(tables.analytics())
                .keyConditionExpression("metric = :metric")
                .expressionAttributeValues(
                        new Attributes().text(":metric", metric(day)).values())
                .consistentRead(true)
                .build();
        return new Pages(dynamo).all(query).map(rows -> {
            var counters = new TreeMap<String, Long>();
            rows.forEach(row -> counters.put(row.text("dimension"), row.number("count")));
            return counters;
        });
    }

    private static String metric(LocalDate day) {
        return "daily#" + day;
    }
}
