package io.weathercomment.local.tools;

import io.weathercomment.runtime.Env;
import java.util.List;
import java.util.Map;

/** Stands between the services and what they call, and breaks the way on demand. */
final class FaultsTool {
    private record Config(List<FaultProxy.Route> routes, String host, int controlPort) {
        static Config from(Env env) {
            var routes = env.list("FAULT_ROUTES", List.of()).stream()
                    .flatMap(text -> FaultProxy.Route.parse(text, env).stream())
                    .toList();
            if (routes.isEmpty()) {
                env.problem("FAULT_ROUTES names no route; one is like 4566=aws:4566");
            }
            return new Config(routes, env.text("BIND_HOST", "127.0.0.1"), env.number("PORT", 8474, 0, 65_535));
        }
    }

    private FaultsTool() {}

    static Ended run(Map<String, String> environment) {
        var config = Env.read(environment, Config::from);
        return ServingTool.run(
                "faults",
                environment,
                vertx -> FaultProxy.start(vertx, config.host(), config.controlPort(), config.routes()));
    }
}
