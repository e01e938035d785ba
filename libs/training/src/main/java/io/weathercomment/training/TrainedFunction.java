package io.weathercomment.training;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.vertx.core.json.JsonObject;
import io.weathercomment.lambda.LambdaMode;
import java.time.Duration;

/** A service's function in this process, where AWS's own client fetches its events from a Runtime API that is in this process, too. */
public final class TrainedFunction {
    /** Where the Dockerfile says that the Runtime API is. */
    private static final int PORT = 9001;

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String NONE_FAILED = "{\"batchItemFailures\":[]}";

    private final LambdaRuntimeApi api;

    private TrainedFunction(LambdaRuntimeApi api) {
        this.api = api;
    }

    /** Starts it as the service's main does; both it and the Runtime API end with the process, for the client never returns. */
    public static TrainedFunction start(Class<? extends RequestStreamHandler> function) {
        var api = LambdaRuntimeApi.listen("127.0.0.1", PORT);
        Thread.ofPlatform().daemon().name("function").start(() -> LambdaMode.run(new String[0], function));
        return new TrainedFunction(api);
    }

    /** The answer to an event; throws if the function fails. */
    public String answer(JsonObject event) {
        return api.succeed(event.encode(), LIMIT);
    }

    /** Hands in a batch; throws unless every message is done. */
    public void takes(JsonObject batch) {
        var answer = answer(batch);
        Training.expect("every message of a batch is done, not " + answer, answer.equals(NONE_FAILED));
    }
}
