package io.weathercomment.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weathercomment.domain.Half;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorpusTest {
    private static final String GOOD = "w\tweather\t雨の降る空\train=雨\na\tadvice\t傘を忘れずに\tumbrella=傘\n";

    @Test
    void holdsOurOwnLines() {
        var corpus = Corpus.builtIn();

        assertThat(corpus.lines(Half.WEATHER)).hasSizeGreaterThan(40);
        assertThat(corpus.lines(Half.ADVICE)).hasSizeGreaterThan(40);
        assertThat(corpus.version()).matches("[0-9a-f]{12}");
    }

    @Test
    void tellsWhereTheWordsStandInCodePoints() {
        var corpus = read("w\tweather\t𠮷日は雨の降る空\train=雨の降る\na\tadvice\t傘を忘れずに\tumbrella=傘\n");

        var wording = corpus.lines(Half.WEATHER).getFirst().wordings().getFirst();

        assertThat(wording.start()).isEqualTo(3);
        assertThat(wording.end()).isEqualTo(7);
    }

    @Test
    void hasAVersionThatChangesWithItsBytes() {
        assertThat(read(GOOD).version()).isNotEqualTo(read(GOOD + "# remark\n").version());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x;weather;雨の降る空                      | 3 columns",
                "X;weather;雨の降る空;rain=雨              | id is not",
                "w;weather;雪の降る空;snow=雪              | id stands twice",
                "x;weather;雨の降る空;rain=雨              | text stands twice",
                "x;weather;雨の空;rain=雨                  | 3 characters",
                "x;weather;雨の降る空がどこまでも続いていく;rain=雨 | 16 characters",
                "x;weather;大雨警報の空;rain=雨            | must not say 警報",
                "x;forecast;雪の降る空;snow=雪             | unknown half",
                "x;weather;雪の降る空;blue=雪              | unknown claim",
                "x;weather;雪の降る空;snow@noon=雪         | unknown claim",
                "x;weather;雪の降る空;snow                 | words not in the text",
                "x;weather;雪の降る空;snow=雨              | words not in the text",
                "x;weather;雪また雪の空;snow=雪            | words stand twice",
                "x;weather;傘の要る空;umbrella=傘          | claims nothing of the weather",
                "x;advice;ゆっくり過ごす;                  | claims nothing",
                "x;weather;夜は雪の降る空;snow=雪          | night is told, not claimed",
                "x;weather;雪の降る空;snow@night=雪        | night is claimed, not told"
            })
    void refusesAFileWithABadRow(String row, String problem) {
        var file = GOOD + row.strip().replace(';', '\t') + "\n";

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(problem);
    }

    @Test
    void namesAllMistakesTogether() {
        var file = "w\tweather\t雨\train=雪\n";

        assertThatThrownBy(() -> read(file))
                .hasMessageContaining("1 characters")
                .hasMessageContaining("words not in the text")
                .hasMessageContaining("no line for half ADVICE");
    }

    private static Corpus read(String file) {
        return CorpusReader.read("test", file.getBytes(StandardCharsets.UTF_8));
    }
}
