package io.weathercomment.local.archive;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for JMA's web server with an archive: at JMA's paths, each office's newest forecast as of an instant.
 *
 * @param asOf the instant that the forecasts are asked for at
 * @param host what to bind, {@code 127.0.0.1} on a laptop
 * @param port 0 for a free one
 */
public record JmaArchiveServer(JmaArchive archive, InstantSource asOf, String host, int port) {
    private static final Pattern FORECAST = Pattern.compile("/bosai/forecast/data/forecast/(\\d{6})\\.json");
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.RFC_1123_DATE_TIME;

    /** The server once it listens. */
    public static final class Running {
        private final String host;
        private final HttpServer server;

        private Running(String host, HttpServer server) {
            this.host = host;
            this.server = server;
        }

        /** What stands for {@code https://www.jma.go.jp}; no slash at the end. */
        public URI baseUri() {
            return URI.create("http://" + host + ":" + server.actualPort());
        }

        public Future<Void> close() {
            return server.close();
        }
    }

    /** Listens; fails if the port is taken. */
    public Future<Running> start(Vertx vertx) {
        // JMA compresses for clients that take it
        var options = new HttpServerOptions().setHost(host).setPort(port).setCompressionSupported(true);
        return vertx.createHttpServer(options)
                .requestHandler(this::answer)
                .listen()
                .map(listening -> new Running(host, listening));
    }

    private void answer(HttpServerRequest request) {
        var path = FORECAST.matcher(request.path());
        if (!path.matches()) {
            request.response().setStatusCode(404).end();
        } else if (!request.method().equals(HttpMethod.GET)) {
            request.response()
                    .setStatusCode(405)
                    .putHeader(HttpHeaders.ALLOW, "GET")
                    .end();
        } else {
            var ifModifiedSince = time(request.getHeader(HttpHeaders.IF_MODIFIED_SINCE));
            archive.body(path.group(1), asOf.instant())
                    .ifPresentOrElse(
                            issue -> send(issue, ifModifiedSince, request.response()),
                            () -> request.response().setStatusCode(404).end());
        }
    }

    private static void send(Issue issue, Optional<Instant> ifModifiedSince, HttpServerResponse response) {
        response.putHeader(
                HttpHeaders.LAST_MODIFIED, HTTP_DATE.format(issue.issued().atZone(ZoneOffset.UTC)));
        if (ifModifiedSince.isPresent() && !issue.issued().isAfter(ifModifiedSince.get())) {
            response.setStatusCode(304).end();
        } else {
            response.putHeader(HttpHeaders.CONTENT_TYPE, "application/json").end(Buffer.buffer(issue.body()));
        }
    }

    /** A date that can't be read counts as none, as RFC 9110 has it. */
    private static Optional<Instant> time(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(ZonedDateTime.parse(header, HTTP_DATE).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
