package io.weathercomment.local.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JmaArchiveServerTest {
    private static final String FORECAST = "/bosai/forecast/data/forecast/130000.json";
    private static final Instant BEFORE_NOON = Instant.parse("2026-01-20T02:59:00Z");

    @TempDir
    Path folder;

    private final AtomicReference<Instant> asOf = new AtomicReference<>(BEFORE_NOON);
    private final Vertx vertx = Vertx.vertx();
    private final WebClient http = WebClient.create(vertx);
    private JmaArchiveServer.Running server;

    @BeforeEach
    void start() throws IOException {
        var archive = JmaArchive.read(Archives.write(
                folder,
                "{\"office\":\"130000\",\"issued\":\"2026-01-20T05:00:00+09:00\",\"body\":[{\"at\":\"五時\"}]}",
                "{\"office\":\"130000\",\"issued\":\"2026-01-20T11:00:00+09:00\",\"body\":[{\"at\":\"十一時\"}]}",
                "{\"office\":\"130000\",\"issued\":\"2026-01-20T17:00:00+09:00\",\"body\":[{\"at\":\"十七時\"}]}"));
        server = new JmaArchiveServer(archive, asOf::get, "127.0.0.1", 0)
                .start(vertx)
                .await();
    }

    @AfterEach
    void stop() {
        server.close().await();
        vertx.close().await();
    }

    @Test
    void servesTheNewestForecastAsOfTheInstant() {
        var response = get(FORECAST);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.bodyAsString()).isEqualTo("[{\"at\":\"十一時\"}]");
        assertThat(response.getHeader("content-type")).isEqualTo("application/json");
        assertThat(response.getHeader("last-modified")).isEqualTo("Tue, 20 Jan 2026 02:00:00 GMT");
    }

    @Test
    void followsTheClock() {
        asOf.set(Instant.parse("2026-01-20T08:00:00Z"));

        assertThat(get(FORECAST).bodyAsString()).contains("十七時");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tue, 20 Jan 2026 02:00:00 GMT", "Tue, 20 Jan 2026 02:30:00 GMT"})
    void saysThatNothingNewWasIssued(String since) {
        var response = getSince(since);

        assertThat(response.statusCode()).isEqualTo(304);
        assertThat(response.body()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tue, 20 Jan 2026 01:59:59 GMT", "Mon, 19 Jan 2026 20:00:00 GMT", "yesterday", ""})
    void sendsWhatIsNewerThanTheClientHas(String since) {
        var response = getSince(since);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.bodyAsString()).contains("十一時");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/bosai/forecast/data/forecast/140000.json",
                "/bosai/forecast/data/forecast/13000.json",
                "/bosai/forecast/data/forecast/130000",
                "/bosai/forecast/data/forecast/",
                "/bosai/forecast/data/overview_forecast/130000.json",
                "/"
            })
    void knowsNoOtherPath(String path) {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void hasNothingBeforeTheFirstForecast() {
        asOf.set(Instant.parse("2026-01-19T19:59:59Z"));

        assertThat(get(FORECAST).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "HEAD"})
    void takesNoOtherMethod(String method) {
        var response = http.requestAbs(HttpMethod.valueOf(method), server.baseUri() + FORECAST)
                .send()
                .await();

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.getHeader("allow")).isEqualTo("GET");
    }

    @Test
    void listensOnLoopbackAndRefusesATakenPort() throws IOException {
        var port = server.baseUri().getPort();
        var archive = JmaArchive.read(folder.resolve("archive.ndjson.gz"));

        assertThat(server.baseUri().toString()).matches("http://127\\.0\\.0\\.1:\\d+");
        assertThatThrownBy(() -> new JmaArchiveServer(archive, asOf::get, "127.0.0.1", port)
                        .start(vertx)
                        .await())
                .isInstanceOf(BindException.class);
    }

    private HttpResponse<Buffer> get(String path) {
        return http.getAbs(server.baseUri() + path).send().await();
    }

    private HttpResponse<Buffer> getSince(String time) {
        return http.getAbs(server.baseUri() + FORECAST)
                .putHeader("If-Modified-Since", time)
                .send()
                .await();
    }
}
