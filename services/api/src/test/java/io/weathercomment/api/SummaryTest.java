package io.weathercomment.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import io.weathercomment.storage.EventCounters;
import io.weathercomment.storage.EventCounters.Counted;
import io.weathercomment.testkit.Samples;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SummaryTest {
    private RunningApi api;
    private AnswerSchemas schemas;

    @BeforeEach
    void start() {
        api = new RunningApi();
        schemas = new AnswerSchemas(api.vertx);
        count("e1", LocalDate.of(2026, 11, 23), "succeeded");
        count("e2", LocalDate.of(2026, 11, 24), "succeeded");
        count("e3", LocalDate.of(2026, 11, 24), "reused");
        count("e4", LocalDate.of(2026, 11, 24), "expired");
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void countsTodayWhenNoDayIsTold() {
        var json = api.get("/v1/analytics/summary").bodyAsJsonObject();

        schemas.check("summarize", 200, json);
        assertThat(json.getString("from")).isEqualTo("2026-11-24");
        assertThat(json.getString("to")).isEqualTo("2026-11-24");
        assertThat(json.getInteger("jobs")).isEqualTo(3);
    }

    @Test
    void sumsTheDaysOfASpanAndShowsEach() {
        var json =
                api.get("/v1/analytics/summary?from=2026-11-22&to=2026-11-24").bodyAsJsonObject();

        assertThat(json.getInteger("jobs")).isEqualTo(4);
        assertThat(json.getInteger("succeeded")).isEqualTo(2);
        assertThat(json.getInteger("failed")).isZero();
        assertThat(json.getJsonArray("days").stream().map(day -> ((JsonObject) day).getInteger("jobs")))
                .containsExactly(0, 1, 3);
    }

    @Test
    void endsWithADayOfThePastWhenOnlyThatIsTold() {
        var json = api.get("/v1/analytics/summary?to=2026-11-23").bodyAsJsonObject();

        assertThat(json.getString("from")).isEqualTo("2026-11-23");
        assertThat(json.getInteger("jobs")).isEqualTo(1);
    }

    private void count(String event, LocalDate day, String outcome) {
        var counted = new Counted(event, day, List.of(EventCounters.TOTAL, EventCounters.OUTCOME + outcome));
        api.counters.apply(List.of(counted), Samples.NOW).await();
    }
}
