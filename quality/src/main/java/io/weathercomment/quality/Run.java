package io.weathercomment.quality;

import static java.util.stream.Collectors.groupingBy;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.weathercomment.domain.Catalogue;
import io.weathercomment.domain.FactSheets;
import io.weathercomment.domain.Fingerprint;
import io.weathercomment.domain.Half;
import io.weathercomment.domain.Location;
import io.weathercomment.domain.ProvenClaim;
import io.weathercomment.quality.checker.ForecastChecker;
import io.weathercomment.quality.checker.ParsedBody;
import io.weathercomment.weather.ForecastFailure;
import io.weathercomment.weather.JmaForecastParser;
import io.weathercomment.writing.Hazard;
import io.weathercomment.writing.Writer;
import io.weathercomment.writing.WritingResult;
import io.weathercomment.writing.WritingTask;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Writes for every place of every issue, for the day of issue and the next one, and has each comment judged. */
final class Run {
    /** What a place's earlier comments said of so many days before the target day is not said again. */
    private static final int DAYS_REMEMBERED = 7;

    private static final int DAYS_AHEAD = 1;

    private final Writer writer;
    private final Map<String, List<Location>> places =
            Catalogue.bundled().all().stream().collect(groupingBy(Location::jmaDocument));

    Run(Writer writer) {
        this.writer = writer;
    }

    /**
     * All outcomes: office by office, the issues of each in time order.
     *
     * @param lines takes one line of JSON for each comment, in the same order
     */
    List<Outcome> over(SortedMap<String, List<Issue>> offices, int threads, Consumer<String> lines)
            throws InterruptedException {
        var outcomes = new ArrayList<Outcome>();
        try (var workers = Executors.newFixedThreadPool(threads)) {
            var pending = new ArrayDeque<Future<OfficeRun>>();
            offices.forEach((office, issues) -> pending.add(
                    workers.submit(() -> new OfficeRun(places.getOrDefault(office, List.of())).run(issues))));
            while (!pending.isEmpty()) {
                // polled, so that an office's lines can be forgotten once they are told
                var office = pending.poll().get();
                outcomes.addAll(office.outcomes);
                office.lines.forEach(lines);
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("an office could not be run: " + e.getCause(), e.getCause());
        }
        return outcomes;
    }

    /** One office's issues, one after the other: what is said depends on what was said before. */
    private final class OfficeRun {
        private final List<Location> locations;
        private final Map<String, NavigableMap<LocalDate, List<String>>> said = new HashMap<>();
        private final List<Outcome> outcomes = new ArrayList<>();
        private final List<String> lines = new ArrayList<>();

        OfficeRun(List<Location> locations) {
            this.locations = locations;
        }

        OfficeRun run(List<Issue> issues) {
            for (var issue : issues) {
                var bytes = issue.body().getBytes(StandardCharsets.UTF_8);
                var parsed = ParsedBody.of(new JsonArray(issue.body()));
                for (var location : locations) {
                    for (int ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
                        outcomes.add(outcome(
                                issue, bytes, parsed, location, issue.day().plusDays(ahead)));
                    }
                }
            }
            return this;
        }

        private Outcome outcome(Issue issue, byte[] bytes, ParsedBody parsed, Location location, LocalDate target) {
            try {
                var facts = FactSheets.of(JmaForecastParser.parse(bytes, location, target), location);
                var history = said.computeIfAbsent(location.id(), _ -> new TreeMap<>());
                var earlier = history.subMap(target.minusDays(DAYS_REMEMBERED), true, target, true).values().stream()
                        .flatMap(List::stream)
                        .distinct()
                        .toList();
                long seed = Objects.hash(location.id(), issue.issuedText(), target.toString());
                return switch (writer.write(new WritingTask(facts, seed, earlier))) {
                    case WritingResult.NothingTrue(var reasons) ->
                        new Outcome.Failed(issue, location, target, String.join("; ", reasons));
                    case WritingResult.Written written -> {
                        var texts = history.computeIfAbsent(target, _ -> new ArrayList<>());
                        texts.add(written.weatherComment());
                        texts.add(written.adviceComment());
                        lines.add(line(issue, location, target, written));
                        yield judged(issue, parsed, location, target, written);
                    }
                };
            } catch (ForecastFailure e) {
                return new Outcome.Failed(issue, location, target, e.kind().toString());
            }
        }
    }

    private Outcome judged(
            Issue issue, ParsedBody parsed, Location location, LocalDate target, WritingResult.Written written) {
        var facts = written.metadata().facts();
        var weather = written.weatherComment();
        var advice = written.adviceComment();
        var area = location.jmaArea();
        var mainEvent = ForecastChecker.mainEvent(parsed, area, target);
        if (mainEvent.isEmpty()) {
            return new Outcome.Failed(issue, location, target, "the second checker finds no forecast");
        }
        var check = writer.checks().check(facts, weather, advice);
        return new Outcome.Written(
                issue,
                location,
                target,
                Fingerprint.of(facts),
                weather,
                advice,
                check.requiredHazards().stream().map(Hazard::name).toList(),
                check.missingHazards().stream().map(Hazard::name).toList(),
                writer.problems(written.metadata(), weather, advice),
                writer.trueLines(facts, Half.WEATHER),
                writer.trueLines(facts, Half.ADVICE),
                ForecastChecker.check(parsed, area, target, weather, advice),
                List.copyOf(ForecastChecker.hazards(parsed, area, target)),
                mainEvent.get(),
                ForecastChecker.namesMainEvent(parsed, area, target, weather, advice));
    }

    private static String line(Issue issue, Location location, LocalDate target, WritingResult.Written written) {
        var claims = new JsonArray();
        for (var claim : written.metadata().proof()) {
            claims.add(claim(claim));
        }
        return new JsonObject()
                .put("office", issue.office())
                .put("area", location.jmaArea())
                .put("location_id", location.id())
                .put("issued", issue.issuedText())
                .put("target_date", target.toString())
                .put("weather_comment", written.weatherComment())
                .put("advice_comment", written.adviceComment())
                .put("claims", claims)
                .encode();
    }

    private static JsonObject claim(ProvenClaim claim) {
        return new JsonObject()
                .put("half", claim.half().name().toLowerCase(Locale.ROOT))
                .put("words", claim.words())
                .put("claim", claim.claim())
                .put("scope", claim.scope())
                .put("rule_id", claim.ruleId());
    }
}
