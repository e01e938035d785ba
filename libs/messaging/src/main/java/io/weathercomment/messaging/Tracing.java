package io.weathercomment.messaging;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.vertx.core.Future;
import io.weathercomment.domain.JobMessage;
import java.net.URI;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * Spans of our own: recorded where an agent or an SDK runs; elsewhere they cost nothing and hand on the trace that they were given. A span
 * never holds a body, a key or an exception's message, which may quote either.
 */
public final class Tracing {
    public static final String JOB_ID = "weather.job.id";
    public static final String LOCATION_ID = "weather.location.id";
    public static final String ERROR_TYPE = "error.type";

    private static final String SCOPE = "io.weathercomment";
    private static final int FLAGS_AT = 53;

    private Tracing() {}

    public static Tracer tracer() {
        // asked each time: an agent or a test puts it there
        return GlobalOpenTelemetry.getOrNoop().getTracer(SCOPE);
    }

    /** What a span of the trace that {@code traceparent} names begins in. */
    public static Context continued(String traceparent) {
        var remote = SpanContext.createFromRemoteParent(
                Traceparent.traceId(traceparent),
                traceparent.substring(36, 52),
                TraceFlags.fromHex(traceparent, FLAGS_AT),
                TraceState.getDefault());
        return Context.root().with(Span.wrap(remote));
    }

    /** The span as others are told of it; {@code otherwise} when nothing is recorded here and it had no parent. */
    public static String traceparent(Span span, String otherwise) {
        var told = span.getSpanContext();
        return told.isValid()
                ? "00-" + told.getTraceId() + "-" + told.getSpanId() + "-"
                        + told.getTraceFlags().asHex()
                : otherwise;
    }

    /** True inside a trace: calls to the world outside are its spans; a poll or a sweep has none and makes none. */
    public static boolean active() {
        return Span.current().getSpanContext().isValid();
    }

    /** The same, but what follows it belongs to the trace of who waits, not of who ends it. */
    public static <T> Future<T> inTrace(Future<T> future) {
        var trace = Context.current();
        return Future.future(promise -> future.onComplete(
                result -> trace.wrap(() -> promise.handle(result)).run()));
    }

    /**
     * An HTTP call as a client span, if it belongs to a trace. Of the address it tells neither query nor user, which may be a key.
     *
     * @param status of the answer
     */
    public static <T> Future<T> http(String method, URI address, ToIntFunction<T> status, Supplier<Future<T>> call) {
        if (!active()) {
            return call.get();
        }
        var span = tracer().spanBuilder(method)
                .setSpanKind(SpanKind.CLIENT)
                .setAttribute("http.request.method", method)
                .setAttribute("server.address", String.valueOf(address.getHost()))
                .setAttribute("server.port", port(address))
                .setAttribute(
                        "url.full",
                        address.getScheme() + "://" + address.getHost() + ":" + port(address) + address.getRawPath())
                .startSpan();
        return Future.succeededFuture()
                .compose(_ -> call.get())
                .onSuccess(answer -> span.setAttribute("http.response.status_code", status.applyAsInt(answer)))
                .onFailure(cause -> failed(span, cause))
                .onComplete(_ -> span.end());
    }

    private static int port(URI address) {
        return address.getPort() >= 0 ? address.getPort() : "https".equals(address.getScheme()) ? 443 : 80;
    }

    /** Says what job the span belongs to. */
    public static void about(Span span, JobMessage message) {
        span.setAttribute(JOB_ID, message.jobId());
        message.place().ifPresent(place -> span.setAttribute(LOCATION_ID, place));
    }

    public static void failed(Span span, Throwable cause) {
        span.setAttribute(ERROR_TYPE, cause.getClass().getName()).setStatus(StatusCode.ERROR);
    }
}
