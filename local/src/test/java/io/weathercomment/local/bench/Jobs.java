package io.weathercomment.local.bench;

import static io.weathercomment.testkit.Answers.await;

import io.vertx.core.json.JsonObject;
import io.weathercomment.domain.Catalogue;
import io.weathercomment.domain.Job;
import io.weathercomment.domain.JobState;
import io.weathercomment.local.Stack;
import io.weathercomment.storage.DynamoJobStore;
import io.weathercomment.testkit.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** A client of the program, who asks for comments and looks at what becomes of its jobs. */
final class Jobs implements AutoCloseable {
    private static final int MOST_IDS = 100;

    private final Account account;
    private final Stack stack;
    private final URI api;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private int asked;

    Jobs(Account account, Stack stack) {
        this.account = account;
        this.stack = stack;
        this.api = URI.create("http://127.0.0.1:" + stack.port());
    }

    /** Seconds from the first request until {@code count} jobs, places in turn, have succeeded and are counted. */
    double run(int count, Crowd crowd, Duration limit) {
        var counted = account.counted();
        var settled = settledEvents();
        var from = asked;
        asked += count;
        var begun = System.nanoTime();
        var ids = crowd.each(count, i -> post(place(from + i), "bench-" + UUID.randomUUID()));
        // the service's own counter first: looking into the tables all the time would take from what is measured
        Waiting.until("all events settled", limit, () -> settledEvents() >= settled + count);
        account.waitUntilCounted(counted + count, limit);
        var seconds = (System.nanoTime() - begun) / 1e9;
        requireSuccess(ids);
        return seconds;
    }

    static String place(int i) {
        var places = Catalogue.bundled().all();
        return places.get(i % places.size()).id();
    }

    /** Asks for a comment of its own, never for a stored one, and returns the job's id. */
    String post(String place, String idempotencyKey) {
        var body = new JsonObject().put("location", place).put("exclude_previous", true);
        var request = HttpRequest.newBuilder(api.resolve("/v1/generations"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .timeout(Duration.ofSeconds(30))
                .POST(HttpRequest.BodyPublishers.ofString(body.encode()))
                .build();
        try {
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 202 && response.statusCode() != 200) {
                throw new IllegalStateException("not accepted: " + response.statusCode() + " " + response.body());
            }
            return new JsonObject(response.body()).getString("id");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    JobState.Succeeded success(String id) {
        if (await(store().get(id)).orElseThrow().state() instanceof JobState.Succeeded success) {
            return success;
        }
        throw new IllegalStateException("not succeeded, job=" + id);
    }

    private double settledEvents() {
        return stack.meters()
                .get("messages_settled")
                .tags("queue", "analytics-events", "outcome", "done")
                .counter()
                .count();
    }

    private void requireSuccess(List<String> ids) {
        for (int from = 0; from < ids.size(); from += MOST_IDS) {
            var part = ids.subList(from, Math.min(ids.size(), from + MOST_IDS));
            var succeeded = await(store().getAll(part)).values().stream()
                    .map(Job::state)
                    .filter(JobState.Succeeded.class::isInstance)
                    .count();
            if (succeeded != part.size()) {
                throw new IllegalStateException("succeeded are only " + succeeded + " of " + part.size());
            }
        }
    }

    private DynamoJobStore store() {
        return new DynamoJobStore(account.clients().dynamo(), account.tables());
    }

    @Override
    public void close() {
        http.close();
    }
}
