package io.weathercomment.testkit;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for conditions, never for time. */
public final class Waiting {
    private static final Duration USUALLY_AT_MOST = Duration.ofSeconds(20);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(10);

    private Waiting() {}

    public static void until(String what, BooleanSupplier condition) {
        until(what, USUALLY_AT_MOST, condition);
    }

    /** Fails with {@code what} when the condition does not come true within {@code limit}. */
    public static void until(String what, Duration limit, BooleanSupplier condition) {
        var end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + limit.toSeconds() + " s: " + what);
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }
}
