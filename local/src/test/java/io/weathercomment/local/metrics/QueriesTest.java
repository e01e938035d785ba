package io.weathercomment.local.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.weathercomment.local.metrics.Queries.Asked;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QueriesTest {
    private static final Path OTEL = Path.of(System.getProperty("project.root"), "otel");
    private static final Path ALERTS = OTEL.resolve("prometheus/alerts.yml");

    @Test
    void findsTheMetricsOfAQueryAndTheLabelsTheyMustHave() {
        var query = "histogram_quantile(0.95, sum by (le, step) (rate(a_bucket{step=\"x\"}[5m])))"
                + " / (sum(b_total{outcome=~\"failed|expired\"}) > 0) or vector(0) and c";

        assertThat(Queries.asked(query))
                .containsExactly(
                        new Asked("a_bucket", Map.of("step", List.of("x"))),
                        new Asked("b_total", Map.of("outcome", List.of("failed", "expired"))),
                        new Asked("c", Map.of()));
    }

    @Test
    void everyAlertNamesAPlaceInTheOperatorsPageThatIsThere() throws Exception {
        var page = Files.readString(OTEL.resolveSibling("docs/operations.md"));
        var runbooks = Files.readString(ALERTS)
                .lines()
                .filter(line -> line.contains("runbook:"))
                .map(line -> line.substring(line.indexOf('#') + 1).strip())
                .toList();

        assertThat(runbooks).hasSameSizeAs(Queries.ofAlerts(ALERTS));
        assertThat(runbooks).allSatisfy(anchor -> assertThat(page).containsIgnoringCase("### " + anchor + "\n"));
    }
}
