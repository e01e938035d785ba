package io.weathercomment.messaging;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Waiting that doubles, with jitter, so that many who failed together do not return together. */
public record Backoff(Duration first, Duration longest) {
    /**
     * How long to wait before the next attempt: {@code first} doubled for each failure beyond the first one, at most {@code longest}, less up to
     * a quarter by chance.
     *
     * @param failures failures so far, at least 1
     */
    public Duration after(int failures, RandomGenerator random) {
        // 2^20 times any first wait is beyond any longest one; more would overflow
        var doubled = first.multipliedBy(1L << Math.min(failures - 1, 20));
        var wait = doubled.compareTo(longest) < 0 ? doubled : longest;
        return wait.minusMillis((long) (wait.toMillis() * 0.25 * random.nextDouble()));
    }
}
