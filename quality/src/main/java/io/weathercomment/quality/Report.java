package io.weathercomment.quality;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.weathercomment.domain.FactSheet;
import io.weathercomment.domain.Half;
import io.weathercomment.quality.Outcome.Failed;
import io.weathercomment.quality.Outcome.Written;
import io.weathercomment.quality.checker.ForecastChecker;
import io.weathercomment.quality.checker.Objection;
import io.weathercomment.writing.Corpus;
import io.weathercomment.writing.Line;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a run shows, as figures and lists for readers. Whatever is drawn by chance is drawn by a fixed seed. */
final class Report {
    static final int LONGEST = 15;
    static final int FEWEST_TRUE_LINES = 8;

    private static final long SEED = 227;
    private static final int RANDOM_REQUESTS = 227;
    private static final int PAIRS_TO_READ = 100;
    private static final int EXAMPLES = 20;
    private static final int SHOWN = 10;
    private static final int SHEETS = 3000;
    private static final double UNSPECIFIC = 0.6;

    private final Corpus corpus;
    private final List<Outcome> outcomes;
    private final List<Written> comments;

    Report(Corpus corpus, List<Outcome> outcomes) {
        this.corpus = corpus;
        this.outcomes = outcomes;
        this.comments = outcomes.stream()
                .filter(Written.class::isInstance)
                .map(Written.class::cast)
                .toList();
    }

    /** Facts to measure lines by, drawn from all comments. */
    List<FactSheet> sheets() {
        return drawn(SHEETS, SEED).parallelStream().map(Written::facts).toList();
    }

    JsonObject build(List<FactSheet> sheets, JsonObject speed) {
        return new JsonObject()
                .put("extent", extent())
                .put("failures", counts(failures().stream(), Failed::reason))
                .put("contradictions", objections(Objection::contradicts))
                .put("unsupported", objections(objection -> !objection.contradicts()))
                .put("hazards", hazards())
                .put("proofs", proofs())
                .put("specificity", specificity(sheets))
                .put("distinct_pairs", distinctPairs())
                .put("texts", texts())
                .put("lines_chosen", linesChosen())
                .put(
                        "true_choices",
                        new JsonObject()
                                .put("weather", trueChoices(Written::trueWeatherLines))
                                .put("advice", trueChoices(Written::trueAdviceLines)))
                .put("worst_places", worstPlaces())
                .put("speed", speed)
                .put(
                        "pairs_to_read",
                        array(drawn(PAIRS_TO_READ, SEED + 1).stream()
                                .map(comment ->
                                        comment.where() + "  " + comment.pair() + "\n    " + comment.forecast())));
    }

    List<Failed> failures() {
        return outcomes.stream()
                .filter(Failed.class::isInstance)
                .map(Failed.class::cast)
                .toList();
    }

    List<Written> comments() {
        return comments;
    }

    private JsonObject extent() {
        return new JsonObject()
                .put("issues", outcomes.stream().map(Outcome::issue).distinct().count())
                .put(
                        "area_forecasts",
                        outcomes.stream()
                                .map(outcome -> List.of(outcome.issue(), outcome.location()))
                                .distinct()
                                .count())
                .put("target_days", outcomes.size())
                .put("comments", comments.size())
                .put("failed", failures().size());
    }

    private JsonObject objections(Predicate<Objection> kind) {
        var found = new ArrayList<Found>();
        for (var comment : comments) {
            for (var objection : comment.objections()) {
                if (kind.test(objection)) {
                    found.add(new Found(comment, objection));
                }
            }
        }
        var examples = new JsonObject();
        var byClaim = found.stream().collect(groupingBy(one -> one.objection.claim()));
        counts(found.stream(), one -> one.objection.claim()).fieldNames().stream()
                .limit(EXAMPLES)
                .forEach(claim -> {
                    var of = new ArrayList<>(byClaim.get(claim));
                    Collections.shuffle(of, new Random(SEED));
                    examples.put(claim, array(of.stream().limit(EXAMPLES).map(Found::readable)));
                });
        return new JsonObject()
                .put("comments", found.stream().map(Found::comment).distinct().count())
                .put(
                        "share_of_comments",
                        share(found.stream().map(Found::comment).distinct().count(), comments.size()))
                .put("objections", found.size())
                .put("by_claim", counts(found.stream(), one -> one.objection.claim()))
                .put("by_words", counts(found.stream(), one -> one.objection.claim() + ": " + one.objection.words()))
                .put("examples", examples);
    }

    private record Found(Written comment, Objection objection) {
        String readable() {
            return "%s  %s  <%s> %s".formatted(comment.where(), comment.pair(), objection.words(), objection.fact());
        }
    }

    private JsonObject hazards() {
        long required =
                comments.stream().mapToLong(one -> one.requiredHazards().size()).sum();
        long missing =
                comments.stream().mapToLong(one -> one.missingHazards().size()).sum();
        var sure = new TreeMap<String, Integer>();
        var unnamed = new TreeMap<String, Integer>();
        for (var comment : comments) {
            for (var hazard : comment.sureHazards()) {
                sure.merge(hazard, 1, Integer::sum);
                if (!ForecastChecker.names(hazard, comment.weatherComment(), comment.adviceComment())) {
                    unnamed.merge(hazard, 1, Integer::sum);
                }
            }
        }
        var notNamed = comments.stream().filter(one -> !one.mainEventNamed()).toList();
        return new JsonObject()
                .put("required", required)
                .put("required_and_named", required - missing)
                .put(
                        "required_by_kind",
                        counts(comments.stream().flatMap(one -> one.requiredHazards().stream()), Function.identity()))
                .put("sure_by_second_checker", object(sure))
                .put("sure_by_second_checker_and_unnamed", object(unnamed))
                .put("main_event_named_share", share(comments.size() - notNamed.size(), comments.size()))
                .put("main_events", counts(comments.stream(), Written::mainEvent))
                .put("main_events_unnamed", counts(notNamed.stream(), Written::mainEvent))
                .put(
                        "main_event_unnamed_examples",
                        array(shuffled(notNamed, SEED).stream()
                                .limit(EXAMPLES)
                                .map(one -> one.where() + "  " + one.pair() + "  <" + one.mainEvent() + "> "
                                        + one.forecast())));
    }

    private JsonObject proofs() {
        return new JsonObject()
                .put("checked_again", comments.size())
                .put(
                        "with_problems",
                        comments.stream()
                                .filter(one -> !one.problems().isEmpty())
                                .count())
                .put(
                        "problems",
                        counts(comments.stream().flatMap(one -> one.problems().stream()), Function.identity()));
    }

    private JsonObject specificity(List<FactSheet> sheets) {
        var weather = Specificity.of(corpus, Half.WEATHER, sheets).shares();
        var advice = Specificity.of(corpus, Half.ADVICE, sheets).shares();
        return new JsonObject()
                .put("fact_sheets", sheets.size())
                .put("weather_choices_mean_share", meanShare(weather, Written::weatherComment))
                .put("weather_choices_unspecific_share", unspecific(weather, Written::weatherComment))
                .put("advice_choices_mean_share", meanShare(advice, Written::adviceComment))
                .put("advice_choices_unspecific_share", unspecific(advice, Written::adviceComment))
                .put(
                        "weather_lines_never_true",
                        weather.values().stream().filter(share -> share == 0).count())
                .put(
                        "advice_lines_never_true",
                        advice.values().stream().filter(share -> share == 0).count())
                .put("most_often_true_weather_lines", highest(weather))
                .put("most_often_true_advice_lines", highest(advice))
                .put("weather_lines", object(rounded(weather)))
                .put("advice_lines", object(rounded(advice)));
    }

    private double meanShare(Map<String, Double> shares, Function<Written, String> text) {
        return round(comments.stream()
                .mapToDouble(comment -> shares.getOrDefault(text.apply(comment), 0.0))
                .average()
                .orElse(0));
    }

    private double unspecific(Map<String, Double> shares, Function<Written, String> text) {
        long count = comments.stream()
                .filter(comment -> shares.getOrDefault(text.apply(comment), 0.0) > UNSPECIFIC)
                .count();
        return share(count, comments.size());
    }

    private static JsonObject highest(Map<String, Double> shares) {
        var highest = new LinkedHashMap<String, Double>();
        rounded(shares).entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(SHOWN)
                .forEach(entry -> highest.put(entry.getKey(), entry.getValue()));
        return object(highest);
    }

    /** The share of distinct pairs among comments that could all differ. */
    private JsonObject distinctPairs() {
        var placeMonths = comments.stream()
                .collect(groupingBy(one -> one.location().id() + YearMonth.from(one.target())))
                .values();
        var issues = comments.stream()
                .collect(groupingBy(one -> List.of(one.issue().issued().toInstant(), one.target())))
                .values()
                .stream()
                .map(Report::ofDifferentFacts)
                .toList();
        return new JsonObject()
                .put("place_months", distinct(placeMonths))
                .put("places_of_one_issue_and_day_with_different_facts", distinct(issues))
                .put("random_requests", distinct(List.of(drawn(RANDOM_REQUESTS, SEED + 2))));
    }

    private static List<Written> ofDifferentFacts(List<Written> comments) {
        var seen = new HashSet<String>();
        return comments.stream().filter(one -> seen.add(one.fingerprint())).toList();
    }

    private static JsonObject distinct(Collection<List<Written>> groups) {
        var shares = groups.stream()
                .mapToDouble(group ->
                        (double) group.stream().map(Written::pair).distinct().count() / group.size())
                .summaryStatistics();
        return new JsonObject()
                .put("groups", groups.size())
                .put("comments", groups.stream().mapToInt(List::size).sum())
                .put("mean_share", round(shares.getAverage()))
                .put("lowest_share", groups.isEmpty() ? 0 : round(shares.getMin()));
    }

    private JsonObject texts() {
        var halves = comments.stream()
                .flatMap(one -> Stream.of(one.weatherComment(), one.adviceComment()))
                .toList();
        return new JsonObject()
                .put(
                        "distinct_pairs_of_all",
                        comments.stream().map(Written::pair).distinct().count())
                .put(
                        "mean_length",
                        round(halves.stream().mapToInt(Report::length).average().orElse(0)))
                .put("longest", halves.stream().mapToInt(Report::length).max().orElse(0))
                .put(
                        "over_" + LONGEST,
                        halves.stream().filter(text -> length(text) > LONGEST).count())
                .put("most_used_weather", most(counts(comments.stream(), Written::weatherComment)))
                .put("most_used_advice", most(counts(comments.stream(), Written::adviceComment)));
    }

    private JsonObject linesChosen() {
        var chosen = new JsonObject();
        long all = 0;
        for (var half : Half.values()) {
            var lines = corpus.lines(half).stream().map(Line::text).toList();
            var used = new HashSet<String>();
            comments.forEach(one -> used.add(half == Half.WEATHER ? one.weatherComment() : one.adviceComment()));
            var never = lines.stream().filter(line -> !used.contains(line)).toList();
            all += lines.size() - never.size();
            chosen.put(
                    half.name().toLowerCase(Locale.ROOT),
                    new JsonObject()
                            .put("lines", lines.size())
                            .put("chosen", lines.size() - never.size())
                            .put("share", share(lines.size() - never.size(), lines.size()))
                            .put("never", array(never.stream())));
        }
        return chosen.put("share_of_all", share(all, corpus.lines().size()));
    }

    private JsonObject trueChoices(Function<Written, Integer> lines) {
        var counts = comments.stream().mapToInt(lines::apply).summaryStatistics();
        return new JsonObject()
                .put("fewest", comments.isEmpty() ? 0 : counts.getMin())
                .put("mean", round(counts.getAverage()))
                .put(
                        "days_with_less_than_" + FEWEST_TRUE_LINES,
                        comments.stream()
                                .filter(one -> lines.apply(one) < FEWEST_TRUE_LINES)
                                .count())
                .put(
                        "poorest",
                        array(comments.stream()
                                .sorted(Comparator.comparing(lines))
                                .limit(SHOWN)
                                .map(one -> lines.apply(one) + ": " + one.where() + "  " + one.forecast())));
    }

    private JsonObject worstPlaces() {
        var objections = new TreeMap<String, Long>(comments.stream()
                .flatMap(
                        one -> one.objections().stream().map(_ -> one.location().name()))
                .collect(groupingBy(Function.identity(), counting())));
        return most(object(sorted(objections)));
    }

    private List<Written> drawn(int most, long seed) {
        return shuffled(comments, seed).stream().limit(most).toList();
    }

    private static <T> List<T> shuffled(List<T> all, long seed) {
        var shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Most first, equal ones by name. */
    private static <T> JsonObject counts(Stream<T> all, Function<T, String> name) {
        return object(sorted(all.collect(groupingBy(name, TreeMap::new, counting()))));
    }

    private static Map<String, Long> sorted(Map<String, Long> counts) {
        var sorted = new LinkedHashMap<String, Long>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    private static JsonObject most(JsonObject counts) {
        var most = new JsonObject();
        counts.stream().limit(SHOWN).forEach(entry -> most.put(entry.getKey(), entry.getValue()));
        return most;
    }

    private static JsonObject object(Map<String, ?> values) {
        var object = new JsonObject();
        values.forEach(object::put);
        return object;
    }

    private static JsonArray array(Stream<String> values) {
        return new JsonArray(values.toList());
    }

    private static Map<String, Double> rounded(Map<String, Double> shares) {
        var rounded = new LinkedHashMap<String, Double>();
        shares.forEach((text, share) -> rounded.put(text, round(share)));
        return rounded;
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : round((double) part / whole);
    }

    private static double round(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
