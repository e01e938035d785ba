package io.weathercomment.deploy;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.weathercomment.testkit.TestInvocation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Function;

/** A function without a process of its own; what it throws has the name that Lambda gives it. */
record InProcess(RequestStreamHandler handler) implements Function<String, String> {
    private static final TestInvocation A_MINUTE = new TestInvocation(Duration.ofMinutes(1), null);

    @Override
    public String apply(String event) {
        var output = new ByteArrayOutputStream();
        try {
            handler.handleRequest(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), output, A_MINUTE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw new Machine.TaskFailed(e.getClass().getName(), e);
        }
        return output.toString(StandardCharsets.UTF_8);
    }
}
