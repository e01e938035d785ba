package io.weathercomment.local.storage;

import io.weathercomment.storage.CommentStore;
import io.weathercomment.storage.DynamoCommentStore;
import io.weathercomment.storage.DynamoJobStore;
import io.weathercomment.storage.JobStore;
import io.weathercomment.storage.TableNames;
import io.weathercomment.testkit.CommentStoreContract;
import io.weathercomment.testkit.LocalAwsTest;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

@LocalAwsTest
final class DynamoCommentStoreIT extends CommentStoreContract {
    private final CommentStore comments;
    private final JobStore jobs;

    DynamoCommentStoreIT(DynamoDbAsyncClient dynamo, TableNames tables) {
        this.comments = new DynamoCommentStore(dynamo, tables);
        this.jobs = new DynamoJobStore(dynamo, tables);
    }

    @Override
    protected CommentStore comments() {
        return comments;
    }

    @Override
    protected JobStore jobs() {
        return jobs;
    }
}
