package io.weathercomment.api;

import static java.util.Map.entry;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.json.JsonObject;
import io.weathercomment.api.analytics.Summary;
import io.weathercomment.api.comments.Comments;
import io.weathercomment.api.contract.Answer;
import io.weathercomment.api.contract.Call;
import io.weathercomment.api.contract.Contract;
import io.weathercomment.api.contract.ContractRouter;
import io.weathercomment.api.contract.Failures;
import io.weathercomment.api.contract.RequestMeters;
import io.weathercomment.api.docs.Docs;
import io.weathercomment.api.generations.GenerationConfig;
import io.weathercomment.api.generations.Generations;
import io.weathercomment.api.generations.JobWatch;
import io.weathercomment.api.generations.Sweeper;
import io.weathercomment.api.places.Places;
import io.weathercomment.api.places.Weather;
import io.weathercomment.api.writing.LazyWriter;
import io.weathercomment.api.writing.TextChecks;
import io.weathercomment.api.writing.WritingRules;
import io.weathercomment.domain.Catalogue;
import io.weathercomment.domain.Clocks;
import io.weathercomment.domain.GenerationEvent;
import io.weathercomment.domain.GenerationRequest;
import io.weathercomment.messaging.Sink;
import io.weathercomment.storage.CommentStore;
import io.weathercomment.storage.EventCounters;
import io.weathercomment.storage.ForecastCache;
import io.weathercomment.storage.JobStore;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The HTTP server with its calls, the watch over jobs and the sweeper: all that runs, over whatever keeps and carries. */
final class Api {
    /** Above the longest {@code Prefer: wait}. */
    private static final int IDLE_SECONDS = 60;

    private final HttpServer server;
    private final JobWatch watch;
    private final Sweeper sweeper;

    private Api(HttpServer server, JobWatch watch, Sweeper sweeper) {
        this.server = server;
        this.watch = watch;
        this.sweeper = sweeper;
    }

    /**
     * What the API needs from outside.
     *
     * @param requests to the weather service
     * @param events to whoever subscribes
     */
    record Outside(
            JobStore jobs,
            CommentStore comments,
            ForecastCache forecasts,
            EventCounters counters,
            Sink<GenerationRequest> requests,
            Sink<GenerationEvent> events) {}

    /** Listens, and sweeps by the clock; it belongs to the event loop that calls this. */
    static Future<Api> start(
            Vertx vertx,
            String host,
            int port,
            GenerationConfig config,
            Clocks clocks,
            Outside outside,
            MeterRegistry meters) {
        return open(vertx, host, port, config, clocks, outside, meters).onSuccess(api -> api.sweeper.start());
    }

    /** Listens, and sweeps when it is told to; it belongs to the event loop that calls this. */
    static Future<Api> open(
            Vertx vertx,
            String host,
            int port,
            GenerationConfig config,
            Clocks clocks,
            Outside outside,
            MeterRegistry meters) {
        var watch = new JobWatch(vertx, outside.jobs());
        var sweeper =
                new Sweeper(vertx, outside.jobs(), outside.requests(), outside.events(), clocks.now(), config, meters);
        var options = new HttpServerOptions().setIdleTimeout(IDLE_SECONDS).setIdleTimeoutUnit(TimeUnit.SECONDS);
        return Contract.read(vertx)
                .map(contract -> RequestMeters.over(
                        ContractRouter.router(vertx, contract, calls(vertx, contract, config, clocks, outside, watch)),
                        contract,
                        meters))
                .compose(router -> vertx.createHttpServer(options)
                        .requestHandler(router)
                        .invalidRequestHandler(Failures::invalid)
                        .listen(port, host))
                .map(server -> new Api(server, watch, sweeper));
    }

    static Map<String, Call> calls(
            Vertx vertx, Contract contract, GenerationConfig config, Clocks clocks, Outside outside, JobWatch watch) {
        var places = new Places(Catalogue.bundled());
        var generations = new Generations(
                places,
                outside.jobs(),
                outside.comments(),
                outside.requests(),
                watch,
                clocks,
                new SecureRandom(),
                config);
        var writer = new LazyWriter(vertx);
        var comments = new Comments(vertx, outside.comments(), places.catalogue(), writer, clocks.now());
        var weather = new Weather(places, outside.forecasts(), clocks, config::wants);
        var rules = new WritingRules(writer);
        var checks = new TextChecks(places, weather, writer);
        var summary = new Summary(outside.counters(), clocks.now());
        var docs = new Docs(vertx);
        var health = new JsonObject().put("status", "ok").put("version", contract.version());
        return Map.ofEntries(
                entry("createGeneration", generations::create),
                entry("generate", generations::create),
                entry("getGeneration", generations::get),
                entry("getComment", comments::get),
                entry("explainComment", comments::explain),
                entry("replayComment", comments::replay),
                entry("listLocations", places::list),
                entry("getLocation", places::get),
                entry("getWeather", weather::get),
                entry("listRules", rules::list),
                entry("checkTexts", checks::check),
                entry("summarize", summary::get),
                entry("getDocs", docs::page),
                entry("getDocsFile", docs::file),
                entry("getContract", _ -> Future.succeededFuture(Answer.ok(contract.document()))),
                entry("getHealth", _ -> Future.succeededFuture(Answer.ok(health).with("Cache-Control", "no-store"))));
    }

    int port() {
        return server.actualPort();
    }

    /** Sweeps once; to be called on its event loop. */
    Future<Void> sweep() {
        return sweeper.sweep();
    }

    /** Who waits is answered now; what is in progress may end within {@code drain}. */
    Future<Void> stop(Duration drain) {
        watch.close();
        // a slow sweep must not cost the calls their time to end
        return Future.join(sweeper.stop(), server.shutdown(drain.toMillis(), TimeUnit.MILLISECONDS))
                .mapEmpty();
    }
}
