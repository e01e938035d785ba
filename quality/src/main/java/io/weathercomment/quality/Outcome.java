package io.weathercomment.quality;

import io.vertx.core.json.JsonArray;
import io.weathercomment.domain.FactSheet;
import io.weathercomment.domain.FactSheets;
import io.weathercomment.domain.Location;
import io.weathercomment.quality.checker.Objection;
import io.weathercomment.quality.checker.ParsedBody;
import io.weathercomment.weather.JmaForecastParser;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** What became of one place's target day in one issue. */
sealed interface Outcome {
    Issue issue();

    Location location();

    LocalDate target();

    /** No comment, and why. */
    record Failed(Issue issue, Location location, LocalDate target, String reason) implements Outcome {}

    /**
     * A comment and what was found out about it.
     *
     * @param fingerprint of the facts it was written from
     * @param requiredHazards by our own rules
     * @param missingHazards those of them that the comment does not name
     * @param problems what a second reading of the comment and its stored proof finds
     * @param trueWeatherLines how many lines could have been chosen
     * @param trueAdviceLines the same of advice
     * @param sureHazards what the second checker calls sure, worst first
     * @param mainEvent what the second checker calls the main event
     * @param mainEventNamed as the second checker reads the comment
     */
    record Written(
            Issue issue,
            Location location,
            LocalDate target,
            String fingerprint,
            String weatherComment,
            String adviceComment,
            List<String> requiredHazards,
            List<String> missingHazards,
            List<String> problems,
            int trueWeatherLines,
            int trueAdviceLines,
            List<Objection> objections,
            List<String> sureHazards,
            String mainEvent,
            boolean mainEventNamed)
            implements Outcome {
        String pair() {
            return weatherComment + "　" + adviceComment;
        }

        /** Place, issue and day, for readers. */
        String where() {
            return location.name() + " " + issue.issuedText() + " for " + target;
        }

        /** Derived again from the recorded body, rather than kept for every comment of half a year. */
        FactSheet facts() {
            return FactSheets.of(
                    JmaForecastParser.parse(issue.body().getBytes(StandardCharsets.UTF_8), location, target), location);
        }

        /** JMA's words and figures on one line. */
        String forecast() {
            return ParsedBody.of(new JsonArray(issue.body()))
                    .explain(location.jmaArea(), target)
                    .orElseThrow()
                    .lines()
                    .findFirst()
                    .orElseThrow();
        }
    }
}
