package io.weathercomment.weather;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.weathercomment.domain.Catalogue;
import io.weathercomment.domain.Condition;
import io.weathercomment.domain.Forecast;
import io.weathercomment.domain.Likelihood;
import io.weathercomment.domain.Location;
import io.weathercomment.domain.Period;
import io.weathercomment.domain.TargetDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulatedForecastsTest {
    private static final Catalogue CATALOGUE = Catalogue.bundled();
    private static final Location TOKYO = CATALOGUE.byId("tokyo").orElseThrow();
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 10);

    private final SimulatedForecasts simulated = new SimulatedForecasts();

    @Test
    void theSamePlaceAndDayAlwaysGetTheSameWeather() {
        var one = at(TOKYO, TODAY.plusDays(1), TargetDay.at(TODAY, 6));
        var other = new SimulatedForecasts()
                .forecast(TOKYO, TODAY.plusDays(1), TargetDay.at(TODAY, 23))
                .await();

        assertThat(other.periods()).isEqualTo(one.periods());
        assertThat(other.issuedAt()).isEqualTo(TargetDay.at(TODAY, 17));
    }

    @Test
    void everyForecastSaysThatItIsMadeUp() {
        var forecast = at(TOKYO, TODAY, TargetDay.at(TODAY, 12));

        assertThat(forecast.source()).isEqualTo("simulated");
        assertThat(forecast.simulated()).isTrue();
        assertThat(forecast.attribution()).isEqualTo("模擬の予報（実在の予報ではありません）");
        assertThat(forecast.area()).isEqualTo("東京（模擬）");
    }

    @Test
    void theDayOfIssueBeginsAtTheHourOfIssue() {
        var forecast = at(TOKYO, TODAY, TargetDay.at(TODAY, 12));

        assertThat(forecast.periods()).first().extracting(Period::fromHour).isEqualTo(11);
        assertThat(forecast.periods()).last().extracting(Period::toHour).isEqualTo(24);
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, true", "7, true", "8, false"})
    void itReachesFromTodayForSevenDays(int daysAhead, boolean covered) {
        var forecast = simulated.forecast(TOKYO, TODAY.plusDays(daysAhead), TargetDay.at(TODAY, 12));

        assertThat(forecast.succeeded()).isEqualTo(covered);
        assertThat(kindOf(forecast)).isEqualTo(covered ? null : ForecastFailure.Kind.DATE_NOT_COVERED);
    }

    @Test
    void aYearOfEveryPlaceIsCoherent() {
        for (var place : CATALOGUE.all()) {
            for (int day = 0; day < 365; day += 3) {
                var date = LocalDate.of(2026, 1, 1).plusDays(day);
                coherent(at(place, date, TargetDay.at(date.minusDays(1), 12)));
            }
        }
    }

    private static void coherent(Forecast forecast) {
        assertThat(forecast.periods()).hasSize(24);
        var minimum = Objects.requireNonNull(forecast.minimumCelsius());
        var maximum = Objects.requireNonNull(forecast.maximumCelsius());
        for (var period : forecast.periods()) {
            var condition = Objects.requireNonNull(period.condition());
            var celsius = Objects.requireNonNull(period.celsius());
            var millimetres = Objects.requireNonNull(period.millimetresPerHour());
            var probability = Objects.requireNonNull(period.probabilityPercent());
            var falls = condition.wet() == Likelihood.YES;
            assertThat(celsius).isBetween(minimum, maximum);
            assertThat(period.humidityPercent()).isBetween(30, 95);
            assertThat(millimetres >= 0.5).isEqualTo(falls);
            assertThat(probability >= 60).isEqualTo(falls);
            assertThat(condition.snow() == Likelihood.YES && celsius > 0.5).isFalse();
        }
    }

    @Test
    void winterIsColdInTheNorthAndSummerHotInTheSouth() {
        var snows = count("asahikawa", LocalDate.of(2026, 1, 1), condition -> condition.snow() == Likelihood.YES);
        var naha = count("naha", LocalDate.of(2026, 1, 1), condition -> condition.snow() == Likelihood.YES);
        var august = at(
                CATALOGUE.byId("naha").orElseThrow(),
                LocalDate.of(2026, 8, 5),
                TargetDay.at(LocalDate.of(2026, 8, 4), 12));

        assertThat(snows).isPositive();
        assertThat(naha).isZero();
        assertThat(august.maximumCelsius()).isGreaterThan(27);
    }

    private long count(String id, LocalDate first, Predicate<Condition> what) {
        var place = CATALOGUE.byId(id).orElseThrow();
        return first.datesUntil(first.plusDays(30))
                .flatMap(date -> at(place, date, TargetDay.at(date.minusDays(1), 12)).periods().stream())
                .filter(period -> what.test(Objects.requireNonNull(period.condition())))
                .count();
    }

    private Forecast at(Location place, LocalDate date, Instant asOf) {
        return simulated.forecast(place, date, asOf).await();
    }

    private static ForecastFailure.@Nullable Kind kindOf(Future<Forecast> forecast) {
        return forecast.cause() instanceof ForecastFailure failure ? failure.kind() : null;
    }
}
