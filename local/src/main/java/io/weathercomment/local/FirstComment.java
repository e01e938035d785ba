package io.weathercomment.local;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks a stack's front door for Tokyo's comment, as any client would, and prints what came.
 *
 * @param api where the front door is
 * @param key of the request; a repeated call with it waits for the same job
 */
public record FirstComment(URI api, String key, PrintStream out) {
    private static final String UNFINISHED = "queued|fetching|writing";
    private static final String PLACE = "東京";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration COUNTED_WITHIN = Duration.ofSeconds(5);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    /** True when a comment with its proof came. */
    public boolean ask() {
        try (var http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            var countedBefore = counted(http);
            var answer = post(http);
            var end = Instant.now().plus(PATIENCE);
            while (answer.getString("status", "").matches(UNFINISHED)
                    && Instant.now().isBefore(end)) {
                answer = post(http);
            }
            return print(http, answer, countedBefore);
        } catch (IOException e) {
            throw new UncheckedIOException("the API does not answer at " + api, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private JsonObject post(HttpClient http) throws IOException, InterruptedException {
        var body = new JsonObject().put("location", PLACE).encode();
        var request = HttpRequest.newBuilder(api.resolve("/v1/generations"))
                .header("Content-Type", "application/json")
                .header("Prefer", "wait=20")
                .header("Idempotency-Key", key)
                .timeout(Duration.ofSeconds(30))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return send(http, request);
    }

    /** How many jobs the stack's analytics has counted today. */
    private long counted(HttpClient http) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(api.resolve("/v1/analytics/summary"))
                .timeout(Duration.ofSeconds(10))
                .build();
        return send(http, request).getLong("jobs", 0L);
    }

    private static JsonObject send(HttpClient http, HttpRequest request) throws IOException, InterruptedException {
        return new JsonObject(
                http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    private boolean print(HttpClient http, JsonObject generation, long countedBefore)
            throws IOException, InterruptedException {
        var comment = generation.getJsonObject("result");
        if (comment == null) {
            out.println("no comment for " + PLACE + ": " + generation.encode());
            return false;
        }
        out.println();
        out.printf("%s %s  「%s」%n", PLACE, comment.getString("target_date"), comment.getString("text"));
        for (var claim : comment.getJsonArray("proof", new JsonArray())) {
            printClaim((JsonObject) claim);
        }
        out.printf(
                "  source  %s, %s, issued %s%s%n",
                comment.getString("source"),
                comment.getString("attribution"),
                comment.getString("issued_at"),
                comment.getBoolean("stale", false) ? ", stale" : "");
        times(http, generation, countedBefore);
        out.println();
        return !comment.getJsonArray("proof", new JsonArray()).isEmpty();
    }

    private void printClaim(JsonObject claim) {
        out.printf(
                "  proof   「%s」 %s: %s; %s = %s [%s]%n",
                claim.getString("words"),
                claim.getString("claim"),
                claim.getString("requires"),
                claim.getString("fact"),
                claim.getString("value"),
                claim.getString("period"));
    }

    private void times(HttpClient http, JsonObject generation, long countedBefore)
            throws IOException, InterruptedException {
        var steps = generation.getJsonObject("steps");
        if (steps == null || generation.getString("created_at") == null) {
            out.println("  times   a stored comment was still valid: no service had to work");
            return;
        }
        var created = Instant.parse(generation.getString("created_at"));
        var fetching = instant(steps, "fetching_at", created);
        var writing = instant(steps, "writing_at", fetching);
        var ended = instant(steps, "ended_at", writing);
        out.printf(
                "  times   api and queue %d ms, weather and queue %d ms, comments %d ms, analytics %s%n",
                Duration.between(created, fetching).toMillis(),
                Duration.between(fetching, writing).toMillis(),
                Duration.between(writing, ended).toMillis(),
                analytics(http, ended, countedBefore));
    }

    private String analytics(HttpClient http, Instant ended, long countedBefore)
            throws IOException, InterruptedException {
        var limit = Instant.now().plus(COUNTED_WITHIN);
        while (counted(http) <= countedBefore) {
            if (Instant.now().isAfter(limit)) {
                return "not yet";
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        return Duration.between(ended, Instant.now()).toMillis() + " ms";
    }

    private static Instant instant(JsonObject steps, String name, Instant otherwise) {
        var value = steps.getString(name);
        return value == null ? otherwise : Instant.parse(value);
    }
}
