package io.weathercomment.writing;

import static io.weathercomment.domain.DayPart.EARLY_AFTERNOON;
import static io.weathercomment.domain.DayPart.EARLY_NIGHT;
import static io.weathercomment.domain.DayPart.EVENING;
import static io.weathercomment.domain.DayPart.LATE_MORNING;
import static io.weathercomment.domain.DayPart.LATE_NIGHT;
import static io.weathercomment.domain.DayPart.MORNING;
import static io.weathercomment.domain.Extent.BRIEF;
import static io.weathercomment.domain.Likelihood.MAYBE;
import static io.weathercomment.domain.Likelihood.YES;
import static org.assertj.core.api.Assertions.assertThat;

import io.weathercomment.domain.Candidate;
import io.weathercomment.domain.FactSheet;
import io.weathercomment.domain.Half;
import io.weathercomment.domain.ProvenClaim;
import io.weathercomment.domain.Sky;
import io.weathercomment.domain.WindStrength;
import io.weathercomment.writing.WritingResult.NothingTrue;
import io.weathercomment.writing.WritingResult.Written;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WriterTest {
    private static final Writer WRITER = new Writer(Corpus.builtIn());
    private static final FactSheet RAIN =
            Sheets.day().rain(YES, EARLY_AFTERNOON, EVENING).sheet();

    @Test
    void writesTwoHalvesWithTheProofOfEachClaim() {
        var written = written(RAIN, 1);

        assertThat(written.weatherComment()).contains("雨");
        assertThat(written.metadata().requiredHazards()).containsExactly("RAIN");
        assertThat(written.metadata().proof()).extracting(ProvenClaim::half).contains(Half.WEATHER, Half.ADVICE);
        var rain = written.metadata().proof().getFirst();
        assertThat(rain.value()).isEqualTo("yes, 昼過ぎ–夕方, 0 %");
        assertThat(rain.period()).isEqualTo("12-18");
        assertThat(Proof.problems(written.metadata(), written.weatherComment(), written.adviceComment()))
                .isEmpty();
    }

    @Test
    void writesTheSameForTheSameTask() {
        assertThat(written(RAIN, 7)).isEqualTo(new Writer(Corpus.builtIn()).write(new WritingTask(RAIN, 7, List.of())));
    }

    @Test
    void variesWithTheSeed() {
        var texts = LongStream.range(0, 50)
                .mapToObj(seed -> written(RAIN, seed))
                .map(written -> written.weatherComment() + written.adviceComment())
                .distinct();

        assertThat(texts).hasSizeGreaterThan(5);
    }

    @Test
    void keepsTheTrueCandidatesWithTheUsedOneFirst() {
        var candidates = written(RAIN, 1).metadata().candidates();

        assertThat(candidates).hasSizeLessThanOrEqualTo(Writer.CANDIDATES);
        assertThat(candidates.getFirst().used()).isTrue();
        assertThat(candidates.stream().filter(Candidate::used)).hasSize(1);
        assertThat(candidates).extracting(Candidate::rank).startsWith(1, 2, 3);
    }

    @Test
    void repeatsNothingThatIsExcludedWhileThereIsAnotherComment() {
        var used = new ArrayList<String>();
        for (int i = 0; i < 4; i++) {
            var written = (Written) WRITER.write(new WritingTask(RAIN, 1, used));
            assertThat(used).doesNotContain(written.weatherComment(), written.adviceComment());
            used.add(written.weatherComment());
            used.add(written.adviceComment());
        }
    }

    @Test
    void repeatsNoCommentThatIsExcludedAsAWhole() {
        var first = written(RAIN, 1);
        var excluded = List.of(first.weatherComment() + "　" + first.adviceComment());

        var second = (Written) WRITER.write(new WritingTask(RAIN, 1, excluded));

        assertThat(second.weatherComment() + "　" + second.adviceComment()).isNotEqualTo(excluded.getFirst());
        assertThat(second.metadata().excludedTexts()).isEqualTo(excluded);
    }

    @Test
    void repeatsRatherThanLeaveAHazardUnnamed() {
        var everything = Corpus.builtIn().lines().stream().map(Line::text).toList();

        var written = (Written) WRITER.write(new WritingTask(RAIN, 1, everything));

        assertThat(written.weatherComment()).contains("雨");
    }

    @Test
    void warnsInOneHalfOnlyAndSharesNoWordWhereAnotherPairIsTrue() {
        var sheet = Sheets.day().rain(YES, EVENING).thunder(MAYBE, EVENING).sheet();

        for (long seed = 0; seed < 50; seed++) {
            var written = written(sheet, seed);
            var shared = new HashSet<>(Texts.words(written.weatherComment()));
            shared.retainAll(Texts.words(written.adviceComment()));
            assertThat(shared).isEmpty();
        }
    }

    @Test
    void advisesForLastingRainBeforeClothes() {
        var sheet = Sheets.day().celsius(5.0, 16.0).rain(YES).sheet();

        for (long seed = 0; seed < 50; seed++) {
            assertThat(written(sheet, seed).adviceComment()).containsAnyOf("傘", "雨具", "濡れ", "部屋干し");
        }
    }

    @ParameterizedTest
    @CsvSource({"-12, 3", "-3, -1"})
    void tellsHardFrostFirst(double minimum, double maximum) {
        var sheet = Sheets.day().month(1).celsius(minimum, maximum).sheet();

        for (long seed = 0; seed < 50; seed++) {
            assertThat(written(sheet, seed).weatherComment()).containsAnyOf("寒", "氷点下", "冷え", "凍", "かじかむ", "張り詰めた");
        }
    }

    @Test
    void hasACommentForTheMixedSkyOfWhatIsLeftOfANight() {
        var sheet = Sheets.day().sky(Sky.PARTLY_FINE).issuedAt(21).sheet();

        assertThat(written(sheet, 1).weatherComment()).doesNotContain("晴れ間", "日差し", "雲の間", "青空");
    }

    static Stream<Arguments> pairsOfHazards() {
        var hazards = hazards();
        return hazards.keySet().stream()
                .flatMap(one -> hazards.keySet().stream()
                        .filter(other -> one.compareTo(other) < 0)
                        .map(other -> Arguments.of(one, other)));
    }

    @ParameterizedTest
    @MethodSource("pairsOfHazards")
    void hasACommentForEveryPairOfHazardsOfAWinterDay(String one, String other) {
        var day = Sheets.day().month(1).celsius(-2.0, 3.0);
        Objects.requireNonNull(hazards().get(one)).accept(day);
        Objects.requireNonNull(hazards().get(other)).accept(day);

        var result = WRITER.write(new WritingTask(day.sheet(), 1, List.of()));

        assertThat(result).isInstanceOf(Written.class);
    }

    private static Map<String, Consumer<Sheets>> hazards() {
        return Map.of(
                "thunder", day -> day.thunder(YES, EVENING),
                "gale", day -> day.wind(WindStrength.GALE, WindStrength.GALE, EVENING),
                "strong wind", day -> day.wind(WindStrength.STRONG, WindStrength.STRONG, MORNING),
                "fog", day -> day.fog(YES, MORNING),
                "rain", day -> day.rain(YES, EARLY_AFTERNOON),
                "brief snow", day -> day.snow(YES, BRIEF, LATE_NIGHT),
                "heavy rain", day -> day.rain(YES, LATE_MORNING).heavy(YES, LATE_MORNING),
                "heavy snow", day -> day.snow(YES, EARLY_NIGHT).heavy(YES, EARLY_NIGHT),
                "blizzard", day -> day.snow(YES, EVENING).blowing(YES, EVENING),
                "rain or snow", day -> day.rainOrSnow(YES, EARLY_AFTERNOON));
    }

    @Test
    void writesNothingOfADayOfWhichNothingIsKnown() {
        var sheet = Sheets.day().celsius(null, null).unknown().sheet();

        var result = WRITER.write(new WritingTask(sheet, 1, List.of()));

        assertThat(result).isInstanceOf(NothingTrue.class);
        assertThat(((NothingTrue) result).reasons()).contains("true weather lines: 0");
    }

    static Stream<Arguments> days() {
        var S = WindStrength.STRONG;
        return Stream.of(
                Arguments.of(
                        "snow",
                        Sheets.day().month(1).in("北海道").celsius(-9.0, -2.0).snow(YES),
                        List.of("雪")),
                Arguments.of("fog", Sheets.day().month(4).celsius(8.0, 12.0).fog(YES, MORNING), List.of("霧")),
                Arguments.of(
                        "heavy rain",
                        Sheets.day().month(1).celsius(3.0, 8.0).rain(YES).heavy(YES),
                        List.of("激しい雨|雨脚|大雨|土砂降り|強い雨|強く降|どしゃ降り|豪雨|滝のような")),
                Arguments.of(
                        "rain all day", Sheets.day().month(3).celsius(9.0, 12.0).rain(YES), List.of("雨")),
                Arguments.of(
                        "thunder and rain",
                        Sheets.day().month(8).celsius(24.0, 30.0).rain(YES).thunder(YES, EVENING),
                        List.of("雷", "雨")),
                Arguments.of(
                        "gale and heavy rain",
                        Sheets.day()
                                .month(9)
                                .celsius(24.0, 28.0)
                                .rain(YES)
                                .heavy(YES)
                                .wind(WindStrength.GALE, WindStrength.GALE),
                        List.of("暴風|非常に強い風", "雨")),
                Arguments.of("strong wind and rain", Sheets.day().rain(YES).wind(S, S), List.of("風", "雨")),
                Arguments.of(
                        "extreme heat",
                        Sheets.day().month(7).celsius(26.0, 36.0).sky(Sky.FINE),
                        List.of("猛暑|暑さ|酷暑|熱中症|炎暑")),
                Arguments.of(
                        "thunder, gale and heat",
                        Sheets.day()
                                .month(8)
                                .celsius(27.0, 36.0)
                                .thunder(YES)
                                .wind(WindStrength.GALE, WindStrength.GALE),
                        List.of("雷", "暴風|非常に強い風")),
                Arguments.of(
                        "rain and snow",
                        Sheets.day()
                                .month(2)
                                .celsius(0.0, 4.0)
                                .rain(YES, MORNING)
                                .snow(YES, EVENING),
                        List.of("雨", "雪")),
                Arguments.of(
                        "open kind", Sheets.day().month(2).celsius(0.0, 4.0).rainOrSnow(YES), List.of("雨か雪|雪か雨|みぞれ")),
                Arguments.of(
                        "fine with rain", Sheets.day().month(5).sky(Sky.FINE).rain(YES, BRIEF), List.of("雨")),
                Arguments.of("rain at night", Sheets.day().rain(YES, EARLY_NIGHT, LATE_NIGHT), List.of("雨")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("days")
    void namesWhatIsSureToComeWhateverTheSeed(String name, Sheets day, List<String> mustSay) {
        var sheet = day.sheet();

        for (long seed = 0; seed < 100; seed++) {
            var written = written(sheet, seed);

            var text = written.weatherComment() + "　" + written.adviceComment();
            for (var words : mustSay) {
                assertThat(text).as(name).containsPattern(words);
            }
            assertThat(text).doesNotContain("日和", "穏やか");
        }
    }

    static Stream<Arguments> forbidden() {
        return Stream.of(
                Arguments.of(
                        "snow at -2 °C",
                        Sheets.day().month(1).celsius(-9.0, -2.0).snow(YES),
                        List.of("下り坂", "雨")),
                Arguments.of("fog", Sheets.day().month(4).celsius(8.0, 12.0).fog(YES), List.of("お出かけ日和", "紫外線", "外で")),
                Arguments.of(
                        "heavy rain",
                        Sheets.day().month(1).celsius(3.0, 8.0).rain(YES).heavy(YES),
                        List.of("にわか", "一時", "折りたたみ", "念のため", "安心です")),
                Arguments.of(
                        "rain all day",
                        Sheets.day().rain(YES),
                        List.of("にわか", "晴", "日差し", "下り坂", "紫外線", "念のため", "折りたたみ")),
                Arguments.of(
                        "cloudy", Sheets.day().month(11).celsius(9.0, 15.0), List.of("晴", "日差しが届く", "雨の降る", "お出かけ日和")),
                Arguments.of(
                        "fine 33 °C",
                        Sheets.day().month(7).sky(Sky.FINE).celsius(25.0, 33.0),
                        List.of("蒸", "雲", "熱中症", "猛暑", "厳しい暑さ")),
                Arguments.of(
                        "fine 5 °C",
                        Sheets.day().month(1).sky(Sky.FINE).celsius(-2.0, 5.0),
                        List.of("下り坂", "紫外線", "傘を", "厳しい寒さ")),
                Arguments.of(
                        "Okinawa in January",
                        Sheets.day().month(1).in("沖縄").sky(Sky.FINE).celsius(15.0, 19.0),
                        List.of("下り坂", "防寒", "雪", "花粉", "暖かい服装")),
                Arguments.of(
                        "a trace of rain",
                        Sheets.day().month(5).sky(Sky.FINE).rain(MAYBE, EVENING),
                        List.of("日和", "穏やか", "洗濯物がよく", "のんびり", "傘を忘れずに")),
                Arguments.of(
                        "stable and fine",
                        Sheets.day().month(5).sky(Sky.FINE),
                        List.of("変わりやすい", "にわか", "傘を", "回復", "下り坂")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forbidden")
    void neverSaysWhatTheDayDoesNotBear(String name, Sheets day, List<String> mustNotSay) {
        var sheet = day.sheet();
        var said = new HashSet<String>();

        for (long seed = 0; seed < 100; seed++) {
            var written = written(sheet, seed);
            said.add(written.weatherComment() + "　" + written.adviceComment());
        }

        assertThat(said).as(name).allSatisfy(text -> assertThat(text).doesNotContain(mustNotSay));
    }

    @Test
    void speaksOfTheEveningThatIsLeftWhenTheDaysLastForecastIsIssued() {
        var sheet = Sheets.day().issuedAt(17).celsius(null, null).sky(Sky.FINE).sheet();

        for (long seed = 0; seed < 50; seed++) {
            var written = written(sheet, seed);
            assertThat(written.weatherComment() + written.adviceComment())
                    .doesNotContain("日差し", "青空", "紫外線", "洗濯", "日和", "一日", "朝");
        }
    }

    @Test
    void saysNothingOfTemperaturesThatAreUnknown() {
        var sheet = Sheets.day().celsius(null, null).sky(Sky.FINE).sheet();

        for (long seed = 0; seed < 50; seed++) {
            var proof = written(sheet, seed).metadata().proof();
            assertThat(proof).extracting(ProvenClaim::fact).doesNotContain("maximum", "minimum", "range");
        }
    }

    @Test
    void warnsOfWhatIsOnlyPossible() {
        var sheet =
                Sheets.day().thunder(MAYBE, EVENING).rain(MAYBE, LATE_MORNING).sheet();

        var texts = LongStream.range(0, 100)
                .mapToObj(seed -> written(sheet, seed))
                .map(written -> written.weatherComment() + written.adviceComment())
                .toList();

        assertThat(texts).allSatisfy(text -> assertThat(text).containsAnyOf("雷", "稲光", "稲妻"));
    }

    private static Written written(FactSheet sheet, long seed) {
        var result = WRITER.write(new WritingTask(sheet, seed, List.of()));
        assertThat(result).isInstanceOf(Written.class);
        return (Written) result;
    }
}
