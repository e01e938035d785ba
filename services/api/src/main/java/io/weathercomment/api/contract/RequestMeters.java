package io.weathercomment.api.contract;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.openapi.contract.OpenAPIContract;
import java.time.Duration;
import java.util.List;

/** Counts and times answered requests by operation of the contract; what is no operation is {@code none}. */
public final class RequestMeters {
    private static final String KEY = RequestMeters.class.getName();
    private static final String NONE = "none";
    private static final List<String> STATUSES = List.of("2xx", "3xx", "4xx", "5xx");
    private static final int BEFORE_ALL = Integer.MIN_VALUE;

    private final OpenAPIContract contract;
    private final MeterRegistry meters;

    private RequestMeters(OpenAPIContract contract, MeterRegistry meters) {
        this.contract = contract;
        this.meters = meters;
        // counters start at 0, so that a rate over them is right from the first one on
        contract.operations().forEach(operation -> register(operation.getOperationId()));
        register(NONE);
    }

    /** The same router, measured. */
    public static Router over(Router router, Contract contract, MeterRegistry meters) {
        var measured = new RequestMeters(contract.routes(), meters);
        router.route().order(BEFORE_ALL).handler(measured::begun);
        return router;
    }

    private void register(String operation) {
        STATUSES.forEach(status -> counter(operation, status));
        timer(operation);
    }

    /** A request that is routed anew comes by here again. */
    private void begun(RoutingContext context) {
        if (context.get(KEY) == null) {
            var begun = System.nanoTime();
            context.put(KEY, begun);
            context.addEndHandler(_ -> ended(context, Duration.ofNanos(System.nanoTime() - begun)));
        }
        context.next();
    }

    private void ended(RoutingContext context, Duration took) {
        var operation = operation(context);
        counter(operation, context.response().getStatusCode() / 100 + "xx").increment();
        timer(operation).record(took);
    }

    private String operation(RoutingContext context) {
        var request = context.request();
        var path = request.path();
        var method = request.method().equals(HttpMethod.HEAD) ? HttpMethod.GET : request.method();
        var operation = path == null ? null : contract.findOperation(path, method);
        return operation == null ? NONE : operation.getOperationId();
    }

    private Counter counter(String operation, String status) {
        return Counter.builder("http_server_requests")
                .description("Answered requests")
                .tags("operation", operation, "status", status)
                .register(meters);
    }

    private Timer timer(String operation) {
        return Timer.builder("http_server_request")
                .description("From the request's head to the end of the answer")
                .tag("operation", operation)
                .register(meters);
    }
}
