package io.weathercomment.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.weathercomment.domain.Catalogue;
import io.weathercomment.domain.Condition;
import io.weathercomment.domain.FactSheets;
import io.weathercomment.domain.Forecast;
import io.weathercomment.domain.Likelihood;
import io.weathercomment.domain.Location;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Six months of what JMA really said, where they are at hand: every issue, every catalogue place of its office, three days. */
class RecordedJmaTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, List<Location>> PLACES =
            Catalogue.bundled().all().stream().collect(Collectors.groupingBy(Location::jmaDocument));
    private static final Counts COUNTS = new Counts();

    @BeforeAll
    static void readAll() throws IOException {
        var root = Path.of(System.getProperty("project.root", "."));
        var folder = root.resolve(System.getenv().getOrDefault("SHARED_DATA_DIR", "../shared/data"))
                .resolve("jma");
        assumeTrue(Files.isDirectory(folder), "skipped: no recorded forecasts in " + folder);
        List<Path> months;
        try (var files = Files.list(folder)) {
            months = files.filter(file -> file.toString().endsWith(".ndjson.gz"))
                    .sorted()
                    .toList();
        }
        assumeTrue(!months.isEmpty(), "skipped: no recorded forecasts in " + folder);
        for (var month : months) {
            try (var lines = new BufferedReader(
                    new InputStreamReader(new GZIPInputStream(Files.newInputStream(month)), StandardCharsets.UTF_8))) {
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    COUNTS.addIssue(JSON.readTree(line));
                }
            }
        }
        System.out.println("recorded JMA: " + COUNTS);
    }

    @Test
    void everyForecastIsReadForEveryPlaceAndDay() {
        assertThat(COUNTS.forecasts).isPositive();
        assertThat(COUNTS.places).hasSize(142);
        assertThat(COUNTS.failures).isEmpty();
        assertThat(COUNTS.unknownConditions).isZero();
        assertThat(COUNTS.unknownWinds).isZero();
    }

    @Test
    void noTemperatureIsBeyondWhatTheseMonthsHad() {
        assertThat(COUNTS.hottest).isBetween(30.0, 42.0);
        assertThat(COUNTS.coldest).isBetween(-30.0, 0.0);
    }

    @Test
    void everyTextIsUnderstood() {
        var unknown = new TreeSet<String>();

        COUNTS.weathers.stream()
                .filter(text -> JmaWeatherText.conditions(text, 0).isEmpty())
                .forEach(unknown::add);
        COUNTS.winds.stream()
                .filter(text -> JmaWindText.winds(text, 0).isEmpty())
                .forEach(unknown::add);

        assertThat(unknown).isEmpty();
    }

    /** The code and the text of an area are two tellings of one forecast: rain in the one is rain in the other. */
    @Test
    void textsAndCodesAgreeOnWhetherItRains() {
        assertThat(COUNTS.disagreeing).isEmpty();
    }

    private static final class Counts {
        private int issues;
        private int forecasts;
        private int notCovered;
        private int periods;
        private int unknownConditions;
        private int unknownWinds;
        private int unknownProbabilities;
        private int withMinimum;
        private int withMaximum;
        private double coldest = 99;
        private double hottest = -99;
        private final Set<String> places = new HashSet<>();
        private final Set<String> failures = new TreeSet<>();
        private final Set<String> weathers = new HashSet<>();
        private final Set<String> winds = new HashSet<>();
        private final Set<String> disagreeing = new TreeSet<>();

        void addIssue(JsonNode issue) throws IOException {
            issues++;
            var document = JmaDocument.read(JSON.writeValueAsBytes(issue.path("body")));
            document.weather().areas().values().forEach(this::addTexts);
            var issued = OffsetDateTime.parse(issue.path("issued").asText()).toLocalDate();
            for (var place : PLACES.getOrDefault(issue.path("office").asText(), List.of())) {
                for (int day = 0; day < 3; day++) {
                    addDay(document, place, issued.plusDays(day));
                }
            }
        }

        private void addTexts(JmaDocument.WeatherArea area) {
            winds.addAll(area.winds());
            for (int i = 0; i < area.weathers().size(); i++) {
                var text = area.weathers().get(i);
                var code = area.codes().get(i);
                if (weathers.add(text)
                        && rains(JmaWeatherText.conditions(text, 0).orElse(List.of()))
                                != rains(JmaWeatherCode.conditions(code, 0).orElse(List.of()))) {
                    disagreeing.add(code + " " + text);
                }
            }
        }

        private static boolean rains(List<Condition> parts) {
            return parts.stream().anyMatch(part -> part.wet() == Likelihood.YES);
        }

        private void addDay(JmaDocument document, Location place, LocalDate day) {
            try {
                addForecast(JmaForecastParser.forecast(document, place, day), place);
            } catch (ForecastFailure e) {
                if (e.kind() == ForecastFailure.Kind.DATE_NOT_COVERED) {
                    notCovered++;
                } else {
                    failures.add(place.id() + " " + document.issuedAt() + " " + e.getMessage());
                }
            }
        }

        private void addForecast(Forecast forecast, Location place) {
            forecasts++;
            places.add(place.id());
            periods += forecast.periods().size();
            for (var period : forecast.periods()) {
                unknownConditions += period.condition() == null ? 1 : 0;
                unknownWinds += period.wind() == null ? 1 : 0;
                unknownProbabilities += period.probabilityPercent() == null ? 1 : 0;
            }
            var facts = FactSheets.of(forecast, place);
            var minimum = facts.minimumCelsius();
            var maximum = facts.maximumCelsius();
            if (minimum != null) {
                withMinimum++;
                coldest = Math.min(coldest, minimum);
            }
            if (maximum != null) {
                withMaximum++;
                hottest = Math.max(hottest, maximum);
            }
        }

        @Override
        public String toString() {
            return "issues=" + issues + " forecasts=" + forecasts + " dayNotCovered=" + notCovered + " periods="
                    + periods + " unknownConditions=" + unknownConditions + " unknownWinds=" + unknownWinds
                    + " unknownProbabilities=" + unknownProbabilities + " withMinimum=" + withMinimum
                    + " withMaximum=" + withMaximum + " coldest=" + coldest + " hottest=" + hottest
                    + " places=" + places.size() + " failures=" + failures.size() + " weatherTexts="
                    + weathers.size() + " windTexts=" + winds.size() + " disagreeing=" + disagreeing.size();
        }
    }
}
