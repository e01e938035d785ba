package io.weathercomment.comments;

import io.weathercomment.domain.Clocks;
import io.weathercomment.messaging.PollerConfig;
import io.weathercomment.runtime.AwsConfig;
import io.weathercomment.runtime.ClockConfig;
import io.weathercomment.runtime.Env;
import io.weathercomment.runtime.PollerSettings;
import io.weathercomment.storage.TableNames;
import java.time.Duration;
import java.util.List;

/**
 * Settings of the comments service.
 *
 * @param lease how long an attempt owns a job
 * @param sources of forecasts that are wanted; a comment that was written on another one answers no request; empty: any
 */
public record CommentsConfig(
        TableNames tables,
        AwsConfig aws,
        PollerConfig poller,
        String eventsTopic,
        Duration lease,
        Clocks clocks,
        List<String> sources) {
    /** An attempt mostly waits for a model, which costs a virtual thread and no connection. */
    private static final int MAX_IN_FLIGHT = 256;

    private static final String QUEUE = "COMMENT_GENERATION_QUEUE_URL";

    public CommentsConfig {
        sources = List.copyOf(sources);
    }

    public static CommentsConfig from(Env env) {
        return from(env, env.text(QUEUE));
    }

    /** A function is given its messages; with its queue's address it can also say when a failed one comes back. */
    static CommentsConfig ofFunction(Env env) {
        return from(env, env.text(QUEUE, ""));
    }

    private static CommentsConfig from(Env env, String queueUrl) {
        return new CommentsConfig(
                new TableNames(env.text("TABLE_PREFIX", "")),
                AwsConfig.from(env),
                PollerSettings.from(env, queueUrl, MAX_IN_FLIGHT),
                env.text("COMMENT_EVENTS_TOPIC_ARN"),
                env.duration("LEASE", PollerSettings.handlerLimit(env)),
                ClockConfig.from(env),
                env.list("WEATHER_SOURCES", List.of()));
    }
}
