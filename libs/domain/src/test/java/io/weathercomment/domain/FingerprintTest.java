package io.weathercomment.domain;

import static io.weathercomment.domain.Likelihood.MAYBE;
import static io.weathercomment.domain.Likelihood.NO;
import static io.weathercomment.domain.Likelihood.YES;
import static io.weathercomment.domain.WindStrength.FRESH;
import static io.weathercomment.domain.WindStrength.ORDINARY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FingerprintTest {
    private static final LocalDate DAY = LocalDate.of(2022, 6, 15);
    private static final Instant ISSUED = TargetDay.at(DAY.minusDays(1), 17);
    private static final Wind CALM = new Wind(ORDINARY, ORDINARY, null);
    private static final Condition RAIN = new Condition(Sky.CLOUDY, YES, NO, NO, Extent.STEADY, NO, NO, NO);
    private static final FactSheet SHEET = sheet(part(RAIN, 55, CALM));

    @Test
    void isAHexadecimalSha256() {
        assertThat(Fingerprint.of(SHEET)).matches("[0-9a-f]{64}");
    }

    @Test
    void staysWithANewIssueOfEqualFacts() {
        var again = new FactSheet(
                "another-place",
                "東京",
                DAY,
                "another source",
                ISSUED.plusSeconds(43_200),
                List.of(new PartFacts(DayPart.MORNING, RAIN, 19.0, 4.0, 90, 57, new Wind(ORDINARY, ORDINARY, 3.0))),
                15.2,
                25.4);

        assertThat(Fingerprint.of(again)).isEqualTo(Fingerprint.of(SHEET));
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                Arguments.of("date", new FactSheet("p", "東京", DAY.plusDays(1), "s", ISSUED, SHEET.parts(), 15.0, 25.0)),
                Arguments.of("prefecture", new FactSheet("p", "千葉", DAY, "s", ISSUED, SHEET.parts(), 15.0, 25.0)),
                Arguments.of("minimum", new FactSheet("p", "東京", DAY, "s", ISSUED, SHEET.parts(), 14.9, 25.0)),
                Arguments.of("maximum", new FactSheet("p", "東京", DAY, "s", ISSUED, SHEET.parts(), 15.0, 26.0)),
                Arguments.of("range", new FactSheet("p", "東京", DAY, "s", ISSUED, SHEET.parts(), 15.9, 25.0)),
                Arguments.of("unknown", new FactSheet("p", "東京", DAY, "s", ISSUED, SHEET.parts(), null, 25.0)),
                Arguments.of("no parts", sheet()),
                Arguments.of("part", sheet(new PartFacts(DayPart.EVENING, RAIN, null, null, null, 55, CALM))),
                Arguments.of("measured", sheet(new PartFacts(DayPart.MORNING, RAIN, null, null, null, 55, CALM))),
                Arguments.of("solid rain", sheet(new PartFacts(DayPart.MORNING, RAIN, null, 5.0, 80, 55, CALM))),
                Arguments.of("condition", sheet(part(null, 55, CALM))),
                Arguments.of(
                        "blowing",
                        sheet(part(new Condition(Sky.CLOUDY, YES, NO, NO, Extent.STEADY, NO, NO, NO, YES), 55, CALM))),
                Arguments.of("sky", sheet(part(condition(Sky.FINE, YES, NO, NO, Extent.STEADY, NO, NO, NO), 55, CALM))),
                Arguments.of(
                        "rain", sheet(part(condition(Sky.CLOUDY, MAYBE, NO, NO, Extent.STEADY, NO, NO, NO), 55, CALM))),
                Arguments.of(
                        "snow",
                        sheet(part(condition(Sky.CLOUDY, YES, MAYBE, NO, Extent.STEADY, NO, NO, NO), 55, CALM))),
                Arguments.of(
                        "either",
                        sheet(part(condition(Sky.CLOUDY, YES, NO, YES, Extent.STEADY, NO, NO, NO), 55, CALM))),
                Arguments.of(
                        "extent", sheet(part(condition(Sky.CLOUDY, YES, NO, NO, Extent.BRIEF, NO, NO, NO), 55, CALM))),
                Arguments.of(
                        "heavy", sheet(part(condition(Sky.CLOUDY, YES, NO, NO, Extent.STEADY, YES, NO, NO), 55, CALM))),
                Arguments.of(
                        "thunder",
                        sheet(part(condition(Sky.CLOUDY, YES, NO, NO, Extent.STEADY, NO, MAYBE, NO), 55, CALM))),
                Arguments.of(
                        "fog", sheet(part(condition(Sky.CLOUDY, YES, NO, NO, Extent.STEADY, NO, NO, YES), 55, CALM))),
                Arguments.of("firm wind", sheet(part(RAIN, 55, new Wind(FRESH, FRESH, null)))),
                Arguments.of("possible wind", sheet(part(RAIN, 55, new Wind(ORDINARY, FRESH, null)))),
                Arguments.of("unknown wind", sheet(part(RAIN, 55, null))),
                Arguments.of("humidity band", sheet(part(RAIN, 60, CALM))),
                Arguments.of("unknown humidity", sheet(part(RAIN, null, CALM))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void changesWithEachFactThatMatters(String fact, FactSheet changed) {
        assertThat(Fingerprint.of(changed)).as(fact).isNotEqualTo(Fingerprint.of(SHEET));
    }

    @Test
    void changesWhenANightTurnsCold() {
        assertThat(Fingerprint.of(sheet(night(9.9)))).isNotEqualTo(Fingerprint.of(sheet(night(10.0))));
        assertThat(Fingerprint.of(sheet(night(10.0)))).isEqualTo(Fingerprint.of(sheet(night(17.0))));
    }

    private static PartFacts night(double celsius) {
        return new PartFacts(DayPart.LATE_NIGHT, RAIN, celsius, null, 80, 55, CALM);
    }

    private static FactSheet sheet(PartFacts... parts) {
        return new FactSheet("place", "東京", DAY, "source", ISSUED, List.of(parts), 15.0, 25.0);
    }

    private static PartFacts part(@Nullable Condition condition, @Nullable Integer humidity, @Nullable Wind wind) {
        return new PartFacts(DayPart.MORNING, condition, null, null, 80, humidity, wind);
    }

    private static Condition condition(
            Sky sky,
            Likelihood rain,
            Likelihood snow,
            Likelihood either,
            Extent extent,
            Likelihood heavy,
            Likelihood thunder,
            Likelihood fog) {
        return new Condition(sky, rain, snow, either, extent, heavy, thunder, fog);
    }
}
