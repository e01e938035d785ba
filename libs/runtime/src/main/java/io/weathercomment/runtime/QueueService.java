package io.weathercomment.runtime;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.weathercomment.messaging.SqsPoller;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A service whose inbox is a queue: one verticle with one poller. */
public final class QueueService implements Component {
    private final String name;
    private final Function<Context, Future<SqsPoller>> start;
    private volatile @Nullable SqsPoller poller;

    /**
     * A service that is not deployed yet.
     *
     * @param start makes the parts of the service on its event loop, the poller last
     */
    public QueueService(String name, Function<Context, Future<SqsPoller>> start) {
        this.name = name;
        this.start = start;
    }

    @Override
    public Future<?> deploy(Context context) {
        return start.apply(context).onSuccess(started -> poller = started);
    }

    @Override
    public Future<?> undeploy(Context context) {
        var running = poller;
        return running == null ? Future.succeededFuture() : running.stop();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean ready() {
        var running = poller;
        return running != null && running.healthy();
    }
}
