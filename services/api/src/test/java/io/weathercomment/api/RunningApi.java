package io.weathercomment.api;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import io.weathercomment.api.generations.GenerationConfig;
import io.weathercomment.domain.Clocks;
import io.weathercomment.domain.Comment;
import io.weathercomment.domain.GenerationEvent;
import io.weathercomment.domain.GenerationRequest;
import io.weathercomment.domain.Job;
import io.weathercomment.domain.Lease;
import io.weathercomment.storage.JobStore.Claim;
import io.weathercomment.testkit.InMemoryCommentStore;
import io.weathercomment.testkit.InMemoryEventCounters;
import io.weathercomment.testkit.InMemoryForecastCache;
import io.weathercomment.testkit.InMemoryJobStore;
import io.weathercomment.testkit.InMemoryTables;
import io.weathercomment.testkit.Samples;
import io.weathercomment.writing.Corpus;
import io.weathercomment.writing.Writer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The API on a free port of loopback, over stores in memory, at 10:02 of 2026-11-24 in Japan. */
final class RunningApi implements AutoCloseable {
    static final Duration DRAIN = Duration.ofSeconds(10);
    static final Writer WRITER = new Writer(Corpus.builtIn());

    final Vertx vertx = Vertx.vertx();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final InMemoryTables tables = new InMemoryTables();
    final InMemoryJobStore jobs = new InMemoryJobStore(tables);
    final InMemoryEventCounters counters = new InMemoryEventCounters();
    final InMemoryForecastCache forecasts = new InMemoryForecastCache();
    final List<GenerationRequest> sent = new CopyOnWriteArrayList<>();
    final List<String> traceparents = new CopyOnWriteArrayList<>();
    final List<GenerationEvent> events = new CopyOnWriteArrayList<>();
    final WebClient http;
    final Api api;
    private final String deployment;

    RunningApi() {
        this(UnaryOperator.identity());
    }

    RunningApi(UnaryOperator<Api.Outside> changed) {
        this(Samples.NOW, changed);
    }

    RunningApi(Instant asOf, UnaryOperator<Api.Outside> changed) {
        var clocks = new Clocks(() -> Samples.NOW, () -> asOf);
        var outside = changed.apply(new Api.Outside(
                jobs,
                new InMemoryCommentStore(tables),
                forecasts,
                counters,
                (request, traceparent) -> {
                    traceparents.add(traceparent);
                    sent.add(request);
                    return Future.succeededFuture();
                },
                (event, _) -> {
                    events.add(event);
                    return Future.succeededFuture();
                }));
        var config = new GenerationConfig(
                Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofSeconds(90), Duration.ofMinutes(2), List.of());
        var verticle = new Door(config, clocks, outside, meters);
        deployment = vertx.deployVerticle(verticle).await();
        api = verticle.started();
        http = WebClient.create(
                vertx, new WebClientOptions().setDefaultHost("127.0.0.1").setDefaultPort(api.port()));
    }

    private static final class Door extends VerticleBase {
        private final GenerationConfig config;
        private final Clocks clocks;
        private final Api.Outside outside;
        private final MeterRegistry meters;
        private volatile @Nullable Api api;

        Door(GenerationConfig config, Clocks clocks, Api.Outside outside, MeterRegistry meters) {
            this.config = config;
            this.clocks = clocks;
            this.outside = outside;
            this.meters = meters;
        }

        @Override
        public Future<?> start() {
            return Api.start(vertx, "127.0.0.1", 0, config, clocks, outside, meters)
                    .onSuccess(started -> api = started);
        }

        @Override
        public Future<?> stop() {
            return started().stop(DRAIN);
        }

        Api started() {
            if (api == null) {
                throw new IllegalStateException("not started");
            }
            return api;
        }
    }

    int port() {
        return api.port();
    }

    HttpRequest<Buffer> post() {
        return http.request(HttpMethod.POST, "/v1/generations");
    }

    HttpResponse<Buffer> order(String location) {
        return send(post(), new JsonObject().put("location", location));
    }

    HttpResponse<Buffer> send(HttpRequest<Buffer> request, JsonObject body) {
        return request.sendJsonObject(body).await();
    }

    HttpResponse<Buffer> get(String path) {
        return http.get(path).send().await();
    }

    /** Ends a job as the comments service does. */
    Comment succeed(String jobId) {
        return succeed(jobId, Samples.comment(jobId, Samples.NOW));
    }

    Comment succeed(String jobId, Comment comment) {
        var lease = new Lease("writer", Samples.NOW.plusSeconds(55));
        var claim = jobs.claim(jobId, lease, comment.generatedAt(), Samples.NOW).await();
        var job = ((Claim.Granted) claim).job();
        if (!jobs.succeed(job, "writer", comment, Samples.NOW).await()) {
            throw new IllegalStateException("could not succeed, job=" + jobId);
        }
        return comment;
    }

    /** A comment that is stored already. */
    Comment store(Comment comment) {
        var job = Job.queued(Samples.request(comment.jobId()), Samples.TRACEPARENT, Samples.NOW);
        jobs.create(job, null, Samples.NOW).await();
        return succeed(comment.jobId(), comment);
    }

    /** As on SIGTERM. */
    void stop() {
        vertx.undeploy(deployment).await();
    }

    @Override
    public void close() {
        vertx.close().await();
    }
}
