package io.weathercomment.analytics;

import io.weathercomment.domain.CommentPublished;
import io.weathercomment.domain.FailureType;
import io.weathercomment.domain.Forecast;
import io.weathercomment.domain.GenerationEvent;
import io.weathercomment.domain.GenerationFailed;
import io.weathercomment.domain.GenerationRequest;
import io.weathercomment.messaging.JsonCodec;
import io.weathercomment.runtime.Env;
import io.weathercomment.training.Events;
import io.weathercomment.training.StubAws;
import io.weathercomment.training.TrainedFunction;
import io.weathercomment.training.Training;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What the image of this service is trained with: events of each kind, counted, from the queue and as batches that Lambda hands in. */
final class TrainingRun {
    private static final int EVENTS = 300;
    private static final int BATCHES = 10;
    private static final String PLACE = "tokyo";

    private TrainingRun() {}

    public static void main(String[] args) {
        Training.run(TrainingRun::work);
    }

    private static void work(StubAws aws) throws InterruptedException {
        var config = Env.read(System.getenv(), AnalyticsConfig::from);
        var codec = new JsonCodec<>(GenerationEvent.class);
        Main.container();
        Training.ready();

        for (int i = 0; i < EVENTS; i++) {
            aws.put(config.poller().queueUrl(), codec.encode(event(i)));
        }

        Training.await("every event is deleted", () -> aws.calls("DeleteMessage") == EVENTS);
        Training.expect("events were counted", aws.calls("TransactWriteItems") > 0);
        Training.operator();
        functionWorks(codec);
    }

    private static void functionWorks(JsonCodec<GenerationEvent> codec) {
        var function = TrainedFunction.start(AnalyticsFunction.class);
        for (int i = 0; i < BATCHES; i++) {
            function.takes(Events.batchOf(codec.encode(event(2 * i)), codec.encode(event(2 * i + 1))));
        }
    }

    private static GenerationEvent event(int number) {
        var id = UUID.randomUUID().toString();
        var now = Instant.now();
        var day = LocalDate.of(2026, 1, 21);
        return number % 5 == 0
                ? new GenerationFailed(
                        GenerationFailed.SCHEMA, id, id, PLACE, day, FailureType.FORECAST_UNAVAILABLE, "timeout", now)
                : new CommentPublished(
                        CommentPublished.SCHEMA,
                        id,
                        id,
                        id,
                        PLACE,
                        day,
                        GenerationRequest.BUILT_IN_PROVIDER,
                        Forecast.SIMULATED,
                        number % 2 == 0,
                        now);
    }
}
