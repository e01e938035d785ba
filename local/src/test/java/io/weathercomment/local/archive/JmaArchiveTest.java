package io.weathercomment.local.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JmaArchiveTest {
    private static final String FIVE =
            "{\"office\":\"130000\",\"issued\":\"2026-01-20T05:00:00+09:00\",\"body\":[{\"n\": \"晴れ　時々\" , \"v\":1.50}]}";
    private static final String ELEVEN =
            "{\"body\":[ 11 ],\"more\":{\"a\":[1]},\"issued\":\"2026-01-20T11:00:00+09:00\",\"office\":\"130000\"}";
    private static final String OSAKA =
            "{\"office\":\"270000\",\"issued\":\"2026-01-20T05:00:00+09:00\",\"body\":[27]}";

    @TempDir
    Path folder;

    @Test
    void givesTheNewestIssueAtOrBeforeAnInstant() throws IOException {
        var archive = JmaArchive.read(Archives.write(folder, ELEVEN, FIVE, OSAKA));

        assertThat(text(archive, "130000", "2026-01-19T20:00:00Z")).isEqualTo("[{\"n\": \"晴れ　時々\" , \"v\":1.50}]");
        assertThat(text(archive, "130000", "2026-01-20T01:59:59Z")).startsWith("[{");
        assertThat(text(archive, "130000", "2026-01-20T02:00:00Z")).isEqualTo("[ 11 ]");
        assertThat(text(archive, "130000", "2030-01-01T00:00:00Z")).isEqualTo("[ 11 ]");
        assertThat(text(archive, "270000", "2026-01-20T02:00:00Z")).isEqualTo("[27]");
    }

    @Test
    void givesNothingBeforeTheFirstIssueOrForAnotherOffice() throws IOException {
        var archive = JmaArchive.read(Archives.write(folder, FIVE));

        assertThat(archive.body("130000", Instant.parse("2026-01-19T19:59:59Z")))
                .isEmpty();
        assertThat(archive.body("140000", Instant.parse("2026-01-20T02:00:00Z")))
                .isEmpty();
    }

    @Test
    void tellsWhatItHolds() throws IOException {
        var archive = JmaArchive.read(Archives.write(folder, ELEVEN, FIVE, OSAKA));

        assertThat(archive.offices()).containsExactly("130000", "270000");
        assertThat(archive.size()).isEqualTo(3);
        assertThat(archive.first()).isEqualTo(Instant.parse("2026-01-19T20:00:00Z"));
        assertThat(archive.last()).isEqualTo(Instant.parse("2026-01-20T02:00:00Z"));
    }

    @Test
    void keepsTheLaterLineOfTwoForOneTime() throws IOException {
        var archive = JmaArchive.read(Archives.write(folder, OSAKA, OSAKA.replace("[27]", "[28]")));

        assertThat(text(archive, "270000", "2026-01-20T02:00:00Z")).isEqualTo("[28]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<html>|line 2: JsonParseException",
                "[]|line 2: IllegalArgumentException expected an object",
                "``|line 2: IllegalArgumentException expected an object",
                "{\"office\":\"130000\",\"issued\":\"2026-01-20T05:00:00+09:00\"}|line 2: IllegalArgumentException expected office, issued and body",
                "{\"office\":\"130000\",\"issued\":\"2026-01-20\",\"body\":[]}|line 2: DateTimeParseException Text '2026-01-20'",
                "{\"office\":\"130000\",\"issued\":\"2026-01-20T05:00:00+09:00\",\"body\":{}}|line 2: IllegalArgumentException body is no array",
                "{\"office\":\"130000\",\"issued\":\"2026-01-20T05:00:00+09:00\",\"body\":[1|line 2: Json",
                "{\"office\":\"../etc\",\"issued\":\"2026-01-20T05:00:00+09:00\",\"body\":[]}|line 2: IllegalArgumentException office is not six digits",
                "{\"office\":\"130000\",\"issued\":\"2026-01-20T05:00:00+09:00\",\"body\":[]} {}|line 2: IllegalArgumentException expected one object",
            })
    void namesTheLineThatIsBroken(String line, String message) throws IOException {
        var file = Archives.write(folder, FIVE, line, ELEVEN);

        assertThatThrownBy(() -> JmaArchive.read(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(file + " is no archive of forecasts, " + message);
    }

    @Test
    void refusesWhatIsNotGzip() throws IOException {
        var file = Files.writeString(folder.resolve("plain.ndjson"), FIVE);

        assertThatThrownBy(() -> JmaArchive.read(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("plain.ndjson")
                .hasMessageContaining("GZIP");
    }

    @Test
    void namesTheLastLineBeforeTheFileIsCutOff() throws IOException {
        var whole = Files.readAllBytes(Archives.write(folder, FIVE, ELEVEN));
        var file = Files.write(folder.resolve("cut.gz"), Arrays.copyOf(whole, whole.length - 12));

        assertThatThrownBy(() -> JmaArchive.read(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageMatching("(?s).*after line \\d: EOFException.*");
    }

    @Test
    void refusesALineWithoutEnd() throws IOException {
        var file = Archives.write(folder, FIVE, "[" + " ".repeat(2_000_000));

        assertThatThrownBy(() -> JmaArchive.read(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("line 1")
                .hasMessageContaining("longer than 1048576 bytes");
    }

    @Test
    void refusesAnEmptyOrMissingFile() throws IOException {
        var empty = Archives.write(folder);

        assertThatThrownBy(() -> JmaArchive.read(empty)).hasMessageContaining("it is empty");
        assertThatThrownBy(() -> JmaArchive.read(folder.resolve("missing.gz")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("missing.gz")
                .hasMessageContaining("NoSuchFileException");
    }

    @Test
    void readsARecordedMonthQuickly() {
        var month = Archives.shared().resolve("jma/2022-06.ndjson.gz");
        assumeTrue(Files.exists(month), () -> "skipped: no recorded forecasts in " + month + " (SHARED_DATA_DIR)");

        long start = System.nanoTime();
        var archive = JmaArchive.read(month);
        var took = Duration.ofNanos(System.nanoTime() - start);

        assertThat(archive.size()).isEqualTo(5_040);
        assertThat(archive.offices()).hasSize(56);
        assertThat(text(archive, "130000", "2022-06-15T03:00:00Z")).contains("2022-06-15T11:00:00+09:00");
        assertThat(took).isLessThan(Duration.ofSeconds(10));
    }

    private static String text(JmaArchive archive, String office, String asOf) {
        return new String(
                archive.body(office, Instant.parse(asOf)).orElseThrow().body(), UTF_8);
    }
}
