package io.weathercomment.writing;

import static io.weathercomment.domain.DayPart.EVENING;
import static io.weathercomment.domain.Likelihood.MAYBE;
import static io.weathercomment.domain.Likelihood.YES;
import static org.assertj.core.api.Assertions.assertThat;

import io.weathercomment.domain.FactSheet;
import io.weathercomment.domain.Fingerprint;
import io.weathercomment.domain.PartFacts;
import io.weathercomment.domain.Sky;
import io.weathercomment.domain.Wind;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FingerprintTruthTest {
    @ParameterizedTest
    @CsvSource({
        "24.0, 24.9, 35.0, 35.9, 70, 79",
        "24.0, 24.9, 34.1, 34.9, 30, 39",
        "-0.9, -0.1, 4.1, 4.9, 80, 99",
        "10.0, 10.9, 20.0, 20.9, 60, 69",
        "4.0, 4.9, 11.1, 11.9, 40, 59"
    })
    void makesTheSameClaimsTrueWhereItIsTheSame(
            double minimum, double otherMinimum, double maximum, double otherMaximum, int humidity, int otherHumidity) {
        for (var day : List.of(day(), day().sky(Sky.FINE), day().rain(YES, EVENING), day().snow(MAYBE))) {
            var one = day.celsius(minimum, maximum).humidity(humidity).sheet();
            var other = measuredOtherwise(day.celsius(otherMinimum, otherMaximum)
                    .humidity(otherHumidity)
                    .sheet());

            assertThat(Fingerprint.of(other)).isEqualTo(Fingerprint.of(one));
            for (var kind : ClaimKind.values()) {
                for (var scope : Scope.values()) {
                    assertThat(Rules.of(kind).judge(other, scope).supported())
                            .as("%s %s", kind, scope)
                            .isEqualTo(Rules.of(kind).judge(one, scope).supported());
                }
            }
            assertThat(Hazards.required(other)).isEqualTo(Hazards.required(one));
        }
    }

    private static Sheets day() {
        return Sheets.day();
    }

    private static FactSheet measuredOtherwise(FactSheet sheet) {
        var parts = sheet.parts().stream()
                .map(part -> new PartFacts(
                        part.part(),
                        part.condition(),
                        12.0,
                        3.0,
                        45,
                        part.humidityPercent(),
                        part.wind() == null
                                ? null
                                : new Wind(part.wind().firm(), part.wind().possible(), 9.0)))
                .toList();
        return new FactSheet(
                "another",
                sheet.prefecture(),
                sheet.date(),
                "another",
                sheet.issuedAt().plusSeconds(3600),
                parts,
                sheet.minimumCelsius(),
                sheet.maximumCelsius());
    }
}
