package io.weathercomment.storage;

import static io.weathercomment.storage.ScriptedDynamo.cancelled;
import static io.weathercomment.storage.ScriptedDynamo.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weathercomment.storage.EventCounters.Counted;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

class DynamoEventCountersTest {
    private static final Instant NOW = Instant.parse("2026-11-24T01:02:03Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Counted FIRST = new Counted("e1", DAY, List.of("outcome#succeeded"));
    private static final Counted SECOND = new Counted("e2", DAY, List.of("outcome#succeeded"));

    @Test
    void writesAMarkerForEachEventAndOneSumForEachCounter() {
        var dynamo = ScriptedDynamo.answering(written());

        var added = apply(dynamo);

        assertThat(added).isEqualTo(2);
        var writes = writes(dynamo, 0);
        assertThat(writes).hasSize(3);
        assertThat(marker(writes, 0).text("metric")).isEqualTo("event#e1");
        assertThat(marker(writes, 1).text("metric")).isEqualTo("event#e2");
        assertThat(new Row(writes.get(2).update().key()).text("metric")).isEqualTo("daily#2026-11-24");
        assertThat(sums(writes, 2).number(":sum")).isEqualTo(2);
    }

    @Test
    void letsMarkersGoAfterFifteenDaysAndCountersAfterFourHundred() {
        var dynamo = ScriptedDynamo.answering(written());

        apply(dynamo);

        var writes = writes(dynamo, 0);
        assertThat(marker(writes, 0).number("ttl")).isEqualTo(inDays(15));
        assertThat(sums(writes, 2).number(":ttl")).isEqualTo(inDays(400));
    }

    @Test
    void sendsTheRestAgainWithoutKnownEvents() {
        var dynamo = ScriptedDynamo.answering(cancelled("ConditionalCheckFailed", "None", "None"), written());

        var added = apply(dynamo);

        assertThat(added).isEqualTo(1);
        var writes = writes(dynamo, 1);
        assertThat(writes).hasSize(2);
        assertThat(marker(writes, 0).text("metric")).isEqualTo("event#e2");
        assertThat(sums(writes, 1).number(":sum")).isEqualTo(1);
    }

    @Test
    void sendsNothingWhenAllAreKnown() {
        var dynamo = ScriptedDynamo.answering(cancelled("ConditionalCheckFailed", "ConditionalCheckFailed", "None"));

        assertThat(apply(dynamo)).isZero();
        assertThat(dynamo.asked(TransactWriteItemsRequest.class)).hasSize(1);
    }

    @Test
    void triesAgainAfterMeetingAnotherTransaction() {
        var conflict = cancelled("None", "None", "TransactionConflict");
        var dynamo = ScriptedDynamo.answering(conflict, conflict, conflict, written());

        assertThat(apply(dynamo)).isEqualTo(2);
    }

    @Test
    void givesUpWhenItMeetsOthersAgainAndAgain() {
        var conflict = cancelled("None", "None", "TransactionConflict");
        var dynamo = ScriptedDynamo.answering(conflict, conflict, conflict, conflict);

        assertThatThrownBy(() -> apply(dynamo)).isSameAs(conflict);
        assertThat(dynamo.asked(TransactWriteItemsRequest.class)).hasSize(4);
    }

    @Test
    void passesOnWhateverElseGoesWrong() {
        var throttled = ProvisionedThroughputExceededException.builder().build();
        var cancelled = cancelled("None", "None", "ThrottlingError");

        assertThatThrownBy(() -> apply(ScriptedDynamo.answering(throttled))).isSameAs(throttled);
        assertThatThrownBy(() -> apply(ScriptedDynamo.answering(cancelled))).isSameAs(cancelled);
    }

    private static int apply(ScriptedDynamo dynamo) {
        return new DynamoEventCounters(dynamo, new TableNames(""))
                .apply(List.of(FIRST, SECOND), NOW)
                .await();
    }

    private static List<TransactWriteItem> writes(ScriptedDynamo dynamo, int call) {
        return dynamo.asked(TransactWriteItemsRequest.class).get(call).transactItems();
    }

    private static Row marker(List<TransactWriteItem> writes, int at) {
        return new Row(writes.get(at).put().item());
    }

    private static Row sums(List<TransactWriteItem> writes, int at) {
        return new Row(writes.get(at).update().expressionAttributeValues());
    }

    private static long inDays(int days) {
        return NOW.plusSeconds(86_400L * days).getEpochSecond();
    }
}
