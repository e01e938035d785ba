package io.weathercomment.local.jobs;

import io.weathercomment.localaws.LocalAws;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A local AWS that keeps every connection and answers nothing. */
final class FrozenAws {
    private FrozenAws() {}

    /** Freezes it; what is answered ends when it goes on again, {@code span} later. */
    static CompletableFuture<Void> freeze(LocalAws aws, Duration span) {
        signal(aws, "-STOP");
        var later = CompletableFuture.delayedExecutor(span.toMillis(), TimeUnit.MILLISECONDS);
        return CompletableFuture.runAsync(() -> signal(aws, "-CONT"), later);
    }

    private static void signal(LocalAws aws, String signal) {
        try {
            var kill = new ProcessBuilder("kill", signal, Long.toString(aws.pid()))
                    .inheritIO()
                    .start();
            if (kill.waitFor() != 0) {
                throw new IllegalStateException("kill " + signal + " failed, pid=" + aws.pid());
            }
        } catch (IOException e) {
            throw new IllegalStateException("kill " + signal + " failed, pid=" + aws.pid(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
