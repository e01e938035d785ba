package io.weathercomment.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpDoorTest {
    private static final Duration MINUTE = Duration.ofSeconds(60);

    private static final List<String> COOKIES = List.of("a=1", "b=2");
    private static final List<String> MANY = List.of("one", "two");

    private final Vertx vertx = LambdaMode.vertx();
    private HttpDoor door = new HttpDoor(vertx, 0);

    @BeforeEach
    void listen() {
        var server = vertx.createHttpServer()
                .requestHandler(HttpDoorTest::echo)
                .listen(0, "127.0.0.1")
                .await();
        door = new HttpDoor(vertx, server.actualPort());
    }

    @AfterEach
    void close() {
        vertx.close().await();
    }

    /** Tells what has arrived. */
    private static void echo(HttpServerRequest request) {
        if (request.path().endsWith("/picture")) {
            request.response().putHeader("Content-Type", "image/png").end(Buffer.buffer(new byte[] {(byte) 0x89, 0, 1
            }));
            return;
        } else if (request.path().endsWith("/never")) {
            return;
        }
        request.body().onSuccess(body -> {
            var headers = new JsonObject();
            request.headers()
                    .names()
                    .forEach(name -> headers.put(
                            name.toLowerCase(Locale.ROOT),
                            new JsonArray(request.headers().getAll(name))));
            var told = new JsonObject()
                    .put("method", request.method().name())
                    .put("uri", request.uri())
                    .put("headers", headers)
                    .put("body", Base64.getEncoder().encodeToString(body.getBytes()));
            request.response()
                    .setStatusCode(201)
                    .putHeader("Content-Type", "application/json")
                    .putHeader("Set-Cookie", COOKIES)
                    .putHeader("X-Many", MANY)
                    .end(told.encode());
        });
    }

    @Test
    void handsARestApisRequestOverWhole() {
        var answer = answer(Fixtures.event("rest-api"), MINUTE);

        var arrived = Fixtures.json(answer.path("body").asText());
        assertThat(arrived.path("method").asText()).isEqualTo("POST");
        assertThat(arrived.path("uri").asText())
                .isEqualTo("/v1/echo/%E9%87%91%E6%B2%A2?q=%E9%9B%AA&q=%E9%9B%A8%20%26%20%E9%A2%A8");
        assertThat(arrived.path("body").asText()).isEqualTo("AAECAw==");
        assertThat(arrived.at("/headers/x-many")).hasToString("[\"one\",\"two\"]");
        assertThat(arrived.at("/headers/content-length/0").asText()).isEqualTo("4");
        assertThat(arrived.at("/headers/host/0").asText()).startsWith("127.0.0.1:");
        assertThat(arrived.at("/headers/x-request-id/0").asText()).isEqualTo("rest-1");
        assertThat(arrived.at("/headers/traceparent/0").asText())
                .isEqualTo("00-6925a1c8cccccccccccccccccccccccc-dddddddddddddddd-01");
    }

    @Test
    void answersARestApiWithEveryValueOfAHeader() {
        var answer = answer(Fixtures.event("rest-api"), MINUTE);

        assertThat(answer.path("statusCode").asInt()).isEqualTo(201);
        assertThat(answer.path("isBase64Encoded").asBoolean()).isFalse();
        assertThat(answer.at("/multiValueHeaders/X-Many")).hasToString("[\"one\",\"two\"]");
        assertThat(answer.at("/multiValueHeaders/Set-Cookie")).hasToString("[\"a=1\",\"b=2\"]");
    }

    @Test
    void handsAnHttpApisRequestOverWithoutItsStage() {
        var answer = answer(Fixtures.event("http-api"), MINUTE);

        var arrived = Fixtures.json(answer.path("body").asText());
        assertThat(arrived.path("method").asText()).isEqualTo("PUT");
        assertThat(arrived.path("uri").asText()).isEqualTo("/v1/echo/%E9%87%91%E6%B2%A2?q=%E9%9B%AA&q=2");
        assertThat(new String(Base64.getDecoder().decode(arrived.path("body").asText()), StandardCharsets.UTF_8))
                .isEqualTo("{\"text\":\"雨\"}");
        assertThat(arrived.at("/headers/cookie/0").asText()).isEqualTo("a=1; b=2");
        assertThat(arrived.at("/headers/x-request-id/0").asText()).isEqualTo("mine");
        assertThat(arrived.at("/headers/traceparent/0").asText())
                .isEqualTo("00-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-bbbbbbbbbbbbbbbb-01");
    }

    @Test
    void answersAnHttpApiWithItsCookiesApart() {
        var answer = answer(Fixtures.event("http-api"), MINUTE);

        assertThat(answer.path("cookies")).hasToString("[\"a=1\",\"b=2\"]");
        assertThat(answer.at("/headers/X-Many").asText()).isEqualTo("one,two");
        assertThat(answer.path("headers").has("Set-Cookie")).isFalse();
    }

    @Test
    void answersWhatIsNoTextInBase64() {
        var answer = answer(get("/picture"), MINUTE);

        assertThat(answer.path("isBase64Encoded").asBoolean()).isTrue();
        assertThat(answer.path("body").asText()).isEqualTo("iQAB");
    }

    @Test
    void waitsNoLongerThanTwentySecondsAndThanTheInvocationLasts() {
        assertThat(preferred(MINUTE)).isEqualTo("respond-async, wait=20");
        assertThat(preferred(Duration.ofMillis(9_900))).isEqualTo("respond-async, wait=7");
        assertThat(preferred(Duration.ofMillis(1_900))).isEqualTo("respond-async, wait=0");
    }

    @Test
    void tellsTheCallerWhenNothingAnswersInTime() {
        var answer = answer(get("/never"), Duration.ofMillis(700));

        assertThat(answer.path("statusCode").asInt()).isEqualTo(504);
        assertThat(Fixtures.json(answer.path("body").asText()).path("next").asText())
                .isEqualTo("retry");
    }

    private String preferred(Duration remaining) {
        var answer = answer(Fixtures.event("rest-api"), remaining);
        return Fixtures.json(answer.path("body").asText())
                .at("/headers/prefer/0")
                .asText();
    }

    private static JsonNode get(String path) {
        return Fixtures.json("""
                {"version": "2.0", "rawPath": "%s", "rawQueryString": "", "headers": {},
                 "requestContext": {"stage": "$default", "http": {"method": "GET"}}}""".formatted(path));
    }

    private JsonNode answer(JsonNode event, Duration remaining) {
        return door.answer(event, Fixtures.invocation(remaining)).orElseThrow();
    }
}
