package io.weathercomment.domain;

/** What the comments service's inbox takes: the weather's answer to a request. */
public sealed interface ForecastAnswer permits ForecastReady, ForecastUnavailable {
    String jobId();
}
