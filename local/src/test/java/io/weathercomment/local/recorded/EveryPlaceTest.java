package io.weathercomment.local.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.weathercomment.domain.GenerationMetadata;
import io.weathercomment.local.archive.JmaArchive;
import io.weathercomment.writing.Hazards;
import io.weathercomment.writing.Proof;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EveryPlaceTest {
    private static final Path ROOT = Path.of(System.getProperty("project.root", "."));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-20T05:10+09:00",
                "2026-01-20T11:10+09:00",
                "2026-01-20T17:10+09:00",
                "2026-08-05T05:10+09:00",
                "2026-08-05T11:10+09:00",
                "2026-08-05T17:10+09:00"
            })
    void getsAProvenPairFromTheShippedArchive(String asOf) {
        checkAll(sample(), asOf);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-01, 2022-01-14T09:00+09:00",
        "2022-01, 2022-01-14T12:00+09:00",
        "2022-01, 2022-01-14T18:00+09:00",
        "2022-06, 2022-06-15T09:00+09:00",
        "2022-06, 2022-06-15T12:00+09:00",
        "2022-06, 2022-06-15T18:00+09:00"
    })
    void getsAProvenPairFromRecordedDays(String month, String asOf) {
        checkAll(recorded(month), asOf);
    }

    /** The recorded figures, read by hand from the bodies. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2022-06|東京|2022-06-16|28|18
            2022-06|札幌|2022-06-16|20|13
            2022-06|秋田|2022-06-16|22|17
            2022-06|宮古|2022-06-16|29|14
            2022-06|稚内|2022-06-16|15|11
            2022-01|東京|2022-01-15|10|1
            2022-01|鹿児島|2022-01-15|12|2
            2022-01|阿蘇乙姫|2022-01-15|7|-6
            2022-01|石垣島|2022-01-15|22|17
            2022-01|松江|2022-01-15|10|1
            """)
    void knowsTheRecordedValues(String month, String place, LocalDate day, double maximum, double minimum) {
        var asOf = OffsetDateTime.parse(day.minusDays(1) + "T12:00+09:00").toInstant();

        var written = Written.of(recorded(month), asOf, place, day);

        assertThat(written.facts().maximumCelsius()).isEqualTo(maximum);
        assertThat(written.facts().minimumCelsius()).isEqualTo(minimum);
        assertThat(written.pair().metadata().facts()).isEqualTo(written.facts());
    }

    @Test
    void writesTheSameTwice() {
        var asOf = OffsetDateTime.parse("2026-08-05T11:10+09:00").toInstant();

        var once = Written.all(sample(), asOf).map(Written::result).toList();
        var again = Written.all(sample(), asOf).map(Written::result).toList();

        assertThat(again).isEqualTo(once);
    }

    private static void checkAll(JmaArchive archive, String asOf) {
        var all = Written.all(archive, OffsetDateTime.parse(asOf).toInstant()).toList();

        assertThat(all).hasSize(284);
        assertThat(all).allSatisfy(EveryPlaceTest::check);
    }

    private static void check(Written written) {
        var pair = written.pair();
        for (var text : Arrays.asList(pair.weatherComment(), pair.adviceComment())) {
            assertThat(text.codePointCount(0, text.length())).isBetween(3, 15);
        }
        assertThat(Proof.problems(pair.metadata(), pair.weatherComment(), pair.adviceComment()))
                .isEmpty();
        assertThat(pair.metadata().requiredHazards())
                .isEqualTo(Hazards.required(written.facts()).stream()
                        .map(Enum::name)
                        .toList());
        assertThat(halves(pair.metadata())).contains("WEATHER");
    }

    private static Stream<String> halves(GenerationMetadata metadata) {
        return metadata.proof().stream().map(claim -> claim.half().name());
    }

    private static JmaArchive sample() {
        return JmaArchive.read(ROOT.resolve("local/archive/sample.ndjson.gz"));
    }

    private static JmaArchive recorded(String month) {
        var folder = System.getenv()
                .getOrDefault("SHARED_DATA_DIR", ROOT.resolve("../shared/data").toString());
        var file = Path.of(folder, "jma", month + ".ndjson.gz");
        assumeTrue(Files.exists(file), "skipped: no recorded forecasts at " + file);
        return JmaArchive.read(file);
    }
}
