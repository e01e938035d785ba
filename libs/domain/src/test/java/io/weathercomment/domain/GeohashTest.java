package io.weathercomment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeohashTest {
    @ParameterizedTest
    @CsvSource({
        "57.64911, 10.40744, 11, u4pruydqqvj",
        "42.605, -5.603, 5, ezs42",
        "35.6812, 139.7671, 6, xn76ur",
        "-25.382708, -49.265506, 8, 6gkzwgjz",
        "0, 0, 5, s0000",
        "-90, -180, 5, 00000",
        "90, 180, 5, zzzzz",
        "-0.0001, -0.0001, 1, 7",
    })
    void namesTheCellOfAPoint(double latitude, double longitude, int length, String expected) {
        assertThat(Geohash.of(latitude, longitude, length)).isEqualTo(expected);
    }

    @Test
    void usesFiveCharactersUnlessTold() {
        assertThat(Geohash.of(42.605, -5.603)).isEqualTo("ezs42");
    }

    @ParameterizedTest
    @CsvSource({"90.1, 0, 5", "0, 180.1, 5", "NaN, 0, 5", "0, NaN, 5", "0, 0, 0", "0, 0, 13"})
    void refusesWhatIsNoPointOrNoLength(double latitude, double longitude, int length) {
        assertThatThrownBy(() -> Geohash.of(latitude, longitude, length)).isInstanceOf(IllegalArgumentException.class);
    }
}
