package io.weathercomment.weather;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import io.weathercomment.domain.Catalogue;
import io.weathercomment.domain.FactSheets;
import io.weathercomment.domain.Fingerprint;
import io.weathercomment.domain.Forecast;
import io.weathercomment.domain.ForecastAnswer;
import io.weathercomment.domain.WeatherMessage;
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
import java.util.Random;

/** The weather service: one verticle, one inbox. */
public final class WeatherService {
    private static final String NAME = "weather";

    /** The place that sources are tried with at start. */
    private static final String PROBED = "tokyo";

    private WeatherService() {}

    public static Component of(WeatherConfig config, AwsClients aws, MeterRegistry meters) {
        return new QueueService(NAME, context -> {
            var catalogue = Catalogue.bundled();
            var sources = new ForecastSources(
                    config.sources().stream()
                            .map(source -> forecasts(source, config, context.owner()))
                            .toList(),
                    context.owner(),
                    config.clocks().now(),
                    // the deliveries share it, and other generators are not made for several threads
                    new Random(),
                    meters);
            var handler = new WeatherHandler(
                    new DynamoJobStore(aws.dynamo(), config.tables())::fetching,
                    new DynamoForecastCache(
                            aws.dynamo(), config.tables(), config.clocks().now()),
                    catalogue::byId,
                    sources,
                    (forecast, location) -> Fingerprint.of(FactSheets.of(forecast, location)),
                    config.clocks(),
                    meters);
            var pipeline = new Pipeline<WeatherMessage, ForecastAnswer>(
                    new JsonCodec<>(WeatherMessage.class),
                    Meters.timed(meters, NAME, handler),
                    new SqsQueue<>(aws.sqs(), config.answersQueueUrl(), new JsonCodec<>(ForecastAnswer.class)));
            var probed = catalogue.byId(PROBED).orElseThrow();
            return sources.probe(probed, config.clocks().asOf().instant())
                    .map(_ -> SqsPoller.each(aws.pollers(), config.poller(), pipeline::process, meters, context));
        });
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
