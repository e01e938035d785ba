package io.weathercomment.quality.checker;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParsedBodyTest {
    private static final LocalDate TARGET = LocalDate.of(2022, 10, 10);

    /** f fine, F fine with clouds, c cloudy, C cloudy with sun, w wet, v partly wet, t the turn of a のち; one letter a block from 00. */
    @ParameterizedTest(name = "{0}: {1}, rain {2}")
    @CsvSource(delimiter = '|', textBlock = """
            晴れ                                          | ffffffff | 00000000
            晴れ 時々 くもり                              | FFFFFFFF | 00000000
            くもり 時々 晴れ                              | CCCCCCCC | 00000000
            晴れ 夕方 から くもり                         | fffffccc | 00000000
            くもり 明け方 まで 雨                         | wwcccccc | 33000000
            くもり 昼前 から 夕方 晴れ                    | cccfffcc | 00000000
            くもり 昼過ぎ まで 時々 晴れ                  | CCCCCccc | 00000000
            晴れ 朝晩 くもり                              | fccfffcc | 00000000
            雨 時々 くもり                                | vvvvvvvv | 22222222
            くもり 一時 雨                                | vvvvvvvv | 22222222
            くもり 夕方 一時 雨                           | cccccvcc | 00000200
            くもり 所により 夕方 から 雨                  | cccccccc | 00000111
            雨 昼前 から くもり 所により 雷 を伴う        | wwwccccc | 33300000
            くもり 朝 から 昼前 雨                        | ccwwcccc | 00330000
            晴れ 後 くもり                                | fffttccc | 00000000
            くもり 後 雨                                  | cccvvwww | 00022333
            くもり 後 晴れ 明け方 まで 雨                 | wwcttfff | 33000000
            くもり 海上 では 霧                           | cccccccc | 00000000
            """)
    void readsTheSky(String weather, String sky, String rain) {
        var day = day(weather, "北の風");

        assertThat(IntStream.range(0, 8).mapToObj(block -> letter(day, block)).collect(Collectors.joining()))
                .isEqualTo(sky);
        assertThat(IntStream.of(day.sky.rain).mapToObj(String::valueOf).collect(Collectors.joining()))
                .isEqualTo(rain);
    }

    @ParameterizedTest(name = "{0}: land {1}, sea {2}")
    @CsvSource(delimiter = '|', textBlock = """
            北の風                                         | 00000000 | 00000000
            北の風 やや強く                                | 11111111 | 00000000
            北の風 後 南の風 やや強く                      | 00011111 | 00000000
            北の風 強く 後 南の風                          | 22220000 | 00000000
            北の風 やや強く 後 おさまり                    | 11110000 | 00000000
            南の風 日中 やや強く                           | 00011100 | 00000000
            北の風 海上 では はじめ 北の風 非常に強く      | 00000000 | 33330000
            """)
    void readsTheWind(String wind, String land, String sea) {
        var day = day("晴れ", wind);

        assertThat(IntStream.of(day.wind.land).mapToObj(String::valueOf).collect(Collectors.joining()))
                .isEqualTo(land);
        assertThat(IntStream.of(day.wind.sea).mapToObj(String::valueOf).collect(Collectors.joining()))
                .isEqualTo(sea);
    }

    @Test
    void readsThunderFogAndSnowInTheirHours() {
        var day = day("雪　夕方　から　くもり　所により　昼前　まで　雷　を伴う", "北の風");
        var foggy = day("晴れ　所により　朝　まで　霧", "北の風");
        var blowing = day("雪　で　ふぶく　昼過ぎ　から　くもり", "北の風");

        assertThat(day.sky.thunder).containsExactly(1, 1, 1, 1, 0, 0, 0, 0);
        assertThat(day.sky.snow).containsExactly(3, 3, 3, 3, 3, 0, 0, 0);
        assertThat(foggy.sky.fog).containsExactly(1, 1, 1, 0, 0, 0, 0, 0);
        assertThat(blowing.sky.blowing).containsExactly(2, 2, 2, 2, 0, 0, 0, 0);
    }

    @Test
    void takesTheDaytimeMaximumAndNoMinimumOnTheDayOfIssue() {
        var body = Bodies.sameDay("2022-10-10", 5, "晴れ", List.of(0, 0, 0), List.of(22, 24));

        var day = ParsedBody.of(body).day(Bodies.AREA, TARGET).orElseThrow();

        assertThat(day.max).isEqualTo(22);
        assertThat(day.min).isNull();
        assertThat(day.left).isEqualTo(Blocks.between(6, 24));
    }

    @Test
    void readsALineOfTheArchiveAndWhatJmaServes() {
        var nearTerm = Bodies.nextDay("2022-10-09", "2022-10-10", "晴れ", "北の風", List.of(0, 0, 0, 0), 20, 10);
        var served = new JsonArray().add(nearTerm).add(new JsonObject());

        assertThat(ParsedBody.of(served).areas()).containsExactly(Bodies.AREA);
        assertThat(ParsedBody.of(new JsonObject().put("office", "130000").put("body", served))
                        .areas())
                .containsExactly(Bodies.AREA);
    }

    @Test
    void tellsWordsThatItDoesNotKnow() {
        var body = Bodies.nextDay("2022-10-09", "2022-10-10", "晴れ　ひょう", "北の風　そよそよ", List.of(0, 0, 0, 0), 20, 10);

        assertThat(ParsedBody.of(body).unread(Bodies.AREA, TARGET)).containsExactly("そよそよ", "ひょう");
    }

    private static DayReading day(String weather, String wind) {
        var body = Bodies.nextDay(
                "2022-10-09",
                "2022-10-10",
                weather.replace(' ', '　'),
                wind.replace(' ', '　'),
                List.of(0, 0, 0, 0),
                20,
                10);
        return ParsedBody.of(body).day(Bodies.AREA, TARGET).orElseThrow();
    }

    private static String letter(DayReading day, int block) {
        double fine = day.sky.fine[block];
        double wet = day.sky.wet[block];
        if (wet > 0) {
            return wet == 1 ? "w" : "v";
        }
        if (fine == 0.5) {
            return "t";
        }
        return fine == 1 ? "f" : fine == 0 ? "c" : fine > 0.5 ? "F" : "C";
    }
}
