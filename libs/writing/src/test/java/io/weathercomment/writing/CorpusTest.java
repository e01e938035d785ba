package io.weathercomment.writing;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weathercomment.domain.Half;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorpusTest {
    private static final Lexicon WORDS = LexiconReader.read("test", """
            雨の降る	rain
            雪の降る	snow
            曇り	cloudy
            小{雨,さめ}	drizzle
            傘	umbrella
            午後は	@afternoon
            """);

    @Test
    void holdsOurOwnLines() {
        var corpus = Corpus.builtIn();

        assertThat(corpus.lines()).hasSizeGreaterThan(2_700);
        assertThat(corpus.lines()).allSatisfy(line -> {
            assertThat(Texts.length(line.text())).isBetween(5, 15);
        });
        assertThat(corpus.lines().stream().map(Line::text).collect(toSet())).hasSizeGreaterThan(2_700);
        assertThat(corpus.version()).matches("[0-9a-f]{12}");
    }

    @Test
    void tellsWhereTheWordsStandInCodePoints() {
        var lexicon = LexiconReader.read("test", "𠮷日\tfine\n雨の降る\train\n");

        var wording = lexicon.read("𠮷日雨の降る").wordings().getLast();

        assertThat(wording.start()).isEqualTo(2);
        assertThat(wording.end()).isEqualTo(6);
        assertThat(wording.words()).isEqualTo("雨の降る");
    }

    @Test
    void hasAVersionThatChangesWithItsBytes() {
        assertThat(read("w\t午後は雨の降る\n").version())
                .isNotEqualTo(read("w\t午後は雨の降る\n# remark\n").version());
    }

    @Test
    void countsTheUseOfALine() {
        assertThat(read("w\t午後は雨の降る\t120\n").lines(Half.WEATHER).getFirst().count())
                .isEqualTo(120);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x                      | 1 columns",
                "x;雨の降る;1;2         | 4 columns",
                "X;雨の降る             | id is not",
                "a;雨の降る             | id stands twice",
                "x;雨の降る;many        | count is not a number",
                "x;小雨;1               | 2 characters",
                "x;雨の降る;1           | fewer than 5 characters",
                "x;雨の降る雨の降る雨の降る雨の降る | 16 characters",
                "x;雨の降る午後は被害   | must not say 被害",
                "x;雨の降る街           | unknown words: 街",
                "x;傘傘傘               | claims nothing of the weather",
                "x;午後は午後は         | claims nothing"
            })
    void refusesAFileWithABadRow(String row, String problem) {
        var file = row.strip().replace(';', '\t') + "\n";

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(problem);
    }

    @Test
    void refusesLinesThatSayTheSameInOtherSpelling() {
        assertThatThrownBy(() -> read("x\t午後は小雨\ny\t午後は小さめ\n")).hasMessageContaining("says the same as");
    }

    @Test
    void namesAllMistakesTogether() {
        assertThatThrownBy(() -> new CorpusReader(WORDS)
                        .file("test", "w\t雨\tx\n".getBytes(StandardCharsets.UTF_8), Half.WEATHER)
                        .corpus())
                .hasMessageContaining("1 characters")
                .hasMessageContaining("count is not a number")
                .hasMessageContaining("no line for half ADVICE");
    }

    private static Corpus read(String weather) {
        return new CorpusReader(WORDS)
                .file("advice", "a\t雨の降る傘\n".getBytes(StandardCharsets.UTF_8), Half.ADVICE)
                .file("weather", weather.getBytes(StandardCharsets.UTF_8), Half.WEATHER)
                .corpus();
    }
}
