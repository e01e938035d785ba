package io.weathercomment.training;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** The part of Lambda that functions fetch their events from: what is invoked here is answered by the process that was told this address. */
public final class LambdaRuntimeApi implements AutoCloseable {
    private static final String ROOT = "/2018-06-01/runtime/";
    private static final Pattern ENDED = Pattern.compile(ROOT + "invocation/([^/]+)/(response|error)");
    private static final Pattern ERROR_TYPE = Pattern.compile("\"errorType\"\\s*:\\s*\"([^\"]*)\"");

    /** A function's answer. */
    public sealed interface Answer {
        record Success(String body) implements Answer {}

        /**
         * It threw, or could not start.
         *
         * @param type name of the error, as {@code Retry} and {@code Catch} see it
         */
        record Failure(String type, String body) implements Answer {}
    }

    private record Event(String id, String body, Duration limit, CompletableFuture<Answer> answer) {}

    private final HttpServer server;
    private final LinkedBlockingQueue<Event> waiting = new LinkedBlockingQueue<>();
    private final Map<String, Event> running = new ConcurrentHashMap<>();
    private final CompletableFuture<Answer.Failure> initFailure = new CompletableFuture<>();

    private LambdaRuntimeApi(HttpServer server) {
        this.server = server;
        server.createContext(ROOT, this::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /**
     * Listens.
     *
     * @param host an address of this machine that the function can reach: loopback for a process, the bridge's for a container
     * @param port 0 takes a free one
     */
    public static LambdaRuntimeApi listen(String host, int port) {
        try {
            return new LambdaRuntimeApi(HttpServer.create(new InetSocketAddress(host, port), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@code AWS_LAMBDA_RUNTIME_API} has to be: host and port. */
    public String address() {
        var address = server.getAddress();
        return address.getAddress().getHostAddress() + ":" + address.getPort();
    }

    /** The answer of the next process that asks for an event; its failure to start is an answer, too. */
    public Answer invoke(String event, Duration limit) {
        var invocation = new Event(UUID.randomUUID().toString(), event, limit, new CompletableFuture<>());
        waiting.add(invocation);
        try {
            return (Answer) CompletableFuture.anyOf(invocation.answer(), initFailure)
                    .get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("not answered, limit=" + limit, e);
        }
    }

    /** The body of an answer that must not be a failure. */
    public String succeed(String event, Duration limit) {
        return switch (invoke(event, limit)) {
            case Answer.Success success -> success.body();
            case Answer.Failure failure -> throw new AssertionError(failure.type() + " " + failure.body());
        };
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var ended = ENDED.matcher(path);
            if (path.equals(ROOT + "invocation/next")) {
                next(exchange);
            } else if (path.equals(ROOT + "init/error")) {
                initFailure.complete(failure(body(exchange)));
                accepted(exchange);
            } else if (ended.matches() && running.containsKey(ended.group(1))) {
                var body = body(exchange);
                var answer = ended.group(2).equals("error") ? failure(body) : new Answer.Success(body);
                running.remove(ended.group(1)).answer().complete(answer);
                accepted(exchange);
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void next(HttpExchange exchange) throws IOException, InterruptedException {
        var event = waiting.take();
        running.put(event.id(), event);
        // the client breaks if one is missing
        var headers = exchange.getResponseHeaders();
        headers.set("Lambda-Runtime-Aws-Request-Id", event.id());
        headers.set(
                "Lambda-Runtime-Deadline-Ms",
                Long.toString(Instant.now().plus(event.limit()).toEpochMilli()));
        headers.set(
                "Lambda-Runtime-Trace-Id",
                "Root=1-4bf92f35-77b34da6a3ce929d0e0e4736;Parent=00f067aa0ba902b7;Sampled=1");
        headers.set("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:ap-northeast-1:000000000000:function:test");
        headers.set("Content-Type", "application/json");
        var body = event.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private static void accepted(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(202, -1);
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static Answer.Failure failure(String body) {
        var type = ERROR_TYPE.matcher(body);
        return new Answer.Failure(type.find() ? type.group(1) : "", body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
