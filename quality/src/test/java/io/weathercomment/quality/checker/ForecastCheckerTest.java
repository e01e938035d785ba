package io.weathercomment.quality.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForecastCheckerTest {
    /** A half that speaks of nothing, so that only the other one is judged. */
    private static final String SILENT = "では";

    /** The column verdict: ok, contradicts, unsupported. */
    @ParameterizedTest(name = "{0}月 {1} {2} pops {3} max {4} min {5}: {6} is {7}")
    @CsvSource(delimiter = '|', textBlock = """
            10 | 晴れ                                   | 北の風           | 0 0 0 0     | 20 | 10 | 雲ひとつない青空   | ok
            10 | くもり                                 | 北の風           | 10 10 10 10 | 20 | 10 | 雲ひとつない青空   | contradicts
            10 | くもり 時々 晴れ                       | 北の風           | 10 10 10 10 | 20 | 10 | 晴れる一日         | unsupported
            10 | くもり 時々 晴れ                       | 北の風           | 10 10 10 10 | 20 | 10 | 日差しが届く       | ok
            10 | くもり                                 | 北の風           | 10 10 10 10 | 20 | 10 | 日差しが届く       | contradicts
            10 | くもり                                 | 北の風           | 10 10 10 10 | 20 | 10 | 日差しはなく       | ok
            10 | 晴れ                                   | 北の風           | 0 0 0 0     | 20 | 10 | 日差しはなく       | contradicts
            10 | 晴れ                                   | 北の風           | 0 0 0 0     | 20 | 10 | すっきりしない空   | contradicts
            10 | くもり                                 | 北の風           | 0 0 0 0     | 20 | 10 | スッキリしない空   | ok
            10 | 晴れ                                   | 北の風           | 0 0 0 0     | 20 | 10 | スッキリ晴れる     | ok
            10 | 晴れ 昼過ぎ から くもり                | 北の風           | 0 0 0 0     | 20 | 10 | 午後は雲が多い     | ok
            10 | くもり 昼過ぎ から 晴れ                | 北の風           | 0 0 0 0     | 20 | 10 | 午後は雲が多い     | contradicts
            10 | 晴れ 夕方 から 雨                      | 北の風           | 0 0 20 60   | 20 | 10 | 青空が広がる       | contradicts
            10 | 晴れ 夕方 から 雨                      | 北の風           | 0 0 20 60   | 20 | 10 | 青空も夕方から雨   | ok
            10 | 晴れ 夜 くもり                         | 北の風           | 0 0 0 0     | 20 | 10 | 夜は星空           | contradicts
            10 | くもり 夜 晴れ                         | 北の風           | 0 0 0 0     | 20 | 10 | 夜は星空           | ok
            10 | 雨                                     | 北の風           | 80 80 80 80 | 20 | 15 | 雨の一日           | ok
            10 | くもり 夕方 雨                         | 北の風           | 20 20 50 20 | 20 | 15 | 一日中雨           | contradicts
            10 | 晴れ                                   | 北の風           | 0 0 0 0     | 20 | 15 | 雨が降る           | contradicts
            10 | くもり 所により 雨                     | 北の風           | 20 20 20 20 | 20 | 15 | 雨が降る           | unsupported
            10 | くもり 所により 雨                     | 北の風           | 20 20 20 20 | 20 | 15 | 雨に注意           | ok
            10 | くもり                                 | 北の風           | 20 20 30 20 | 20 | 15 | 雨の可能性も       | ok
            10 | くもり                                 | 北の風           | 20 20 60 20 | 20 | 15 | 雨が降る           | ok
            10 | くもり 未明 雨                         | 北の風           | 50 20 10 0  | 20 | 15 | 雨が降る           | contradicts
            10 | 雨                                     | 北の風           | 80 80 80 80 | 20 | 15 | にわか雨に注意     | contradicts
            10 | くもり 一時 雨                         | 北の風           | 50 50 50 50 | 20 | 15 | にわか雨に注意     | ok
            10 | くもり 時々 雨                         | 北の風           | 60 60 60 60 | 20 | 15 | ニワカ雨に注意     | unsupported
            10 | 雨                                     | 北の風           | 80 80 80 80 | 20 | 15 | 折りたたみ傘が安心 | contradicts
            10 | 雨                                     | 北の風           | 80 80 80 80 | 20 | 15 | 傘が必須           | ok
            10 | くもり 所により 雨                     | 北の風           | 20 20 20 20 | 20 | 15 | 傘が必須           | unsupported
            10 | 晴れ                                   | 北の風           | 0 0 0 0     | 20 | 15 | 傘の出番はなさそう | ok
            10 | くもり                                 | 北の風           | 0 0 30 0    | 20 | 15 | 傘の出番はなさそう | contradicts
            10 | くもり 所により 雨                     | 北の風           | 0 0 10 0    | 20 | 15 | 雨の心配なし       | contradicts
            10 | 晴れ                                   | 北の風           | 0 0 0 0     | 20 | 15 | 雨の心配なし       | ok
            10 | 雨 昼前 から くもり                    | 北の風           | 80 60 20 0  | 20 | 15 | 雨は昼前まで       | ok
            10 | 雨                                     | 北の風           | 80 80 80 80 | 20 | 15 | 雨は昼前まで       | contradicts
            10 | 雨                                     | 北の風           | 80 80 80 80 | 20 | 15 | 夕方から雨         | unsupported
            10 | 雨 昼過ぎ から 晴れ                    | 北の風           | 80 60 0 0   | 20 | 15 | 午後は雨上がる     | ok
            10 | 雨                                     | 北の風           | 80 80 80 80 | 20 | 15 | 雨は次第に止む     | contradicts
            10 | 雨 所により 激しく 降る                | 北の風           | 80 80 80 80 | 20 | 15 | 激しい雨に警戒     | ok
            10 | 雨                                     | 北の風           | 80 80 80 80 | 20 | 15 | 激しい雨に警戒     | unsupported
            10 | 雨 所により 激しく 降る                | 北の風           | 80 80 80 80 | 20 | 15 | 小雨がぱらつく     | contradicts
            1  | 雪 で ふぶく                           | 北の風 強く      | 80 80 80 80 | -2 | -6 | 吹雪に警戒         | ok
            1  | くもり                                 | 北の風           | 10 10 10 10 | 9  | 2  | 雪が降る           | contradicts
            1  | くもり 所により 雪                     | 北の風           | 10 20 20 10 | 3  | -2 | 雪がちらつくことも | ok
            1  | くもり 時々 雪か雨                     | 北の風           | 50 50 50 50 | 4  | 0  | みぞれまじり       | ok
            8  | くもり 所により 雨 で 雷を伴う         | 南の風           | 30 30 40 30 | 32 | 25 | 雷に注意           | ok
            8  | くもり 一時 雨                         | 南の風           | 30 30 50 50 | 32 | 25 | 雷に注意           | unsupported
            8  | 晴れ                                   | 南の風           | 0 0 0 0     | 32 | 25 | 雷に注意           | contradicts
            8  | 晴れ 所により 夕方 雨 で 雷を伴う      | 南の風           | 0 0 20 10   | 32 | 25 | 午前は雷雨に注意   | contradicts
            10 | 晴れ 所により 昼前 まで 霧             | 北の風           | 0 0 0 0     | 20 | 8  | 朝は霧に注意       | ok
            10 | 晴れ 海上 では 霧                      | 北の風           | 0 0 0 0     | 20 | 8  | 朝は霧に注意       | unsupported
            10 | くもり                                 | 北の風           | 0 0 0 0     | 20 | 8  | はっきりしない空   | ok
            10 | くもり                                 | 北の風 強く      | 0 0 0 0     | 20 | 8  | 風の強い一日       | ok
            10 | くもり                                 | 北の風 やや強く  | 0 0 0 0     | 20 | 8  | 風の強い一日       | unsupported
            10 | くもり                                 | 北の風 やや強く  | 0 0 0 0     | 20 | 8  | 風に注意           | ok
            10 | くもり                                 | 北の風           | 0 0 0 0     | 20 | 8  | 強風に注意         | contradicts
            10 | くもり                                 | 北の風 海上 では 北の風 強く | 0 0 0 0 | 20 | 8 | 強風に注意    | unsupported
            10 | 晴れ                                   | 北の風 後 南の風 強く | 0 0 0 0 | 20 | 8  | 夕方は風が強い     | ok
            10 | 晴れ                                   | 北の風 やや強く  | 0 0 0 0     | 20 | 8  | 穏やかな空         | contradicts
            10 | 晴れ                                   | 北の風           | 0 0 0 0     | 20 | 8  | 穏やかな空         | ok
            8  | 晴れ                                   | 南の風           | 0 0 0 0     | 35 | 26 | 猛暑に警戒         | ok
            8  | 晴れ                                   | 南の風           | 0 0 0 0     | 34 | 26 | 猛暑に警戒         | unsupported
            8  | 晴れ                                   | 南の風           | 0 0 0 0     | 30 | 24 | 熱中症に警戒       | contradicts
            8  | 晴れ                                   | 南の風           | 0 0 0 0     | 33 | 24 | 厳しい暑さ         | unsupported
            9  | 晴れ                                   | 南の風           | 0 0 0 0     | 33 | 24 | 真夏の暑さ         | contradicts
            6  | 晴れ                                   | 南の風           | 0 0 0 0     | 31 | 24 | 残暑が続く         | contradicts
            10 | 晴れ                                   | 北の風           | 0 0 0 0     | 19 | 8  | 暑さが続く         | contradicts
            10 | 晴れ                                   | 北の風           | 0 0 0 0     | 24 | 12 | 防寒は万全に       | contradicts
            1  | 晴れ                                   | 北の風           | 0 0 0 0     | 8  | -1 | 防寒は万全に       | ok
            1  | 晴れ                                   | 北の風           | 0 0 0 0     | 13 | 6  | 凍える寒さ         | contradicts
            1  | 晴れ                                   | 北の風           | 0 0 0 0     | 3  | -5 | 厳しい寒さ         | ok
            10 | 晴れ                                   | 北の風           | 0 0 0 0     | 22 | 8  | 寒暖差に注意       | ok
            10 | 晴れ                                   | 北の風           | 0 0 0 0     | 15 | 12 | 寒暖差に注意       | contradicts
            8  | 晴れ                                   | 南の風           | 0 0 0 0     | 36 | 26 | 過ごしやすい陽気   | contradicts
            5  | 晴れ                                   | 南の風           | 0 0 0 0     | 23 | 13 | 過ごしやすい陽気   | ok
            8  | 晴れ                                   | 南の風           | 0 0 0 0     | 33 | 25 | 涼しい場所で休憩を | ok
            8  | 晴れ                                   | 南の風           | 0 0 0 0     | 33 | 25 | 昼間も涼しい       | contradicts
            7  | くもり                                 | 南の風           | 20 20 20 20 | 31 | 25 | 蒸し暑い一日       | unsupported
            1  | 晴れ                                   | 北の風           | 0 0 0 0     | 6  | -2 | 路面凍結に注意     | ok
            1  | 晴れ                                   | 北の風           | 0 0 0 0     | 14 | 7  | 路面凍結に注意     | contradicts
            5  | 晴れ                                   | 南の風           | 0 0 0 0     | 23 | 13 | 洗濯日和           | ok
            5  | 雨                                     | 南の風           | 80 80 80 80 | 23 | 13 | 洗濯日和           | contradicts
            5  | 雨                                     | 南の風           | 80 80 80 80 | 23 | 13 | 部屋干しが安心     | ok
            5  | 晴れ                                   | 南の風           | 0 0 0 0     | 23 | 13 | お出かけ日和       | ok
            5  | 雨                                     | 南の風           | 80 80 80 80 | 23 | 13 | お出かけ日和       | contradicts
            5  | 晴れ                                   | 南の風           | 0 0 0 0     | 23 | 13 | 紫外線対策を       | ok
            1  | 晴れ                                   | 南の風           | 0 0 0 0     | 9  | 1  | 紫外線対策を       | contradicts
            3  | 晴れ                                   | 南の風           | 0 0 0 0     | 15 | 5  | 花粉に注意         | ok
            3  | 雨                                     | 南の風           | 80 80 80 80 | 15 | 5  | 花粉に注意         | contradicts
            6  | 晴れ                                   | 南の風           | 0 0 0 0     | 25 | 18 | 花粉に注意         | contradicts
            6  | くもり 一時 雨                         | 南の風           | 50 50 50 50 | 25 | 18 | 梅雨空             | ok
            11 | 晴れ                                   | 北の風           | 0 0 0 0     | 15 | 6  | 梅雨の晴れ間       | contradicts
            10 | 晴れ                                   | 北の風           | 0 0 0 0     | 20 | 10 | 秋晴れの空         | ok
            11 | くもり                                 | 北の風           | 0 0 0 0     | 15 | 10 | 秋晴れの空         | contradicts
            9  | くもり                                 | 北の風           | 0 0 0 0     | 25 | 20 | 台風に備えて       | unsupported
            10 | くもり 昼過ぎ から 晴れ                | 北の風           | 0 0 0 0     | 20 | 10 | 天気は回復へ       | ok
            10 | 晴れ                                   | 北の風           | 0 0 0 0     | 20 | 10 | 天気は回復へ       | contradicts
            10 | 晴れ 後 くもり 夜 雨                   | 北の風           | 0 0 10 50   | 20 | 10 | 天気は下り坂       | ok
            10 | 雨                                     | 北の風           | 80 80 80 80 | 20 | 10 | 天気は下り坂       | contradicts
            10 | 晴れ                                   | 北の風           | 0 0 0 0     | 20 | 10 | 変わりやすい空     | contradicts
            10 | 晴れ 一時 雨                           | 北の風           | 50 50 50 50 | 20 | 10 | 変わりやすい空     | ok
            10 | 晴れ 後 くもり                         | 北の風           | 0 0 0 0     | 20 | 10 | 晴れのちくもり     | ok
            10 | くもり 後 晴れ                         | 北の風           | 0 0 0 0     | 20 | 10 | 晴れのちくもり     | contradicts
            10 | 雨                                     | 北の風           | 80 80 80 80 | 20 | 10 | 大雨警報に注意     | contradicts
            10 | 晴れ                                   | 北の風           | 0 0 0 0     | 20 | 10 | 絶対に晴れる       | contradicts
            10 | 晴れ                                   | 北の風           | 0 0 0 0     | 20 | 10 | 今日も頑張りましょう | unsupported
            """)
    void judgesTheDayAfter(
            int month, String weather, String wind, String pops, int max, int min, String text, String verdict) {
        var target = LocalDate.of(2022, month, 10);
        var body = Bodies.nextDay(
                target.minusDays(1).toString(),
                target.toString(),
                fullWidth(weather),
                fullWidth(wind),
                numbers(pops),
                max,
                min);

        var objections = ForecastChecker.check(body, Bodies.AREA, target, text, SILENT);

        assertThat(worst(objections)).as(objections.toString()).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "issued at {0}, {1}: {2} is {3}")
    @CsvSource(delimiter = '|', textBlock = """
            17 | 晴れ 夜遅く くもり    | 夜は星空         | ok
            17 | 晴れ                  | 朝は晴れる       | unsupported
            17 | くもり                | 厳しい暑さ       | unsupported
            11 | くもり 夕方 雨        | 夕方は雨         | ok
            11 | くもり 夕方 雨        | 午後は雨         | ok
            11 | くもり 夕方 雨        | 午前は雨         | contradicts
            05 | くもり 後 雨          | 夕方は雨         | ok
            05 | くもり 後 雨          | 朝は雨           | contradicts
            """)
    void judgesOnlyTheHoursThatAreLeft(int hour, String weather, String text, String verdict) {
        var target = LocalDate.of(2022, 8, 10);
        var windows = hour == 17 ? List.of(20) : hour == 11 ? List.of(20, 20) : List.of(10, 20, 20);
        var body = Bodies.sameDay(
                target.toString(), hour, fullWidth(weather), windows, hour == 17 ? List.of() : List.of(30, 30));

        var objections = ForecastChecker.check(body, Bodies.AREA, target, text, SILENT);

        assertThat(worst(objections)).as(objections.toString()).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{0} / {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            傘の出番     | 雨具の準備を   | umbrella twice
            雷に注意     | 落雷に警戒を   | thunder twice
            雨の一日     | 雨の一日       | repetition
            お出かけ日和 | 外出は控えて   | outing and stay in
            雨が降る     | 傘は不要       | rain and dry
            """)
    void judgesThePair(String weather, String advice, String claim) {
        var body = Bodies.nextDay("2022-10-09", "2022-10-10", "雨　所により　雷を伴う", "北の風", List.of(80, 80, 80, 80), 20, 15);

        var objections = ForecastChecker.check(body, Bodies.AREA, LocalDate.of(2022, 10, 10), weather, advice);

        assertThat(objections)
                .filteredOn(one -> one.half().equals("pair"))
                .extracting(Objection::claim)
                .contains(claim);
    }

    @Test
    void agreesWithATruePair() {
        var body = Bodies.nextDay("2022-10-09", "2022-10-10", "雨　夕方　から　くもり", "北の風", List.of(80, 80, 60, 20), 16, 12);

        var objections = ForecastChecker.check(body, Bodies.AREA, LocalDate.of(2022, 10, 10), "夕方まで雨", "足元にご注意を");

        assertThat(objections).isEmpty();
    }

    @Test
    void countsCodePoints() {
        var body = Bodies.nextDay("2022-10-09", "2022-10-10", "晴れ", "北の風", List.of(0, 0, 0, 0), 20, 12);
        var fifteen = "𠮷".repeat(15);

        var within = ForecastChecker.check(body, Bodies.AREA, LocalDate.of(2022, 10, 10), fifteen, SILENT);
        var beyond = ForecastChecker.check(body, Bodies.AREA, LocalDate.of(2022, 10, 10), fifteen + "。", SILENT);

        assertThat(within).isEmpty();
        assertThat(beyond).extracting(Objection::claim).containsExactly("length");
    }

    @Test
    void tellsWhatTheBodyShows() {
        var body = Bodies.nextDay("2022-10-09", "2022-10-10", "晴れ", "北の風", List.of(0, 0, 0, 0), 20, 12);

        var objections = ForecastChecker.check(body, Bodies.AREA, LocalDate.of(2022, 10, 10), "雨の一日", "傘を忘れずに");

        assertThat(objections).extracting(Objection::half).containsExactly("weather", "advice");
        assertThat(objections).allMatch(Objection::contradicts);
        assertThat(objections.getFirst().words()).isEqualTo("雨の一日");
        assertThat(objections.getFirst().fact()).contains("晴れ", "pops 0/0/0/0", "max 20 min 12");
    }

    @Test
    void refusesADayThatTheBodyDoesNotTell() {
        var body = Bodies.nextDay("2022-10-09", "2022-10-10", "晴れ", "北の風", List.of(0, 0, 0, 0), 20, 12);

        assertThatThrownBy(() -> ForecastChecker.check(body, Bodies.AREA, LocalDate.of(2022, 10, 12), "晴れ", SILENT))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(ForecastChecker.mainEvent(body, "999999", LocalDate.of(2022, 10, 10)))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} {1} max {2}: hazards {3}, main event {4}")
    @CsvSource(delimiter = '|', textBlock = """
            雨                                   | 北の風 非常に強く            | 20 | severe-storm  | severe-storm
            雨                                   | 北の風 強く                  | 20 | storm         | storm
            晴れ                                 | 北の風 強く                  | 20 | strong-wind   | strong-wind
            雪 で ふぶく                         | 北の風                       | -2 | blizzard      | blizzard
            晴れ                                 | 南の風                       | 35 | extreme-heat  | extreme-heat
            晴れ 夕方 から 雨                    | 南の風 強く 後 北の風        | 36 | extreme-heat strong-wind | extreme-heat
            晴れ                                 | 南の風                       | 34 | ''            | sky
            くもり 所により 雨 で 雷を伴い 激しく 降る | 南の風                 | 30 | ''            | sky
            くもり 時々 雨 所により 雷 を伴う    | 北の風 海上 では 北の風 強く | 20 | ''            | rain
            くもり 未明 雨                       | 北の風                       | 20 | ''            | sky
            雪 時々 くもり                       | 北の風                       | 1  | ''            | snow
            くもり 一時 雪か雨                   | 北の風                       | 4  | ''            | sleet
            晴れ 昼過ぎ から くもり              | 北の風                       | 20 | ''            | change
            くもり 後 晴れ                       | 北の風                       | 20 | ''            | change
            晴れ 朝晩 くもり                     | 北の風                       | 20 | ''            | sky
            """)
    void findsWhatMatters(String weather, String wind, int max, String hazards, String mainEvent) {
        var body = Bodies.nextDay(
                "2022-10-09", "2022-10-10", fullWidth(weather), fullWidth(wind), List.of(10, 10, 10, 10), max, max - 8);
        var target = LocalDate.of(2022, 10, 10);

        assertThat(ForecastChecker.hazards(body, Bodies.AREA, target))
                .containsExactlyElementsOf(Stream.of(hazards.split(" "))
                        .filter(one -> !one.isEmpty())
                        .toList());
        assertThat(ForecastChecker.mainEvent(body, Bodies.AREA, target)).contains(mainEvent);
    }

    @ParameterizedTest(name = "{0}, max {1}: {2} / {3} names the main event: {4}")
    @CsvSource(delimiter = '|', textBlock = """
            雨                      | 20 | 雨の一日       | 足元注意     | true
            雨                      | 20 | ひんやり       | 傘を忘れずに | true
            雨                      | 20 | ひんやり       | 長袖で       | false
            雨                      | 20 | 青空           | 長袖で       | false
            晴れ 後 くもり          | 20 | 晴れのちくもり | 長袖で       | true
            晴れ 後 くもり          | 20 | 午後は雲が多い | 長袖で       | true
            晴れ 後 くもり          | 20 | 風は穏やか     | 長袖で       | false
            晴れ                    | 20 | 青空           | 長袖で       | true
            晴れ                    | 20 | 曇り空         | 長袖で       | false
            晴れ                    | 32 | 暑い一日       | 水分補給を   | true
            くもり 所により 雨      | 20 | にわか雨に注意 | 長袖で       | true
            晴れ                    | 36 | 猛暑に警戒     | 水分補給を   | true
            晴れ                    | 36 | 青空           | 日傘を       | false
            """)
    void seesWhetherTheMainEventIsNamed(String weather, int max, String weatherComment, String advice, boolean named) {
        var body =
                Bodies.nextDay("2022-10-09", "2022-10-10", fullWidth(weather), "北の風", List.of(10, 10, 10, 10), max, 10);

        assertThat(ForecastChecker.namesMainEvent(
                        body, Bodies.AREA, LocalDate.of(2022, 10, 10), weatherComment, advice))
                .isEqualTo(named);
    }

    @ParameterizedTest(name = "{1} / {2} names {0}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            thunder      | 雷雨に注意   | 屋内へ       | true
            thunder      | 雨に注意     | 屋内へ       | false
            storm        | 荒れた空     | 外出控えて   | true
            severe-storm | 暴風に警戒   | 安全第一     | true
            blizzard     | 吹雪に警戒   | 外出控えて   | true
            blizzard     | 雪の一日     | 外出控えて   | false
            heavy-rain   | 大雨に警戒   | 早めの帰宅を | true
            fog          | 霧に注意     | 徐行を       | true
            fog          | 霧雨に注意   | 傘を         | false
            extreme-heat | 晴れて暑い   | 日傘を       | true
            extreme-heat | 青空         | 熱中症に警戒 | true
            strong-wind  | 風は穏やか   | 洗濯日和     | false
            strong-wind  | 青空         | 強風に注意   | true
            """)
    void seesWhetherAHazardIsNamed(String hazard, String weatherComment, String advice, boolean named) {
        assertThat(ForecastChecker.names(hazard, weatherComment, advice)).isEqualTo(named);
    }

    private static String worst(List<Objection> objections) {
        if (objections.isEmpty()) {
            return "ok";
        }
        return objections.stream().anyMatch(Objection::contradicts) ? Objection.CONTRADICTS : Objection.UNSUPPORTED;
    }

    private static String fullWidth(String text) {
        return text.strip().replace(' ', '　');
    }

    private static List<Integer> numbers(String text) {
        return Stream.of(text.strip().split(" +")).map(Integer::valueOf).toList();
    }
}
