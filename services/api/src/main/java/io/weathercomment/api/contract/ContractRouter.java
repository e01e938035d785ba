package io.weathercomment.api.contract;

import io.opentelemetry.context.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.openapi.router.RequestExtractor;
import io.vertx.ext.web.openapi.router.RouterBuilder;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.contract.Operation;
import io.weathercomment.api.problems.Problem;
import io.weathercomment.api.problems.ProblemType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Routes requests to calls as the contract says: exactly its operations, and each only with what the contract allows. */
public final class ContractRouter {
    static final int LARGEST_BODY_KIB = 64;

    /** Above the longest {@code Prefer: wait}; a call that takes longer depends on something that hangs. */
    private static final Duration LONGEST_CALL = Duration.ofSeconds(40);

    private static final Pattern UTF_8 = Pattern.compile("(?i)utf-8|\"utf-8\"");

    private final OpenAPIContract contract;
    private final BodyHandler bodies = BodyHandler.create(false).setBodyLimit(LARGEST_BODY_KIB * 1024L);

    private ContractRouter(OpenAPIContract contract) {
        this.contract = contract;
    }

    /**
     * The router that the contract describes.
     *
     * @param calls by operation id; an operation without a call, or a call without an operation, is a mistake at start
     */
    public static Router router(Vertx vertx, Contract contract, Map<String, Call> calls) {
        return new ContractRouter(contract.routes()).build(vertx, calls);
    }

    private Router build(Vertx vertx, Map<String, Call> calls) {
        refuseGaps(calls);
        // our own check reads the request, so nothing is to be extracted
        var builder = RouterBuilder.create(vertx, contract, RequestExtractor.withBodyHandler());
        builder.rootHandler(Exchange::open)
                .rootHandler(ContractRouter::plainAddress)
                .rootHandler(ContractRouter::headAsGet)
                .rootHandler(this::readBody);
        for (var route : builder.getRoutes()) {
            var operation = route.getOperation();
            var check = RequestCheck.of(contract, operation);
            var call = required(calls, operation);
            var path = operation.getAbsoluteOpenAPIPath();
            route.setDoValidation(false).addHandler(context -> {
                Exchange.of(context).routed(path);
                answer(context, check, call);
            });
        }
        var router = builder.createRouter();
        router.route().failureHandler(Failures::handle);
        router.errorHandler(404, context -> Failures.tell(context, Problem.of(ProblemType.NOT_FOUND)));
        router.errorHandler(405, this::methodNotAllowed);
        // a path that can't be decoded fails before any route is found
        router.errorHandler(400, context -> Failures.tell(context, Problem.of(ProblemType.BAD_REQUEST)));
        router.errorHandler(500, Failures::handle);
        return router;
    }

    private void refuseGaps(Map<String, Call> calls) {
        var operations = new HashSet<String>();
        contract.operations().forEach(operation -> operations.add(operation.getOperationId()));
        if (!operations.equals(calls.keySet())) {
            throw new IllegalStateException("contract and calls differ: " + operations + " / " + calls.keySet());
        }
    }

    private static Call required(Map<String, Call> calls, Operation operation) {
        var call = calls.get(operation.getOperationId());
        if (call == null) {
            throw new IllegalStateException("no call for " + operation.getOperationId());
        }
        return call;
    }

    /** An address as a person types it, in UTF-8, is read as if it were percent-encoded. */
    private static void plainAddress(RoutingContext context) {
        if (RawAddress.isPlain(context.request().uri())) {
            context.next();
            return;
        }
        RawAddress.encoded(address(context.request()))
                .ifPresentOrElse(
                        encoded -> context.reroute(context.request().method(), encoded),
                        () -> context.fail(Problem.of(ProblemType.BAD_REQUEST).exception()));
    }

    private static void headAsGet(RoutingContext context) {
        if (context.request().method().equals(HttpMethod.HEAD)) {
            // the server leaves the body out by itself
            context.reroute(HttpMethod.GET, address(context.request()));
        } else {
            context.next();
        }
    }

    /** Path and query, also of a request line that names the host. */
    private static String address(HttpServerRequest request) {
        var query = request.query();
        return query == null ? request.path() : request.path() + "?" + query;
    }

    /** Only operations with a body have theirs read, and only JSON in UTF-8. */
    private void readBody(RoutingContext context) {
        var request = context.request();
        var operation = contract.findOperation(request.path(), request.method());
        if (operation == null || operation.getRequestBody() == null) {
            context.next();
        } else if (hasBody(context) && !isJsonInUtf8(context)) {
            context.fail(Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE).exception());
        } else {
            bodies.handle(context);
        }
    }

    private static boolean hasBody(RoutingContext context) {
        var headers = context.request().headers();
        var length = headers.get("Content-Length");
        return headers.contains("Transfer-Encoding") || (length != null && !length.equals("0"));
    }

    private static boolean isJsonInUtf8(RoutingContext context) {
        var type = context.request().getHeader("Content-Type");
        if (type == null) {
            return false;
        }
        var parts = List.of(type.split(";", -1));
        return parts.getFirst().strip().equalsIgnoreCase("application/json")
                && parts.stream().skip(1).allMatch(ContractRouter::leavesUtf8);
    }

    /** Whether a parameter of a media type is none that tells another charset. */
    private static boolean leavesUtf8(String parameter) {
        var pair = parameter.strip().split("=", 2);
        return !pair[0].equalsIgnoreCase("charset")
                || (pair.length == 2 && UTF_8.matcher(pair[1]).matches());
    }

    private static void answer(RoutingContext context, RequestCheck check, Call call) {
        answer(Exchange.of(context).tracing(), () -> call.answer(check.check(context)))
                .timeout(LONGEST_CALL.toSeconds(), TimeUnit.SECONDS)
                // what can't be written is a failure too, and its caller gets an answer
                .<Void>map(answer -> {
                    Answers.write(context, answer);
                    return null;
                })
                .onFailure(context::fail);
    }

    /** What is thrown fails the future. */
    private static Future<Answer> answer(Context tracing, Supplier<Future<Answer>> call) {
        try (var _ = tracing.makeCurrent()) {
            return Future.succeededFuture().compose(_ -> call.get());
        }
    }

    private void methodNotAllowed(RoutingContext context) {
        var path = contract.findPath(context.request().path());
        var allowed = new ArrayList<String>();
        if (path != null) {
            path.getOperations()
                    .forEach(operation -> allowed.add(operation.getHttpMethod().name()));
        }
        if (allowed.contains("GET")) {
            allowed.add("HEAD");
        }
        var list = String.join(", ", allowed);
        context.response().putHeader("Allow", list);
        Failures.tell(context, Problem.of(ProblemType.METHOD_NOT_ALLOWED, list));
    }
}
