package io.weathercomment.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.json.JsonObject;
import io.weathercomment.lambda.Door;
import io.weathercomment.lambda.HttpDoor;
import io.weathercomment.lambda.Invocation;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One router, three doors, the same answer. */
class ApiDoorsTest {
    private final RunningApi api = new RunningApi();
    private final Door door = new HttpDoor(api.vertx, api.port());

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void answersTheSameThroughHttpARestApiAndAnHttpApi() throws Exception {
        var direct = api.get("/v1/locations/tokyo");

        var rest = ask("""
                {"httpMethod": "GET", "path": "/v1/locations/tokyo", "multiValueHeaders": {},
                 "requestContext": {"requestId": "1", "stage": "live"}}""");
        var http = ask("""
                {"version": "2.0", "rawPath": "/live/v1/locations/tokyo", "rawQueryString": "", "headers": {},
                 "requestContext": {"requestId": "2", "stage": "live", "http": {"method": "GET"}}}""");

        assertThat(rest.getInteger("statusCode")).isEqualTo(200);
        assertThat(rest.getString("body")).isEqualTo(direct.bodyAsString());
        assertThat(http.getString("body")).isEqualTo(direct.bodyAsString());
        assertThat(http.getJsonObject("headers").getString("ETag")).isEqualTo(direct.getHeader("ETag"));
    }

    @Test
    void acceptsAJobOfTheTraceThatTheInvocationHas() throws Exception {
        var answer = ask("""
                {"version": "2.0", "rawPath": "/v1/generations", "rawQueryString": "",
                 "headers": {"content-type": "application/json"},
                 "requestContext": {"requestId": "2", "stage": "$default", "http": {"method": "POST"}},
                 "body": "eyJsb2NhdGlvbiI6InRva3lvIn0=", "isBase64Encoded": true}""");

        assertThat(answer.getInteger("statusCode")).isEqualTo(202);
        assertThat(answer.getJsonObject("headers").getString("X-Request-Id")).isEqualTo("2");
        assertThat(api.traceparents).containsExactly("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
    }

    private JsonObject ask(String event) throws Exception {
        var invocation = new Invocation(
                Instant.now().plusSeconds(29),
                "Root=1-4bf92f35-77b34da6a3ce929d0e0e4736;Parent=00f067aa0ba902b7;Sampled=1");
        return new JsonObject(door.answer(new JsonMapper().readTree(event), invocation)
                .orElseThrow()
                .toString());
    }
}
