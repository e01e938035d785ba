package io.weathercomment.localaws;

import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Waiting for AWS answers on a thread that may block. */
final class Join {
    private Join() {}

    /** The answer, or the service's own exception. */
    static <T> T await(CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException own) {
                throw own;
            }
            throw e;
        }
    }

    /** Does it for all at once and returns when all are done; the first failure is thrown. */
    static <T> void all(Collection<T> items, Consumer<T> action) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = items.stream()
                    .map(item -> CompletableFuture.runAsync(() -> action.accept(item), threads))
                    .toList();
            running.forEach(Join::await);
        }
    }
}
