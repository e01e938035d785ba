package io.weathercomment.runtime;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** The management port: live, ready, metrics. It is never the public port. */
public record Management(HttpServer server) {
    /**
     * Listens; port 0 takes a free one.
     *
     * @param host what to bind, {@code 127.0.0.1} on a laptop
     */
    public static Future<Management> start(
            Vertx vertx, String host, int port, List<Component> components, PrometheusMeterRegistry meters) {
        var router = Router.router(vertx);
        router.get("/health/live").handler(ctx -> ctx.json(new JsonObject().put("status", "live")));
        router.get("/health/ready").handler(ctx -> ready(ctx, components));
        router.get("/metrics").handler(ctx -> text(ctx, meters.scrape()));
        router.get("/metrics/cloudwatch").handler(ctx -> text(ctx, CloudWatchMetrics.scrape(meters)));
        return vertx.createHttpServer()
                .requestHandler(router)
                .listen(port, host)
                .map(Management::new);
    }

    public int port() {
        return server.actualPort();
    }

    private static void text(RoutingContext ctx, String metrics) {
        ctx.response()
                .putHeader("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
                .end(metrics);
    }

    private static void ready(RoutingContext ctx, List<Component> components) {
        var services = new JsonObject();
        components.forEach(component -> services.put(component.name(), component.ready()));
        var ready = components.stream().allMatch(Component::ready);
        ctx.response().setStatusCode(ready ? 200 : 503);
        ctx.json(new JsonObject().put("status", ready ? "ready" : "not-ready").put("services", services));
    }
}
