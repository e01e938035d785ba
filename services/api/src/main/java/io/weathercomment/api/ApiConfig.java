package io.weathercomment.api;

import io.weathercomment.api.generations.GenerationConfig;
import io.weathercomment.domain.Clocks;
import io.weathercomment.runtime.AwsConfig;
import io.weathercomment.runtime.ClockConfig;
import io.weathercomment.runtime.Env;
import io.weathercomment.storage.TableNames;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;

/**
 * Settings of the API service.
 *
 * @param port 0 takes a free one
 * @param requestsQueue URL of {@code weather-requests}
 * @param eventsTopic ARN of {@code comment-events}
 * @param drain how long requests in progress may take when the service stops
 */
public record ApiConfig(
        String host,
        int port,
        String requestsQueue,
        String eventsTopic,
        Duration drain,
        TableNames tables,
        GenerationConfig generations,
        Clocks clocks,
        AwsConfig aws) {
    public static ApiConfig from(Env env) {
        var host = env.text("BIND_HOST", "127.0.0.1");
        if (!loopback(host, env) && !env.flag("API_OPEN", false)) {
            env.problem("BIND_HOST " + host + " is open to others, which needs API_OPEN=true");
        }
        return from(env, host, env.number("PORT", 8000, 0, 65_535));
    }

    /** A function's router is for its own process only. */
    static ApiConfig ofFunction(Env env) {
        return from(env, "127.0.0.1", 0);
    }

    private static ApiConfig from(Env env, String host, int port) {
        return new ApiConfig(
                host,
                port,
                env.text("WEATHER_REQUESTS_QUEUE_URL"),
                env.text("COMMENT_EVENTS_TOPIC_ARN"),
                env.duration("DRAIN", Duration.ofSeconds(15)),
                new TableNames(env.text("TABLE_PREFIX", "")),
                GenerationConfig.from(env),
                ClockConfig.from(env),
                AwsConfig.from(env));
    }

    private static boolean loopback(String host, Env env) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            env.problem("BIND_HOST is no address of this machine: " + host);
            return true;
        }
    }
}
