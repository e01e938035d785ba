package io.weathercomment.local.bench;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;

/** A bare client that repeats a job's AWS calls for other jobs, one call after the other: no services, no SDK. */
final class Replay implements AutoCloseable {
    private static final int RECEIVES_TOLERATED = 5;

    private final Script script;
    private final Account account;
    private final Instant first = Instant.now();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private int done;

    Replay(Script script, Account account) {
        this.script = script;
        this.account = account;
    }

    /** Seconds that the calls of {@code count} jobs take, places in turn; every call succeeds and every job is counted. */
    double run(int count, Crowd crowd) {
        var counted = account.counted();
        var from = done;
        done += count;
        var begun = System.nanoTime();
        crowd.each(count, i -> replay(from + i));
        var seconds = (System.nanoTime() - begun) / 1e9;
        var more = account.counted() - counted;
        if (more != count) {
            throw new IllegalStateException("replayed " + count + " jobs, but counted are " + more);
        }
        return seconds;
    }

    private int replay(int number) {
        var values = script.fresh(account.number(), Jobs.place(number), first, number);
        for (var step : script.steps()) {
            var authorization = step.authorization().filled(values);
            var body = step.body().filled(values);
            if (step.receipt().isEmpty()) {
                call(step.call(), authorization, body);
            } else {
                values.put(step.receipt(), receive(step.call(), authorization, body));
            }
        }
        return number;
    }

    /** What it sent is there, or at least a message of another worker, who gets this one. */
    private String receive(RecordedCall call, String authorization, String body) {
        for (int i = 0; i < RECEIVES_TOLERATED; i++) {
            var messages = new JsonObject(call(call, authorization, body)).getJsonArray("Messages");
            if (messages != null && !messages.isEmpty()) {
                return messages.getJsonObject(0).getString("ReceiptHandle");
            }
        }
        throw new IllegalStateException("received nothing, body=" + body);
    }

    private String call(RecordedCall call, String authorization, String body) {
        var request = HttpRequest.newBuilder(account.endpoint().resolve(call.path()))
                .timeout(Duration.ofSeconds(30))
                .method(call.method(), HttpRequest.BodyPublishers.ofString(body));
        call.headers().forEach(request::setHeader);
        request.setHeader("Authorization", authorization);
        try {
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(
                        call.operation() + " was refused: " + response.statusCode() + " " + response.body());
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
