package io.weathercomment.training;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers the calls that services make of AWS, in the process itself: enough for their work to go on, nothing of what AWS checks. */
public final class StubAws implements AutoCloseable {
    /** Where the Dockerfile says that AWS is. */
    public static final int PORT = 4566;

    private static final Logger LOG = LoggerFactory.getLogger(StubAws.class);
    private static final String JSON = "application/x-amz-json-1.0";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final StubQueues queues = new StubQueues();
    private final StubTables tables = new StubTables();
    private final Map<String, Integer> calls = new ConcurrentHashMap<>();

    private volatile @Nullable RuntimeException failure;

    private record Answer(int status, String contentType, String body) {}

    private StubAws(HttpServer server) {
        this.server = server;
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    /** Listens on loopback; 0 takes a free port. */
    public static StubAws listen(int port) {
        try {
            return new StubAws(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 256));
        } catch (IOException e) {
            throw new UncheckedIOException("the stub of AWS can't listen on port " + port, e);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** Lets whoever reads the queue have a message. */
    public void put(String queueUrl, String body) {
        queues.put(queueUrl, body);
    }

    /** Answers a path with a document, for services that read the web. */
    public void serve(String path, byte[] json) {
        server.createContext(path, exchange -> {
            try (exchange) {
                counted("GET " + path);
                send(exchange, 200, "application/json", json);
            }
        });
    }

    /** How often each operation was called, e.g. {@code SendMessage} or {@code PutItem weather-cache}. */
    public Map<String, Integer> calls() {
        return new TreeMap<>(calls);
    }

    public int calls(String operation) {
        return calls.getOrDefault(operation, 0);
    }

    /** Throws if a call could not be answered. */
    public void complete() {
        var first = failure;
        if (first != null) {
            throw first;
        }
    }

    private void counted(String operation) {
        calls.merge(operation, 1, Integer::sum);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
            var answer = answer(target, body);
            send(exchange, answer.status(), answer.contentType(), answer.body().getBytes(StandardCharsets.UTF_8));
        } catch (RuntimeException e) {
            // a service may live without the answer, but then it trains less than it does: the run is to fail
            failure = e;
            LOG.error("the stub of AWS failed, path={}", exchange.getRequestURI(), e);
        }
    }

    private Answer answer(@Nullable String target, String body) {
        if (target == null) {
            return body.contains("Action=Publish") ? published() : new Answer(404, "text/plain", "");
        }
        var operation = target.substring(target.indexOf('.') + 1);
        var request = new JsonObject(body);
        var answer = queues.knows(operation) ? queues.answer(operation, request) : tables.answer(operation, request);
        var table = request.getString("TableName");
        counted(table == null ? operation : operation + " " + table);
        return new Answer(200, JSON, answer.encode());
    }

    private Answer published() {
        counted("Publish");
        var id = UUID.randomUUID();
        return new Answer(200, "text/xml", """
                <PublishResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><PublishResult><MessageId>%s</MessageId></PublishResult>\
                <ResponseMetadata><RequestId>%s</RequestId></ResponseMetadata></PublishResponse>""".formatted(id, id));
    }

    private static void send(HttpExchange exchange, int status, String contentType, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", contentType);
        exchange.getResponseHeaders().set("x-amzn-RequestId", UUID.randomUUID().toString());
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
