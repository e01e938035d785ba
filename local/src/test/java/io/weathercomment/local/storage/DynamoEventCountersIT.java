package io.weathercomment.local.storage;

import io.weathercomment.storage.DynamoEventCounters;
import io.weathercomment.storage.EventCounters;
import io.weathercomment.storage.TableNames;
import io.weathercomment.testkit.EventCountersContract;
import io.weathercomment.testkit.LocalAwsTest;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

@LocalAwsTest
final class DynamoEventCountersIT extends EventCountersContract {
    private final EventCounters counters;

    DynamoEventCountersIT(DynamoDbAsyncClient dynamo, TableNames tables) {
        this.counters = new DynamoEventCounters(dynamo, tables);
    }

    @Override
    protected EventCounters counters() {
        return counters;
    }
}
