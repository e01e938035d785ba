package io.weathercomment.local.storage;

import static io.weathercomment.testkit.Answers.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.weathercomment.domain.JobState;
import io.weathercomment.domain.Lease;
import io.weathercomment.storage.CommentStore;
import io.weathercomment.storage.DynamoCommentStore;
import io.weathercomment.storage.DynamoJobStore;
import io.weathercomment.storage.JobStore;
import io.weathercomment.storage.JobStore.Claim;
import io.weathercomment.storage.JobStore.Idempotency;
import io.weathercomment.testkit.JobStoreContract;
import io.weathercomment.testkit.LocalAccount;
import io.weathercomment.testkit.LocalAwsTest;
import io.weathercomment.testkit.Samples;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@LocalAwsTest
final class DynamoJobStoreIT extends JobStoreContract {
    private final LocalAccount account;
    private final JobStore jobs;
    private final CommentStore comments;

    DynamoJobStoreIT(LocalAccount account) {
        this.account = account;
        this.jobs = new DynamoJobStore(account.clients().dynamo(), account.tables());
        this.comments = new DynamoCommentStore(account.clients().dynamo(), account.tables());
    }

    @Override
    protected JobStore jobs() {
        return jobs;
    }

    @Override
    protected CommentStore comments() {
        return comments;
    }

    @Test
    void takesNoIdempotencyKeyForAJob() {
        var key = new Idempotency("caller#" + Samples.id(), "hash", Samples.NOW.plusSeconds(60));
        await(jobs.create(Samples.job(), key, Samples.NOW));
        var rowOfKey = "idem#" + key.key();

        assertThat(await(jobs.get(rowOfKey))).isEmpty();
        assertThat(await(jobs.getAll(List.of(rowOfKey)))).isEmpty();
        assertThat(await(jobs.fetching(rowOfKey, Samples.NOW))).isFalse();
        assertThat(await(jobs.claim(rowOfKey, lease(), Samples.NOW, Samples.NOW)))
                .isEqualTo(new Claim.Unknown());
        assertThat(await(jobs.expire(rowOfKey, null, Samples.NOW))).isFalse();
    }

    @Test
    void keepsAnUnfinishedJobInTheIndexOfOpenJobsAndNoLonger() {
        var job = Samples.job();
        await(jobs.create(job, null, Samples.NOW));
        await(jobs.claim(job.id(), lease(), Samples.NOW, Samples.NOW));
        assertThat(row(job.id())).containsKeys("open", "next_check_at", "lease_owner", "lease_until");

        await(jobs.succeed(job, "me", Samples.comment(job.id(), Samples.id(), Samples.DAY, Samples.NOW), Samples.NOW));

        assertThat(row(job.id()))
                .doesNotContainKeys("open", "next_check_at", "lease_owner", "lease_until")
                .containsEntry(
                        "status",
                        AttributeValue.fromS(new JobState.Succeeded(Samples.commentKey("x"), false).status()));
    }

    @Test
    void letsRowsGoSevenDaysAfterTheyWereMade() {
        var job = Samples.job();

        await(jobs.create(job, null, Samples.NOW));

        assertThat(row(job.id()).get("ttl")).isEqualTo(AttributeValue.fromN(inDays(7)));
    }

    @Test
    void letsCommentsGoAfterFourHundredDays() {
        var job = Samples.job();
        await(jobs.create(job, null, Samples.NOW));
        await(jobs.claim(job.id(), lease(), Samples.NOW, Samples.NOW));
        var comment = Samples.comment(job.id(), Samples.id(), Samples.DAY, Samples.NOW);

        await(jobs.succeed(job, "me", comment, Samples.NOW));

        var key = Map.of(
                "location_id", AttributeValue.fromS(comment.locationId()),
                "generated_at", AttributeValue.fromS("2026-11-24T01:02:03.000000004Z"));
        assertThat(item(account.tables().comments(), key))
                .containsEntry("ttl", AttributeValue.fromN(inDays(400)))
                .containsEntry("comment_date", AttributeValue.fromS("2026-11-25"))
                .containsEntry("llm_provider", AttributeValue.fromS("none"));
    }

    private static Lease lease() {
        return new Lease("me", Samples.NOW.plusSeconds(60));
    }

    private static String inDays(int days) {
        return Long.toString(Instant.parse("2026-11-24T01:02:03Z")
                .plusSeconds(86_400L * days)
                .getEpochSecond());
    }

    private Map<String, AttributeValue> row(String jobId) {
        return item(account.tables().jobs(), Map.of("job_id", AttributeValue.fromS(jobId)));
    }

    private Map<String, AttributeValue> item(String table, Map<String, AttributeValue> key) {
        return account.clients()
                .dynamo()
                .getItem(get -> get.tableName(table).key(key).consistentRead(true))
                .join()
                .item();
    }
}
