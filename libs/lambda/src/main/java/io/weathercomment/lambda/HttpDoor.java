package io.weathercomment.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import io.weathercomment.messaging.Traceparent;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the requests of API Gateway, REST API and HTTP API, and has the router of this process answer them. */
public final class HttpDoor implements Door {
    private static final Logger LOG = LoggerFactory.getLogger(HttpDoor.class);

    /** What a call needs besides waiting. */
    private static final Duration WORK = Duration.ofSeconds(2);

    private static final Duration LAST_WORDS = Duration.ofMillis(500);

    /** API Gateway itself gives up after 29 s. */
    private static final int LONGEST_WAIT_SECONDS = 20;

    private static final Pattern WAIT = Pattern.compile("(?i)\\bwait(\\s*=\\s*\"?)([0-9]{1,9})");

    private final WebClient http;

    /**
     * A door to a router.
     *
     * @param port where it listens, on loopback
     */
    public HttpDoor(Vertx vertx, int port) {
        http = WebClient.create(
                vertx,
                new WebClientOptions()
                        .setDefaultHost("127.0.0.1")
                        .setDefaultPort(port)
                        .setFollowRedirects(false)
                        .setDecompressionSupported(false)
                        .setUserAgentEnabled(false)
                        // a connection that stood still between two invocations may be closed at its other end
                        .setKeepAlive(false));
    }

    @Override
    public String takes() {
        return "requests of a REST API or an HTTP API";
    }

    @Override
    public Optional<JsonNode> answer(JsonNode event, Invocation invocation) {
        if (Kinds.isHttpApi(event)) {
            return Optional.of(answer(HttpCall.ofHttpApi(event), invocation, HttpAnswers::forHttpApi));
        } else if (Kinds.isRestApi(event)) {
            return Optional.of(answer(HttpCall.ofRestApi(event), invocation, HttpAnswers::forRestApi));
        }
        return Optional.empty();
    }

    private ObjectNode answer(HttpCall call, Invocation invocation, Function<HttpResponse<Buffer>, ObjectNode> told) {
        var limit = invocation.remaining().minus(LAST_WORDS).toMillis();
        var request = http.request(HttpMethod.valueOf(call.method()), call.uri());
        request.headers().addAll(headers(call, invocation));
        var sent = call.body() == null ? request.send() : request.sendBuffer(call.body());
        return sent.timeout(Math.max(1, limit), TimeUnit.MILLISECONDS)
                .map(told)
                .recover(failure -> {
                    if (failure instanceof TimeoutException) {
                        LOG.warn("not answered in time, limit_ms={}", limit);
                        return Future.succeededFuture(tooLate());
                    }
                    return Future.failedFuture(failure);
                })
                .await();
    }

    private static MultiMap headers(HttpCall call, Invocation invocation) {
        var headers = MultiMap.caseInsensitiveMultiMap().addAll(call.headers());
        if (!headers.contains("X-Request-Id") && !call.requestId().isEmpty()) {
            headers.set("X-Request-Id", call.requestId());
        }
        if (!headers.contains("traceparent")) {
            headers.set(
                    "traceparent",
                    Traceparent.ofTraceHeader(headers.get("X-Amzn-Trace-Id")).orElseGet(invocation::traceparent));
        }
        var prefer = headers.getAll("Prefer").stream()
                .map(told -> shortened(told, invocation))
                .toList();
        return prefer.isEmpty() ? headers : headers.set("Prefer", prefer);
    }

    /** A caller can't wait longer than the invocation lasts. */
    private static String shortened(String prefer, Invocation invocation) {
        var most = Math.clamp(invocation.remaining().minus(WORK).toSeconds(), 0, LONGEST_WAIT_SECONDS);
        return WAIT.matcher(prefer)
                .replaceAll(wait -> "wait" + wait.group(1) + Math.min(most, Integer.parseInt(wait.group(2))));
    }

    private static ObjectNode tooLate() {
        var problem = JsonNodeFactory.instance
                .objectNode()
                .put("type", "about:blank")
                .put("title", "Not answered in time")
                .put("status", 504)
                .put("detail", "Ask again; if it happens again, ask the operator.")
                .put("next", "retry");
        var answer = JsonNodeFactory.instance.objectNode().put("statusCode", 504);
        answer.putObject("headers").put("Content-Type", "application/problem+json");
        return answer.put("body", problem.toString()).put("isBase64Encoded", false);
    }
}
