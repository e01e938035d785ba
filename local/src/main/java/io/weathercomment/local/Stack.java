package io.weathercomment.local;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import io.weathercomment.analytics.AnalyticsConfig;
import io.weathercomment.analytics.AnalyticsService;
import io.weathercomment.api.ApiConfig;
import io.weathercomment.api.ApiService;
import io.weathercomment.comments.CommentWriter;
import io.weathercomment.comments.CommentsConfig;
import io.weathercomment.comments.CommentsService;
import io.weathercomment.runtime.AwsClients;
import io.weathercomment.runtime.Component;
import io.weathercomment.runtime.Env;
import io.weathercomment.runtime.Management;
import io.weathercomment.runtime.ManagementConfig;
import io.weathercomment.runtime.Meters;
import io.weathercomment.runtime.Service;
import io.weathercomment.weather.WeatherConfig;
import io.weathercomment.weather.WeatherService;
import java.util.List;
import java.util.Map;

/** The four services in one process, as {@code make run} and the end-to-end tests have them. */
public final class Stack implements AutoCloseable {
    private final Service service;
    private final ApiService api;
    private final Management management;
    private final PrometheusMeterRegistry meters;

    private Stack(Service service, ApiService api, Management management, PrometheusMeterRegistry meters) {
        this.service = service;
        this.api = api;
        this.management = management;
        this.meters = meters;
    }

    /**
     * Starts all four, the API last, so that what it accepts has somebody to work on it.
     *
     * @param settings the environment that each service reads
     * @param aws closed with the stack
     */
    public static Stack start(Map<String, String> settings, AwsClients aws, CommentWriter writer) {
        var meters = Meters.prometheus();
        try {
            var configs = Env.read(settings, Configs::from);
            var api = new ApiService(configs.api(), aws, meters);
            var components = List.<Component>of(
                    AnalyticsService.of(configs.analytics(), aws, meters),
                    CommentsService.of(configs.comments(), aws, writer, meters),
                    WeatherService.of(configs.weather(), aws, meters),
                    api);
            var service = Service.start(meters, aws, components);
            return new Stack(service, api, service.manage(configs.management(), components, meters), meters);
        } catch (Throwable e) {
            // closing twice does no harm; what could not be started must not keep connections
            aws.close();
            throw e;
        }
    }

    /** What the four services and the management port are told, read together, so that all problems are named together. */
    record Configs(
            AnalyticsConfig analytics,
            CommentsConfig comments,
            WeatherConfig weather,
            ApiConfig api,
            ManagementConfig management) {
        static Configs from(Env env) {
            var configs = new Configs(
                    AnalyticsConfig.from(env),
                    CommentsConfig.from(env),
                    WeatherConfig.from(env),
                    ApiConfig.from(env),
                    ManagementConfig.from(env));
            // an untold one gives way to the other
            var bothTold =
                    env.find("PORT").isPresent() && env.find("MANAGEMENT_PORT").isPresent();
            if (bothTold && configs.api.port() != 0 && configs.api.port() == configs.management.port()) {
                env.problem("PORT and MANAGEMENT_PORT must differ");
            }
            return configs;
        }
    }

    public int port() {
        return api.port();
    }

    public int managementPort() {
        return management.port();
    }

    public PrometheusMeterRegistry meters() {
        return meters;
    }

    public Vertx vertx() {
        return service.vertx();
    }

    /** Stops the API first; returns when everything in flight is settled. */
    @Override
    public void close() {
        service.close();
    }
}
