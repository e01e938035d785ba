package io.weathercomment.storage;

import static io.weathercomment.storage.ScriptedDynamo.cancelled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.weathercomment.domain.CommentKey;
import io.weathercomment.domain.GenerationRequest;
import io.weathercomment.domain.Job;
import io.weathercomment.storage.JobStore.Created;
import io.weathercomment.storage.JobStore.Idempotency;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** What no local DynamoDB answers; all else is in the contract. */
class DynamoJobStoreTest {
    private static final Instant NOW = Instant.parse("2026-11-24T01:02:03Z");
    private static final TableNames TABLES = new TableNames("");
    private static final CommentKey COMMENT = new CommentKey("tokyo", NOW, "c1");

    @ParameterizedTest
    @CsvSource({
        "None, ConditionalCheckFailed",
        "ConditionalCheckFailed, None",
        "TransactionConflict, ConditionalCheckFailed"
    })
    void answersFalseWhenAConditionDoesNotHold(String comment, String job) {
        var refused = cancelled(comment, job);

        assertThat(reuse(ScriptedDynamo.answering(refused, refused)).await()).isFalse();
    }

    @Test
    void failsAtOnceWhenAnythingElseRefusesTheTransaction() {
        var error = cancelled("ThrottlingError", "None");

        assertThatThrownBy(() -> reuse(ScriptedDynamo.answering(error)).await()).isSameAs(error);
    }

    @Test
    void sendsAKeysTransactionAgainWhenItMeetsAnother() {
        var conflict = cancelled("TransactionConflict", "None");
        var dynamo = ScriptedDynamo.answering(conflict, conflict, conflict, ScriptedDynamo.written());

        assertThat(createWithKey(dynamo).await()).isEqualTo(new Created.New());
    }

    @Test
    void givesUpWhenItMeetsOthersAgainAndAgain() {
        var conflict = cancelled("None", "TransactionConflict");
        var dynamo = ScriptedDynamo.answering(conflict, conflict, conflict, conflict);

        assertThatThrownBy(() -> createWithKey(dynamo).await()).isSameAs(conflict);
        assertThat(dynamo.asked(TransactWriteItemsRequest.class)).hasSize(4);
    }

    private static Future<Created> createWithKey(ScriptedDynamo dynamo) {
        var key = new Idempotency("k", "hash", NOW.plusSeconds(60));
        return new DynamoJobStore(dynamo, TABLES).create(job("j1"), key, NOW);
    }

    @Test
    void writesJobAndKeyInOneCall() {
        var dynamo = ScriptedDynamo.answering(ScriptedDynamo.written());
        var key = new Idempotency("caller#k", "hash", NOW.plusSeconds(60));

        new DynamoJobStore(dynamo, TABLES).create(job("j1"), key, NOW).await();

        var ids = dynamo.asked(TransactWriteItemsRequest.class).getFirst().transactItems().stream()
                .map(write -> new Row(write.put().item()).text("job_id"));
        assertThat(ids).containsExactly("idem#caller#k", "j1");
    }

    @Test
    void asksAgainForWhatWasLeftUnread() {
        var first = answer(List.of("j1"), List.of("j2"));
        var second = answer(List.of("j2"), List.of());
        var dynamo = ScriptedDynamo.answering(first, second);

        var found =
                new DynamoJobStore(dynamo, TABLES).getAll(List.of("j1", "j2")).await();

        assertThat(found).containsOnlyKeys("j1", "j2");
        assertThat(dynamo.asked(BatchGetItemRequest.class).getLast().requestItems())
                .isEqualTo(Map.of(
                        TABLES.jobs(),
                        KeysAndAttributes.builder()
                                .keys(List.of(JobRows.key("j2")))
                                .consistentRead(true)
                                .build()));
    }

    @Test
    void failsWhenRowsStayUnread() {
        var none = answer(List.of(), List.of("j1"));
        var store = new DynamoJobStore(ScriptedDynamo.answering(none, none, none, none), TABLES);

        assertThatThrownBy(() -> store.getAll(List.of("j1")).await())
                .hasMessage("rows left unread, table=generation-jobs rows=1 attempts=4");
    }

    @Test
    void findsTheDueJobsBesideARowThatCanNotBeRead() {
        var broken = new HashMap<>(JobRows.of(job("broken"), NOW));
        broken.put("status", AttributeValue.fromS("dreaming"));
        var first = QueryResponse.builder()
                .items(List.of(broken, JobRows.of(job("j1"), NOW)))
                .lastEvaluatedKey(JobRows.key("j1"))
                .build();
        var second = QueryResponse.builder()
                .items(List.of(JobRows.of(job("j2"), NOW)))
                .build();
        var store = new DynamoJobStore(ScriptedDynamo.answering(first, second), TABLES);

        var due = store.due(0, NOW, 2).await();

        assertThat(due).extracting(found -> found.job().id()).containsExactly("j1", "j2");
    }

    private static Future<Boolean> reuse(ScriptedDynamo dynamo) {
        return new DynamoJobStore(dynamo, TABLES).reuse(job("j1"), "me", COMMENT, NOW, NOW);
    }

    private static BatchGetItemResponse answer(List<String> read, List<String> unread) {
        var response = BatchGetItemResponse.builder()
                .responses(Map.of(
                        TABLES.jobs(),
                        read.stream().map(id -> JobRows.of(job(id), NOW)).toList()));
        if (!unread.isEmpty()) {
            response.unprocessedKeys(Map.of(
                    TABLES.jobs(),
                    KeysAndAttributes.builder()
                            .keys(unread.stream().map(JobRows::key).toList())
                            .build()));
        }
        return response.build();
    }

    private static Job job(String id) {
        return Job.queued(
                new GenerationRequest(
                        1, id, "tokyo", LocalDate.of(2026, 11, 25), "ja", "none", false, NOW.plusSeconds(900), null),
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                NOW);
    }
}
