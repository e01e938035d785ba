package io.weathercomment.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.weathercomment.testkit.Samples;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadsTest {
    private static final String COMMENT = "/v1/comments/";
    private static RunningApi api;
    private static AnswerSchemas schemas;
    private static String commentId;

    @BeforeAll
    static void start() {
        api = new RunningApi();
        schemas = new AnswerSchemas(api.vertx);
        commentId = api.store(Samples.comment(Samples.id(), Samples.NOW)).id();
        api.forecasts.put(Samples.cached(Samples.RAIN)).await();
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    void showsACommentWithItsProof() {
        var json = api.get(COMMENT + commentId).bodyAsJsonObject();

        schemas.check("getComment", 200, json);
        assertThat(json.getString("text")).isEqualTo("雨の一日\u3000傘をお忘れなく");
        assertThat(json.getBoolean("simulated")).isTrue();
        assertThat(json.getBoolean("edited")).isTrue();
        var claim = json.getJsonArray("proof").getJsonObject(0);
        assertThat(claim.getString("id")).isEqualTo("weather-1");
        assertThat(claim.getString("words")).isEqualTo("雨");
        assertThat(claim.getString("value")).isEqualTo("yes, 80 %");
    }

    @Test
    void findsACommentByItsIdInCapitals() {
        assertThat(api.get(COMMENT + commentId.toUpperCase(Locale.ROOT)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void explainsACommentByTheForecastItWasWrittenFrom() {
        var json = api.get(COMMENT + commentId + "/explanation").bodyAsJsonObject();

        schemas.check("explainComment", 200, json);
        assertThat(json.getString("seed")).isEqualTo("42");
        assertThat(json.getJsonArray("required_hazards")).containsExactly("rain");
        assertThat(json.getJsonArray("candidates")).hasSize(2);
        var period = json.getJsonObject("forecast").getJsonArray("periods").getJsonObject(2);
        assertThat(period.getDouble("millimetres_per_hour")).isEqualTo(2.0);
        assertThat(period.getValue("humidity_percent")).isNull();
        assertThat(period.getJsonObject("condition").getString("rain")).isEqualTo("yes");
    }

    @Test
    void listsThePlacesOfARegionInDisplayOrder() {
        var all = api.get("/v1/locations").bodyAsJsonObject();
        var shikoku = api.http
                .get("/v1/locations")
                .addQueryParam("region", "四国")
                .send()
                .await()
                .bodyAsJsonObject();

        schemas.check("listLocations", 200, all);
        assertThat(all.getInteger("count")).isEqualTo(142);
        assertThat(shikoku.getInteger("count")).isEqualTo(9);
        assertThat(shikoku.getJsonArray("locations").stream())
                .allSatisfy(place ->
                        assertThat(((JsonObject) place).getString("region")).isEqualTo("四国"));
    }

    @Test
    void showsAPlace() {
        var json = api.get("/v1/locations/tokyo").bodyAsJsonObject();

        schemas.check("getLocation", 200, json);
        assertThat(json.getString("name")).isEqualTo("東京");
        assertThat(json.getJsonObject("jma").getString("area")).isEqualTo("130010");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tokyo", "%E6%9D%B1%E4%BA%AC"})
    void findsAPlaceByItsIdAndByItsExactName(String place) {
        var answer = api.get("/v1/locations/" + place);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.bodyAsJsonObject().getString("id")).isEqualTo("tokyo");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/locations?region=四国",
                "/v1/locations?region=%E5%9B%9B%E5%9B%BD",
                "/v1/locations?region=%E5%9B%9B国",
                "http://x/v1/locations?region=四国"
            })
    void readsAnAddressAsPeopleTypeIt(String address) {
        var request = Buffer.buffer("GET " + address + " HTTP/1.1\r\nHost: x\r\nX-Request-Id: abc-1\r\n\r\n");

        var answer = RawHttp.send(api.port(), request);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().getInteger("count")).isEqualTo(9);
        assertThat(answer.headers()).containsEntry("x-request-id", "abc-1").containsKey("traceparent");
    }

    @Test
    void readsAPathAsPeopleTypeIt() {
        var request = Buffer.buffer("GET /v1/locations/東京 HTTP/1.1\r\nHost: x\r\n\r\n");

        var answer = RawHttp.send(api.port(), request);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().getString("id")).isEqualTo("tokyo");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/weather/tokyo", "/v1/weather/%E6%9D%B1%E4%BA%AC", "/v1/weather/tokyo?target_date=2026-11-25"
            })
    void showsTheForecastThatIsCached(String path) {
        var json = api.get(path).bodyAsJsonObject();

        schemas.check("getWeather", 200, json);
        assertThat(json.getString("target_date")).isEqualTo("2026-11-25");
        assertThat(json.getBoolean("stale")).isFalse();
        assertThat(json.getJsonObject("forecast").getString("source")).isEqualTo("simulated");
    }

    @Test
    void saysThatACachedForecastIsOld() {
        try (var later = new RunningApi(Samples.NOW.plus(Duration.ofMinutes(70)), outside -> outside)) {
            later.forecasts.put(Samples.cached(Samples.RAIN)).await();

            assertThat(later.get("/v1/weather/tokyo").bodyAsJsonObject().getBoolean("stale"))
                    .isTrue();
        }
    }

    @Test
    void doesNotShowAForecastOfLaterThanTheTimeLookedAt() {
        try (var earlier = new RunningApi(Samples.ISSUED_AT.minusSeconds(1), outside -> outside)) {
            earlier.forecasts.put(Samples.cached(Samples.RAIN)).await();

            var answer = earlier.get("/v1/weather/tokyo?target_date=2026-11-25");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.getHeader("Retry-After")).isEqualTo("5");
        }
    }

    @Test
    void tellsToAskForACommentOfADayWithoutAForecast() {
        var path = "/v1/weather/tokyo?target_date=2026-11-28";

        var en = api.get(path).bodyAsJsonObject();
        var ja = inJapanese(path);

        assertThat(en.getString("type")).endsWith(":forecast-not-ready");
        assertThat(en.getString("next")).isEqualTo("retry");
        assertThat(en.getString("detail")).contains("Ask for a comment of that day first");
        assertThat(ja.getString("detail")).contains("先にその日のコメントを頼み");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/locations", "/v1/locations/tokyo", "/v1/weather/tokyo", "/openapi.json", "/docs"})
    void doesNotSendAgainWhatTheCallerHas(String path) {
        var tag = api.get(path).getHeader("ETag");

        var again = api.http.get(path).putHeader("If-None-Match", tag).send().await();
        var weak = api.http
                .get(path)
                .putHeader("If-None-Match", "\"x\", W/" + tag)
                .send()
                .await();
        var other =
                api.http.get(path).putHeader("If-None-Match", "\"x\"").send().await();

        assertThat(tag).matches("\"[A-Za-z0-9_-]{22}\"");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isNull();
        assertThat(again.getHeader("ETag")).isEqualTo(tag);
        assertThat(weak.statusCode()).isEqualTo(304);
        assertThat(other.statusCode()).isEqualTo(200);
    }

    @Test
    void tagsTheSameContentTheSame() {
        var first = api.get(COMMENT + commentId).getHeader("ETag");
        var explanation = api.get(COMMENT + commentId + "/explanation").getHeader("ETag");

        assertThat(api.get(COMMENT + commentId).getHeader("ETag")).isEqualTo(first);
        assertThat(explanation).isNotEqualTo(first);
    }

    @Test
    void sumsUpWhatWasCounted() {
        var json =
                api.get("/v1/analytics/summary?from=2026-11-23&to=2026-11-24").bodyAsJsonObject();

        schemas.check("summarize", 200, json);
        assertThat(json.getJsonArray("days")).hasSize(2);
        assertThat(json.getLong("jobs")).isZero();
    }

    @Test
    void servesItsContract() {
        var json = api.get("/openapi.json").bodyAsJsonObject();

        assertThat(json.getString("openapi")).startsWith("3.1");
        assertThat(json.getJsonObject("paths").fieldNames()).contains("/v1/generations", "/health");
        assertThat(json.encode()).contains("application/problem+json").doesNotContain("__absolute_uri__");
    }

    @Test
    void saysThatItIsWell() {
        var answer = api.get("/health");

        assertThat(answer.bodyAsJsonObject().encode()).isEqualTo("{\"status\":\"ok\",\"version\":\"1.0.0\"}");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void answersHeadAsGetWithoutTheBody() {
        var answer = RawHttp.head(api.port(), "/v1/locations/tokyo");
        var get = api.get("/v1/locations/tokyo");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).containsEntry("etag", get.getHeader("ETag"));
        assertThat(answer.headers())
                .containsEntry("content-length", Integer.toString(get.body().length()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/health", "/v1/locations/tokyo", "/v1/locations/atlantis", "/nothing/here", "http://x/health"})
    void namesTheRequestAndItsTraceToHeadToo(String path) {
        var answer = RawHttp.head(api.port(), path);

        assertThat(answer.status()).isIn(200, 404);
        assertThat(answer.headers().get("x-request-id")).hasSize(36);
        assertThat(answer.headers().get("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
    }

    @Test
    void repeatsTheCallersRequestId() {
        var told = api.http
                .get("/health")
                .putHeader("X-Request-Id", "abc-1")
                .send()
                .await();
        var odd = api.http
                .get("/health")
                .putHeader("X-Request-Id", "a b<script>")
                .send()
                .await();

        assertThat(told.getHeader("X-Request-Id")).isEqualTo("abc-1");
        assertThat(odd.getHeader("X-Request-Id")).hasSize(36);
    }

    @Test
    void hasAnAnswerWithATraceForEveryRequest() {
        var answer = api.http.request(HttpMethod.GET, "/health").send().await();

        assertThat(answer.getHeader("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "ja-JP,ja;q=0.9,en;q=0.8", "de, ja;q=0.5, en;q=0.1"})
    void tellsProblemsInJapanese(String language) {
        var answer = api.http
                .get("/v1/locations/atlantis")
                .putHeader("Accept-Language", language)
                .send()
                .await();

        assertThat(answer.getHeader("Content-Language")).isEqualTo("ja");
        assertThat(answer.bodyAsJsonObject().getString("title")).isEqualTo("知らない地点です");
        assertThat(answer.bodyAsJsonObject().getString("detail")).contains("「atlantis」");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "*", "en, ja;q=0.9", "ja;q=0", "-;;=", ""})
    void tellsProblemsInEnglishOtherwise(String language) {
        var answer = api.http
                .get("/v1/locations/atlantis")
                .putHeader("Accept-Language", language)
                .send()
                .await();

        assertThat(answer.getHeader("Content-Language")).isEqualTo("en");
        assertThat(answer.bodyAsJsonObject().getString("detail")).contains("'atlantis'");
    }

    @Test
    void pointsToSuggestionsOnlyWhereThereAreSome() {
        var some = "/v1/locations/%E6%9D%B1%E4%BA%AC%E9%83%BD";
        var none = "/v1/locations/qqqqqqqqqq";

        assertThat(api.get(some).bodyAsJsonObject().getString("detail")).contains("suggestions");
        assertThat(inJapanese(some).getString("detail")).contains("suggestions");
        assertThat(inJapanese(none).getJsonArray("suggestions")).isEmpty();
        assertThat(api.get(none).bodyAsJsonObject().getString("detail"))
                .contains("GET /v1/locations")
                .doesNotContain("suggestions");
        assertThat(inJapanese(none).getString("detail"))
                .contains("GET /v1/locations")
                .doesNotContain("suggestions");
    }

    @Test
    void tellsWhichQueryParametersACallTakes() {
        var some = "/v1/locations?x=1";
        var none = "/health?x=1";

        assertThat(api.get(some).bodyAsJsonObject().getString("detail")).endsWith("known are: region.");
        assertThat(inJapanese(some).getString("detail")).endsWith("使えるもの: region");
        assertThat(api.get(none).bodyAsJsonObject().getString("detail")).endsWith("'x': it takes none. Leave it out.");
        assertThat(inJapanese(none).getString("detail")).endsWith("1つも使えないので、外してください。");
    }

    private static JsonObject inJapanese(String path) {
        return api.http
                .get(path)
                .putHeader("Accept-Language", "ja")
                .send()
                .await()
                .bodyAsJsonObject();
    }
}
