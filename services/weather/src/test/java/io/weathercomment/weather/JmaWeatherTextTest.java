package io.weathercomment.weather;

import static org.assertj.core.api.Assertions.assertThat;

import io.weathercomment.domain.Condition;
import io.weathercomment.domain.Extent;
import io.weathercomment.domain.Likelihood;
import io.weathercomment.domain.Sky;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Expected parts are written 0–3 first: sky F, P, C (fine, partly fine, cloudy); R, S, X (rain, snow, one of both), T thunder, H heavy,
 * G fog, small letters for maybe; ~ at times, - brief.
 */
class JmaWeatherTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        晴れ                                         | F F F F F F F F
        くもり　時々　晴れ                           | P P P P P P P P
        晴れ　時々　くもり                           | P P P P P P P P
        くもり　一時　晴れ                           | C C C C C C C C
        雨　時々　くもり                             | CR~ CR~ CR~ CR~ CR~ CR~ CR~ CR~
        雨　一時　くもり                             | CR~ CR~ CR~ CR~ CR~ CR~ CR~ CR~
        雨　時々　晴れ                               | PR~ PR~ PR~ PR~ PR~ PR~ PR~ PR~
        くもり　時々　雨                             | CR~ CR~ CR~ CR~ CR~ CR~ CR~ CR~
        くもり　一時　雪                             | CS- CS- CS- CS- CS- CS- CS- CS-
        くもり　夜　晴れ                             | C C C C C C F F
        くもり　昼過ぎ　から　雨                     | C C C C CR CR CR CR
        くもり　明け方　まで　雨                     | CR CR C C C C C C
        くもり　昼前　から　夕方　雨か雪             | C C C CX CX CX C C
        くもり　朝　一時　雨                         | C C CR- C C C C C
        晴れ　朝晩　くもり                           | C C C F F F C C
        くもり　朝夕　一時　雨                       | C C CR- C C CR- C C
        くもり　昼前　から　時々　雪                 | C C C CS~ CS~ CS~ CS~ CS~
        雨　夕方　まで　時々　くもり                 | CR~ CR~ CR~ CR~ CR~ CR~ CR CR
        雨　後　くもり                               | CR CR CR CR C C C C
        くもり　後　一時　雨                         | C C C C CR- CR- CR- CR-
        晴れ　後　くもり　夜遅く　雨                 | F F F F C C C CR
        くもり　後　晴れ　明け方　まで　雨           | CR CR C C F F F F
        雨　昼前　から　くもり　後　晴れ             | CR CR CR C C C F F
        雨　夜　くもり　後　晴れ                     | CR CR CR CR CR CR C F
        くもり　朝　から　昼前　雨　後　晴れ         | C C CR CR F F F F
        くもり　時々　晴れ　明け方　一時　雨か雪     | P PX- P P P P P P
        """)
    void readsWhatTheSkyDoesAndWhen(String text, String expected) {
        assertThat(read(text, 0)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        くもり　所により　雨                                                    | Cr Cr Cr Cr Cr Cr Cr Cr
        晴れ　所により　昼過ぎ　から　夕方　雨　で　雷を伴う                    | F F F F Frt Frt F F
        晴れ　所により　夕方　から　雨　で　雷を伴い　激しく　降る              | F F F F F Frth Frth Frth
        晴れ　所により　昼過ぎ　から　夜のはじめ頃　雷                          | F F F F Ft Ft Ft F
        晴れ　時々　くもり　所により　朝　まで　霧                              | Pg Pg Pg P P P P P
        くもり　夕方　から　雨　所により　雷　を伴う                            | C C C C C CRt CRt CRt
        くもり　夕方　一時　雨　所により　昼過ぎ　から　雷を伴い　激しく　降る  | C C C C Crth CR-th Crth Crth
        雨　所により　昼前　まで　激しく　降る                                  | CRh CRh CRh CRh CR CR CR CR
        くもり　岩国　では　雪                                                  | Cs Cs Cs Cs Cs Cs Cs Cs
        晴れ　山地　では　朝　から　昼前　雪か雨                                | F F Fx Fx F F F F
        晴れ　海上　では　昼前　まで　霧                                        | F F F F F F F F
        晴れ　海上　では　霧　山地　では　夜　雪                                | F F F F F F Fs Fs
        """)
    void localWordsAreMaybeAndTheSeaIsNotTheLand(String text, String expected) {
        assertThat(read(text, 0)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        雨　で　雷を伴う                          | CRT CRT CRT CRT CRT CRT CRT CRT
        くもり　昼過ぎ　から　雨　で　雷を伴い　非常に　激しく　降る | C C C C CRTH CRTH CRTH CRTH
        雪　所により　朝　ふぶく                  | CS CS CSb CS CS CS CS CS
        雪　で　ふぶく　夕方　から　くもり        | CSB CSB CSB CSB CSB C C C
        雪　で　ふぶく　昼過ぎ　まで　時々　くもり| CS~B CS~B CS~B CS~B CS~B CSB CSB CSB
        雨　一時　強く　降る                      | CRH CRH CRH CRH CRH CRH CRH CRH
        大雨　後　くもり                          | CRH CRH CRH CRH C C C C
        晴れ　明け方　霧                          | F FG F F F F F F
        """)
    void readsThunderHeavyFallsAndFog(String text, String expected) {
        assertThat(read(text, 0)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, 12", "5, 15", "11, 18", "17, 21"})
    void laterBeginsAtTheMiddleOfTheHoursThatAreLeft(int fromHour, int laterHour) {
        var parts = JmaWeatherText.conditions("雨　後　晴れ", fromHour).orElseThrow();

        var firstFine =
                parts.stream().map(Condition::sky).collect(Collectors.toList()).indexOf(Sky.FINE);
        assertThat(firstFine * JmaWeatherText.HOURS_PER_PART).isEqualTo(laterHour);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "　", "晴れ　ときどき　くもり", "夜　雨", "くもり　昼過ぎ　から", "くもり　所により", "<html>"})
    void aTextWithAnUnknownWordIsNotUnderstoodAtAll(String text) {
        var parts = JmaWeatherText.conditions(text, 0);

        assertThat(parts).isEmpty();
    }

    @Test
    void everyListedCodeIsUnderstoodAndItsFamilyIsRight() {
        assertThat(JmaWeatherCode.texts()).hasSizeGreaterThan(110);

        for (var code : JmaWeatherCode.texts().keySet()) {
            var parts = JmaWeatherCode.conditions(code, 0).orElseThrow(() -> new AssertionError(code));
            var wet = parts.stream().map(Condition::wet).reduce(Likelihood.NO, Likelihood::or);
            switch (code.charAt(0)) {
                case '1' ->
                    assertThat(parts).as(code).anyMatch(part -> part.sky().fineOrPartly());
                case '2' -> assertThat(parts).as(code).anyMatch(part -> part.sky() != Sky.FINE);
                default -> assertThat(wet).as(code).isEqualTo(Likelihood.YES);
            }
        }
    }

    @Test
    void anUnlistedCodeSaysNothing() {
        assertThat(JmaWeatherCode.conditions("999", 0)).isEmpty();
    }

    private static String read(String text, int fromHour) {
        return JmaWeatherText.conditions(text, fromHour).orElseThrow().stream()
                .map(JmaWeatherTextTest::written)
                .collect(Collectors.joining(" "));
    }

    private static String written(Condition condition) {
        var sky = switch (condition.sky()) {
            case FINE -> "F";
            case PARTLY_FINE -> "P";
            case CLOUDY -> "C";
        };
        var extent = switch (condition.extent()) {
            case STEADY -> "";
            case AT_TIMES -> "~";
            case BRIEF -> "-";
        };
        assertThat(condition.wet().possible() || condition.extent() == Extent.STEADY)
                .isTrue();
        return sky
                + letter("R", condition.rain())
                + letter("S", condition.snow())
                + letter("X", condition.rainOrSnow())
                + extent
                + letter("T", condition.thunder())
                + letter("H", condition.heavy())
                + letter("B", condition.blowing())
                + letter("G", condition.fog());
    }

    private static String letter(String letter, Likelihood likelihood) {
        return switch (likelihood) {
            case NO -> "";
            case MAYBE -> letter.toLowerCase(Locale.ROOT);
            case YES -> letter;
        };
    }
}
