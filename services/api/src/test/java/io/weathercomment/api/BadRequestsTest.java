package io.weathercomment.api;

import static io.weathercomment.api.RawHttp.ascii;
import static io.weathercomment.api.RawHttp.join;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadRequestsTest {
    private static final String KNOWN_NOT = "0193a1b0-7c4e-7a11-9d52-3f6d2c1b0a99";
    private static RunningApi api;
    private static AnswerSchemas schemas;

    @BeforeAll
    static void start() {
        api = new RunningApi();
        schemas = new AnswerSchemas(api.vertx);
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    /** @param request with head and body */
    record Bad(String name, Buffer request, int status, String type) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Bad> badRequests() {
        return Stream.of(
                body("no JSON", "{location", 400, "malformed-json"),
                body("HTML", "<html></html>", 400, "malformed-json"),
                body("something behind the object", "{\"location\": \"tokyo\"} {}", 400, "malformed-json"),
                body("only spaces", "   ", 400, "malformed-json"),
                body("single quotes", "{'location': 'tokyo'}", 400, "malformed-json"),
                body("a comma too much", "{\"location\": \"tokyo\",}", 400, "malformed-json"),
                body("NaN", "{\"location\": NaN}", 400, "malformed-json"),
                body("a byte order mark", "\uFEFF{\"location\": \"tokyo\"}", 400, "malformed-json"),
                body("a raw control character", "{\"location\": \"to\u0000kyo\"}", 400, "malformed-json"),
                body(
                        "1000 levels",
                        "{\"location\": " + "[".repeat(1000) + "]".repeat(1000) + "}",
                        400,
                        "malformed-json"),
                body("1000 levels never closed", "[".repeat(1000), 400, "malformed-json"),
                body("a number of 2000 digits", "{\"location\": " + "1".repeat(2000) + "}", 400, "malformed-json"),
                bytes(
                        "invalid UTF-8",
                        join(ascii("{\"location\": \""), Buffer.buffer(new byte[] {(byte) 0xc3, 0x28}), ascii("\"}")),
                        400,
                        "malformed-json"),
                bytes("UTF-16", Buffer.buffer("{\"location\": \"tokyo\"}", "UTF-16"), 400, "malformed-json"),
                bytes(
                        "Shift_JIS",
                        join(
                                ascii("{\"location\": \""),
                                Buffer.buffer(new byte[] {(byte) 0x93, (byte) 0x8c}),
                                ascii("\"}")),
                        400,
                        "malformed-json"),
                body("no body", "", 400, "empty-body"),
                raw("no body and no type", "POST /v1/generations HTTP/1.1\r\nHost: x\r\n\r\n", 400, "empty-body"),
                body("a key twice", "{\"location\": \"tokyo\", \"location\": \"osaka\"}", 400, "duplicate-field"),
                body("an array", "[]", 400, "bad-value"),
                body("a string", "\"tokyo\"", 400, "bad-value"),
                body("null", "null", 400, "bad-value"),
                body("a number as place", "{\"location\": 1}", 400, "bad-value"),
                body("a huge number as place", "{\"location\": 1e400}", 400, "bad-value"),
                body("null as place", "{\"location\": null}", 400, "bad-value"),
                body("a list as place", "{\"location\": [\"tokyo\"]}", 400, "bad-value"),
                body("an object as place", "{\"location\": {\"id\": \"tokyo\"}}", 400, "bad-value"),
                body("an empty place", "{\"location\": \"\"}", 400, "bad-value"),
                body("an escaped NUL", "{\"location\": \"tokyo\\u0000\"}", 400, "bad-value"),
                body("a long place", "{\"location\": \"" + "あ".repeat(101) + "\"}", 400, "bad-value"),
                body("a word as flag", "{\"location\": \"tokyo\", \"exclude_previous\": \"yes\"}", 400, "bad-value"),
                body("a number as provider", "{\"location\": \"tokyo\", \"provider\": 7}", 400, "bad-value"),
                body(
                        "coordinates",
                        "{\"location\": {\"lat\": 35.68, \"lon\": 139.76}}",
                        400,
                        "coordinates-not-supported"),
                body("an unknown field", "{\"location\": \"tokyo\", \"place\": \"x\"}", 400, "unknown-field"),
                body("no place", "{}", 400, "missing-field"),
                body("an unknown place", "{\"location\": \"atlantis\"}", 404, "unknown-location"),
                body("another spelling", "{\"location\": \"東京都\"}", 404, "unknown-location"),
                body("half of a character", "{\"location\": \"\\ud800\"}", 404, "unknown-location"),
                body(
                        "an unknown provider",
                        "{\"location\": \"tokyo\", \"provider\": \"openai\"}",
                        400,
                        "unknown-provider"),
                date("\"2026/11/25\""),
                date("\"25-11-2026\""),
                date("\"2026-02-30\""),
                date("\"2026-11-23\""),
                date("\"2026-12-02\""),
                date("\"tomorrow\""),
                date("\"\""),
                date("20261125"),
                date("null"),
                headers("an empty key", "Idempotency-Key: \r\n", 400, "bad-idempotency-key"),
                headers("a long key", "Idempotency-Key: " + "k".repeat(256) + "\r\n", 400, "bad-idempotency-key"),
                headers("a key that is not ASCII", "Idempotency-Key: k\u00e9y\r\n", 400, "bad-idempotency-key"),
                headers("two keys", "Idempotency-Key: a\r\nIdempotency-Key: b\r\n", 400, "bad-idempotency-key"),
                headers("another expectation", "Expect: tea\r\n", 417, "expectation-failed"),
                typed("text", "text/plain", 415),
                typed("a form", "application/x-www-form-urlencoded", 415),
                typed("several parts", "multipart/form-data; boundary=x", 415),
                typed("almost JSON", "application/jsonx", 415),
                typed("JSON in Shift_JIS", "application/json; charset=Shift_JIS", 415),
                typed("JSON in quoted UTF-16", "application/json;v=1;CHARSET=\"utf-16\"", 415),
                typed("JSON in no charset", "application/json; charset=", 415),
                typed("JSON in two charsets", "application/json; charset=utf-8; charset=Shift_JIS", 415),
                raw(
                        "no type",
                        "POST /v1/generations HTTP/1.1\r\nHost: x\r\nContent-Length: 21\r\n\r\n{\"location\": \"tokyo\"}",
                        415,
                        "unsupported-media-type"),
                body("more than 64 KiB", " ".repeat(64 * 1024 + 1), 413, "body-too-large"),
                raw(
                        "more than 64 KiB in chunks",
                        "POST /generate HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                                + ("4000\r\n" + " ".repeat(0x4000) + "\r\n").repeat(5) + "0\r\n\r\n",
                        413,
                        "body-too-large"),
                get("/nothing/here", 404, "not-found"),
                get("/", 404, "not-found"),
                get("/v1/generations/" + KNOWN_NOT + "/more", 404, "not-found"),
                get("/v1/%zz", 400, "bad-request"),
                get("/v1/generations", 405, "method-not-allowed"),
                get("/docs/other.js", 404, "not-found"),
                get("/docs/%00", 404, "not-found"),
                get("/docs/a/b", 404, "not-found"),
                get("/docs?page=2", 400, "unknown-parameter"),
                request("POST", "/docs", 405, "method-not-allowed"),
                request("PUT", "/docs/docs.js", 405, "method-not-allowed"),
                request("DELETE", "/v1/generations/" + KNOWN_NOT, 405, "method-not-allowed"),
                request("PUT", "/health", 405, "method-not-allowed"),
                get("/v1/generations/17", 400, "bad-id"),
                get("/v1/generations/" + KNOWN_NOT + "0", 400, "bad-id"),
                get("/v1/comments/tokyo", 400, "bad-id"),
                get("/v1/comments/-/explanation", 400, "bad-id"),
                get("/v1/generations/" + KNOWN_NOT, 404, "unknown-generation"),
                get("/v1/comments/" + KNOWN_NOT, 404, "unknown-comment"),
                get("/v1/comments/" + KNOWN_NOT + "/explanation", 404, "unknown-comment"),
                get("/v1/locations?region=%E9%96%A2%E8%A5%BF", 400, "unknown-region"),
                get("/v1/locations?region=", 400, "unknown-region"),
                get("/v1/locations?region=四谷", 400, "unknown-region"),
                get("/v1/locations?四国=region", 400, "unknown-parameter"),
                new Bad(
                        "a query in Latin-1",
                        ascii("GET /v1/locations?region=\u00e9 HTTP/1.1\r\nHost: x\r\n\r\n"),
                        400,
                        "bad-request"),
                new Bad(
                        "a path in Latin-1",
                        ascii("GET /v1/locations/\u00e9 HTTP/1.1\r\nHost: x\r\n\r\n"),
                        400,
                        "bad-request"),
                get("/v1/locations?region=%zz", 400, "bad-request"),
                get("/v1/locations?region=四国%zz", 400, "bad-request"),
                get("/v1/locations?region=a&region=b", 400, "bad-value"),
                get("/v1/locations?regoin=x", 400, "unknown-parameter"),
                request("POST", "/v1/generations?x=1", 400, "unknown-parameter"),
                get("/v1/locations/atlantis", 404, "unknown-location"),
                get("/v1/weather/atlantis", 404, "unknown-location"),
                get("/v1/weather/%00", 400, "bad-value"),
                get("/v1/weather/tokyo?target_date=1.5", 400, "bad-date"),
                get("/v1/weather/tokyo?target_date=2026-12-24", 400, "bad-date"),
                get("/v1/analytics/summary?from=2026-11-31", 400, "bad-span"),
                get("/v1/analytics/summary?from=today", 400, "bad-span"),
                get("/v1/analytics/summary?from=2026-11-02&to=2026-11-01", 400, "bad-span"),
                get("/v1/analytics/summary?from=2026-01-01&to=2026-11-01", 400, "bad-span"),
                get("/v1/analytics/summary?since=2026-11-01", 400, "unknown-parameter"),
                get("/v1/weather/tokyo", 503, "forecast-not-ready"),
                get("/v1/analytics/summary?from=yesterday", 400, "bad-span"),
                get("/v1/analytics/summary?to=2026-02-30", 400, "bad-span"),
                get("/v1/analytics/summary?from=2026-11-02&to=2026-11-01", 400, "bad-span"),
                get("/v1/analytics/summary?from=2026-01-01&to=2026-11-01", 400, "bad-span"),
                raw("no HTTP", "hello there\r\n\r\n", 400, "bad-request"),
                raw("no slash", "GET nothing HTTP/1.1\r\nHost: x\r\n\r\n", 400, "bad-request"),
                raw("no slash, but a query", "GET ?x=1 HTTP/1.1\r\nHost: x\r\n\r\n", 400, "bad-request"),
                raw("an asterisk", "OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n", 400, "bad-request"),
                raw(
                        "no slash, with a body",
                        "POST nothing HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}",
                        400,
                        "bad-request"),
                raw("no host", "GET /health HTTP/1.1\r\n\r\n", 400, "bad-request"),
                raw("no version", "GET /health\r\n\r\n", 400, "bad-request"),
                raw(
                        "a line break in a header",
                        "GET /health HTTP/1.1\r\nHost: x\r\nA: b\nc\r\n\r\n",
                        400,
                        "bad-request"),
                get("/" + "a".repeat(5000), 414, "uri-too-long"),
                raw(
                        "large headers",
                        "GET /health HTTP/1.1\r\nHost: x\r\nX: " + "a".repeat(9000) + "\r\n\r\n",
                        431,
                        "headers-too-large"));
    }

    @ParameterizedTest
    @MethodSource("badRequests")
    void answersWithTheTypeOfTheProblem(Bad bad) {
        var answer = RawHttp.send(api.port(), bad.request());

        assertThat(answer.status()).as(answer.body()).isEqualTo(bad.status());
        assertThat(answer.headers()).containsEntry("content-type", "application/problem+json");
        var problem = answer.json();
        assertThat(problem.getString("type")).isEqualTo("urn:weather-comment:problem:" + bad.type());
        assertThat(problem.getInteger("status")).isEqualTo(bad.status());
        assertThat(answer.headers())
                .containsEntry("x-request-id", problem.getString("request_id"))
                .containsKey("traceparent");
        schemas.checkProblem(problem);
    }

    @Test
    void noneOfThemMakesAJob() {
        badRequests().forEach(bad -> RawHttp.send(api.port(), bad.request()));

        assertThat(api.jobs.oldestOpen().await()).isEmpty();
        assertThat(api.sent).isEmpty();
    }

    @Test
    void namesWhatIsWrongAndWhatIsPossible() {
        var field = RawHttp.send(
                api.port(),
                body("", "{\"location\": \"tokyo\", \"place\": 1}", 0, "").request());
        var place = RawHttp.send(
                api.port(), body("", "{\"location\": \"東京都\"}", 0, "").request());
        var provider = RawHttp.send(
                api.port(),
                body("", "{\"location\": \"tokyo\", \"provider\": \"openai\"}", 0, "")
                        .request());
        var method = RawHttp.send(
                api.port(), request("DELETE", "/v1/locations", 0, "").request());

        assertThat(field.json().getString("field")).isEqualTo("place");
        assertThat(place.json().getJsonArray("suggestions").encode()).contains("{\"id\":\"tokyo\",\"name\":\"東京\"}");
        assertThat(provider.json().getJsonArray("possible")).containsExactly("none");
        assertThat(method.headers()).containsEntry("allow", "GET, HEAD");
    }

    private static Bad raw(String name, String request, int status, String type) {
        return new Bad(name, Buffer.buffer(request), status, type);
    }

    private static Bad get(String path, int status, String type) {
        return request("GET", path, status, type);
    }

    private static Bad request(String method, String path, int status, String type) {
        var shown = path.length() > 80 ? path.substring(0, 80) : path;
        return raw(method + " " + shown, method + " " + path + " HTTP/1.1\r\nHost: x\r\n\r\n", status, type);
    }

    private static Bad date(String value) {
        return body("the date " + value, "{\"location\": \"tokyo\", \"target_date\": " + value + "}", 400, "bad-date");
    }

    private static Bad body(String name, String body, int status, String type) {
        return bytes(name, Buffer.buffer(body), status, type);
    }

    private static Bad bytes(String name, Buffer body, int status, String type) {
        return new Bad(name, post("application/json", "", body), status, type);
    }

    private static Bad headers(String name, String headers, int status, String type) {
        return new Bad(name, post("application/json", headers, ascii("{\"location\": \"tokyo\"}")), status, type);
    }

    private static Bad typed(String name, String contentType, int status) {
        return new Bad(
                name, post(contentType, "", ascii("{\"location\": \"tokyo\"}")), status, "unsupported-media-type");
    }

    private static Buffer post(String contentType, String headers, Buffer body) {
        return join(
                ascii("POST /v1/generations HTTP/1.1\r\nHost: x\r\nContent-Type: " + contentType + "\r\n" + headers
                        + "Content-Length: " + body.length() + "\r\n\r\n"),
                body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json;charset=UTF-8",
                "Application/JSON; v=1; Charset=\"utf-8\"",
                "application/json;"
            })
    void takesJsonInUtf8HoweverItIsTold(String contentType) {
        var answer = RawHttp.send(api.port(), post(contentType, "", ascii("{}")));

        assertThat(answer.json().getString("type")).endsWith(":missing-field");
    }
}
