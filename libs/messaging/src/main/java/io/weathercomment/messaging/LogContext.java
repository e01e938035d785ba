package io.weathercomment.messaging;

import io.weathercomment.domain.JobMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.MDC;

/** What log lines of this thread belong to, until it is closed: their trace, and their job where it is known. */
public final class LogContext implements AutoCloseable {
    static final String TRACE_ID = "trace_id";
    static final String SPAN_ID = "span_id";
    static final String JOB_ID = "job_id";
    static final String LOCATION_ID = "location_id";

    private final List<MDC.MDCCloseable> put = new ArrayList<>();

    private LogContext(Map<String, String> keys) {
        keys.forEach((key, value) -> put.add(MDC.putCloseable(key, value)));
    }

    public static LogContext of(String traceparent) {
        return new LogContext(keys(traceparent));
    }

    public static LogContext of(String traceparent, JobMessage message) {
        var keys = keys(traceparent);
        keys.putAll(keys(message));
        return new LogContext(keys);
    }

    static LogContext of(Map<String, String> keys) {
        return new LogContext(keys);
    }

    static Map<String, String> keys(String traceparent) {
        var keys = new HashMap<String, String>();
        keys.put(TRACE_ID, Traceparent.traceId(traceparent));
        keys.put(SPAN_ID, traceparent.substring(36, 52));
        return keys;
    }

    static Map<String, String> keys(JobMessage message) {
        var keys = new HashMap<String, String>();
        keys.put(JOB_ID, message.jobId());
        message.place().ifPresent(place -> keys.put(LOCATION_ID, place));
        return keys;
    }

    @Override
    public void close() {
        put.forEach(MDC.MDCCloseable::close);
    }
}
