package io.weathercomment.storage;

import io.vertx.core.Future;
import io.weathercomment.domain.Comment;
import io.weathercomment.domain.CommentKey;
import io.weathercomment.domain.Job;
import io.weathercomment.domain.JobState;
import io.weathercomment.domain.Lease;
import io.weathercomment.messaging.Aws;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** Jobs in the table {@code generation-jobs}: each change is one conditional write. */
public record DynamoJobStore(DynamoDbAsyncClient dynamo, TableNames tables) implements JobStore {
    private static final Logger LOG = LoggerFactory.getLogger(DynamoJobStore.class);
    private static final int MOST_IDS = 100;
    private static final String OPEN_JOBS = "GSI2";

    /** How often a transaction that met another at the same row is sent again. */
    private static final int CONFLICTS_TOLERATED = 3;

    // a row is in the index of open jobs exactly as long as the job has not ended
    private static final String UNFINISHED = "attribute_exists(#open)";
    private static final String NO_LEASE_RUNS = "(attribute_not_exists(#lease_until) OR #lease_until <= :now)";
    private static final String MINE = "#status = :writing AND #lease_owner = :me";
    private static final String NEW_KEY = "attribute_not_exists(#job_id) OR #expires_at <= :now";
    private static final String LEAVES_THE_OPEN = "REMOVE #open, #next_check_at, #lease_owner, #lease_until";

    @Override
    public Future<Created> create(Job job, @Nullable Idempotency idempotency, Instant nextCheckAt) {
        var row = JobRows.of(job, nextCheckAt);
        return idempotency == null ? createAlone(row) : createWithKey(job, row, idempotency);
    }

    private Future<Created> createAlone(Map<String, AttributeValue> row) {
        var put = PutItemRequest.builder()
                .tableName(tables.jobs())
                .item(row)
                .conditionExpression("attribute_not_exists(job_id)")
                .build();
        // refused: an earlier try of the same call was stored and only its answer got lost
        return Refusal.asFalse(Aws.future(dynamo.putItem(put))).map(_ -> new Created.New());
    }

    private Future<Created> createWithKey(Job job, Map<String, AttributeValue> row, Idempotency idempotency) {
        var key = Put.builder()
                .tableName(tables.jobs())
                .item(JobRows.of(idempotency, job.id()))
                .conditionExpression(NEW_KEY)
                .expressionAttributeNames(Change.names(NEW_KEY))
                .expressionAttributeValues(
                        new Attributes().instant(":now", job.createdAt()).values())
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
        var put = Put.builder()
                .tableName(tables.jobs())
                .item(row)
                .conditionExpression("attribute_not_exists(job_id)")
                .build();
        return transact(
                        TransactWriteItem.builder().put(key).build(),
                        TransactWriteItem.builder().put(put).build())
                .<Created>map(_ -> new Created.New())
                .recover(error -> knownKey(error)
                        .map(known -> Future.succeededFuture(created(known, idempotency, job)))
                        .orElseGet(() -> Future.failedFuture(error)));
    }

    /** What the key, the first write of the transaction, stands for when it is why the transaction was refused. */
    private static Optional<Remembered> knownKey(Throwable error) {
        return Refusal.ofFirst(error).map(reason -> JobRows.remembered(new Row(reason.item())));
    }

    private static Created created(Remembered known, Idempotency idempotency, Job job) {
        // the key names this very job: an earlier try of the same call was stored
        var mine = new Remembered.OfJob(idempotency.requestHash(), job.id());
        return known.equals(mine) ? new Created.New() : new Created.Known(known);
    }

    @Override
    public Future<Created> remember(Idempotency idempotency, CommentKey comment, Instant now) {
        var put = PutItemRequest.builder()
                .tableName(tables.jobs())
                .item(JobRows.of(idempotency, comment))
                .conditionExpression(NEW_KEY)
                .expressionAttributeNames(Change.names(NEW_KEY))
                .expressionAttributeValues(new Attributes().instant(":now", now).values())
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
        return Aws.future(dynamo.putItem(put))
                .<Created>map(_ -> new Created.New())
                .recover(error -> refusedRow(error)
                        .map(row -> Future.<Created>succeededFuture(new Created.Known(JobRows.remembered(row))))
                        .orElseGet(() -> Future.failedFuture(error)));
    }

    @Override
    public Future<Optional<Remembered>> remembered(String idempotencyKey, Instant now) {
        return read(JobRows.idempotencyKey(idempotencyKey))
                .map(found -> found.filter(row -> row.instant("expires_at").isAfter(now))
                        .map(JobRows::remembered));
    }

    @Override
    public Future<Optional<Job>> get(String jobId) {
        return read(JobRows.key(jobId))
                .map(found -> found.filter(JobRows::isJob).map(JobRows::job));
    }

    private Future<Optional<Row>> read(Map<String, AttributeValue> key) {
        var get = GetItemRequest.builder()
                .tableName(tables.jobs())
                .key(key)
                .consistentRead(true)
                .build();
        return Aws.future(dynamo.getItem(get))
                .map(response -> response.hasItem() ? Optional.of(new Row(response.item())) : Optional.empty());
    }

    @Override
    public Future<Map<String, Job>> getAll(List<String> jobIds) {
        if (jobIds.size() > MOST_IDS) {
            return Future.failedFuture(
                    new IllegalArgumentException("more than " + MOST_IDS + " job ids: " + jobIds.size()));
        }
        var keys = jobIds.stream().distinct().map(JobRows::key).toList();
        return new BatchRead(dynamo, tables.jobs()).all(keys).map(DynamoJobStore::jobs);
    }

    private static Map<String, Job> jobs(Collection<Row> rows) {
        var jobs = new HashMap<String, Job>();
        rows.stream().filter(JobRows::isJob).map(JobRows::job).forEach(job -> jobs.put(job.id(), job));
        return jobs;
    }

    @Override
    public Future<Boolean> fetching(String jobId, Instant now) {
        return change(
                jobId,
                new Change(
                        "SET #status = :fetching, #fetching_at = :now",
                        UNFINISHED + " AND #status = :queued",
                        new Attributes()
                                .text(":fetching", "fetching")
                                .text(":queued", "queued")
                                .instant(":now", now)));
    }

    @Override
    public Future<Claim> claim(String jobId, Lease lease, Instant generatedAt, Instant now) {
        var claim = new Change(
                        """
                        SET #status = :writing, #lease_owner = :me, #lease_until = :until,\
                         #generated_at = if_not_exists(#generated_at, :generated_at),\
                         #writing_at = if_not_exists(#writing_at, :now)""",
                        UNFINISHED + " AND " + NO_LEASE_RUNS,
                        new Attributes()
                                .text(":writing", "writing")
                                .text(":me", lease.owner())
                                .instant(":until", lease.until())
                                .instant(":generated_at", generatedAt)
                                .instant(":now", now))
                .alone(tables.jobs(), JobRows.key(jobId))
                .returnValues(ReturnValue.ALL_NEW)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
        return Aws.future(dynamo.updateItem(claim))
                .<Claim>map(response -> new Claim.Granted(JobRows.job(new Row(response.attributes()))))
                .recover(error -> error instanceof ConditionalCheckFailedException
                        ? Future.succeededFuture(refused(refusedRow(error)))
                        : Future.failedFuture(error));
    }

    private static Claim refused(Optional<Row> row) {
        return row.filter(JobRows::isJob)
                .<Claim>map(job -> new Claim.Refused(JobRows.job(job)))
                .orElseGet(Claim.Unknown::new);
    }

    @Override
    public Future<Void> release(String jobId, String leaseOwner) {
        return change(
                        jobId,
                        new Change(
                                "REMOVE #lease_owner, #lease_until",
                                MINE,
                                new Attributes().text(":writing", "writing").text(":me", leaseOwner)))
                .mapEmpty();
    }

    @Override
    public Future<Boolean> succeed(Job job, String leaseOwner, Comment comment, Instant now) {
        var put = Put.builder()
                .tableName(tables.comments())
                .item(CommentRows.of(comment, now))
                .conditionExpression("attribute_not_exists(location_id)")
                .build();
        return Refusal.asFalse(transact(
                TransactWriteItem.builder().put(put).build(),
                TransactWriteItem.builder()
                        .update(success(job, leaseOwner, comment.key(), false, now))
                        .build()));
    }

    @Override
    public Future<Boolean> reuse(Job job, String leaseOwner, CommentKey comment, Instant validUntil, Instant now) {
        var success = TransactWriteItem.builder()
                .update(success(job, leaseOwner, comment, true, now))
                .build();
        // no expression chooses the later of two instants: what is valid for longer already is only checked
        return Refusal.asFalse(transact(extended(comment, validUntil), success)
                .recover(error -> Refusal.ofFirst(error).isPresent()
                        ? transact(stored(comment), success)
                        : Future.failedFuture(error)));
    }

    private TransactWriteItem extended(CommentKey comment, Instant validUntil) {
        var extend = new Change(
                        "SET #valid_until = :until",
                        "#comment_id = :comment AND #valid_until <= :until",
                        new Attributes().instant(":until", validUntil).text(":comment", comment.commentId()))
                .inTransaction(tables.comments(), CommentRows.key(comment.locationId(), comment.generatedAt()));
        return TransactWriteItem.builder().update(extend).build();
    }

    private TransactWriteItem stored(CommentKey comment) {
        var check = ConditionCheck.builder()
                .tableName(tables.comments())
                .key(CommentRows.key(comment.locationId(), comment.generatedAt()))
                .conditionExpression("comment_id = :comment")
                .expressionAttributeValues(
                        new Attributes().text(":comment", comment.commentId()).values())
                .build();
        return TransactWriteItem.builder().conditionCheck(check).build();
    }

    private Update success(Job job, String leaseOwner, CommentKey comment, boolean reused, Instant now) {
        return new Change(
                        """
                        SET #status = :succeeded, #comment_location_id = :location, #comment_generated_at = :generated_at,\
                         #comment_id = :comment, #reused = :reused, #ended_at = :now\s""" + LEAVES_THE_OPEN,
                        MINE,
                        new Attributes()
                                .text(":succeeded", "succeeded")
                                .text(":location", comment.locationId())
                                .instant(":generated_at", comment.generatedAt())
                                .text(":comment", comment.commentId())
                                .flag(":reused", reused)
                                .text(":writing", "writing")
                                .text(":me", leaseOwner)
                                .instant(":now", now))
                .inTransaction(tables.jobs(), JobRows.key(job.id()));
    }

    @Override
    public Future<Boolean> end(String jobId, JobState.Failed failure, @Nullable String leaseOwner, Instant now) {
        return endWithout(
                jobId,
                "SET #status = :status, #error_type = :type, #error_detail = :detail, #ended_at = :now ",
                new Attributes()
                        .text(":status", failure.status())
                        .text(":type", failure.failure().name())
                        .text(":detail", failure.detail()),
                leaseOwner,
                now);
    }

    @Override
    public Future<Boolean> expire(String jobId, @Nullable String leaseOwner, Instant now) {
        return endWithout(
                jobId,
                "SET #status = :status, #ended_at = :now ",
                new Attributes().text(":status", new JobState.Expired().status()),
                leaseOwner,
                now);
    }

    private Future<Boolean> endWithout(
            String jobId, String set, Attributes values, @Nullable String leaseOwner, Instant now) {
        var free = leaseOwner == null ? NO_LEASE_RUNS : "(" + NO_LEASE_RUNS + " OR #lease_owner = :me)";
        return change(
                jobId,
                new Change(
                        set + LEAVES_THE_OPEN,
                        UNFINISHED + " AND " + free,
                        values.text(":me", leaseOwner).instant(":now", now)));
    }

    @Override
    public Future<List<DueJob>> due(int shard, Instant now, int limit) {
        var condition = "#open = :shard AND #next_check_at <= :now";
        var query = openJobs(condition)
                .expressionAttributeNames(Change.names(condition))
                .expressionAttributeValues(new Attributes()
                        .text(":shard", Integer.toString(shard))
                        .instant(":now", now)
                        .values())
                .limit(limit)
                .build();
        return due(query, List.of());
    }

    /** Reads on behind rows that can't be read, for they stay due for ever and must not hide the others. */
    private Future<List<DueJob>> due(QueryRequest query, List<DueJob> before) {
        return Aws.future(dynamo.query(query)).compose(page -> {
            var rows = page.items().stream().map(Row::new);
            var found = Stream.concat(before.stream(), rows.flatMap(DynamoJobStore::due))
                    .limit(query.limit())
                    .toList();
            return page.hasLastEvaluatedKey() && found.size() < query.limit()
                    ? due(
                            query.toBuilder()
                                    .exclusiveStartKey(page.lastEvaluatedKey())
                                    .build(),
                            found)
                    : Future.succeededFuture(found);
        });
    }

    private static Stream<DueJob> due(Row row) {
        try {
            return Stream.of(new DueJob(JobRows.job(row), row.instant("next_check_at"), (int) row.number("checks")));
        } catch (RuntimeException unreadable) {
            LOG.error("open job can't be read, left out, job={}", row.maybeText("job_id"), unreadable);
            return Stream.empty();
        }
    }

    @Override
    public Future<Boolean> takeDue(DueJob due, Instant next) {
        return change(
                due.job().id(),
                new Change(
                        "SET #next_check_at = :next ADD #checks :one",
                        UNFINISHED + " AND #next_check_at = :due",
                        new Attributes()
                                .instant(":next", next)
                                .number(":one", 1)
                                .instant(":due", due.nextCheckAt())));
    }

    @Override
    public Future<Optional<Instant>> oldestOpen() {
        var shards = IntStream.range(0, SHARDS).mapToObj(this::oldestOpen).toList();
        return Future.all(shards)
                .map(_ -> shards.stream()
                        .flatMap(shard -> shard.result().stream())
                        .min(Instant::compareTo));
    }

    /** The index is in order of the next check, not of age: it is read through. */
    private Future<Optional<Instant>> oldestOpen(int shard) {
        var query = openJobs("#open = :shard")
                .projectionExpression("#created_at")
                .expressionAttributeNames(Change.names("#open #created_at"))
                .expressionAttributeValues(
                        new Attributes().text(":shard", Integer.toString(shard)).values())
                .build();
        return new Pages(dynamo)
                .all(query)
                .map(rows -> rows.stream().map(row -> row.instant("created_at")).min(Instant::compareTo));
    }

    private QueryRequest.Builder openJobs(String condition) {
        return QueryRequest.builder()
                .tableName(tables.jobs())
                .indexName(OPEN_JOBS)
                .keyConditionExpression(condition);
    }

    private Future<Boolean> change(String jobId, Change change) {
        return Refusal.asFalse(Aws.future(dynamo.updateItem(
                change.alone(tables.jobs(), JobRows.key(jobId)).build())));
    }

    private Future<TransactWriteItemsResponse> transact(TransactWriteItem... writes) {
        return transact(
                TransactWriteItemsRequest.builder().transactItems(writes).build(), 0);
    }

    private Future<TransactWriteItemsResponse> transact(TransactWriteItemsRequest request, int conflicts) {
        return Aws.future(dynamo.transactWriteItems(request))
                .recover(error -> Refusal.undecided(error) && conflicts < CONFLICTS_TOLERATED
                        ? Pause.after(conflicts + 1).compose(_ -> transact(request, conflicts + 1))
                        : Future.failedFuture(error));
    }

    private static Optional<Row> refusedRow(Throwable error) {
        return error instanceof ConditionalCheckFailedException refused ? Refusal.row(refused) : Optional.empty();
    }
}
