package io.weathercomment.runtime;

import io.weathercomment.messaging.PollerConfig;
import java.time.Duration;

/** Reads how a service's queue is polled; the same variables mean the same in every service. */
public final class PollerSettings {
    private static final Duration HANDLER_LIMIT = Duration.ofSeconds(55);

    /** A message stays invisible beyond the handler's limit, so that it can still be settled. */
    private static final Duration SETTLING = Duration.ofSeconds(5);

    /** SQS waits no longer. */
    private static final Duration LONGEST_POLL = Duration.ofSeconds(20);

    private PollerSettings() {}

    /** How long a handler may take: {@code HANDLER_LIMIT}, 55 s. */
    public static Duration handlerLimit(Env env) {
        return env.duration("HANDLER_LIMIT", HANDLER_LIMIT);
    }

    public static PollerConfig from(Env env, String queueUrl, int maxInFlight) {
        var limit = handlerLimit(env);
        var visibility = env.duration("VISIBILITY", limit.plus(SETTLING));
        // SQS counts whole seconds
        if (visibility.toSeconds() <= limit.toMillis() / 1000.0) {
            env.problem("VISIBILITY must be longer than HANDLER_LIMIT, in whole seconds");
            visibility = limit.plus(SETTLING);
        }
        var pollWait = env.duration("POLL_WAIT", Duration.ofSeconds(10));
        if (pollWait.compareTo(LONGEST_POLL) > 0) {
            env.problem("POLL_WAIT must be at most " + LONGEST_POLL.toSeconds() + " s");
            pollWait = LONGEST_POLL;
        }
        return new PollerConfig(
                queueUrl,
                env.number("MAX_IN_FLIGHT", maxInFlight, 1, 10_000),
                limit,
                visibility,
                env.duration("RETRY_AFTER", Duration.ofSeconds(10)),
                pollWait,
                env.duration("DRAIN", Duration.ofSeconds(15)));
    }
}
