package io.weathercomment.local.storage;

import static io.weathercomment.testkit.Answers.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.weathercomment.storage.DynamoForecastCache;
import io.weathercomment.storage.ForecastCache;
import io.weathercomment.storage.TableNames;
import io.weathercomment.testkit.ForecastCacheContract;
import io.weathercomment.testkit.LocalAwsTest;
import io.weathercomment.testkit.Samples;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@LocalAwsTest
final class DynamoForecastCacheIT extends ForecastCacheContract {
    private static final Instant WALL = Instant.parse("2026-11-24T01:02:03Z");

    private final DynamoDbAsyncClient dynamo;
    private final TableNames tables;
    private final ForecastCache cache;

    DynamoForecastCacheIT(DynamoDbAsyncClient dynamo, TableNames tables) {
        this.dynamo = dynamo;
        this.tables = tables;
        this.cache = new DynamoForecastCache(dynamo, tables, () -> WALL);
    }

    @Override
    protected ForecastCache cache() {
        return cache;
    }

    @Test
    void keepsARecordedForecastOfThePastForSevenDaysOfTheWall() {
        var place = Samples.id();
        var issued = Instant.parse("2022-06-14T20:00:00Z");
        var past = Samples.rain(place, LocalDate.of(2022, 6, 15), issued);

        await(cache.put(new ForecastCache.CachedForecast(past, issued, issued, "fingerprint", "xn774")));

        var key = Map.of(
                "location_id", AttributeValue.fromS(place),
                "forecast_time", AttributeValue.fromS("2022-06-15"));
        var row = dynamo.getItem(get -> get.tableName(tables.forecasts()).key(key))
                .join()
                .item();
        assertThat(row)
                .containsEntry(
                        "ttl",
                        AttributeValue.fromN(
                                Long.toString(WALL.plusSeconds(604_800).getEpochSecond())))
                .containsEntry("geohash", AttributeValue.fromS("xn774"));
    }
}
