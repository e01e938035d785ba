package io.weathercomment.local.metrics;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The queries of dashboards and alert rules, taken apart as far as the names of metrics and labels go. */
final class Queries {
    private static final Pattern GROUPING = Pattern.compile("\\b(by|without|on|ignoring)\\s*\\([^)]*\\)");
    private static final Pattern RANGE = Pattern.compile("\\[[^]]*]");
    private static final Pattern METRIC = Pattern.compile("\\b([a-zA-Z_]\\w*)\\b(?!\\s*\\()(\\{[^}]*})?");
    private static final Pattern MATCHER = Pattern.compile("(\\w+)\\s*=~?\\s*\"([^\"]*)\"");
    private static final Pattern RULE = Pattern.compile("(?m)^ {8}expr: (.+(?:\\n {10}.+)*)");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool");

    private Queries() {}

    /**
     * A metric that a query asks for.
     *
     * @param labels values that a label must be able to have
     */
    record Asked(String metric, Map<String, List<String>> labels) {}

    static List<Asked> asked(String query) {
        var bare = RANGE.matcher(GROUPING.matcher(query).replaceAll("")).replaceAll("");
        return METRIC.matcher(bare)
                .results()
                .filter(found -> !WORDS.contains(found.group(1)))
                .map(found -> new Asked(found.group(1), labels(found)))
                .toList();
    }

    private static Map<String, List<String>> labels(MatchResult found) {
        var labels = new LinkedHashMap<String, List<String>>();
        if (found.group(2) != null) {
            MATCHER.matcher(found.group(2))
                    .results()
                    .forEach(matcher -> labels.put(
                            matcher.group(1), List.of(matcher.group(2).split("\\|", -1))));
        }
        return labels;
    }

    /** By dashboard and panel. */
    static Map<String, String> ofDashboards(Path folder) throws IOException {
        var queries = new LinkedHashMap<String, String>();
        for (var file : files(folder)) {
            var panels = new JsonObject(Files.readString(file)).getJsonArray("panels");
            for (int i = 0; i < panels.size(); i++) {
                var panel = panels.getJsonObject(i);
                var targets = panel.getJsonArray("targets");
                for (int j = 0; j < targets.size(); j++) {
                    var where = file.getFileName() + ", " + panel.getString("title") + ", " + j;
                    queries.put(where, targets.getJsonObject(j).getString("expr"));
                }
            }
        }
        return queries;
    }

    static List<String> ofAlerts(Path rules) throws IOException {
        return RULE.matcher(Files.readString(rules))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return new ArrayList<>(files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList());
        }
    }
}
