package io.weathercomment.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FigureTest {
    @ParameterizedTest
    @CsvSource({"5, 1, 3, 3", "2, 9, 2, 2", "1, 1, 7, 1"})
    void isTheMedianOfItsMeasurements(double first, double second, double third, double median) {
        var raw = List.of(first, second, third);

        var figure = Figure.median("ready", "s", "by hand", raw);

        assertThat(figure.value()).isEqualTo(median);
        assertThat(figure.raw()).isEqualTo(raw);
    }
}
