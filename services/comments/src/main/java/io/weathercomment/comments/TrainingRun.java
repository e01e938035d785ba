package io.weathercomment.comments;

import io.vertx.core.json.JsonObject;
import io.weathercomment.domain.Catalogue;
import io.weathercomment.domain.ForecastAnswer;
import io.weathercomment.domain.ForecastReady;
import io.weathercomment.domain.ForecastUnavailable;
import io.weathercomment.domain.GenerationRequest;
import io.weathercomment.domain.Job;
import io.weathercomment.domain.Location;
import io.weathercomment.domain.TargetDay;
import io.weathercomment.messaging.JsonCodec;
import io.weathercomment.messaging.Traceparent;
import io.weathercomment.runtime.AwsClients;
import io.weathercomment.runtime.Env;
import io.weathercomment.storage.DynamoJobStore;
import io.weathercomment.training.Events;
import io.weathercomment.training.StubAws;
import io.weathercomment.training.TrainedFunction;
import io.weathercomment.training.Training;
import io.weathercomment.training.Weather;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * What the image of this service is trained with: every place's forecast becomes a comment, some are used again, some never come; then
 * batches and tasks as Lambda hands them in.
 */
final class TrainingRun {
    private static final int UNAVAILABLE = 10;
    private static final int INVOCATIONS = 10;

    private final StubAws aws;
    private final CommentsConfig config;
    private final DynamoJobStore jobs;
    private final JsonCodec<ForecastAnswer> codec = new JsonCodec<>(ForecastAnswer.class);

    private TrainingRun(StubAws aws, CommentsConfig config, AwsClients clients) {
        this.aws = aws;
        this.config = config;
        jobs = new DynamoJobStore(clients.dynamo(), config.tables());
    }

    public static void main(String[] args) {
        Training.run(aws -> {
            var config = Env.read(System.getenv(), CommentsConfig::from);
            try (var clients = new AwsClients(config.aws())) {
                new TrainingRun(aws, config, clients).work();
            }
        });
    }

    private void work() throws InterruptedException {
        var places = Catalogue.bundled().all();
        Main.container();
        Training.ready();

        // the second time each comment is there and still true
        for (int round = 1; round <= 2; round++) {
            for (int i = 0; i < places.size(); i++) {
                send(ready(i, places.get(i)));
            }
            var ended = round * places.size();
            Training.await("every job has ended", () -> aws.calls("Publish") == ended);
        }
        for (var place : places.subList(0, UNAVAILABLE)) {
            var reason = ForecastUnavailable.Reason.SOURCES_FAILED;
            send(new ForecastUnavailable(ForecastUnavailable.SCHEMA, job(place), reason, "jma: timeout"));
        }
        var all = 2 * places.size() + UNAVAILABLE;

        Training.await("every event is published", () -> aws.calls("Publish") == all);
        Training.await("every message is deleted", () -> aws.calls("DeleteMessage") == all);
        Training.expect("comments were written and used again", aws.calls("TransactWriteItems") > places.size());
        Training.operator();
        var function = TrainedFunction.start(CommentsFunction.class);
        for (int i = 0; i < INVOCATIONS; i++) {
            function.takes(Events.batchOf(codec.encode(ready(i, places.get(i)))));
            workflow(function, i, places.get(i));
        }
    }

    /** The tasks of a job that succeeds and of one that does not. */
    private void workflow(TrainedFunction function, int number, Location place) {
        var requests = new JsonCodec<>(GenerationRequest.class);
        var check = function.answer(Events.task("CheckCache", new JsonObject(requests.encode(request(place)))));
        // other weather than the stored comment's, so that one is written
        var ready = new JsonObject(codec.encode(ready(number + 1, place)));
        var draft = new JsonObject(function.answer(Events.task("GenerateComment", ready)));
        var saved = function.answer(Events.task("SaveResult", draft));
        var step = new JsonObject()
                .put("jobId", job(place))
                .put("step", "FetchWeather")
                .put("error", "States.Timeout");
        var failed = function.answer(Events.task("FailJob", step));
        Training.expect("a workflow is asked whether it has to work", check.contains("\"hit\""));
        Training.expect("a workflow's comment is saved", saved.contains("succeeded"));
        Training.expect("a workflow's failure is saved", failed.contains("failed"));
    }

    private void send(ForecastAnswer answer) {
        aws.put(config.poller().queueUrl(), codec.encode(answer));
    }

    private ForecastReady ready(int number, Location place) {
        var asOf = config.clocks().asOf().instant();
        var issued = asOf.minus(Duration.ofHours(1));
        var day = TargetDay.today(asOf).plusDays(1);
        var forecast = Weather.day(number, place, day, issued);
        return new ForecastReady(ForecastReady.SCHEMA, job(place), forecast, false, asOf.plus(Duration.ofHours(1)));
    }

    /** The id of a job that is stored now. */
    private String job(Location place) {
        var request = request(place);
        var now = config.clocks().now().instant();
        jobs.create(Job.queued(request, Traceparent.orNew(null), now), null, now)
                .timeout(10, TimeUnit.SECONDS)
                .await();
        return request.jobId();
    }

    private GenerationRequest request(Location place) {
        var now = config.clocks().now().instant();
        var day = TargetDay.today(config.clocks().asOf().instant()).plusDays(1);
        return new GenerationRequest(
                GenerationRequest.SCHEMA,
                UUID.randomUUID().toString(),
                place.id(),
                day,
                GenerationRequest.JAPANESE,
                GenerationRequest.BUILT_IN_PROVIDER,
                false,
                now.plus(Duration.ofMinutes(15)),
                null);
    }
}
