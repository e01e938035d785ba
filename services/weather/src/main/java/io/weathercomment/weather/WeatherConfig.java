package io.weathercomment.weather;

import io.weathercomment.domain.Clocks;
import io.weathercomment.domain.Forecast;
import io.weathercomment.messaging.PollerConfig;
import io.weathercomment.runtime.AwsConfig;
import io.weathercomment.runtime.ClockConfig;
import io.weathercomment.runtime.Env;
import io.weathercomment.runtime.PollerSettings;
import io.weathercomment.storage.TableNames;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;

/**
 * Settings of the weather service.
 *
 * @param sources ids in the order they are asked
 * @param jmaLimit for one attempt at a JMA document
 * @param answersQueueUrl inbox of the comments service
 */
public record WeatherConfig(
        TableNames tables,
        AwsConfig aws,
        PollerConfig poller,
        String answersQueueUrl,
        List<String> sources,
        URI jmaBase,
        Duration jmaLimit,
        Clocks clocks) {
    static final List<String> KNOWN_SOURCES = List.of(JmaForecastParser.SOURCE, Forecast.SIMULATED);

    private static final int MAX_IN_FLIGHT = 64;
    private static final String QUEUE = "WEATHER_REQUESTS_QUEUE_URL";

    public WeatherConfig {
        sources = List.copyOf(sources);
        jmaBase = URI.create(jmaBase.toString().replaceAll("/+$", ""));
    }

    public static WeatherConfig from(Env env) {
        return from(env, env.text(QUEUE));
    }

    /** A function is given its messages; with its queue's address it can also say when a failed one comes back. */
    static WeatherConfig ofFunction(Env env) {
        return from(env, env.text(QUEUE, ""));
    }

    private static WeatherConfig from(Env env, String queueUrl) {
        return new WeatherConfig(
                new TableNames(env.text("TABLE_PREFIX", "")),
                AwsConfig.from(env),
                PollerSettings.from(env, queueUrl, MAX_IN_FLIGHT),
                env.text("COMMENT_GENERATION_QUEUE_URL"),
                sources(env),
                env.uri("JMA_BASE_URL", URI.create("https://www.jma.go.jp")),
                env.duration("JMA_LIMIT", Duration.ofSeconds(3)),
                ClockConfig.from(env));
    }

    private static List<String> sources(Env env) {
        var sources = env.list("WEATHER_SOURCES", KNOWN_SOURCES);
        if (sources.isEmpty()
                || !new HashSet<>(KNOWN_SOURCES).containsAll(sources)
                || new HashSet<>(sources).size() < sources.size()) {
            env.problem("WEATHER_SOURCES must list each at most once of " + String.join(", ", KNOWN_SOURCES));
        }
        return sources;
    }
}
