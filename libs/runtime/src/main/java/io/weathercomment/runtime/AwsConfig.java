package io.weathercomment.runtime;

import java.time.Duration;

/**
 * How the AWS clients behave. Region, credentials and endpoints are the SDK's own variables ({@code AWS_REGION},
 * {@code AWS_ENDPOINT_URL} …).
 *
 * @param maxConnections of each client
 * @param callTimeout for a call with all its attempts
 * @param pollWait the longest that a receive waits, which its attempts have on top
 */
public record AwsConfig(int maxConnections, Duration callTimeout, Duration attemptTimeout, Duration pollWait) {
    public static AwsConfig from(Env env) {
        return new AwsConfig(
                env.number("AWS_MAX_CONNECTIONS", 50, 1, 500),
                env.duration("AWS_CALL_TIMEOUT", Duration.ofSeconds(15)),
                env.duration("AWS_ATTEMPT_TIMEOUT", Duration.ofSeconds(5)),
                env.duration("POLL_WAIT", Duration.ofSeconds(10)));
    }
}
