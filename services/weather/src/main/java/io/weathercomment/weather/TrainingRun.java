package io.weathercomment.weather;

import static java.util.Objects.requireNonNull;

import io.vertx.core.json.JsonObject;
import io.weathercomment.domain.Catalogue;
import io.weathercomment.domain.GenerationRequest;
import io.weathercomment.domain.TargetDay;
import io.weathercomment.domain.WeatherMessage;
import io.weathercomment.messaging.JsonCodec;
import io.weathercomment.runtime.Env;
import io.weathercomment.training.Events;
import io.weathercomment.training.StubAws;
import io.weathercomment.training.TrainedFunction;
import io.weathercomment.training.Training;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What the image of this service is trained with: requests for every place, from the queue, through both sources and the cache; then
 * batches and tasks as Lambda hands them in.
 */
final class TrainingRun {
    /** The JMA office of the place that is asked for first; the others' have no document, so their forecasts are simulated. */
    private static final String OFFICE = "/bosai/forecast/data/forecast/130000.json";

    private static final String FIRST = "tokyo";
    private static final int INVOCATIONS = 10;

    private TrainingRun() {}

    public static void main(String[] args) {
        Training.run(TrainingRun::work);
    }

    private static void work(StubAws aws) throws InterruptedException, IOException {
        var config = Env.read(System.getenv(), WeatherConfig::from);
        var codec = new JsonCodec<>(WeatherMessage.class);
        var day = TargetDay.today(config.clocks().asOf().instant()).plusDays(1);
        var places = Catalogue.bundled().all().stream().map(place -> place.id()).toList();
        aws.serve(OFFICE, document());

        Main.container();
        Training.ready();
        aws.put(config.poller().queueUrl(), codec.encode(request(FIRST, day, config)));
        Training.await("JMA's document is used", () -> aws.calls("PutItem weather-cache") == 1);
        // the second time each is known
        for (int round = 0; round < 2; round++) {
            places.forEach(place -> aws.put(config.poller().queueUrl(), codec.encode(request(place, day, config))));
        }

        Training.await("every request is answered", () -> aws.calls("SendMessage") == 2 * places.size() + 1);
        Training.await("every request is deleted", () -> aws.calls("DeleteMessage") == 2 * places.size() + 1);
        Training.expect("JMA's document was read", aws.calls("GET " + OFFICE) > 0);
        Training.operator();
        var function = TrainedFunction.start(WeatherFunction.class);
        for (var place : places.subList(0, INVOCATIONS)) {
            var message = codec.encode(request(place, day, config));
            function.takes(Events.batchOf(message));
            var answer = function.answer(Events.task("FetchWeather", new JsonObject(message)));
            Training.expect("a task is answered with a forecast", answer.contains("\"forecast\""));
        }
    }

    private static GenerationRequest request(String place, LocalDate day, WeatherConfig config) {
        return new GenerationRequest(
                GenerationRequest.SCHEMA,
                UUID.randomUUID().toString(),
                place,
                day,
                GenerationRequest.JAPANESE,
                GenerationRequest.BUILT_IN_PROVIDER,
                false,
                config.clocks().now().instant().plus(Duration.ofMinutes(15)),
                null);
    }

    private static byte[] document() throws IOException {
        try (var in = requireNonNull(TrainingRun.class.getResourceAsStream("training-jma.json"))) {
            return in.readAllBytes();
        }
    }
}
