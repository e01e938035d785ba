package io.weathercomment.weather;

import static org.assertj.core.api.Assertions.assertThat;

import io.weathercomment.domain.Wind;
import io.weathercomment.domain.WindStrength;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expected parts are written 0–3 first: 0 ordinary, 1 fresh, 2 strong, 3 gale; behind a slash what is possible, if that is more. */
class JmaWindTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        北の風                                                   | 0 0 0 0 0 0 0 0
        北の風　やや強く                                         | 1 1 1 1 1 1 1 1
        北の風　やや強く　後　北東の風                           | 1 1 1 1 0 0 0 0
        東の風　後　やや強く                                     | 0 0 0 0 1 1 1 1
        西の風　非常に強く　後　北西の風　強く                   | 3 3 3 3 2 2 2 2
        西の風　日中　やや強く                                   | 0 0 0 1 1 1 0 0
        西の風　はじめ　強く                                     | 2 2 2 2 0 0 0 0
        西の風　朝晩　やや強く                                   | 1 1 1 0 0 0 1 1
        北西の風　強く　後　おさまり                             | 2 2 2 2 0 0 0 0
        北の風　海上　では　北の風　強く                         | 0 0 0 0 0 0 0 0
        西の風　後　北の風　琵琶湖　では　北の風　やや強く       | 0 0 0 0 0 0 0 0
        北西の風　下関　では　北西の風　やや強く                 | 0/1 0/1 0/1 0/1 0/1 0/1 0/1 0/1
        北の風　やや強く　伊豆南　では　後　西の風　強く         | 1 1 1 1 1/2 1/2 1/2 1/2
        西の風　後　やや強く　室戸　では　はじめ　西の風　やや強く | 0/1 0/1 0/1 0/1 1 1 1 1
        """)
    void readsStrengthAndTime(String text, String expected) {
        var winds = JmaWindText.winds(text, 0).orElseThrow();

        assertThat(winds.stream().map(JmaWindTextTest::written).collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "北の風　ものすごく", "後", "海上　では"})
    void aTextWithAnUnknownWordIsNotUnderstoodAtAll(String text) {
        assertThat(JmaWindText.winds(text, 0)).isEmpty();
    }

    private static String written(Wind wind) {
        var firm = digit(wind.firm());
        return wind.possible() == wind.firm() ? firm : firm + "/" + digit(wind.possible());
    }

    private static String digit(WindStrength strength) {
        return switch (strength) {
            case ORDINARY -> "0";
            case FRESH -> "1";
            case STRONG -> "2";
            case GALE -> "3";
        };
    }
}
