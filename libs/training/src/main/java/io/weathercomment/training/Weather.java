package io.weathercomment.training;

import io.weathercomment.domain.Condition;
import io.weathercomment.domain.Extent;
import io.weathercomment.domain.Forecast;
import io.weathercomment.domain.Likelihood;
import io.weathercomment.domain.Location;
import io.weathercomment.domain.Period;
import io.weathercomment.domain.Sky;
import io.weathercomment.domain.Wind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Days of many kinds, so that many rules are used. */
public final class Weather {
    private static final int HOURS = 3;
    private static final List<Sky> SKIES = List.of(Sky.values());
    private static final List<Extent> EXTENTS = List.of(Extent.values());

    private Weather() {}

    /** One of the days, made up; the same number, the same day. */
    public static Forecast day(int number, Location location, LocalDate date, Instant issuedAt) {
        var coldest = number % 40 - 8;
        var periods = IntStream.range(0, 24 / HOURS)
                .mapToObj(i -> period(number + i / 4, i * HOURS, coldest + i))
                .toList();
        return new Forecast(
                location.id(),
                date,
                Forecast.SIMULATED,
                location.prefecture(),
                "simulated, not a forecast",
                issuedAt,
                periods,
                (double) coldest,
                coldest + 10.0);
    }

    private static Period period(int number, int fromHour, double celsius) {
        var wet = number % 3 == 0;
        return new Period(
                fromHour,
                fromHour + HOURS,
                condition(number, wet, celsius < 2),
                celsius,
                wet ? number % 12 : 0.0,
                wet ? 80 : 10,
                30 + number % 60,
                Wind.of(number % 18));
    }

    private static Condition condition(int number, boolean wet, boolean cold) {
        return new Condition(
                SKIES.get(number % SKIES.size()),
                wet && !cold ? Likelihood.YES : Likelihood.NO,
                wet && cold ? Likelihood.YES : Likelihood.NO,
                Likelihood.NO,
                EXTENTS.get(number % EXTENTS.size()),
                wet && number % 2 == 0 ? Likelihood.MAYBE : Likelihood.NO,
                number % 7 == 0 ? Likelihood.MAYBE : Likelihood.NO,
                number % 11 == 0 ? Likelihood.MAYBE : Likelihood.NO);
    }
}
