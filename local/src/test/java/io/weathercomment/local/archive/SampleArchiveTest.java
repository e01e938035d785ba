package io.weathercomment.local.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.weathercomment.domain.Catalogue;
import io.weathercomment.domain.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SampleArchiveTest {
    private static final Path SAMPLE = Archives.projectRoot().resolve("local/archive/sample.ndjson.gz");
    private static final List<String> ISSUES = List.of(
            "2026-01-19T20:00:00Z",
            "2026-01-20T02:00:00Z",
            "2026-01-20T08:00:00Z",
            "2026-08-04T20:00:00Z",
            "2026-08-05T02:00:00Z",
            "2026-08-05T08:00:00Z");

    private final JmaArchive sample = JmaArchive.read(SAMPLE);
    private final List<Location> places = Catalogue.bundled().all();

    @TempDir
    Path folder;

    @Test
    void holdsSixIssuesOfEveryOffice() throws IOException {
        assertThat(sample.offices()).hasSize(58).isEqualTo(offices());
        assertThat(sample.size()).isEqualTo(58 * 6);
        assertThat(Files.size(SAMPLE)).isLessThan(300_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-19T20:00:00Z", "2026-01-20T02:00:00Z", "2026-01-20T08:00:00Z",
                "2026-08-04T20:00:00Z", "2026-08-05T02:00:00Z", "2026-08-05T08:00:00Z"
            })
    void tellsWeatherChancesAndTemperaturesOfEveryPlace(String issued) {
        assertThat(places).allSatisfy(place -> {
            var issue = sample.body(place.jmaDocument(), Instant.parse(issued)).orElseThrow();
            var nearTerm = new JsonArray(Buffer.buffer(issue.body())).getJsonObject(0);

            assertThat(issue.issued()).isEqualTo(issued);
            assertThat(codes(nearTerm, 0)).contains(place.jmaArea());
            assertThat(codes(nearTerm, 1)).contains(place.jmaArea());
            assertThat(codes(nearTerm, 2)).contains(place.amedas());
        });
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-19T20:00:00Z, 1, 2, 7, 4",
        "2026-01-20T02:00:00Z, 2, 3, 6, 4",
        "2026-01-20T08:00:00Z, 2, 3, 5, 2"
    })
    void reachesAsFarAsJmasIssueOfTheHour(String issued, int elements, int days, int quarters, int temperatures) {
        for (var body : bodies(issued)) {
            var nearTerm = body.getJsonObject(0);

            assertThat(body).hasSize(elements);
            assertThat(lengths(nearTerm, 0, "weathers")).containsOnly(days);
            assertThat(lengths(nearTerm, 0, "weatherCodes")).containsOnly(days);
            assertThat(lengths(nearTerm, 0, "winds")).containsOnly(days);
            assertThat(lengths(nearTerm, 1, "pops")).containsOnly(quarters);
            assertThat(lengths(nearTerm, 2, "temps")).containsOnly(temperatures);
            for (int i = 0; i < 3; i++) {
                assertThat(series(nearTerm, i).getJsonArray("timeDefines"))
                        .hasSize(List.of(days, quarters, temperatures).get(i));
            }
        }
    }

    @Test
    void usesEveryWordThatTheReaderOfTextsMustKnow() {
        var words = ISSUES.stream()
                .flatMap(issued -> bodies(issued).stream())
                .flatMap(body -> texts(body.getJsonObject(0)))
                .flatMap(text -> Stream.of(text.split("　")))
                .collect(toSet());

        assertThat(words)
                .contains("晴れ", "くもり", "雨", "雪", "雨か雪", "雪か雨", "霧", "ふぶく", "で", "を伴う", "雷")
                .contains("雷を伴い", "雷を伴う", "激しく", "非常に", "降る", "時々", "一時", "後", "から", "まで")
                .contains("未明", "明け方", "朝", "昼前", "昼過ぎ", "夕方", "夜のはじめ頃", "夜遅く", "夜", "朝晩", "朝夕")
                .contains("所により", "山沿い", "海上", "多摩西部", "では")
                .contains("やや強く", "強く", "非常に強く", "日中", "おさまり", "北西の風", "うねり", "ただし", "２．５メートル");
    }

    @Test
    void staysWithinWhatIsPossibleOnEarth() {
        for (var issued : ISSUES) {
            for (var body : bodies(issued)) {
                assertThat(numbers(body.getJsonObject(0), 1, "pops"))
                        .allMatch(percent -> percent >= 0 && percent <= 100);
                assertThat(numbers(body.getJsonObject(0), 2, "temps"))
                        .allMatch(celsius -> celsius >= -20 && celsius <= 38);
            }
        }
    }

    /** The text, since another zlib packs it otherwise; twice, since the same machine must write the same file. */
    @Test
    void isWhatItsGeneratorWrites() throws IOException, InterruptedException {
        var first = generated("first.gz", "UTC");
        var second = generated("second.gz", "America/New_York");

        assertThat(unpacked(first)).isEqualTo(unpacked(SAMPLE));
        assertThat(second).hasSameBinaryContentAs(first);
    }

    private Path generated(String name, String zone) throws IOException, InterruptedException {
        var out = folder.resolve(name);
        var log = folder.resolve("log").toFile();
        var script = SAMPLE.resolveSibling("make-sample.py");
        var builder = new ProcessBuilder("python3", script.toString(), out.toString())
                .redirectErrorStream(true)
                .redirectOutput(log);
        builder.environment().put("TZ", zone);
        var python = started(builder);
        try {
            assertThat(python.waitFor(60, TimeUnit.SECONDS)).as("ended in time").isTrue();
        } finally {
            python.destroyForcibly();
        }
        assertThat(python.exitValue()).as(Files.readString(log.toPath())).isZero();
        return out;
    }

    private static Process started(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            return abort("skipped: no python3 to make the sample with: " + e.getMessage());
        }
    }

    private static String unpacked(Path file) throws IOException {
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private Set<String> offices() {
        return places.stream().map(Location::jmaOffice).collect(toSet());
    }

    private List<JsonArray> bodies(String issued) {
        var bodies = new ArrayList<JsonArray>();
        for (var office : sample.offices()) {
            bodies.add(new JsonArray(Buffer.buffer(
                    sample.body(office, Instant.parse(issued)).orElseThrow().body())));
        }
        return bodies;
    }

    private static JsonObject series(JsonObject nearTerm, int index) {
        return nearTerm.getJsonArray("timeSeries").getJsonObject(index);
    }

    private static List<JsonObject> areas(JsonObject nearTerm, int index) {
        return series(nearTerm, index).getJsonArray("areas").stream()
                .map(JsonObject.class::cast)
                .toList();
    }

    private static Set<String> codes(JsonObject nearTerm, int index) {
        return areas(nearTerm, index).stream()
                .map(area -> area.getJsonObject("area").getString("code"))
                .collect(toSet());
    }

    private static Set<Integer> lengths(JsonObject nearTerm, int index, String field) {
        var lengths = new HashSet<Integer>();
        areas(nearTerm, index)
                .forEach(area -> lengths.add(area.getJsonArray(field).size()));
        return lengths;
    }

    private static List<Integer> numbers(JsonObject nearTerm, int index, String field) {
        return areas(nearTerm, index).stream()
                .flatMap(area -> area.getJsonArray(field).stream())
                .map(number -> Integer.valueOf((String) number))
                .toList();
    }

    private static Stream<String> texts(JsonObject nearTerm) {
        return areas(nearTerm, 0).stream()
                .flatMap(area -> Stream.of("weathers", "winds", "waves")
                        .filter(area::containsKey)
                        .flatMap(field -> area.getJsonArray(field).stream()))
                .map(String.class::cast);
    }
}
