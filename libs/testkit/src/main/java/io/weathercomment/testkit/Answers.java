package io.weathercomment.testkit;

import io.vertx.core.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waiting for answers in tests, but not for ever. */
public final class Answers {
    private static final long SECONDS_AT_MOST = 20;

    private Answers() {}

    /** The answer; a failure is thrown as it is. */
    public static <T> T await(Future<T> future) {
        try {
            return future.await(SECONDS_AT_MOST, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("no answer within " + SECONDS_AT_MOST + " s", e);
        }
    }
}
