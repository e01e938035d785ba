package io.weathercomment.api;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.vertx.core.Deployable;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.weathercomment.lambda.Door;
import io.weathercomment.lambda.HttpDoor;
import io.weathercomment.lambda.LambdaMode;
import io.weathercomment.lambda.ScheduleDoor;
import io.weathercomment.runtime.AwsClients;
import io.weathercomment.runtime.Env;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** The service as a Lambda function: API Gateway's requests, and a sweep at each scheduled event. */
public final class ApiFunction implements RequestStreamHandler {
    private static final int START_SECONDS = 9;

    private final RequestStreamHandler doors;

    public ApiFunction() {
        var config = Env.read(System.getenv(), ApiConfig::ofFunction);
        var aws = new AwsClients(config.aws());
        var meters = LambdaMode.meters();
        aws.bindTo(meters);
        var vertx = LambdaMode.vertx();
        doors = LambdaMode.doors(
                "comment-generator-api",
                meters,
                doors(
                        vertx,
                        context -> Api.open(
                                context.owner(),
                                config.host(),
                                config.port(),
                                config.generations(),
                                config.clocks(),
                                ApiService.outside(config, aws, meters),
                                meters)));
    }

    /**
     * The doors of an API that is opened now.
     *
     * @param open called on the event loop that the API belongs to
     */
    static List<Door> doors(Vertx vertx, Function<io.vertx.core.Context, Future<Api>> open) {
        var opened = new CompletableFuture<Running>();
        Deployable verticle =
                context -> open.apply(context).onSuccess(api -> opened.complete(new Running(context, api)));
        vertx.deployVerticle(verticle).timeout(START_SECONDS, TimeUnit.SECONDS).await();
        var running = opened.join();
        return List.of(new HttpDoor(vertx, running.api().port()), new ScheduleDoor(running::sweep));
    }

    /** The API and its event loop. */
    private record Running(io.vertx.core.Context context, Api api) {
        Future<Void> sweep() {
            return Future.future(
                    promise -> context.runOnContext(_ -> api.sweep().onComplete(promise)));
        }
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        doors.handleRequest(input, output, context);
    }
}
