package io.weathercomment.local.tools;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.NetSocket;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.weathercomment.runtime.Env;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A TCP proxy with a control port. {@code PUT /routes/{port}} with {@code {"delay_ms": 300}} delays what passes, {@code {"cut": true}} closes
 * what is open and all that comes, {@code {}} is an undisturbed way again; {@code GET /routes} tells how things are.
 */
final class FaultProxy {
    private static final int CONNECT_MILLIS = 2_000;
    private static final int LONGEST_DELAY_MILLIS = 60_000;

    /** From a port of this process to a host. */
    record Route(int port, String host, int hostPort) {
        private static final Pattern FORM = Pattern.compile("(\\d{1,5})=([A-Za-z0-9.-]+):(\\d{1,5})");

        static Optional<Route> parse(String text, Env env) {
            var parts = FORM.matcher(text);
            if (!parts.matches()) {
                env.problem("FAULT_ROUTES has " + text + " where a route is like 4566=aws:4566");
                return Optional.empty();
            }
            return Optional.of(
                    new Route(Integer.parseInt(parts.group(1)), parts.group(2), Integer.parseInt(parts.group(3))));
        }
    }

    /** What is wrong with a way at the moment. */
    record Fault(int delayMillis, boolean cut) {
        static final Fault NONE = new Fault(0, false);

        /** Throws {@link IllegalArgumentException} that says what is allowed. */
        static Fault of(JsonObject json) {
            if (!Set.of("delay_ms", "cut").containsAll(json.fieldNames())) {
                throw new IllegalArgumentException("a fault has delay_ms and cut only");
            }
            if (!(json.getValue("delay_ms", 0) instanceof Integer delay) || delay < 0 || delay > LONGEST_DELAY_MILLIS) {
                throw new IllegalArgumentException("delay_ms is a whole number from 0 to " + LONGEST_DELAY_MILLIS);
            }
            if (!(json.getValue("cut", false) instanceof Boolean cut)) {
                throw new IllegalArgumentException("cut is true or false");
            }
            return new Fault(delay, cut);
        }
    }

    /** One way and what is open on it. All on one event loop. */
    private static final class Way {
        private final Vertx vertx;
        private final NetClient client;
        private final Route route;
        private final Set<NetSocket> open = new HashSet<>();
        private Fault fault = Fault.NONE;

        Way(Vertx vertx, NetClient client, Route route) {
            this.vertx = vertx;
            this.client = client;
            this.route = route;
        }

        void accept(NetSocket caller) {
            if (fault.cut()) {
                caller.close();
                return;
            }
            remember(caller);
            // nothing is read before there is somebody to hand it to
            caller.pause();
            client.connect(route.hostPort(), route.host())
                    .onSuccess(called -> {
                        remember(called);
                        join(caller, called);
                        join(called, caller);
                        caller.resume();
                    })
                    .onFailure(_ -> caller.close());
        }

        private void remember(NetSocket socket) {
            open.add(socket);
            socket.exceptionHandler(_ -> socket.close());
        }

        private void join(NetSocket from, NetSocket to) {
            var direction = new Direction();
            from.closeHandler(_ -> {
                open.remove(from);
                direction.pass(to::close);
            });
            from.handler(data -> direction.pass(() -> to.write(data)));
        }

        /** Keeps the order of what passes while the delay changes. */
        private final class Direction {
            private long lastAt = Long.MIN_VALUE;

            void pass(Runnable step) {
                long now = System.nanoTime() / 1_000_000;
                lastAt = Math.max(now + fault.delayMillis(), lastAt);
                if (lastAt <= now) {
                    step.run();
                } else {
                    vertx.setTimer(lastAt - now, _ -> step.run());
                }
            }
        }

        void be(Fault next) {
            fault = next;
            if (next.cut()) {
                Set.copyOf(open).forEach(NetSocket::close);
            }
        }

        JsonObject tell() {
            return new JsonObject()
                    .put("port", route.port())
                    .put("to", route.host() + ":" + route.hostPort())
                    .put("delay_ms", fault.delayMillis())
                    .put("cut", fault.cut())
                    .put("open", open.size());
        }
    }

    private final Map<Integer, Way> ways;

    private FaultProxy(Map<Integer, Way> ways) {
        this.ways = ways;
    }

    /** Listens on every route's port and on the control port; its future is the control server. */
    static Future<HttpServer> start(Vertx vertx, String host, int controlPort, List<Route> routes) {
        var client = vertx.createNetClient(new NetClientOptions().setConnectTimeout(CONNECT_MILLIS));
        var ways = routes.stream().collect(Collectors.toMap(Route::port, route -> new Way(vertx, client, route)));
        var proxy = new FaultProxy(ways);
        var listening = ways.values().stream()
                .map(way -> vertx.createNetServer().connectHandler(way::accept).listen(way.route.port(), host))
                .toList();
        return Future.all(listening)
                .compose(_ -> vertx.createHttpServer()
                        .requestHandler(proxy.control(vertx))
                        .listen(controlPort, host));
    }

    private Router control(Vertx vertx) {
        var router = Router.router(vertx);
        router.get("/routes").handler(ctx -> {
            var answer = new JsonObject();
            ways.forEach((port, way) -> answer.put(Integer.toString(port), way.tell()));
            ctx.json(answer);
        });
        router.put("/routes/:port").handler(BodyHandler.create(false)).handler(this::change);
        return router;
    }

    private void change(RoutingContext ctx) {
        var way = ways.entrySet().stream()
                .filter(entry -> Integer.toString(entry.getKey()).equals(ctx.pathParam("port")))
                .findFirst();
        if (way.isEmpty()) {
            ctx.response().setStatusCode(404).end("no such route; there are " + ways.keySet() + "\n");
            return;
        }
        try {
            way.get()
                    .getValue()
                    .be(Fault.of(
                            new JsonObject(Objects.requireNonNullElse(ctx.body().asString(), ""))));
            ctx.json(way.get().getValue().tell());
        } catch (IllegalArgumentException | DecodeException e) {
            ctx.response().setStatusCode(400).end(e.getMessage() + "\n");
        }
    }
}
