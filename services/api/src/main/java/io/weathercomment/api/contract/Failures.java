package io.weathercomment.api.contract;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.EncodeException;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import io.weathercomment.api.problems.Problem;
import io.weathercomment.api.problems.ProblemException;
import io.weathercomment.api.problems.ProblemType;
import io.weathercomment.messaging.LogContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells callers what went wrong, and us what they must not see. */
public final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private Failures() {}

    /** For what is no HTTP: no route ever sees it. */
    public static void invalid(HttpServerRequest request) {
        var exchange = Exchange.of(request);
        request.response()
                .putHeader(Exchange.REQUEST_ID, exchange.requestId())
                .putHeader(Exchange.TRACEPARENT, exchange.traceparent());
        var failure = request.decoderResult().cause();
        var type = switch (failure) {
            case TooLongHttpLineException _ -> ProblemType.URI_TOO_LONG;
            case TooLongHttpHeaderException _ -> ProblemType.HEADERS_TOO_LARGE;
            case null, default -> ProblemType.BAD_REQUEST;
        };
        // what follows on the connection can't be understood any more
        request.response().putHeader("Connection", "close");
        tell(request.response(), exchange, Problem.of(type));
    }

    static void handle(RoutingContext context) {
        tell(context, namesAPath(context) ? problem(context) : Problem.of(ProblemType.BAD_REQUEST));
    }

    /** A request line may name something else, over which the look-up of routes breaks. */
    private static boolean namesAPath(RoutingContext context) {
        var path = context.request().path();
        return path != null && path.startsWith("/");
    }

    static void tell(RoutingContext context, Problem problem) {
        var response = context.response();
        if (!response.ended() && !response.closed()) {
            tell(response, Exchange.of(context), problem);
        }
    }

    private static void tell(HttpServerResponse response, Exchange exchange, Problem problem) {
        var type = problem.type();
        if (type.retryAfter() > 0) {
            response.putHeader("Retry-After", Integer.toString(type.retryAfter()));
        }
        response.setStatusCode(type.status())
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("Content-Language", exchange.language().tag())
                .putHeader("Vary", "Accept-Language")
                .putHeader("Cache-Control", "no-store")
                .end(problem.json(exchange.language(), exchange.requestId()).toBuffer());
    }

    private static Problem problem(RoutingContext context) {
        var failure = context.failure();
        return switch (failure) {
            case ProblemException told -> refused(context, told.problem());
            case HttpException http -> byStatus(context, http.getStatusCode(), http);
            case null -> byStatus(context, context.statusCode(), null);
            case Throwable _
            when context.statusCode() >= 400 && context.statusCode() < 500 ->
                byStatus(context, context.statusCode(), failure);
            case NullPointerException _,
                    IllegalStateException _,
                    IllegalArgumentException _,
                    ClassCastException _,
                    EncodeException _,
                    IndexOutOfBoundsException _ -> ours(context, failure);
            default -> unavailable(context, failure);
        };
    }

    private static Problem byStatus(RoutingContext context, int status, @Nullable Throwable failure) {
        return switch (status) {
            case 400 -> Problem.of(ProblemType.BAD_REQUEST);
            case 413 -> Problem.of(ProblemType.BODY_TOO_LARGE, ContractRouter.LARGEST_BODY_KIB);
            case 417 -> Problem.of(ProblemType.EXPECTATION_FAILED);
            default -> ours(context, failure);
        };
    }

    /** One line for what was asked and not done; what was only asked about leaves none. */
    private static Problem refused(RoutingContext context, Problem problem) {
        if (!ServerSpan.reads(context.request().method())) {
            try (var _ = LogContext.of(Exchange.of(context).traceparent())) {
                LOG.info("refused, {} problem={}", described(context), problem.type());
            }
        }
        return problem;
    }

    private static Problem ours(RoutingContext context, @Nullable Throwable failure) {
        try (var _ = LogContext.of(Exchange.of(context).traceparent())) {
            LOG.error("call failed by our mistake, {}", described(context), failure);
        }
        return Problem.of(ProblemType.INTERNAL_ERROR);
    }

    private static Problem unavailable(RoutingContext context, Throwable failure) {
        try (var _ = LogContext.of(Exchange.of(context).traceparent())) {
            LOG.warn("call failed, {}", described(context), failure);
        }
        return Problem.of(ProblemType.TEMPORARILY_UNAVAILABLE);
    }

    private static String described(RoutingContext context) {
        var request = context.request();
        return "request=" + Exchange.of(context).requestId() + " method=" + request.method() + " path="
                + Shown.text(String.valueOf(request.path()));
    }
}
