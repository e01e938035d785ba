package io.weathercomment.analytics;

import io.weathercomment.messaging.PollerConfig;
import io.weathercomment.runtime.AwsConfig;
import io.weathercomment.runtime.Env;
import io.weathercomment.runtime.PollerSettings;
import io.weathercomment.storage.TableNames;

/** Settings of the analytics service. */
public record AnalyticsConfig(TableNames tables, AwsConfig aws, PollerConfig poller) {
    private static final int MAX_IN_FLIGHT = 40;
    private static final String QUEUE = "ANALYTICS_EVENTS_QUEUE_URL";

    public static AnalyticsConfig from(Env env) {
        return from(env, env.text(QUEUE));
    }

    /** A function is given its messages; with its queue's address it can also say when a failed one comes back. */
    static AnalyticsConfig ofFunction(Env env) {
        return from(env, env.text(QUEUE, ""));
    }

    private static AnalyticsConfig from(Env env, String queueUrl) {
        return new AnalyticsConfig(
                new TableNames(env.text("TABLE_PREFIX", "")),
                AwsConfig.from(env),
                PollerSettings.from(env, queueUrl, MAX_IN_FLIGHT));
    }
}
