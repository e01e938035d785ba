package io.weathercomment.comments;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.micrometer.core.instrument.MeterRegistry;
import io.weathercomment.domain.ForecastAnswer;
import io.weathercomment.domain.GenerationRequest;
import io.weathercomment.lambda.Door;
import io.weathercomment.lambda.LambdaMode;
import io.weathercomment.lambda.SqsDoor;
import io.weathercomment.lambda.TaskDoor;
import io.weathercomment.messaging.JsonCodec;
import io.weathercomment.messaging.PollerConfig;
import io.weathercomment.runtime.AwsClients;
import io.weathercomment.runtime.AwsConfig;
import io.weathercomment.runtime.Env;
import io.weathercomment.writing.Corpus;
import io.weathercomment.writing.Writer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;

/**
 * The service as a Lambda function: batches of {@code comment-generation}, and the tasks CheckCache, GenerateComment, SaveResult and FailJob.
 */
public final class CommentsFunction implements RequestStreamHandler {
    private final RequestStreamHandler doors;

    /** As Lambda makes it: by the environment. */
    public CommentsFunction() {
        this(
                System.getenv(),
                new AwsClients(Env.read(System.getenv(), AwsConfig::from)),
                new Writer(Corpus.builtIn())::write);
    }

    public CommentsFunction(Map<String, String> settings, AwsClients aws, CommentWriter writer) {
        var config = Env.read(settings, CommentsConfig::ofFunction);
        var meters = LambdaMode.meters();
        aws.bindTo(meters);
        var parts = CommentsParts.of(config, aws, writer, meters);
        doors = LambdaMode.doors("comment-processor", meters, doors(parts, aws.sqs(), config.poller(), meters));
    }

    static List<Door> doors(CommentsParts parts, SqsAsyncClient sqs, PollerConfig config, MeterRegistry meters) {
        var results = new JsonCodec<>(GenerationResult.class);
        var checks = new JsonCodec<>(CacheCheck.class);
        var drafts = new JsonCodec<>(Draft.class);
        var tasks = parts.tasks();
        return List.of(
                SqsDoor.each(sqs, config, parts.pipeline(), meters),
                new TaskDoor()
                        .with(
                                "CheckCache",
                                new TaskDoor.Task<>(new JsonCodec<>(GenerationRequest.class), tasks::check, checks))
                        .with(
                                "GenerateComment",
                                new TaskDoor.Task<>(
                                        new JsonCodec<>(ForecastAnswer.class),
                                        (answer, _) -> parts.drafts().handle(answer),
                                        drafts))
                        .with("SaveResult", new TaskDoor.Task<>(drafts, (draft, _) -> tasks.save(draft), results))
                        .with(
                                "FailJob",
                                new TaskDoor.Task<>(
                                        new JsonCodec<>(FailedStep.class),
                                        (step, _) -> tasks.fail(step),
                                        new JsonCodec<>(FailedJob.class))));
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        doors.handleRequest(input, output, context);
    }
}
