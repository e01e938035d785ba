package io.weathercomment.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import io.weathercomment.quality.Outcome.Written;
import io.weathercomment.writing.Corpus;
import io.weathercomment.writing.Writer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What {@code make quality} must show of the archive that ships. */
class ShippedArchiveTest {
    /** Two days of three issues, for every place, for the day and the next one. */
    private static final int DAYS_OF_ISSUES = 2 * 3 * 142 * 2;

    private static final List<String> LINES = new ArrayList<>();
    private static Report report;

    @BeforeAll
    static void run() throws IOException, InterruptedException {
        var archive = Path.of(System.getProperty("project.root"), "local/archive/sample.ndjson.gz");
        var outcomes = new Run(new Writer(Corpus.builtIn())).over(Issue.read(archive), 2, LINES::add);
        report = new Report(Corpus.builtIn(), outcomes);
    }

    @Test
    void everyPlaceGetsComments() {
        assertThat(report.failures()).isEmpty();
        assertThat(report.comments()).hasSize(DAYS_OF_ISSUES);
    }

    @Test
    void noTextIsTooLong() {
        assertThat(report.comments().stream()
                        .flatMap(one -> Stream.of(one.weatherComment(), one.adviceComment()))
                        .filter(text -> text.codePointCount(0, text.length()) > Report.LONGEST))
                .isEmpty();
    }

    @Test
    void hazardsAreNamed() {
        assertThat(report.comments()).anyMatch(one -> !one.requiredHazards().isEmpty());
        assertThat(report.comments().stream()
                        .filter(one -> !one.missingHazards().isEmpty()))
                .isEmpty();
    }

    @Test
    void proofsHoldWhenReadAgain() {
        assertThat(report.comments().stream().filter(one -> !one.problems().isEmpty()))
                .isEmpty();
    }

    @Test
    void thereIsAChoice() {
        assertThat(report.comments().stream()
                        .filter(one ->
                                Math.min(one.trueWeatherLines(), one.trueAdviceLines()) < Report.FEWEST_TRUE_LINES)
                        .map(Written::where))
                .isEmpty();
    }

    @Test
    void linesTellAllThatAnotherCheckerNeeds() {
        assertThat(LINES).hasSameSizeAs(report.comments());
        assertThat(LINES.stream().map(line -> new JsonObject(line).fieldNames()))
                .allSatisfy(names -> assertThat(names)
                        .containsExactly(
                                "office",
                                "area",
                                "location_id",
                                "issued",
                                "target_date",
                                "weather_comment",
                                "advice_comment",
                                "claims"));
        assertThat(new JsonObject(LINES.getFirst()).getString("issued")).isEqualTo("2026-01-20T05:00:00+09:00");
    }
}
