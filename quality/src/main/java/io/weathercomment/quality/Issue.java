package io.weathercomment.quality;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * One document of an office as it was recorded.
 *
 * @param office whose document it is, six digits
 * @param body the array that JMA served, as JSON
 */
record Issue(String office, OffsetDateTime issued, String body) {
    private static final ZoneId JST = ZoneId.of("Asia/Tokyo");
    private static final String SUFFIX = ".ndjson.gz";

    /**
     * An archive's issues by office, oldest first.
     *
     * @param archive a file of one issue a line, or a folder of such files; an issue that two files hold counts once
     */
    static SortedMap<String, List<Issue>> read(Path archive) throws IOException {
        var offices = new TreeMap<String, TreeMap<OffsetDateTime, Issue>>();
        for (var file : files(archive)) {
            try (var lines = new BufferedReader(
                    new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
                int number = 0;
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    number++;
                    var issue = of(line, file + " line " + number);
                    offices.computeIfAbsent(issue.office, _ -> new TreeMap<>(Comparator.naturalOrder()))
                            .putIfAbsent(issue.issued, issue);
                }
            }
        }
        var read = new TreeMap<String, List<Issue>>();
        offices.forEach((office, issues) -> read.put(office, List.copyOf(issues.values())));
        return read;
    }

    /** The day of issue in Japan. */
    LocalDate day() {
        return issued.atZoneSameInstant(JST).toLocalDate();
    }

    /** The time of issue as the archive writes it, seconds included. */
    String issuedText() {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(issued);
    }

    private static List<Path> files(Path archive) throws IOException {
        if (!Files.isDirectory(archive)) {
            return List.of(archive);
        }
        try (var entries = Files.list(archive)) {
            var files = entries.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new IllegalArgumentException("no file ends with " + SUFFIX + " in " + archive);
            }
            return files;
        }
    }

    private static Issue of(String line, String where) {
        try {
            var object = new JsonObject(line);
            var office = object.getString("office");
            var issued = object.getString("issued");
            if (office == null || issued == null || !(object.getValue("body") instanceof JsonArray body)) {
                throw new IllegalArgumentException(where + " lacks office, issued or body");
            }
            return new Issue(office, OffsetDateTime.parse(issued), body.encode());
        } catch (DecodeException | ClassCastException | DateTimeException e) {
            throw new IllegalArgumentException(where + " is no recorded issue: " + e.getMessage(), e);
        }
    }
}
