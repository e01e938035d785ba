package io.weathercomment.deploy.containers;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.weathercomment.domain.Catalogue;
import io.weathercomment.domain.Location;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/**
 * Clients that ask for comments at a steady rate, one request in five for a new text. Each behaves as a careful client does: a refused or
 * broken connection, and a 503, is tried again for a while under the same {@code Idempotency-Key}.
 */
final class Load implements AutoCloseable {
    static final int PER_SECOND = 20;

    private static final int NEW_TEXT_ONE_IN = 5;
    private static final Duration RETRY_FOR = Duration.ofSeconds(15);
    private static final Duration RETRY_PAUSE = Duration.ofMillis(250);

    private final URI api;
    private final HttpClient http;
    private final List<Location> places = Catalogue.bundled().all();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger next = new AtomicInteger();
    private final LongAdder answered = new LongAdder();
    private final LongAdder repeated = new LongAdder();
    private final LongAdder forgiven = new LongAdder();
    private final Map<String, LongAdder> errors = new ConcurrentHashMap<>();
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private volatile boolean forgiving;

    private Load(URI api) {
        this.api = api;
        this.http = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(2))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    static Load on(URI api) {
        var load = new Load(api);
        var _ = load.clock.scheduleAtFixedRate(
                () -> load.clients.execute(load::request), 0, 1_000_000 / PER_SECOND, TimeUnit.MICROSECONDS);
        return load;
    }

    /** From now on errors do not count: what the service needs is away. */
    void forgive(boolean forgiving) {
        this.forgiving = forgiving;
    }

    /** Ids of the jobs that the API has accepted so far. */
    Set<String> accepted() {
        return Set.copyOf(accepted);
    }

    long answers() {
        return answered.sum();
    }

    /** Requests that failed for good, of all outside the forgiven times. */
    double errorRatio() {
        return answered.sum() == 0 ? 1 : errorCount() / (double) (answered.sum() + errorCount());
    }

    long repeatedRequests() {
        return repeated.sum();
    }

    private long errorCount() {
        return errors.values().stream().mapToLong(LongAdder::sum).sum();
    }

    @Override
    public String toString() {
        return "%d answered, %d repeated once or more, %d errors %s, %d errors while AWS was away"
                .formatted(answered.sum(), repeated.sum(), errorCount(), new TreeMap<>(errors), forgiven.sum());
    }

    private void request() {
        int number = next.getAndIncrement();
        var forgivenFromStart = forgiving;
        var error = ask(number);
        if (error.isEmpty()) {
            answered.increment();
        } else if (forgivenFromStart || forgiving) {
            forgiven.increment();
        } else {
            errors.computeIfAbsent(error, _ -> new LongAdder()).increment();
        }
    }

    /** Empty when all is well. */
    private String ask(int number) {
        var body = new JsonObject()
                .put("location", places.get(number % places.size()).id())
                .put("exclude_previous", number % NEW_TEXT_ONE_IN == 0);
        var request = HttpRequest.newBuilder(api.resolve("/v1/generations"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .timeout(Duration.ofSeconds(20))
                .POST(HttpRequest.BodyPublishers.ofString(body.encode()))
                .build();
        var end = System.nanoTime() + RETRY_FOR.toNanos();
        var first = true;
        while (true) {
            var error = once(request);
            if (error.isEmpty() || error.startsWith("4") || System.nanoTime() > end) {
                return error;
            }
            if (first) {
                repeated.increment();
                first = false;
            }
            LockSupport.parkNanos(RETRY_PAUSE.toNanos());
        }
    }

    private String once(HttpRequest request) {
        try {
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200 && response.statusCode() != 202) {
                return response.statusCode() + " " + new JsonObject(response.body()).getString("type", "");
            }
            var id = new JsonObject(response.body()).getString("id");
            if (id != null) {
                accepted.add(id);
            }
            return "";
        } catch (IOException | DecodeException e) {
            return e.getClass().getSimpleName();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    /** Ends when every request has its answer. */
    @Override
    public void close() {
        clock.shutdownNow();
        clients.close();
        http.close();
    }
}
