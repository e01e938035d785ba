package io.weathercomment.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weathercomment.domain.Catalogue;
import io.weathercomment.domain.Condition;
import io.weathercomment.domain.Extent;
import io.weathercomment.domain.Forecast;
import io.weathercomment.domain.Likelihood;
import io.weathercomment.domain.Location;
import io.weathercomment.domain.Period;
import io.weathercomment.domain.Sky;
import io.weathercomment.domain.Wind;
import io.weathercomment.domain.WindStrength;
import io.weathercomment.weather.ForecastFailure.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JmaForecastParserTest {
    private static final Catalogue CATALOGUE = Catalogue.bundled();
    private static final Location NEMURO = place("根室");
    private static final Location KUSHIRO = place("釧路");
    private static final Location OBIHIRO = place("帯広");
    private static final Location TOKYO = place("東京");
    private static final LocalDate ISSUE_DAY = LocalDate.of(2026, 1, 20);
    private static final LocalDate NEXT_DAY = LocalDate.of(2026, 1, 21);

    @Test
    void eachSeriesIsJoinedByThePlacesOwnAreaOrPoint() {
        var forecast = parse(KUSHIRO, NEXT_DAY);

        assertThat(forecast.area()).isEqualTo("釧路地方");
        assertThat(forecast.source()).isEqualTo("jma");
        assertThat(forecast.attribution()).isEqualTo("気象庁の天気予報を加工して作成");
        assertThat(forecast.issuedAt()).isEqualTo(Instant.parse("2026-01-19T20:00:00Z"));
        assertThat(forecast.periods())
                .extracting(Period::probabilityPercent)
                .containsExactly(20, 20, 0, 0, 10, 10, 40, 40);
        assertThat(forecast.minimumCelsius()).isEqualTo(-12);
        assertThat(forecast.maximumCelsius()).isEqualTo(2);
        assertThat(at(forecast, 9).condition()).isEqualTo(Condition.dry(Sky.FINE));
        assertThat(at(forecast, 18).condition())
                .isEqualTo(new Condition(
                        Sky.CLOUDY,
                        Likelihood.NO,
                        Likelihood.MAYBE,
                        Likelihood.NO,
                        Extent.STEADY,
                        Likelihood.NO,
                        Likelihood.NO,
                        Likelihood.NO));
        assertThat(at(forecast, 12).wind()).isEqualTo(new Wind(WindStrength.ORDINARY, WindStrength.ORDINARY, null));
    }

    @Test
    void aPlaceOfAnOfficeWithoutADocumentIsReadFromItsNeighbours() {
        var forecast = parse(OBIHIRO, NEXT_DAY);

        assertThat(OBIHIRO.jmaOffice()).isEqualTo("014030");
        assertThat(forecast.area()).isEqualTo("十勝地方");
        assertThat(forecast.minimumCelsius()).isEqualTo(-18);
    }

    @Test
    void theDayOfIssueBeginsAtTheHourOfIssueAndItsMinimumIsUnknown() {
        var forecast = parse(NEMURO, ISSUE_DAY);

        assertThat(forecast.periods()).extracting(Period::fromHour).containsExactly(5, 6, 9, 12, 15, 18, 21);
        assertThat(forecast.minimumCelsius()).isNull();
        assertThat(forecast.maximumCelsius()).isEqualTo(-2);
        assertThat(forecast.periods())
                .extracting(Period::wind)
                .extracting(wind -> wind == null ? null : wind.firm())
                .containsExactly(
                        WindStrength.STRONG,
                        WindStrength.STRONG,
                        WindStrength.STRONG,
                        WindStrength.STRONG,
                        WindStrength.FRESH,
                        WindStrength.FRESH,
                        WindStrength.FRESH);
    }

    @Test
    void aCorrectionSpeaksOfTheHoursFromItsOwnIssueOn() {
        var corrected = Bodies.KUSHIRO.replace(
                "\"reportDatetime\": \"2026-01-20T05:00", "\"reportDatetime\": \"2026-01-20T08:00");

        var forecast = JmaForecastParser.parse(Bodies.bytes(corrected), NEMURO, ISSUE_DAY);

        assertThat(forecast.periods().getFirst().fromHour()).isEqualTo(8);
        assertThat(at(forecast, 12).wind()).isEqualTo(new Wind(WindStrength.STRONG, WindStrength.STRONG, null));
    }

    @Test
    void whatIsBlankIsUnknown() {
        var today = parse(NEMURO, ISSUE_DAY);
        var tomorrow = parse(OBIHIRO, NEXT_DAY);

        assertThat(today.periods())
                .extracting(Period::probabilityPercent)
                .containsExactly(null, 90, 90, null, null, 70, 70);
        assertThat(tomorrow.maximumCelsius()).isNull();
        assertThat(parse(OBIHIRO, ISSUE_DAY).periods()).extracting(Period::wind).containsOnlyNulls();
    }

    @Test
    void withoutATextTheCodeIsRead() {
        var forecast = parse(OBIHIRO, ISSUE_DAY);

        assertThat(at(forecast, 9).condition()).extracting(Condition::snow).isEqualTo(Likelihood.YES);
        assertThat(at(forecast, 18).condition()).isEqualTo(Condition.dry(Sky.CLOUDY));
    }

    @Test
    void withNeitherTextNorCodeTheSkyIsUnknown() {
        var silent = Bodies.KUSHIRO.replace("\"413\"", "\"\"");

        var forecast = JmaForecastParser.parse(Bodies.bytes(silent), OBIHIRO, ISSUE_DAY);

        assertThat(forecast.periods()).extracting(Period::condition).containsOnlyNulls();
    }

    @Test
    void aMorningWarmerThanTheDayIsNotTheDaysMinimum() {
        var forecast = parse(NEMURO, NEXT_DAY);

        assertThat(forecast.minimumCelsius()).isNull();
        assertThat(forecast.maximumCelsius()).isEqualTo(-4);
    }

    @Test
    void theDayAfterTomorrowHasATextButNoNumbersAndIsNotCovered() {
        var day = LocalDate.of(2026, 8, 5);

        assertThatThrownBy(() -> JmaForecastParser.parse(Bodies.bytes(Bodies.TOKYO), TOKYO, day))
                .satisfies(failure -> hasKind(failure, Kind.DATE_NOT_COVERED));
    }

    @Test
    void anEveningIssueSpeaksOfTheEvening() {
        var forecast = JmaForecastParser.parse(Bodies.bytes(Bodies.TOKYO), TOKYO, LocalDate.of(2026, 8, 3));

        assertThat(forecast.periods()).extracting(Period::fromHour).containsExactly(17, 18, 21);
        assertThat(forecast.periods()).extracting(Period::probabilityPercent).containsExactly(null, 0, 0);
        assertThat(forecast.maximumCelsius()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-19", "2026-01-22", "2025-01-20"})
    void otherDaysAreNotCovered(LocalDate date) {
        assertThatThrownBy(() -> parse(KUSHIRO, date)).satisfies(failure -> hasKind(failure, Kind.DATE_NOT_COVERED));
    }

    @Test
    void anotherOfficesDocumentIsRefused() {
        assertThatThrownBy(() -> parse(TOKYO, NEXT_DAY)).satisfies(failure -> hasKind(failure, Kind.WRONG_DOCUMENT));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        <html>busy</html>                 | NOT_JSON
        ''                                | NOT_JSON
        [{"reportDatetime":               | NOT_JSON
        [] []                             | NOT_JSON
        {}                                | WRONG_DOCUMENT
        []                                | WRONG_DOCUMENT
        [1]                               | WRONG_DOCUMENT
        null                              | WRONG_DOCUMENT
        [{"reportDatetime": "yesterday"}] | WRONG_DOCUMENT
        [{"reportDatetime": "2026-01-20T05:00:00+09:00", "timeSeries": []}] | MISSING_SERIES
        """)
    void whatIsNoForecastIsNamed(String body, Kind kind) {
        assertThatThrownBy(() -> JmaForecastParser.parse(Bodies.bytes(body), KUSHIRO, NEXT_DAY))
                .satisfies(failure -> hasKind(failure, kind));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "weathers"            | "wether"       | MISSING_SERIES
        "pops"                | "chances"      | MISSING_SERIES
        "temps"               | "degrees"      | MISSING_SERIES
        "winds": ["西の風",   | "winds": [     | MISSING_SERIES
        ["-1", "-1",          | ["-1",         | MISSING_SERIES
        "-12"                 | "-9999"        | OUT_OF_RANGE
        "-12"                 | "-1e1"         | OUT_OF_RANGE
        "-12"                 | "99999999999"  | OUT_OF_RANGE
        "40"                  | "140"          | OUT_OF_RANGE
        "40"                  | "-10"          | OUT_OF_RANGE
        2026-01-21T06:00      | 2026-13-21T06:00 | WRONG_DOCUMENT
        """)
    void aBrokenDocumentIsNamedAndGivesNoForecast(String part, String broken, Kind kind) {
        var body = Bodies.KUSHIRO.replace(part, broken);
        assertThat(body).isNotEqualTo(Bodies.KUSHIRO);

        assertThatThrownBy(() -> JmaForecastParser.parse(Bodies.bytes(body), KUSHIRO, NEXT_DAY))
                .satisfies(failure -> hasKind(failure, kind));
    }

    @Test
    void aBodyCutOffAnywhereIsNoForecast() {
        var body = Bodies.bytes(Bodies.KUSHIRO.strip());

        for (int length = 0; length < body.length; length += 7) {
            var cut = Arrays.copyOf(body, length);
            assertThatThrownBy(() -> JmaForecastParser.parse(cut, KUSHIRO, NEXT_DAY))
                    .satisfies(failure -> hasKind(failure, Kind.NOT_JSON));
        }
    }

    private static void hasKind(Throwable failure, Kind kind) {
        assertThat(failure)
                .isInstanceOfSatisfying(
                        ForecastFailure.class, typed -> assertThat(typed.kind()).isEqualTo(kind));
    }

    private static Forecast parse(Location location, LocalDate date) {
        return JmaForecastParser.parse(Bodies.bytes(Bodies.KUSHIRO), location, date);
    }

    private static Period at(Forecast forecast, int hour) {
        return forecast.periods().stream()
                .filter(period -> period.fromHour() == hour)
                .findFirst()
                .orElseThrow();
    }

    private static Location place(String name) {
        return CATALOGUE.find(name).orElseThrow();
    }
}
