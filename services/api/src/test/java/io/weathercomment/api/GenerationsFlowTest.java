package io.weathercomment.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.weathercomment.domain.FailureType;
import io.weathercomment.domain.GenerationRequest;
import io.weathercomment.domain.JobState;
import io.weathercomment.testkit.AtOnce;
import io.weathercomment.testkit.Samples;
import io.weathercomment.testkit.Waiting;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GenerationsFlowTest {
    private static final String UUID7 = "[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";

    private RunningApi api = new RunningApi();

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void acceptsARequestAsAJobAndSendsIt() {
        var answer = api.order("tokyo");

        assertThat(answer.statusCode()).isEqualTo(202);
        var json = answer.bodyAsJsonObject();
        var id = json.getString("id");
        assertThat(id).matches(UUID7);
        assertThat(answer.getHeader("Location")).isEqualTo("/v1/generations/" + id);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("1");
        assertThat(json.getString("status")).isEqualTo("queued");
        assertThat(json.getString("target_date")).isEqualTo("2026-11-25");
        assertThat(json.getString("deadline")).isEqualTo("2026-11-24T01:17:03.000000004Z");
        assertThat(json.getJsonObject("location").encode()).isEqualTo("{\"id\":\"tokyo\",\"name\":\"東京\"}");
        assertThat(api.sent).singleElement().satisfies(request -> {
            assertThat(request.jobId()).isEqualTo(id);
            assertThat(request.locationId()).isEqualTo("tokyo");
            assertThat(request.targetDate()).isEqualTo(Samples.DAY);
            assertThat(request.provider()).isEqualTo("none");
            assertThat(request.language()).isEqualTo("ja");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"tokyo", "東京", " 東京 "})
    void takesAPlaceByIdOrByItsExactName(String named) {
        api.order(named);

        assertThat(api.sent).singleElement().extracting("locationId").isEqualTo("tokyo");
    }

    @Test
    void isAlsoCalledGenerate() {
        var answer = api.send(api.http.post("/generate"), new JsonObject().put("location", "osaka"));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.getHeader("Location")).startsWith("/v1/generations/");
    }

    @Test
    void readsTheJobUntilItHasItsComment() {
        var path = api.order("tokyo").getHeader("Location");
        var before = api.get(path);
        var comment = api.succeed(api.sent.getFirst().jobId());

        var after = api.get(path).bodyAsJsonObject();

        assertThat(before.bodyAsJsonObject().getString("status")).isEqualTo("queued");
        assertThat(after.getString("status")).isEqualTo("succeeded");
        assertThat(after.getBoolean("reused")).isFalse();
        assertThat(after.getJsonObject("steps").getString("ended_at")).isNotNull();
        assertThat(after.getJsonObject("result").getString("id")).isEqualTo(comment.id());
        assertThat(after.getJsonObject("result").getString("text")).isEqualTo("雨の一日\u3000傘をお忘れなく");
    }

    @Test
    void answersFromAStoredCommentThatIsStillValid() {
        var comment = api.store(Samples.comment(Samples.id(), Samples.NOW.minusSeconds(60)));

        var answer = api.order("tokyo");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.getHeader("Content-Location")).isEqualTo("/v1/comments/" + comment.id());
        var json = answer.bodyAsJsonObject();
        assertThat(json.getString("id")).isNull();
        assertThat(json.getBoolean("reused")).isTrue();
        assertThat(json.getJsonObject("result").getString("id")).isEqualTo(comment.id());
        assertThat(api.sent).isEmpty();
    }

    @Test
    void writesAnotherTextWhenThePreviousOneIsExcluded() {
        api.store(Samples.comment(Samples.id(), Samples.NOW.minusSeconds(60)));

        var answer =
                api.send(api.post(), new JsonObject().put("location", "tokyo").put("exclude_previous", true));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(api.sent).singleElement().extracting("excludePrevious").isEqualTo(true);
    }

    @Test
    void writesAnewOnceTheStoredCommentIsNoLongerValid() {
        api.close();
        api = new RunningApi(Samples.NOW.plus(Duration.ofHours(3)), outside -> outside);
        api.store(Samples.comment(Samples.id(), Samples.NOW.minusSeconds(60)));

        assertThat(api.order("tokyo").statusCode()).isEqualTo(202);
    }

    @Test
    void doesNotSeeACommentOnAForecastOfLaterThanTheTimeLookedAt() {
        api.close();
        api = new RunningApi(Samples.ISSUED_AT.minusSeconds(1), outside -> outside);
        api.store(Samples.comment(Samples.id(), Samples.NOW.minusSeconds(60)));

        var answer = api.send(
                api.post(), new JsonObject().put("location", "tokyo").put("target_date", Samples.DAY.toString()));

        assertThat(answer.statusCode()).isEqualTo(202);
    }

    @Test
    void doesNotAnswerWithTheCommentOfAnotherDay() {
        api.store(Samples.comment(Samples.id(), Samples.NOW.minusSeconds(60)));

        var answer =
                api.send(api.post(), new JsonObject().put("location", "tokyo").put("target_date", "2026-11-24"));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.bodyAsJsonObject().getString("target_date")).isEqualTo("2026-11-24");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-24", "2026-12-01"})
    void takesDaysFromTodayToSevenAhead(String date) {
        var answer =
                api.send(api.post(), new JsonObject().put("location", "tokyo").put("target_date", date));

        assertThat(answer.statusCode()).isEqualTo(202);
    }

    @Test
    void waitsForTheCommentAsLongAsTheCallerPrefers() {
        var waiting =
                api.post().putHeader("Prefer", "wait=15").sendJsonObject(new JsonObject().put("location", "tokyo"));
        Waiting.until("the message is sent", () -> !api.sent.isEmpty());
        var comment = api.succeed(api.sent.getFirst().jobId());

        var answer = waiting.await();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.getHeader("Preference-Applied")).isEqualTo("wait=15");
        assertThat(answer.getHeader("Content-Location")).isEqualTo("/v1/comments/" + comment.id());
        assertThat(answer.bodyAsJsonObject().getJsonObject("result").getString("id"))
                .isEqualTo(comment.id());
    }

    @Test
    void accepts202WhenTheWaitWasTooShort() {
        var answer = api.send(api.post().putHeader("Prefer", "wait=1"), new JsonObject().put("location", "tokyo"));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.getHeader("Location")).isNotNull();
        assertThat(answer.getHeader("Preference-Applied")).isEqualTo("wait=1");
    }

    @Test
    void tellsAWaitingCallerWhyTheJobFailed() {
        var waiting = api.post()
                .putHeader("Prefer", "wait=15")
                .putHeader("Accept-Language", "ja")
                .sendJsonObject(new JsonObject().put("location", "tokyo"));
        Waiting.until("the message is sent", () -> !api.sent.isEmpty());
        var id = api.sent.getFirst().jobId();
        api.jobs
                .end(id, new JobState.Failed(FailureType.NO_TRUE_COMMENT, "secret"), null, Samples.NOW)
                .await();

        var answer = waiting.await();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.getHeader("Content-Location")).isEqualTo("/v1/generations/" + id);
        var json = answer.bodyAsJsonObject();
        assertThat(json.getString("status")).isEqualTo("failed");
        assertThat(json.getJsonObject("error").getString("type"))
                .isEqualTo("urn:weather-comment:problem:no-true-comment");
        assertThat(json.getJsonObject("error").getString("title")).isEqualTo("予報に合うコメントが見つかりませんでした");
        assertThat(json.encode()).doesNotContain("secret");
    }

    @Test
    void showsAnExpiredJobAsSuch() {
        var id = api.order("tokyo").bodyAsJsonObject().getString("id");
        api.jobs.expire(id, null, Samples.NOW).await();

        var json = api.get("/v1/generations/" + id).bodyAsJsonObject();

        assertThat(json.getString("status")).isEqualTo("expired");
        assertThat(json.getJsonObject("error").getString("type")).isEqualTo("urn:weather-comment:problem:expired");
        assertThat(json.getJsonObject("error").getString("next")).isEqualTo("retry");
    }

    @Test
    void makesOneJobOfEqualRequestsAtOnce() {
        var answers = AtOnce.call(20, _ -> keyed("same", new JsonObject().put("location", "tokyo")));

        var ids = new HashSet<String>();
        answers.forEach(answer -> ids.add(answer.bodyAsJsonObject().getString("id")));
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(202);
        assertThat(ids).hasSize(1);
        assertThat(api.sent).hasSize(1);
    }

    @Test
    void knowsAKeyWhateverTheSpellingOfTheSameRequest() {
        var first = keyed("k", new JsonObject().put("location", "tokyo"));
        var second = keyed(
                "k",
                new JsonObject()
                        .put("provider", "none")
                        .put("exclude_previous", false)
                        .put("location", "東京"));

        assertThat(second.bodyAsJsonObject().getString("id"))
                .isEqualTo(first.bodyAsJsonObject().getString("id"));
    }

    @Test
    void refusesAKeyThatNamedAnotherRequest() {
        keyed("k", new JsonObject().put("location", "tokyo"));

        var answer = keyed("k", new JsonObject().put("location", "osaka"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.bodyAsJsonObject().getString("type"))
                .isEqualTo("urn:weather-comment:problem:idempotency-key-reused");
        assertThat(api.sent).hasSize(1);
    }

    @Test
    void remembersAKeyThatAStoredCommentAnswered() {
        var comment = api.store(Samples.comment(Samples.id(), Samples.NOW.minusSeconds(60)));
        var body = new JsonObject().put("location", "tokyo");
        keyed("k", body);
        api.store(Samples.comment(Samples.id(), Samples.NOW));

        var again = keyed("k", body);
        var other = keyed("k", new JsonObject().put("location", "osaka"));

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.getHeader("Content-Location")).isEqualTo("/v1/comments/" + comment.id());
        assertThat(other.statusCode()).isEqualTo(422);
    }

    @Test
    void answersAKnownKeyWithTheCommentOnceItIsThere() {
        var body = new JsonObject().put("location", "tokyo");
        var id = keyed("k", body).bodyAsJsonObject().getString("id");
        var comment = api.succeed(id);

        var again = keyed("k", body);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.bodyAsJsonObject().getString("id")).isEqualTo(id);
        assertThat(again.getHeader("Content-Location")).isEqualTo("/v1/comments/" + comment.id());
    }

    @Test
    void acceptsAJobWhoseMessageCouldNotBeSent() {
        api.close();
        api = new RunningApi(outside -> new Api.Outside(
                outside.jobs(),
                outside.comments(),
                outside.forecasts(),
                outside.counters(),
                (_, _) -> Future.failedFuture(new IOException("queue is down")),
                outside.events()));

        var answer = api.order("tokyo");

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(api.jobs.get(answer.bodyAsJsonObject().getString("id")).await())
                .isPresent();
    }

    @Test
    void answersWithTheJobOfAnEqualRequestThatWasQuicker() {
        api.close();
        api = new RunningApi(outside -> new Api.Outside(
                Broken.jobsWhoseFirstKeyMeetsAnother(outside.jobs()),
                outside.comments(),
                outside.forecasts(),
                outside.counters(),
                outside.requests(),
                outside.events()));

        var answer = keyed("k", new JsonObject().put("location", "tokyo"));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.bodyAsJsonObject().getString("id")).isEqualTo(Broken.QUICKER.id());
    }

    @Test
    void sendsAJobThatIsStoredThoughTheAnswerOfTheStoreGotLost() {
        api.close();
        api = new RunningApi(outside -> new Api.Outside(
                Broken.jobsWhoseAnswersGetLost(outside.jobs()),
                outside.comments(),
                outside.forecasts(),
                outside.counters(),
                outside.requests(),
                outside.events()));

        var answer = keyed("k", new JsonObject().put("location", "tokyo"));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(api.sent)
                .extracting(GenerationRequest::jobId)
                .containsExactly(answer.bodyAsJsonObject().getString("id"));
    }

    @Test
    void carriesTheTraceOfTheCaller() {
        var answer = api.send(
                api.post().putHeader("traceparent", Samples.TRACEPARENT), new JsonObject().put("location", "tokyo"));

        assertThat(answer.getHeader("traceparent")).isEqualTo(Samples.TRACEPARENT);
        assertThat(api.traceparents).containsExactly(Samples.TRACEPARENT);
        assertThat(answer.bodyAsJsonObject().getString("trace_id")).isEqualTo(Samples.TRACEPARENT.substring(3, 35));
    }

    @Test
    void neverTellsWhatBrokeInside() {
        api.close();
        api = new RunningApi(outside -> new Api.Outside(
                Broken.jobs(new IOException("db-17.internal refused")),
                outside.comments(),
                outside.forecasts(),
                outside.counters(),
                outside.requests(),
                outside.events()));

        var answer = api.order("tokyo");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("2");
        assertThat(answer.bodyAsJsonObject().getString("type"))
                .isEqualTo("urn:weather-comment:problem:temporarily-unavailable");
        assertThat(answer.bodyAsString()).doesNotContain("internal", "Exception");
    }

    @Test
    void callsOurOwnMistakesByTheirName() {
        api.close();
        api = new RunningApi(outside -> new Api.Outside(
                Broken.jobs(new IllegalStateException("row without a date")),
                outside.comments(),
                outside.forecasts(),
                outside.counters(),
                outside.requests(),
                outside.events()));

        var answer = api.order("tokyo");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.bodyAsJsonObject().getString("type")).isEqualTo("urn:weather-comment:problem:internal-error");
        assertThat(answer.bodyAsString()).doesNotContain("row");
    }

    @Test
    void fitsTheContract() {
        var schemas = new AnswerSchemas(api.vertx);
        var accepted = api.order("tokyo");
        var id = accepted.bodyAsJsonObject().getString("id");
        api.succeed(id);
        var done = api.get("/v1/generations/" + id);
        var reused = api.order("tokyo");
        var failed = api.order("osaka").bodyAsJsonObject().getString("id");
        api.jobs
                .end(failed, new JobState.Failed(FailureType.UNKNOWN_LOCATION, ""), null, Samples.NOW)
                .await();

        schemas.check("createGeneration", 202, accepted.bodyAsJsonObject());
        schemas.check("getGeneration", 200, done.bodyAsJsonObject());
        schemas.check("generate", 200, reused.bodyAsJsonObject());
        schemas.check("getGeneration", 200, api.get("/v1/generations/" + failed).bodyAsJsonObject());
    }

    @Test
    void answersWhoeverStillWaitsWhenItStops() {
        var waiting =
                api.post().putHeader("Prefer", "wait=20").sendJsonObject(new JsonObject().put("location", "tokyo"));
        Waiting.until("the message is sent", () -> !api.sent.isEmpty());
        var began = Instant.now();

        api.stop();

        assertThat(waiting.await().statusCode()).isEqualTo(202);
        assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void stopsAtOnceThoughClientsKeepTheirConnections() {
        api.get("/health");
        var began = Instant.now();

        api.stop();

        assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(3));
    }

    private HttpResponse<Buffer> keyed(String key, JsonObject body) {
        return api.send(api.post().putHeader("Idempotency-Key", key), body);
    }
}
