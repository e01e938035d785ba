package io.weathercomment.api.generations;

import io.weathercomment.runtime.Env;
import java.time.Duration;
import java.util.List;

/**
 * How long jobs may take and how they are looked after.
 *
 * @param deadline from acceptance on; after it a job ends as expired
 * @param sweepEvery how often unfinished jobs are looked for
 * @param sweepAfter a job's age when it is looked at first
 * @param sources of forecasts that are wanted; what was written on another one is not shown any more; empty: any
 * @param sweepAgain how long after that it is looked at again; doubled each time
 */
public record GenerationConfig(
        Duration deadline, Duration sweepEvery, Duration sweepAfter, Duration sweepAgain, List<String> sources) {
    public GenerationConfig {
        sources = List.copyOf(sources);
    }

    public static GenerationConfig from(Env env) {
        return new GenerationConfig(
                env.duration("JOB_DEADLINE", Duration.ofMinutes(15)),
                env.duration("SWEEP_EVERY", Duration.ofSeconds(15)),
                env.duration("SWEEP_AFTER", Duration.ofSeconds(90)),
                env.duration("SWEEP_AGAIN", Duration.ofMinutes(2)),
                env.list("WEATHER_SOURCES", List.of()));
    }

    public boolean wants(String source) {
        return sources.isEmpty() || sources.contains(source);
    }
}
