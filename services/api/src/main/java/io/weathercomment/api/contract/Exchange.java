package io.weathercomment.api.contract;

import io.opentelemetry.context.Context;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import io.weathercomment.api.problems.Language;
import io.weathercomment.messaging.Traceparent;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a request and its answer share: the id that names it, its trace, the language of its caller. */
record Exchange(
        String requestId,
        String traceparent,
        Language language,
        @Nullable ServerSpan span) {
    static final String REQUEST_ID = "X-Request-Id";
    static final String TRACEPARENT = "traceparent";

    private static final Pattern REQUEST_ID_FORM = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
    private static final String KEY = Exchange.class.getName();

    /** What is no HTTP has no span. */
    static Exchange of(HttpServerRequest request) {
        return of(request, Traceparent.orNew(request.getHeader(TRACEPARENT)), null);
    }

    private static Exchange of(HttpServerRequest request, String traceparent, @Nullable ServerSpan span) {
        return new Exchange(
                requestId(request.getHeader(REQUEST_ID)),
                traceparent,
                Language.of(request.getHeader("Accept-Language")),
                span);
    }

    /** A request that is routed anew stays the same exchange, but its answer has lost its headers. */
    static void open(RoutingContext context) {
        of(context).name(context.response());
        context.next();
    }

    /** Opened only now where a request fails before any route sees it. */
    static Exchange of(RoutingContext context) {
        var opened = context.<@Nullable Exchange>get(KEY);
        if (opened != null) {
            return opened;
        }
        var span = ServerSpan.begin(context.request(), ThreadLocalRandom.current());
        // told of a connection that breaks, too
        context.addEndHandler(_ -> span.end(context.response()));
        var exchange = of(context.request(), span.traceparent(), span);
        context.put(KEY, exchange);
        exchange.name(context.response());
        return exchange;
    }

    /** Says which of the contract's paths it asks for. */
    void routed(String path) {
        if (span != null) {
            span.routed(path);
        }
    }

    /** What the work for it runs in. */
    Context tracing() {
        return span == null ? Context.root() : span.context();
    }

    private void name(HttpServerResponse response) {
        response.putHeader(REQUEST_ID, requestId).putHeader(TRACEPARENT, traceparent);
    }

    private static String requestId(@Nullable String told) {
        return told != null && REQUEST_ID_FORM.matcher(told).matches()
                ? told
                : UUID.randomUUID().toString();
    }
}
