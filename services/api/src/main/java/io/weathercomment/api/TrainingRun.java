package io.weathercomment.api;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.weathercomment.domain.Catalogue;
import io.weathercomment.domain.Comment;
import io.weathercomment.domain.FactSheets;
import io.weathercomment.domain.Fingerprint;
import io.weathercomment.domain.GenerationRequest;
import io.weathercomment.domain.Geohash;
import io.weathercomment.domain.Job;
import io.weathercomment.domain.Location;
import io.weathercomment.domain.TargetDay;
import io.weathercomment.messaging.Traceparent;
import io.weathercomment.runtime.AwsClients;
import io.weathercomment.runtime.Env;
import io.weathercomment.storage.DynamoForecastCache;
import io.weathercomment.storage.DynamoJobStore;
import io.weathercomment.storage.ForecastCache.CachedForecast;
import io.weathercomment.training.Events;
import io.weathercomment.training.Http;
import io.weathercomment.training.StubAws;
import io.weathercomment.training.TrainedFunction;
import io.weathercomment.training.Training;
import io.weathercomment.training.Weather;
import io.weathercomment.writing.Corpus;
import io.weathercomment.writing.Writer;
import io.weathercomment.writing.WritingResult;
import io.weathercomment.writing.WritingTask;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * What the image of this service is trained with: every operation of the contract and every kind of problem, over HTTP; then requests
 * and a schedule as Lambda hands them in.
 */
final class TrainingRun {
    private static final int ROUNDS = 20;
    private static final int INVOCATIONS = 10;

    private final StubAws aws;
    private final ApiConfig config;
    private final AwsClients clients;
    private final Http http;

    private TrainingRun(StubAws aws, ApiConfig config, AwsClients clients) {
        this.aws = aws;
        this.config = config;
        this.clients = clients;
        http = Http.port(config.port());
    }

    public static void main(String[] args) {
        Training.run(aws -> {
            var config = Env.read(System.getenv(), ApiConfig::from);
            try (var clients = new AwsClients(config.aws())) {
                new TrainingRun(aws, config, clients).work();
            }
        });
    }

    private void work() throws InterruptedException {
        var places = Catalogue.bundled().all();
        Main.container();
        Training.ready();

        for (int round = 0; round < ROUNDS; round++) {
            var place = places.get(round);
            generate(place, round);
            read(place);
            refuse(place);
        }

        Training.expect("every request was sent on", aws.calls("SendMessage") >= ROUNDS);
        Training.await("unfinished jobs are looked for", () -> aws.calls("Query generation-jobs") > 0);
        Training.operator();
        var function = TrainedFunction.start(ApiFunction.class);
        for (int i = 0; i < INVOCATIONS; i++) {
            // a comment of the second is not there yet
            function(function, places.get(i), places.get(ROUNDS + i));
        }
    }

    private static void function(TrainedFunction function, Location known, Location other) {
        expect(200, function.answer(Events.get("/health")));
        expect(200, function.answer(Events.get("/v1/locations/" + known.id())));
        expect(200, function.answer(Events.get("/v1/weather/" + known.id())));
        expect(404, function.answer(Events.get("/nothing")));
        var order = new JsonObject().put("location", other.id());
        expect(202, function.answer(Events.post("/v1/generations", order)));
        function.answer(Events.schedule());
    }

    private static void expect(int status, String answer) {
        var told = new JsonObject(answer).getInteger("statusCode");
        Training.expect("a request is answered with " + status + ", not " + told, told == status);
    }

    private void generate(Location place, int round) {
        var body = new JsonObject().put("location", place.id()).encode();
        var key = UUID.randomUUID().toString();
        var wait = round % 10 == 0 ? "wait=1" : "respond-async";
        var job = new JsonObject(http.post(202, "/v1/generations", body, "Idempotency-Key", key, "Prefer", wait));
        http.post(202, "/v1/generations", body, "Idempotency-Key", key);
        http.get(200, "/v1/generations/" + job.getString("id"));
    }

    private void read(Location place) {
        var comment = stored(place);
        http.get(200, "/v1/generations/" + comment.jobId());
        http.get(200, "/v1/comments/" + comment.id());
        http.get(200, "/v1/comments/" + comment.id() + "/explanation");
        http.post(200, "/v1/comments/" + comment.id() + "/replay", "");
        http.get(200, "/v1/weather/" + place.id());
        http.get(200, "/v1/rules");
        // twice the same: the rules for pairs object, and true pairs are looked for
        var texts = new JsonObject()
                .put("location", place.id())
                .put("weather_comment", comment.weatherComment())
                .put("advice_comment", comment.weatherComment());
        http.post(200, "/v1/checks", texts.encode());
        http.get(200, "/v1/locations/" + place.id());
        http.get(200, "/v1/locations");
        http.get(200, "/v1/analytics/summary");
        http.get(200, "/openapi.json");
        http.get(200, "/health");
    }

    private void refuse(Location place) {
        http.post(400, "/v1/generations", "{\"location\":");
        http.post(400, "/v1/generations", "{\"location\":7}");
        http.post(
                404,
                "/v1/generations",
                new JsonObject().put("location", place.name() + "都").encode());
        http.get(404, "/v1/comments/" + UUID.randomUUID());
        http.get(404, "/nothing");
        http.post(405, "/health", "{}");
    }

    /** A comment with its job and its forecast, as the other services leave them. */
    private Comment stored(Location place) {
        var asOf = config.clocks().asOf().instant();
        var now = config.clocks().now().instant();
        var day = TargetDay.defaultAt(asOf);
        var forecast = Weather.day(0, place, day, asOf.minus(Duration.ofHours(1)));
        var facts = FactSheets.of(forecast, place);
        var fingerprint = Fingerprint.of(facts);
        if (!(new Writer(Corpus.builtIn()).write(new WritingTask(facts, 1, java.util.List.of()))
                instanceof WritingResult.Written written)) {
            throw new IllegalStateException("nothing true can be said, place=" + place.id());
        }
        var fresh = asOf.plus(Duration.ofHours(1));
        var jobs = new DynamoJobStore(clients.dynamo(), config.tables());
        var request = new GenerationRequest(
                GenerationRequest.SCHEMA,
                UUID.randomUUID().toString(),
                place.id(),
                day,
                GenerationRequest.JAPANESE,
                GenerationRequest.BUILT_IN_PROVIDER,
                false,
                now.plus(Duration.ofMinutes(15)),
                null);
        var job = Job.queued(request, Traceparent.orNew(null), now);
        var id = UUID.randomUUID().toString();
        var comment = new Comment(
                id,
                job.id(),
                place.id(),
                place.name(),
                now,
                day,
                GenerationRequest.JAPANESE,
                written.weatherComment(),
                written.adviceComment(),
                GenerationRequest.BUILT_IN_PROVIDER,
                forecast,
                false,
                fingerprint,
                fresh,
                id,
                Traceparent.traceId(job.traceparent()),
                Comment.SYSTEM,
                null,
                written.metadata());
        done(jobs.create(job, null, now));
        done(jobs.succeed(job, "training", comment, now));
        var cached =
                new CachedForecast(forecast, asOf, fresh, fingerprint, Geohash.of(place.latitude(), place.longitude()));
        done(new DynamoForecastCache(
                        clients.dynamo(), config.tables(), config.clocks().now())
                .put(cached));
        return comment;
    }

    private static void done(Future<?> change) {
        change.timeout(10, TimeUnit.SECONDS).await();
    }
}
