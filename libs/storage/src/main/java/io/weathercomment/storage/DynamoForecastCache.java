package io.weathercomment.storage;

import io.vertx.core.Future;
import io.weathercomment.domain.Forecast;
import io.weathercomment.messaging.Aws;
import io.weathercomment.messaging.Codec;
import io.weathercomment.messaging.JsonCodec;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/**
 * Forecasts in the table {@code weather-cache}.
 *
 * @param now the wall clock, which a row's removal goes by
 */
public record DynamoForecastCache(DynamoDbAsyncClient dynamo, TableNames tables, InstantSource now)
        implements ForecastCache {
    static final Duration LIFE = Duration.ofDays(7);

    private static final Codec<Forecast> FORECAST = new JsonCodec<>(Forecast.class);
    private static final String NOT_ISSUED_LATER = "attribute_not_exists(#location_id) OR #issued_at <= :issued_at";

    @Override
    public Future<Optional<CachedForecast>> get(String locationId, LocalDate targetDate) {
        var get = GetItemRequest.builder()
                .tableName(tables.forecasts())
                .key(key(locationId, targetDate).values())
                .consistentRead(true)
                .build();
        return Aws.future(dynamo.getItem(get))
                .map(response ->
                        response.hasItem() ? Optional.of(forecast(new Row(response.item()))) : Optional.empty());
    }

    private static CachedForecast forecast(Row row) {
        return new CachedForecast(
                row.record("weather_data", FORECAST),
                row.instant("cached_at"),
                row.instant("fresh_until"),
                row.text("fingerprint"),
                row.text("geohash"));
    }

    @Override
    public Future<Void> put(CachedForecast cached) {
        var put = PutItemRequest.builder()
                .tableName(tables.forecasts())
                .item(row(cached))
                .conditionExpression(NOT_ISSUED_LATER)
                .expressionAttributeNames(Change.names(NOT_ISSUED_LATER))
                .expressionAttributeValues(new Attributes()
                        .instant(":issued_at", cached.forecast().issuedAt())
                        .values())
                .build();
        return Refusal.asFalse(Aws.future(dynamo.putItem(put))).mapEmpty();
    }

    private Map<String, AttributeValue> row(CachedForecast cached) {
        var forecast = cached.forecast();
        return key(forecast.locationId(), forecast.targetDate())
                .instant("cached_at", cached.cachedAt())
                .instant("fresh_until", cached.freshUntil())
                .text("weather_data", FORECAST.encode(forecast))
                .text("source", forecast.source())
                .instant("issued_at", forecast.issuedAt())
                .text("fingerprint", cached.fingerprint())
                .text("geohash", cached.geohash())
                .ttl("ttl", now.instant(), LIFE)
                .values();
    }

    private static Attributes key(String locationId, LocalDate targetDate) {
        return new Attributes().text("location_id", locationId).text("forecast_time", targetDate.toString());
    }
}
