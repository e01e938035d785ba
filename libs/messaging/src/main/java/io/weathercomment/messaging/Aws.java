package io.weathercomment.messaging;

import io.opentelemetry.context.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** The AWS SDK's answers as futures. */
public final class Aws {
    private Aws() {}

    /**
     * Completes on the caller's context when there is one, otherwise on the SDK's thread; fails with the service's own exception, not with
     * the wrapper of the SDK's stage.
     */
    public static <T> Future<T> future(CompletionStage<T> stage) {
        var context = Vertx.currentContext();
        // whatever follows the answer belongs to the same trace as the call
        var trace = Context.current();
        Promise<T> promise = Promise.promise();
        stage.whenComplete((value, failure) -> {
            Runnable complete = trace.wrap(() -> {
                if (failure == null) {
                    promise.complete(value);
                } else {
                    promise.fail(unwrapped(failure));
                }
            });
            if (context == null) {
                complete.run();
            } else {
                context.runOnContext(_ -> complete.run());
            }
        });
        return promise.future();
    }

    private static Throwable unwrapped(Throwable failure) {
        var cause = failure;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
