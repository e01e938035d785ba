package io.weathercomment.local.archive;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Forecasts that JMA issued over some days, by office and time: gzip NDJSON, one
 * {@code {"office": "130000", "issued": "2026-01-20T05:00:00+09:00", "body": […]}} a line.
 */
public final class JmaArchive {
    /** A real document has 10 kB; what is far beyond is no archive of forecasts. */
    private static final int MOST_BYTES_OF_A_LINE = 1 << 20;

    private static final int BUFFER_BYTES = 1 << 16;
    private static final Pattern OFFICE = Pattern.compile("\\d{6}");
    private static final JsonFactory JSON = new JsonFactory();

    private final Map<String, NavigableMap<Instant, Issue>> issues;

    private JmaArchive(Map<String, NavigableMap<Instant, Issue>> issues) {
        this.issues = issues;
    }

    /**
     * The whole file, in memory.
     *
     * @throws IllegalStateException naming the file, and the line where one is broken
     */
    public static JmaArchive read(Path ndjsonGz) {
        var issues = new HashMap<String, NavigableMap<Instant, Issue>>();
        int number = 0;
        try (var file = Files.newInputStream(ndjsonGz);
                var in = new BufferedInputStream(new GZIPInputStream(file, BUFFER_BYTES), BUFFER_BYTES)) {
            for (var line = nextLine(in); line != null; line = nextLine(in)) {
                number++;
                add(line, issues);
            }
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            // JsonProcessingException is an IOException too: then the line has been counted already
            var where = e instanceof JsonProcessingException || !(e instanceof IOException) ? "line " : "after line ";
            throw new IllegalStateException(
                    ndjsonGz + " is no archive of forecasts, " + where + number + ": " + reason(e), e);
        }
        if (issues.isEmpty()) {
            throw new IllegalStateException(ndjsonGz + " is no archive of forecasts: it is empty");
        }
        return new JmaArchive(issues);
    }

    /** The newest document of the office that was issued at or before the instant. */
    public Optional<Issue> body(String office, Instant asOf) {
        return Optional.ofNullable(issues.get(office))
                .map(ofOffice -> ofOffice.floorEntry(asOf))
                .map(Map.Entry::getValue);
    }

    public Set<String> offices() {
        return new TreeSet<>(issues.keySet());
    }

    /** When the first document of the archive was issued. */
    public Instant first() {
        return issues.values().stream()
                .map(NavigableMap::firstKey)
                .min(Instant::compareTo)
                .orElseThrow();
    }

    /** When the last document of the archive was issued. */
    public Instant last() {
        return issues.values().stream()
                .map(NavigableMap::lastKey)
                .max(Instant::compareTo)
                .orElseThrow();
    }

    /** Documents in the archive. */
    public int size() {
        return issues.values().stream().mapToInt(Map::size).sum();
    }

    private static void add(byte[] line, Map<String, NavigableMap<Instant, Issue>> issues) throws IOException {
        String office = null;
        Instant issued = null;
        byte[] body = null;
        try (var json = JSON.createParser(line)) {
            expect(json.nextToken() == JsonToken.START_OBJECT, "expected an object");
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                var field = json.currentName();
                json.nextToken();
                switch (field) {
                    case "office" -> office = json.getText();
                    case "issued" ->
                        issued = OffsetDateTime.parse(json.getText()).toInstant();
                    case "body" -> body = bytes(json, line);
                    default -> json.skipChildren();
                }
            }
            expect(json.nextToken() == null, "expected one object");
        }
        if (office == null || issued == null || body == null) {
            throw new IllegalArgumentException("expected office, issued and body");
        }
        expect(OFFICE.matcher(office).matches(), "office is not six digits: " + office);
        issues.computeIfAbsent(office, _ -> new TreeMap<>()).put(issued, new Issue(issued, body));
    }

    /** The document that the parser stands at, as it is written, so that a reader gets the bytes that JMA sent. */
    private static byte[] bytes(JsonParser json, byte[] line) throws IOException {
        expect(json.currentToken() == JsonToken.START_ARRAY, "body is no array");
        var from = json.currentTokenLocation().getByteOffset();
        json.skipChildren();
        return Arrays.copyOfRange(line, (int) from, (int) json.currentLocation().getByteOffset());
    }

    private static byte @Nullable [] nextLine(InputStream in) throws IOException {
        int next = in.read();
        if (next < 0) {
            return null;
        }
        var line = new ByteArrayOutputStream(1 << 12);
        for (; next >= 0 && next != '\n'; next = in.read()) {
            expect(
                    line.size() < MOST_BYTES_OF_A_LINE,
                    "the next line is longer than " + MOST_BYTES_OF_A_LINE + " bytes");
            line.write(next);
        }
        return line.toByteArray();
    }

    private static void expect(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }

    private static String reason(Exception e) {
        var message = e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
        return e.getClass().getSimpleName() + (message == null ? "" : " " + message);
    }
}
