package io.weathercomment.analytics;

import io.weathercomment.messaging.PollerConfig;
import io.weathercomment.runtime.AwsConfig;
import io.weathercomment.runtime.Env;
import io.weathercomment.runtime.PollerSettings;
import io.weathercomment.storage.TableNames;

/** Settings of the analytics service. */
public record AnalyticsConfig(TableNames tables, AwsConfig aws, PollerConfig poller) {
    private static final int MAX_IN_FLIGHT = 40;

    public static AnalyticsConfig from(Env env) {
        return new AnalyticsConfig(
                new TableNames(env.text("TABLE_PREFIX", "")),
                AwsConfig.from(env),
                PollerSettings.from(env, env.text("ANALYTICS_EVENTS_QUEUE_URL"), MAX_IN_FLIGHT));
    }
}
