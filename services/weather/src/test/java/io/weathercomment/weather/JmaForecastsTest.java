package io.weathercomment.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.client.WebClient;
import io.weathercomment.domain.Catalogue;
import io.weathercomment.domain.Forecast;
import io.weathercomment.domain.Location;
import io.weathercomment.weather.ForecastFailure.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The adapter against a server on loopback that behaves as the world does. */
class JmaForecastsTest {
    private static final Location OBIHIRO = Catalogue.bundled().find("帯広").orElseThrow();
    private static final LocalDate DAY = LocalDate.of(2026, 1, 21);
    private static final Instant NOON = Instant.parse("2026-01-20T03:00:00Z");
    private static final Duration PATIENT = Duration.ofSeconds(20);
    private static final Duration LIMIT = Duration.ofMillis(400);
    private static final int MEBIBYTE = 1024 * 1024;

    private static final Vertx VERTX = Vertx.vertx();
    private HttpServer server = VERTX.createHttpServer();

    @AfterEach
    void stopServer() {
        server.close().await();
    }

    @AfterAll
    static void close() {
        VERTX.close().await();
    }

    @Test
    void asksForTheDocumentThatHoldsThePlace() {
        var asked = new CompletableFuture<String>();

        var forecast = ask(PATIENT, request -> {
            asked.complete(request.path());
            request.response().end(Bodies.KUSHIRO);
        });

        assertThat(forecast.await().area()).isEqualTo("十勝地方");
        assertThat(asked).isCompletedWithValue("/bosai/forecast/data/forecast/014100.json");
    }

    @Test
    void readsACompressedDocument() {
        var forecast = ask(PATIENT, request -> {
            assertThat(request.getHeader("Accept-Encoding")).isEqualTo("gzip");
            request.response().putHeader("Content-Encoding", "gzip").end(gzip(Bodies.bytes(Bodies.KUSHIRO)));
        });

        assertThat(forecast.await().minimumCelsius()).isEqualTo(-18);
    }

    @ParameterizedTest
    @CsvSource({
        "404, HTTP_STATUS",
        "403, HTTP_STATUS",
        "302, HTTP_STATUS",
        "204, HTTP_STATUS",
        "500, SERVER_ERROR",
        "503, SERVER_ERROR",
        "429, SERVER_ERROR"
    })
    void anotherStatusThan200IsAFailure(int status, Kind kind) {
        var forecast = ask(
                PATIENT,
                request -> request.response()
                        .setStatusCode(status)
                        .putHeader("Location", "/elsewhere")
                        .end());

        assertThat(kindOf(forecast)).isEqualTo(kind);
    }

    @Test
    void aPageIsNoForecast() {
        var forecast = ask(
                PATIENT,
                request -> request.response()
                        .putHeader("Content-Type", "text/html")
                        .end("<!DOCTYPE html><title>maintenance</title>"));

        assertThat(kindOf(forecast)).isEqualTo(Kind.NOT_JSON);
    }

    @Test
    void aDocumentCutOffIsNoForecast() {
        var forecast = ask(PATIENT, request -> request.response().end(Bodies.KUSHIRO.substring(0, 900)));

        assertThat(kindOf(forecast)).isEqualTo(Kind.NOT_JSON);
    }

    @Test
    void aConnectionThatBreaksInTheBodyIsNamed() {
        var forecast = ask(PATIENT, request -> {
            request.response().putHeader("Content-Length", "100000");
            request.response()
                    .write(Bodies.KUSHIRO)
                    .onComplete(_ -> request.connection().close());
        });

        assertThat(kindOf(forecast)).isEqualTo(Kind.UNREACHABLE);
    }

    @Test
    void anotherOfficesDocumentIsNoForecast() {
        var forecast = ask(PATIENT, request -> request.response().end(Bodies.TOKYO));

        assertThat(kindOf(forecast)).isEqualTo(Kind.WRONG_DOCUMENT);
    }

    @Test
    void aDocumentWithoutASeriesIsNoForecast() {
        var forecast = ask(PATIENT, request -> request.response().end(Bodies.KUSHIRO.replace("\"pops\"", "\"none\"")));

        assertThat(kindOf(forecast)).isEqualTo(Kind.MISSING_SERIES);
    }

    @Test
    void aBodyWithoutEndIsLeftWhenItIsTooLarge() {
        var closed = new CompletableFuture<Boolean>();

        var forecast = ask(Duration.ofSeconds(2), request -> {
            request.connection().closeHandler(_ -> closed.complete(true));
            request.response().setChunked(true);
            writeForEver(request);
        });

        assertThat(kindOf(forecast)).isEqualTo(Kind.TOO_LARGE);
        assertThat(closed).succeedsWithin(10, TimeUnit.SECONDS);
    }

    private static void writeForEver(HttpServerRequest request) {
        request.response().write(Buffer.buffer(new byte[64 * 1024])).onSuccess(_ -> writeForEver(request));
    }

    @Test
    void aSmallBodyThatUnfoldsToALargeOneIsNotUnfolded() {
        var bomb = gzip(new byte[64 * MEBIBYTE]);
        assertThat(bomb.length()).isLessThan(MEBIBYTE);

        var forecast = ask(
                PATIENT,
                request ->
                        request.response().putHeader("Content-Encoding", "gzip").end(bomb));

        assertThat(kindOf(forecast)).isEqualTo(Kind.TOO_LARGE);
    }

    @ParameterizedTest
    @CsvSource({"gzip", "br", "'gzip, gzip'"})
    void anEncodingThatCannotBeReadIsNoForecast(String encoding) {
        var forecast = ask(
                PATIENT,
                request -> request.response()
                        .putHeader("Content-Encoding", encoding)
                        .end(Bodies.KUSHIRO));

        assertThat(kindOf(forecast)).isEqualTo(Kind.NOT_JSON);
    }

    @Test
    void aSilentServerIsLeftAfterTheLimit() {
        var forecast = ask(LIMIT, _ -> {});

        assertThat(kindOf(forecast)).isEqualTo(Kind.TIMEOUT);
    }

    @Test
    void aServerThatDripsIsLeftAfterTheLimit() {
        var began = System.nanoTime();
        var closed = new CompletableFuture<Boolean>();

        var forecast = ask(LIMIT, request -> {
            request.response().setChunked(true);
            var drip = VERTX.setPeriodic(20, _ -> request.response().write(" "));
            request.connection().closeHandler(_ -> {
                VERTX.cancelTimer(drip);
                closed.complete(true);
            });
        });

        assertThat(kindOf(forecast)).isEqualTo(Kind.TIMEOUT);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
        assertThat(closed).succeedsWithin(10, TimeUnit.SECONDS);
    }

    @Test
    void aServerThatIsNotThereIsNamed() {
        server.requestHandler(_ -> {}).listen(0, "127.0.0.1").await();
        var port = server.actualPort();
        server.close().await();

        var forecast = jma(PATIENT, port).forecast(OBIHIRO, DAY, NOON);

        assertThat(kindOf(forecast)).isEqualTo(Kind.UNREACHABLE);
    }

    @Test
    void aConnectionMustComeWithinTheLimitAsWell() {
        assertThat(JmaForecasts.options(LIMIT).getConnectTimeout()).isEqualTo(400);
    }

    @Test
    void aMistakeOfTheParserIsNoFailureOfTheSource() {
        var mistake = new IndexOutOfBoundsException("3");
        serve(request -> request.response().end(Bodies.KUSHIRO));
        var jma = new JmaForecasts(WebClient.create(VERTX), base(server.actualPort()), PATIENT, (_, _, _) -> {
            throw mistake;
        });

        var forecast = jma.forecast(OBIHIRO, DAY, NOON);

        assertThatThrownBy(forecast::await).isSameAs(mistake);
    }

    private Future<Forecast> ask(Duration limit, Handler<HttpServerRequest> behaviour) {
        serve(behaviour);
        return jma(limit, server.actualPort()).forecast(OBIHIRO, DAY, NOON);
    }

    private void serve(Handler<HttpServerRequest> behaviour) {
        server = VERTX.createHttpServer()
                .requestHandler(behaviour)
                .listen(0, "127.0.0.1")
                .await();
    }

    private static JmaForecasts jma(Duration limit, int port) {
        return JmaForecasts.at(base(port), limit, 4, VERTX);
    }

    private static URI base(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    private static Kind kindOf(Future<Forecast> forecast) {
        return forecast.map(_ -> "a forecast")
                .transform(result -> Future.succeededFuture(result.cause()))
                .map(cause -> cause instanceof ForecastFailure failure ? failure.kind() : null)
                .await();
    }

    private static Buffer gzip(byte[] plain) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Buffer.buffer(bytes.toByteArray());
    }
}
