package io.weathercomment.analytics;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.weathercomment.lambda.LambdaMode;
import io.weathercomment.lambda.SqsDoor;
import io.weathercomment.runtime.AwsClients;
import io.weathercomment.runtime.Env;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/** The service as a Lambda function: batches of {@code analytics-events}. */
public final class AnalyticsFunction implements RequestStreamHandler {
    private final RequestStreamHandler doors;

    public AnalyticsFunction() {
        var config = Env.read(System.getenv(), AnalyticsConfig::ofFunction);
        var aws = new AwsClients(config.aws());
        var meters = LambdaMode.meters();
        aws.bindTo(meters);
        var batch = AnalyticsService.batch(config, aws);
        doors = LambdaMode.doors(
                "analytics", meters, List.of(SqsDoor.together(aws.sqs(), config.poller(), batch::process, meters)));
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        doors.handleRequest(input, output, context);
    }
}
