package io.weathercomment.weather;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import io.weathercomment.domain.Catalogue;
import io.weathercomment.domain.FactSheets;
import io.weathercomment.domain.Fingerprint;
import io.weathercomment.domain.Forecast;
import io.weathercomment.domain.ForecastAnswer;
import io.weathercomment.domain.WeatherMessage;
import io.weathercomment.messaging.Handler;
import io.weathercomment.messaging.JsonCodec;
import io.weathercomment.messaging.Pipeline;
import io.weathercomment.messaging.SqsPoller;
import io.weathercomment.messaging.SqsQueue;
import io.weathercomment.runtime.AwsClients;
import io.weathercomment.runtime.Component;
import io.weathercomment.runtime.Meters;
import io.weathercomment.runtime.QueueService;
import io.weathercomment.storage.DynamoForecastCache;
import io.weathercomment.storage.DynamoJobStore;
import io.weathercomment.storage.MeasuredJobs;
import java.util.Random;

/** The weather service: one verticle, one inbox. */
public final class WeatherService {
    static final String NAME = "weather";

    /** The place that sources are tried with at start. */
    private static final String PROBED = "tokyo";

    private WeatherService() {}

    public static Component of(WeatherConfig config, AwsClients aws, MeterRegistry meters) {
        return new QueueService(NAME, context -> {
            var handler = handler(config, aws, context.owner(), meters);
            var pipeline = pipeline(config, aws, Meters.timed(meters, NAME, handler));
            var probed = Catalogue.bundled().byId(PROBED).orElseThrow();
            return handler.sources()
                    .probe(probed, config.clocks().asOf().instant())
                    .map(_ -> SqsPoller.each(aws.pollers(), config.poller(), pipeline::process, meters, context));
        });
    }

    static WeatherHandler handler(WeatherConfig config, AwsClients aws, Vertx vertx, MeterRegistry meters) {
        var sources = new ForecastSources(
                config.sources().stream()
                        .map(source -> forecasts(source, config, vertx))
                        .toList(),
                vertx,
                config.clocks().now(),
                // the deliveries share it, and other generators are not made for several threads
                new Random(),
                meters);
        return new WeatherHandler(
                new MeasuredJobs(new DynamoJobStore(aws.dynamo(), config.tables()), meters)::fetching,
                new DynamoForecastCache(
                        aws.dynamo(), config.tables(), config.clocks().now()),
                Catalogue.bundled()::byId,
                sources,
                (forecast, location) -> Fingerprint.of(FactSheets.of(forecast, location)),
                config.clocks(),
                meters);
    }

    static Pipeline<WeatherMessage, ForecastAnswer> pipeline(
            WeatherConfig config, AwsClients aws, Handler<WeatherMessage, ForecastAnswer> handler) {
        return new Pipeline<>(
                new JsonCodec<>(WeatherMessage.class),
                handler,
                new SqsQueue<>(aws.sqs(), config.answersQueueUrl(), new JsonCodec<>(ForecastAnswer.class)));
    }

    private static Forecasts forecasts(String source, WeatherConfig config, Vertx vertx) {
        return switch (source) {
            case JmaForecastParser.SOURCE ->
                JmaForecasts.at(
                        config.jmaBase(), config.jmaLimit(), config.poller().maxInFlight(), vertx);
            case Forecast.SIMULATED -> new SimulatedForecasts();
            default -> throw new IllegalStateException("bad settings: WEATHER_SOURCES knows no " + source);
        };
    }
}
