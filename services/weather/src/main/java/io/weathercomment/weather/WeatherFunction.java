package io.weathercomment.weather;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.micrometer.core.instrument.MeterRegistry;
import io.weathercomment.domain.ForecastAnswer;
import io.weathercomment.domain.WeatherMessage;
import io.weathercomment.lambda.Door;
import io.weathercomment.lambda.LambdaMode;
import io.weathercomment.lambda.SqsDoor;
import io.weathercomment.lambda.TaskDoor;
import io.weathercomment.messaging.Handler;
import io.weathercomment.messaging.JsonCodec;
import io.weathercomment.messaging.Pipeline;
import io.weathercomment.messaging.PollerConfig;
import io.weathercomment.runtime.AwsClients;
import io.weathercomment.runtime.AwsConfig;
import io.weathercomment.runtime.Env;
import io.weathercomment.runtime.Meters;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;

/** The service as a Lambda function: batches of {@code weather-requests}, and the task FetchWeather. */
public final class WeatherFunction implements RequestStreamHandler {
    private final RequestStreamHandler doors;

    /** As Lambda makes it: by the environment. */
    public WeatherFunction() {
        this(System.getenv(), new AwsClients(Env.read(System.getenv(), AwsConfig::from)));
    }

    public WeatherFunction(Map<String, String> settings, AwsClients aws) {
        var config = Env.read(settings, WeatherConfig::ofFunction);
        var meters = LambdaMode.meters();
        aws.bindTo(meters);
        var handler = Meters.timed(
                meters, WeatherService.NAME, WeatherService.handler(config, aws, LambdaMode.vertx(), meters));
        var pipeline = WeatherService.pipeline(config, aws, handler);
        doors = LambdaMode.doors(
                "weather-fetcher", meters, doors(handler, pipeline, aws.sqs(), config.poller(), meters));
    }

    static List<Door> doors(
            Handler<WeatherMessage, ForecastAnswer> handler,
            Pipeline<WeatherMessage, ForecastAnswer> pipeline,
            SqsAsyncClient sqs,
            PollerConfig config,
            MeterRegistry meters) {
        var fetch = new TaskDoor.Task<>(
                new JsonCodec<>(WeatherMessage.class),
                (message, _) -> handler.handle(message),
                new JsonCodec<>(ForecastAnswer.class));
        return List.of(SqsDoor.each(sqs, config, pipeline, meters), new TaskDoor().with("FetchWeather", fetch));
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        doors.handleRequest(input, output, context);
    }
}
