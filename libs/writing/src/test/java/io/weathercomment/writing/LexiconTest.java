package io.weathercomment.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weathercomment.writing.LexiconRow.Meaning;
import io.weathercomment.writing.LexiconRow.NeutralClass;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LexiconTest {
    private static final Lexicon LEXICON = Lexicon.builtIn();
    private static final List<String> TOPICS =
            List.of("change", "living", "neutral", "precipitation", "season", "sky", "temperature", "time", "wind");
    private static final int MOST_NEUTRAL_FORMS = 150;

    /** A text and what it claims, by hand; {@code !} where it must not be understood. */
    record Case(String text, String claims) {
        @Override
        public String toString() {
            return text;
        }
    }

    static Stream<Case> cases() {
        return TOPICS.stream()
                .flatMap(topic ->
                        new String(Resources.bytes("lexicon-cases/" + topic + ".tsv"), StandardCharsets.UTF_8).lines())
                .filter(row -> !row.isBlank() && !row.startsWith("#"))
                .map(row -> row.split("\t", -1))
                .map(columns -> new Case(columns[0], columns[1].strip()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsWhatATextClaims(Case written) {
        assertThat(claims(LEXICON, written.text())).isEqualTo(written.claims());
    }

    @Test
    void needsEachOfItsRows() {
        var byRow = new HashMap<String, List<Case>>();
        cases().forEach(written -> LEXICON.read(written.text())
                .tokens()
                .forEach(token -> byRow.computeIfAbsent(token.row().id(), _ -> new ArrayList<>())
                        .add(written)));

        var idle = LEXICON.rows().stream()
                .filter(row -> !(row.meaning() instanceof Meaning.Neutral))
                .filter(row -> changed(row, byRow).isEmpty())
                .map(LexiconRow::id)
                .toList();

        assertThat(idle).isEmpty();
    }

    private static List<Case> changed(LexiconRow without, Map<String, List<Case>> byRow) {
        var rest = LEXICON.rows().stream().filter(row -> !row.equals(without)).toList();
        var lexicon = new Lexicon("less", rest);
        return byRow.getOrDefault(without.id(), List.of()).stream()
                .filter(written -> !claims(lexicon, written.text()).equals(written.claims()))
                .limit(1)
                .toList();
    }

    private static String claims(Lexicon lexicon, String text) {
        var reading = lexicon.read(text);
        return reading.understood()
                ? reading.claims().stream().map(Claim::toString).collect(Collectors.joining(" "))
                : "!";
    }

    @Test
    void hasWordsForEachKindOfClaim() {
        var claimed = LEXICON.rows().stream()
                .map(LexiconRow::meaning)
                .filter(Meaning.Claims.class::isInstance)
                .flatMap(meaning -> ((Meaning.Claims) meaning).claims().stream())
                .map(Claim::kind)
                .collect(Collectors.toSet());

        assertThat(claimed).containsExactlyInAnyOrder(ClaimKind.values());
    }

    @Test
    void hasFewNeutralWords() {
        assertThat(LEXICON.rows().stream()
                        .filter(row -> row.meaning() instanceof Meaning.Neutral)
                        .mapToInt(row -> row.forms().size())
                        .sum())
                .isLessThanOrEqualTo(MOST_NEUTRAL_FORMS);
    }

    @ParameterizedTest
    @CsvSource({
        "梅雨空, rain",
        "はっきりしない空, fog-risk",
        "ニワカ雨に注意, rain",
        "超える, heavy-rain",
    })
    void findsNoWordInsideAnother(String text, String claim) {
        assertThat(LEXICON.read(text).claims()).extracting(Claim::toString).doesNotContain(claim);
    }

    @Test
    void takesTheFewestUnknownThenTheFewestAndLongestWords() {
        var lexicon = LexiconReader.read("test", "梅雨\trainy-season\n雨\train\n雨空\tcloudy\n空\tsun\n");

        assertThat(claims(lexicon, "梅雨空")).isEqualTo("rainy-season sun");
        assertThat(claims(lexicon, "雨空")).isEqualTo("cloudy");
        assertThat(lexicon.read("何の雨空か").gaps()).containsExactly(new Gap("何の", 0, 2), new Gap("か", 4, 5));
    }

    @ParameterizedTest
    @CsvSource({
        "午後は雨晴, rain@afternoon fine@afternoon",
        "雨午後は, rain@afternoon",
        "晴午後は雨, fine rain@afternoon",
        "夜は雨午後は晴, rain@night fine@afternoon",
        "朝冷午後は雨, cold-morning@morning rain@afternoon"
    })
    void givesAClaimTheTimeItSpeaksOf(String text, String claims) {
        var lexicon =
                LexiconReader.read("test", "雨\train\n晴\tfine\n朝冷\tcold-morning@morning\n午後は\t@afternoon\n夜は\t@night\n");

        assertThat(claims(lexicon, text)).isEqualTo(claims);
    }

    @Test
    void readsKatakanaAndWideLettersAsTheirTwins() {
        var lexicon = LexiconReader.read("test", "にわか雨\tshower\nUV対策\tuv\n");

        assertThat(claims(lexicon, "ニワカ雨ＵＶ対策")).isEqualTo("shower uv");
    }

    @Test
    void knowsAFragmentByItsLastWord() {
        var lexicon = new Lexicon(
                "test",
                List.of(
                        new LexiconRow("fine", List.of("晴れ"), new Meaning.Claims(List.of(Claim.of(ClaimKind.FINE)))),
                        new LexiconRow(
                                "ても",
                                List.of("ても"),
                                new Meaning.Neutral(NeutralClass.CONJUNCTIVE, "more is to come"))));

        assertThat(lexicon.read("晴れても").fragment()).isTrue();
        assertThat(lexicon.read("ても晴れ").fragment()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "雨                    | 1 columns",
                "雨;blue               | unknown claim: blue",
                "雨;rain@noonish       | unknown claim",
                "雨;@noonish           | unknown time",
                "雨;                   | claims nothing",
                "雨{の,が;rain         | brace is not closed",
                "雨;rain#雨;snow       | stands in",
                "一二三四五六七八九十一二三四五六七八九十一;rain | 21 characters",
                "{一,二,三,四,五,六,七}{一,二,三,四,五,六,七}{一,二,三,四,五,六,七};rain | 343 forms"
            })
    void refusesABadRow(String rows, String problem) {
        var file = rows.strip().replace(';', '\t').replace('#', '\n');

        assertThatThrownBy(() -> LexiconReader.read("test", file)).hasMessageContaining(problem);
    }

    @Test
    void understandsOrRefusesAnyText() {
        var random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            var text = random.ints(random.nextInt(40), 0, 0x110000)
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining());

            var reading = LEXICON.read(text);

            int covered = reading.tokens().stream()
                            .mapToInt(token -> token.end() - token.start())
                            .sum()
                    + reading.gaps().stream()
                            .mapToInt(gap -> gap.end() - gap.start())
                            .sum();
            assertThat(covered).isEqualTo(text.codePointCount(0, text.length()));
        }
    }
}
