package io.weathercomment.weather;

import static io.weathercomment.weather.ForecastFailure.Kind.HTTP_STATUS;
import static io.weathercomment.weather.ForecastFailure.Kind.NOT_JSON;
import static io.weathercomment.weather.ForecastFailure.Kind.SERVER_ERROR;
import static io.weathercomment.weather.ForecastFailure.Kind.TIMEOUT;
import static io.weathercomment.weather.ForecastFailure.Kind.UNREACHABLE;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.PoolOptions;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import io.weathercomment.domain.Forecast;
import io.weathercomment.domain.Location;
import io.weathercomment.messaging.Tracing;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The forecasts of the Japan Meteorological Agency, by its public documents.
 *
 * @param http made by {@link #at}
 * @param base address without a slash at the end
 * @param limit for connection, answer and body together
 * @param parser of whole bodies, made for JMA's
 */
record JmaForecasts(WebClient http, URI base, Duration limit, Parser parser) implements Forecasts {
    private static final int LARGEST_BODY_IN_BYTES = 2 * 1024 * 1024;

    /** Fails with {@link ForecastFailure} for whatever is wrong with a body, and otherwise only by our mistake. */
    @FunctionalInterface
    interface Parser {
        Forecast parse(byte[] body, Location location, LocalDate targetDate);
    }

    /** A connection for each call in flight; one that nothing is read from any more is closed soon after {@code limit}. */
    static JmaForecasts at(URI base, Duration limit, int connections, Vertx vertx) {
        var http = WebClient.create(vertx, options(limit), new PoolOptions().setHttp1MaxSize(connections));
        return new JmaForecasts(http, base, limit, JmaForecastParser::parse);
    }

    static WebClientOptions options(Duration limit) {
        return new WebClientOptions()
                .setDecompressionSupported(false)
                .setUserAgentEnabled(false)
                // a call that is over must not keep its place in the pool until a connection fails
                .setConnectTimeout((int) limit.toMillis())
                .setReadIdleTimeout((int) limit.plusSeconds(1).toMillis())
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
    }

    @Override
    public String source() {
        return JmaForecastParser.SOURCE;
    }

    @Override
    public Future<Forecast> forecast(Location location, LocalDate targetDate, Instant asOf) {
        return document(location.jmaDocument())
                // only the fetch: a mistake of ours is no failure of the source, which would be asked again
                .recover(cause -> Future.failedFuture(failure(cause)))
                .map(JmaForecasts::body)
                .map(body -> parser.parse(body, location, targetDate));
    }

    private Future<HttpResponse<byte[]>> document(String office) {
        var address = base + "/bosai/forecast/data/forecast/" + office + ".json";
        return Tracing.http("GET", URI.create(address), HttpResponse::statusCode, () -> document(http.getAbs(address)));
    }

    private Future<HttpResponse<byte[]>> document(HttpRequest<?> request) {
        var body = new BoundedBody(LARGEST_BODY_IN_BYTES);
        Promise<HttpResponse<byte[]>> answer = Promise.promise();
        body.result().onFailure(answer::tryFail);
        request.putHeader("Accept-Encoding", "gzip")
                .followRedirects(false)
                .timeout(limit.toMillis())
                .as(() -> body)
                .send()
                .onSuccess(answer::tryComplete)
                .onFailure(answer::tryFail);
        // the client's own limit begins anew with each packet
        return answer.future().timeout(limit.toMillis(), TimeUnit.MILLISECONDS).onComplete(_ -> body.abandon());
    }

    private static byte[] body(HttpResponse<byte[]> response) {
        var status = response.statusCode();
        if (status >= 500 || status == 429) {
            throw new ForecastFailure(SERVER_ERROR, "status " + status);
        }
        if (status != 200) {
            throw new ForecastFailure(HTTP_STATUS, "status " + status);
        }
        var body = response.body() == null ? new byte[0] : response.body();
        var encoding = response.getHeader("Content-Encoding");
        if (encoding == null || encoding.equalsIgnoreCase("identity")) {
            return body;
        }
        if (!encoding.equalsIgnoreCase("gzip")) {
            throw new ForecastFailure(NOT_JSON, "encoded in a way that was not asked for");
        }
        return BoundedBody.gunzip(body, LARGEST_BODY_IN_BYTES);
    }

    private ForecastFailure failure(Throwable cause) {
        return switch (cause) {
            case ForecastFailure failure -> failure;
            case TimeoutException _ ->
                new ForecastFailure(TIMEOUT, "no whole answer in " + limit.toMillis() + " ms", cause);
            default -> new ForecastFailure(UNREACHABLE, cause.getClass().getSimpleName(), cause);
        };
    }
}
