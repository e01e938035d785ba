package io.weathercomment.api.contract;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.weathercomment.messaging.Traceparent;
import io.weathercomment.messaging.Tracing;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A request as a server span, begun at its head and ended with its answer. Whatever asks for work is recorded; of reads that belong to no
 * caller's trace one in {@value #READS_PER_RECORDED}. It tells the path but not the query, a header or a body.
 *
 * @param method the request's own, which stays when HEAD is routed as GET
 */
record ServerSpan(Span span, String traceparent, HttpMethod method) {
    static final int READS_PER_RECORDED = 20;

    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final String SAMPLED = "01";
    private static final String UNSAMPLED = "00";

    static boolean reads(HttpMethod method) {
        return READS.contains(method);
    }

    static ServerSpan begin(HttpServerRequest request, RandomGenerator random) {
        var method = request.method();
        var told = request.getHeader(Exchange.TRACEPARENT);
        var span = Tracing.tracer()
                .spanBuilder(method.name())
                .setSpanKind(SpanKind.SERVER)
                .setParent(parent(told, reads(method), random))
                .setAttribute("http.request.method", method.name())
                .setAttribute("url.scheme", "http")
                .setAttribute("url.path", Shown.text(String.valueOf(request.path())))
                .startSpan();
        return new ServerSpan(span, Tracing.traceparent(span, Traceparent.orNew(null)), method);
    }

    private static Context parent(@Nullable String told, boolean read, RandomGenerator random) {
        var traceparent = Traceparent.orNew(told);
        if (traceparent.equals(told)) {
            return Tracing.continued(read ? traceparent : flagged(traceparent, SAMPLED));
        }
        var recorded = !read || random.nextInt(READS_PER_RECORDED) == 0;
        // a parent that nobody recorded keeps all that follows from being recorded
        return recorded ? Context.root() : Tracing.continued(flagged(traceparent, UNSAMPLED));
    }

    private static String flagged(String traceparent, String flags) {
        return traceparent.substring(0, traceparent.length() - flags.length()) + flags;
    }

    /** Says which of the contract's paths it is. */
    void routed(String path) {
        span.updateName(method + " " + path).setAttribute("http.route", path);
    }

    /** What this makes current, its work belongs to. */
    Context context() {
        return Context.root().with(span);
    }

    void end(HttpServerResponse response) {
        var status = response.getStatusCode();
        span.setAttribute("http.response.status_code", status);
        if (status >= 500) {
            span.setAttribute(Tracing.ERROR_TYPE, Integer.toString(status)).setStatus(StatusCode.ERROR);
        }
        span.end();
    }
}
