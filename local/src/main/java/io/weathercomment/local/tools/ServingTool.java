package io.weathercomment.local.tools;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.weathercomment.runtime.Component;
import io.weathercomment.runtime.Env;
import io.weathercomment.runtime.ManagementConfig;
import io.weathercomment.runtime.Service;
import java.util.Map;
import java.util.function.Function;

/** A tool that listens, as a service of its own with a management port. What it opens on its event loop is closed with it. */
final class ServingTool implements Component {
    private final String name;
    private final Function<Vertx, Future<?>> start;
    private volatile boolean ready;

    private ServingTool(String name, Function<Vertx, Future<?>> start) {
        this.name = name;
        this.start = start;
    }

    static Ended run(String name, Map<String, String> environment, Function<Vertx, Future<?>> start) {
        Service.run(() -> {}, _ -> new ServingTool(name, start), Env.read(environment, ManagementConfig::from));
        return Ended.SERVES;
    }

    @Override
    public Future<?> deploy(Context context) {
        return start.apply(context.owner()).onSuccess(_ -> ready = true);
    }

    @Override
    public Future<?> undeploy(Context context) {
        ready = false;
        return Future.succeededFuture();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean ready() {
        return ready;
    }
}
