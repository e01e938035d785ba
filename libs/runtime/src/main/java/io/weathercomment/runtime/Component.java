package io.weathercomment.runtime;

import io.vertx.core.Context;
import io.vertx.core.Deployable;
import io.vertx.core.Future;

/** A service as the process sees it: deployed on an event loop, asked whether it is ready, undeployed to drain and stop. */
public interface Component extends Deployable {
    String name();

    /** True while the service can do its work: its inbox answers. */
    boolean ready();

    /** Ends when everything in flight is settled. */
    @Override
    Future<?> undeploy(Context context);
}
