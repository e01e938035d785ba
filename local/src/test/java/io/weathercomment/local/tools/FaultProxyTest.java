package io.weathercomment.local.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonObject;
import io.weathercomment.runtime.Env;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultProxyTest {
    private final Vertx vertx = Vertx.vertx();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private int through;
    private HttpServer control;

    @BeforeEach
    void startBehindAServer() throws IOException {
        var called = vertx.createHttpServer()
                .requestHandler(request -> request.response().end("hello"))
                .listen(0, "127.0.0.1")
                .await();
        try (var free = new ServerSocket(0)) {
            through = free.getLocalPort();
        }
        var route = new FaultProxy.Route(through, "127.0.0.1", called.actualPort());
        control = FaultProxy.start(vertx, "127.0.0.1", 0, List.of(route)).await();
    }

    @AfterEach
    void stop() {
        http.close();
        vertx.close().await();
    }

    @Test
    void passesWhatComes() throws Exception {
        assertThat(get().body()).isEqualTo("hello");
    }

    @Test
    void delaysWhatPassesAndKeepsItWhole() throws Exception {
        put(through, "{\"delay_ms\": 150}");
        var begun = System.nanoTime();

        var answer = get();

        assertThat(answer.body()).isEqualTo("hello");
        // there and back
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(290));
    }

    @Test
    void cutsAndMendsTheWay() throws Exception {
        put(through, "{\"cut\": true}");
        assertThatThrownBy(this::get).isInstanceOf(IOException.class);

        put(through, "{}");

        assertThat(get().body()).isEqualTo("hello");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[]", "{\"delay_ms\": -1}", "{\"delay_ms\": \"long\"}", "{\"cut\": 1}", "{\"loss\": 0.5}"})
    void refusesWhatIsNoFault(String body) throws Exception {
        assertThat(put(through, body).statusCode()).isEqualTo(400);
    }

    @Test
    void refusesARouteItDoesNotHave() throws Exception {
        assertThat(put(1, "{}").statusCode()).isEqualTo(404);
    }

    @Test
    void tellsHowThingsAre() throws Exception {
        put(through, "{\"delay_ms\": 20}");

        var routes = new JsonObject(send(HttpRequest.newBuilder(uri(control.actualPort(), "/routes")))
                .body());

        assertThat(routes.getJsonObject(Integer.toString(through)).getInteger("delay_ms"))
                .isEqualTo(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4566", "4566=aws", "x=aws:1", "=aws:1"})
    void namesARouteThatCannotBeRead(String text) {
        assertThatThrownBy(() -> Env.read(Map.of(), env -> FaultProxy.Route.parse(text, env)))
                .hasMessageContaining("4566=aws:4566")
                .hasMessageContaining(text);
    }

    private HttpResponse<String> get() throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(through, "/")));
    }

    private HttpResponse<String> put(int route, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(control.actualPort(), "/routes/" + route))
                .PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.timeout(Duration.ofSeconds(10)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static URI uri(int port, String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
