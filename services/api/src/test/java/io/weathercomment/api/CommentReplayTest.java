package io.weathercomment.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.weathercomment.domain.Catalogue;
import io.weathercomment.domain.Comment;
import io.weathercomment.domain.FactSheets;
import io.weathercomment.testkit.Samples;
import io.weathercomment.writing.WritingResult.Written;
import io.weathercomment.writing.WritingTask;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CommentReplayTest {
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

    @Test
    void writesTheSameAgain() {
        var comment = api.store(written());

        var json = replay(comment.id()).bodyAsJsonObject();

        schemas.check("replayComment", 200, json);
        assertThat(json.getBoolean("same_versions")).isTrue();
        assertThat(json.getBoolean("identical")).isTrue();
        assertThat(json.containsKey("first_difference")).isFalse();
        assertThat(json.getString("weather_comment")).isEqualTo(comment.weatherComment());
        assertThat(json.getString("advice_comment")).isEqualTo(comment.adviceComment());
    }

    @Test
    void tellsWhereItWentAnotherWayThanAnEarlierRelease() {
        var comment = api.store(Samples.comment(Samples.id(), Samples.NOW.plusSeconds(1)));

        var json = replay(comment.id()).bodyAsJsonObject();

        schemas.check("replayComment", 200, json);
        assertThat(json.getBoolean("same_versions")).isFalse();
        assertThat(json.getBoolean("identical")).isFalse();
        var versions = json.getJsonObject("versions");
        assertThat(versions.getJsonObject("then").getString("writer")).isEqualTo("writer-1");
        assertThat(versions.getJsonObject("now").getString("writer"))
                .isEqualTo(RunningApi.WRITER.versions().writer());
        // what was stored spelled hazards otherwise
        assertThat(json.getJsonObject("first_difference"))
                .isEqualTo(new JsonObject()
                        .put("step", "required-hazards")
                        .put("then", "rain")
                        .put("now", "RAIN"));
    }

    @Test
    void knowsNoOtherComment() {
        var unknown = replay(Samples.id());
        var odd = replay("1");

        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.bodyAsJsonObject().getString("type")).endsWith(":unknown-comment");
        assertThat(odd.statusCode()).isEqualTo(400);
        assertThat(odd.bodyAsJsonObject().getString("type")).endsWith(":bad-id");
    }

    private static HttpResponse<Buffer> replay(String id) {
        return api.http
                .request(HttpMethod.POST, "/v1/comments/" + id + "/replay")
                .send()
                .await();
    }

    /** A comment as the comments service writes it. */
    private static Comment written() {
        var sample = Samples.comment(Samples.id(), Samples.NOW);
        var facts = FactSheets.of(
                sample.forecast(), Catalogue.bundled().byId(sample.locationId()).orElseThrow());
        var written = (Written) RunningApi.WRITER.write(new WritingTask(facts, 7, List.of()));
        return new Comment(
                sample.id(),
                sample.jobId(),
                sample.locationId(),
                sample.locationName(),
                sample.generatedAt(),
                sample.targetDate(),
                sample.language(),
                written.weatherComment(),
                written.adviceComment(),
                sample.llmProvider(),
                sample.forecast(),
                sample.stale(),
                sample.fingerprint(),
                sample.validUntil(),
                sample.eventId(),
                sample.traceId(),
                sample.author(),
                sample.supersedes(),
                written.metadata());
    }
}
