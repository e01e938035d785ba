package io.weathercomment.deploy;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.weathercomment.lambda.TryAgain;
import io.weathercomment.messaging.RetryLater;
import io.weathercomment.weather.WeatherFunction;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** The weather's function, out of luck twice; a file counts, since each time may be another process. */
public final class FailingTwice implements RequestStreamHandler {
    private static final int FAILURES = 2;

    private final RequestStreamHandler weather = new WeatherFunction();

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        var tries = Path.of(System.getenv("TRIES"));
        Files.write(tries, new byte[] {'x'}, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        if (Files.size(tries) <= FAILURES) {
            throw new TryAgain(new RetryLater("out of luck", Duration.ZERO));
        }
        weather.handleRequest(input, output, context);
    }
}
