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
            var counters = new DynamoEventCounters(aws.dynamo(), config.tables());
            var batch = new EventBatch(new JsonCodec<>(GenerationEvent.class), counters, InstantSource.system());
            return Future.succeededFuture(
                    SqsPoller.together(aws.pollers(), config.poller(), batch::process, meters, context));
        });
    }
}
