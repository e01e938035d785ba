package io.weathercomment.api;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.weathercomment.domain.GenerationEvent;
import io.weathercomment.domain.GenerationRequest;
import io.weathercomment.messaging.JsonCodec;
import io.weathercomment.messaging.SnsTopic;
import io.weathercomment.messaging.SqsQueue;
import io.weathercomment.runtime.AwsClients;
import io.weathercomment.runtime.Component;
import io.weathercomment.storage.DynamoCommentStore;
import io.weathercomment.storage.DynamoEventCounters;
import io.weathercomment.storage.DynamoForecastCache;
import io.weathercomment.storage.DynamoJobStore;
import io.weathercomment.storage.MeasuredJobs;
import org.jspecify.annotations.Nullable;

/** The API service: one verticle that answers HTTP and sweeps unfinished jobs. */
public final class ApiService implements Component {
    private final ApiConfig config;
    private final AwsClients aws;
    private final MeterRegistry meters;
    private volatile @Nullable Api api;

    public ApiService(ApiConfig config, AwsClients aws, MeterRegistry meters) {
        this.config = config;
        this.aws = aws;
        this.meters = meters;
    }

    @Override
    public Future<?> deploy(Context context) {
        return Api.start(
                        context.owner(),
                        config.host(),
                        config.port(),
                        config.generations(),
                        config.clocks(),
                        outside(config, aws, meters),
                        meters)
                .onSuccess(started -> api = started);
    }

    static Api.Outside outside(ApiConfig config, AwsClients aws, MeterRegistry meters) {
        return new Api.Outside(
                new MeasuredJobs(new DynamoJobStore(aws.dynamo(), config.tables()), meters),
                new DynamoCommentStore(aws.dynamo(), config.tables()),
                new DynamoForecastCache(
                        aws.dynamo(), config.tables(), config.clocks().now()),
                new DynamoEventCounters(aws.dynamo(), config.tables()),
                new SqsQueue<>(aws.sqs(), config.requestsQueue(), new JsonCodec<>(GenerationRequest.class)),
                new SnsTopic<>(aws.sns(), config.eventsTopic(), new JsonCodec<>(GenerationEvent.class)));
    }

    @Override
    public Future<?> undeploy(Context context) {
        var running = api;
        api = null;
        return running == null ? Future.<Void>succeededFuture() : running.stop(config.drain());
    }

    /** Where it listens; 0 while it does not. */
    public int port() {
        var running = api;
        return running == null ? 0 : running.port();
    }

    @Override
    public String name() {
        return "api";
    }

    @Override
    public boolean ready() {
        return api != null;
    }
}
