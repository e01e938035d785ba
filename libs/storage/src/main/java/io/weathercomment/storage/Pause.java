package io.weathercomment.storage;

import io.vertx.core.Future;
import io.weathercomment.messaging.Aws;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** The pause before a write or read is tried again: random, so that those who met once don't meet again. */
final class Pause {
    private static final Duration FIRST_AT_MOST = Duration.ofMillis(50);

    private Pause() {}

    /** Ends at a random moment within 50 ms, 100 ms, 200 ms … of now. */
    static Future<Void> after(int attempt) {
        var atMost = FIRST_AT_MOST.toMillis() << (attempt - 1);
        var pause = ThreadLocalRandom.current().nextLong(atMost) + 1;
        var timer = CompletableFuture.delayedExecutor(pause, TimeUnit.MILLISECONDS, Runnable::run);
        return Aws.future(CompletableFuture.runAsync(() -> {}, timer));
    }
}
