package io.weathercomment.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import io.weathercomment.domain.Catalogue;
import io.weathercomment.domain.FactSheets;
import io.weathercomment.domain.Fingerprint;
import io.weathercomment.testkit.Samples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextChecksTest {
    private static RunningApi api;
    private static AnswerSchemas schemas;

    @BeforeAll
    static void start() {
        api = new RunningApi();
        schemas = new AnswerSchemas(api.vertx);
        api.forecasts.put(Samples.cached(Samples.RAIN)).await();
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    void saysThatTextsAreTrueAndWhy() {
        var json = check("一日雨が降ります", "傘をお忘れなく");

        schemas.check("checkTexts", 200, json);
        assertThat(json.getBoolean("true")).as(json.encodePrettily()).isTrue();
        assertThat(json.getString("fingerprint"))
                .isEqualTo(Fingerprint.of(FactSheets.of(
                        Samples.RAIN, Catalogue.bundled().byId("tokyo").orElseThrow())));
        assertThat(json.getJsonArray("required_hazards")).containsExactly("RAIN");
        assertThat(json.getJsonArray("missing_hazards")).isEmpty();
        assertThat(json.getJsonArray("pair")).isEmpty();
        assertThat(json.getJsonArray("nearest")).isEmpty();
        var advice = half(json, "advice");
        assertThat(advice.getString("text")).isEqualTo("傘をお忘れなく");
        assertThat(advice.getInteger("length")).isEqualTo(7);
        assertThat(advice.getJsonArray("objections")).isEmpty();
        var claim = advice.getJsonArray("claims").getJsonObject(0);
        assertThat(claim.getString("claim")).isEqualTo("umbrella");
        assertThat(claim.getString("rule_id")).isEqualTo("living.umbrella");
        assertThat(claim.getString("scope")).isEqualTo("06-24");
        assertThat(claim.getString("value")).contains("80 %");
        assertThat(claim.getBoolean("true")).isTrue();
    }

    @Test
    void saysWhatIsNotTrueAndWhatCouldBeSaidInstead() {
        var json = check("青空が広がる", "傘をお忘れなく");

        schemas.check("checkTexts", 200, json);
        assertThat(json.getBoolean("true")).isFalse();
        assertThat(json.getJsonArray("missing_hazards")).containsExactly("RAIN");
        var claim = half(json, "weather").getJsonArray("claims").getJsonObject(0);
        assertThat(claim.getBoolean("true")).isFalse();
        assertThat(claim.getString("value")).contains("cloudy");
        assertThat(json.getJsonArray("nearest")).hasSize(3);
        for (var pair : json.getJsonArray("nearest")) {
            var nearest = (JsonObject) pair;
            var again = check(nearest.getString("weather_comment"), nearest.getString("advice_comment"));
            assertThat(again.getBoolean("true")).as(again.encodePrettily()).isTrue();
        }
    }

    @Test
    void pointsToUnknownWordsInCodePoints() {
        var json = check("𠮷牛丼と雨", "傘をお忘れなく");

        schemas.check("checkTexts", 200, json);
        var weather = half(json, "weather");
        assertThat(weather.getInteger("length")).isEqualTo(5);
        var unknown = weather.getJsonArray("unknown").getJsonObject(0);
        assertThat(unknown.getInteger("start")).isZero();
        assertThat(unknown.getInteger("end")).isEqualTo(3);
        assertThat(unknown.getString("words")).isEqualTo("𠮷牛丼");
        assertThat(weather.getJsonArray("objections").getString(0)).contains("unknown words");
    }

    @Test
    void saysWhyTwoTextsDoNotGoTogether() {
        var json = check("傘をお忘れなく", "傘をお忘れなく");

        assertThat(json.getJsonArray("pair").stream())
                .extracting(objection -> ((JsonObject) objection).getString("id"))
                .contains("pair.repetition", "pair.same-words");
    }

    @Test
    void judgesATextThatIsNotWrittenYet() {
        var json = check("", "");

        schemas.check("checkTexts", 200, json);
        assertThat(json.getBoolean("true")).isFalse();
        assertThat(half(json, "advice").getJsonArray("objections")).isNotEmpty();
        assertThat(json.getJsonArray("nearest")).hasSize(3);
    }

    @Test
    void judgesByTheDayThatIsAskedFor() {
        var known = send(body("雨の一日", "傘をお忘れなく").put("target_date", "2026-11-25"));
        var unknown = send(body("雨の一日", "傘をお忘れなく").put("target_date", "2026-11-28"));

        assertThat(known.statusCode()).isEqualTo(200);
        assertThat(unknown.statusCode()).isEqualTo(503);
        assertThat(unknown.getHeader("Retry-After")).isEqualTo("5");
        assertThat(unknown.bodyAsJsonObject().getString("type")).endsWith(":forecast-not-ready");
    }

    @Test
    void refusesAnUnknownPlaceAndADayFarAhead() {
        var place = send(body("雨の一日", "傘をお忘れなく").put("location", "atlantis"));
        var day = send(body("雨の一日", "傘をお忘れなく").put("target_date", "2027-11-25"));

        assertThat(place.statusCode()).isEqualTo(404);
        assertThat(place.bodyAsJsonObject().getString("field")).isEqualTo("location");
        assertThat(day.statusCode()).isEqualTo(400);
        assertThat(day.bodyAsJsonObject().getString("type")).endsWith(":bad-date");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"location\":\"tokyo\",\"weather_comment\":\"雨\\n\",\"advice_comment\":\"傘\"}",
                "{\"location\":\"tokyo\",\"weather_comment\":\"\\ud800\",\"advice_comment\":\"傘\"}",
                "{\"location\":\"tokyo\",\"weather_comment\":7,\"advice_comment\":\"傘\"}",
                "{\"location\":\"tokyo\",\"weather_comment\":null,\"advice_comment\":\"傘\"}"
            })
    void refusesWhatIsNoText(String body) {
        var answer = request()
                .putHeader("Content-Type", "application/json")
                .sendBuffer(Buffer.buffer(body))
                .await();

        assertThat(answer.statusCode()).as(answer.bodyAsString()).isEqualTo(400);
        assertThat(answer.bodyAsJsonObject().getString("field")).isEqualTo("weather_comment");
    }

    @Test
    void refusesATextTooLongAndOneThatIsMissing() {
        var tooLong = send(body("雨".repeat(101), "傘"));
        var missing = send(new JsonObject().put("location", "tokyo").put("weather_comment", "雨"));

        assertThat(tooLong.statusCode()).isEqualTo(400);
        assertThat(tooLong.bodyAsJsonObject().getString("detail")).contains("at most 100 characters");
        assertThat(send(body("雨".repeat(100), "傘")).statusCode()).isEqualTo(200);
        assertThat(missing.statusCode()).isEqualTo(400);
        assertThat(missing.bodyAsJsonObject().getString("field")).isEqualTo("advice_comment");
    }

    private static JsonObject check(String weather, String advice) {
        var answer = send(body(weather, advice));
        assertThat(answer.statusCode()).as(answer.bodyAsString()).isEqualTo(200);
        return answer.bodyAsJsonObject();
    }

    private static JsonObject half(JsonObject json, String half) {
        return json.getJsonObject("halves").getJsonObject(half);
    }

    private static JsonObject body(String weather, String advice) {
        return new JsonObject()
                .put("location", "tokyo")
                .put("weather_comment", weather)
                .put("advice_comment", advice);
    }

    private static HttpResponse<Buffer> send(JsonObject body) {
        return api.send(request(), body);
    }

    private static HttpRequest<Buffer> request() {
        return api.http.request(HttpMethod.POST, "/v1/checks");
    }
}
