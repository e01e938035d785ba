package io.weathercomment.domain;

/** What the comments service's inbox takes: the weather's answer to a request. */
public sealed interface ForecastAnswer extends JobMessage permits ForecastReady, ForecastUnavailable {}
