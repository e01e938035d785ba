package io.weathercomment.analytics;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.weathercomment.domain.GenerationEvent;
import io.weathercomment.messaging.JsonCodec;
import io.weathercomment.messaging.SqsPoller;
import io.weathercomment.runtime.AwsClients;
import io.weathercomment.runtime.Component;
import io.weathercomment.runtime.QueueService;
import io.weathercomment.storage.DynamoEventCounters;
import java.time.InstantSource;

/** The analytics service: one verticle, one inbox. */
public final class AnalyticsService {
    private AnalyticsService() {}

    public static Component of(AnalyticsConfig config, AwsClients aws, MeterRegistry meters) {
        return new QueueService("analytics", context -> {
            var batch = batch(config, aws);
            return Future.succeededFuture(
                    SqsPoller.together(aws.pollers(), config.poller(), batch::process, meters, context));
        });
    }

    static EventBatch batch(AnalyticsConfig config, AwsClients aws) {
        var counters = new DynamoEventCounters(aws.dynamo(), config.tables());
        return new EventBatch(new JsonCodec<>(GenerationEvent.class), counters, InstantSource.system());
    }
}
