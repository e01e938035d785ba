package io.weathercomment.comments;

import io.weathercomment.domain.Clocks;
import io.weathercomment.messaging.PollerConfig;
import io.weathercomment.runtime.AwsConfig;
import io.weathercomment.runtime.ClockConfig;
import io.weathercomment.runtime.Env;
import io.weathercomment.runtime.PollerSettings;
import io.weathercomment.storage.TableNames;
import java.time.Duration;

/**
 * Settings of the comments service.
 *
 * @param lease how long an attempt owns a job
 */
public record CommentsConfig(
        TableNames tables, AwsConfig aws, PollerConfig poller, String eventsTopic, Duration lease, Clocks clocks) {
    /** An attempt mostly waits for a model, which costs a virtual thread and no connection. */
    private static final int MAX_IN_FLIGHT = 256;

    public static CommentsConfig from(Env env) {
        return new CommentsConfig(
                new TableNames(env.text("TABLE_PREFIX", "")),
                AwsConfig.from(env),
                PollerSettings.from(env, env.text("COMMENT_GENERATION_QUEUE_URL"), MAX_IN_FLIGHT),
                env.text("COMMENT_EVENTS_TOPIC_ARN"),
                env.duration("LEASE", PollerSettings.handlerLimit(env)),
                ClockConfig.from(env));
    }
}
