package io.weathercomment.weather;

import io.vertx.core.Future;
import io.weathercomment.domain.Condition;
import io.weathercomment.domain.Extent;
import io.weathercomment.domain.Forecast;
import io.weathercomment.domain.Likelihood;
import io.weathercomment.domain.Location;
import io.weathercomment.domain.Period;
import io.weathercomment.domain.Sky;
import io.weathercomment.domain.TargetDay;
import io.weathercomment.domain.Wind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Weather that is made up, so that the system runs without a network: the same place and day always get the same one, near what
 * the latitude and the month let expect. Every forecast of it says so.
 */
final class SimulatedForecasts implements Forecasts {
    static final String ATTRIBUTION = "模擬の予報（実在の予報ではありません）";

    private static final int DAYS_AHEAD = 7;

    @Override
    public String source() {
        return Forecast.SIMULATED;
    }

    @Override
    public Future<Forecast> forecast(Location location, LocalDate targetDate, Instant asOf) {
        var today = TargetDay.today(asOf);
        if (targetDate.isBefore(today) || targetDate.isAfter(today.plusDays(DAYS_AHEAD))) {
            return Future.failedFuture(new ForecastFailure(
                    ForecastFailure.Kind.DATE_NOT_COVERED, "simulated from " + today + " for " + DAYS_AHEAD + " days"));
        }
        var issuedAt = IssueTimes.latest(asOf);
        return Future.succeededFuture(madeUp(location, targetDate, issuedAt));
    }

    private static Forecast madeUp(Location location, LocalDate date, Instant issuedAt) {
        var day = Day.of(location, date);
        var issued = issuedAt.atZone(TargetDay.JST);
        var firstHour = issued.toLocalDate().equals(date) ? issued.getHour() : 0;
        var periods = new ArrayList<Period>();
        var minimum = Double.POSITIVE_INFINITY;
        var maximum = Double.NEGATIVE_INFINITY;
        for (int hour = 0; hour < 24; hour++) {
            minimum = Math.min(minimum, day.celsius(hour));
            maximum = Math.max(maximum, day.celsius(hour));
            if (hour >= firstHour) {
                periods.add(day.period(hour));
            }
        }
        return new Forecast(
                location.id(),
                date,
                Forecast.SIMULATED,
                location.name() + "（模擬）",
                ATTRIBUTION,
                issuedAt,
                periods,
                minimum,
                maximum);
    }

    /** How the sky goes over a day. */
    private enum Pattern {
        FINE,
        BROKEN,
        CLOUDY,
        SHOWER,
        WET,
        THUNDERY
    }

    /**
     * One place's day.
     *
     * @param wet hours of precipitation, null on a dry day
     * @param millimetresPerHour in each wet hour
     * @param swingCelsius from the coldest to the warmest hour
     */
    private record Day(
            Pattern pattern,
            @Nullable Hours wet,
            double millimetresPerHour,
            double meanCelsius,
            double swingCelsius,
            double windMetresPerSecond,
            int driestPercent) {
        private static final int WARMEST_HOUR = 14;
        private static final int WARMEST_DAY_OF_YEAR = 215;
        private static final int RAINY_PERCENT = 80;
        private static final double SNOW_BELOW_CELSIUS = 0.5;
        private static final double SLEET_BELOW_CELSIUS = 2.5;

        static Day of(Location location, LocalDate date) {
            var name = location.id() + " " + date;
            var random = new SplittableRandom(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                    .getMostSignificantBits());
            var month = date.getMonthValue();
            var pattern = pattern(month, random);
            return new Day(
                    pattern,
                    wet(pattern, random),
                    tenths(random.nextDouble(0.6, pattern == Pattern.THUNDERY ? 12 : 5)),
                    normal(location.latitude(), date) + random.nextDouble(-3.5, 3.5),
                    swing(pattern) + random.nextDouble(-1, 1),
                    random.nextInt(8) == 0 ? random.nextDouble(10, 16) : random.nextDouble(1, 7),
                    (month >= 6 && month <= 9 ? 55 : 35) + random.nextInt(15));
        }

        /** Rain comes most in June, July and September, thunder in summer. */
        private static Pattern pattern(int month, RandomGenerator random) {
            var dice = random.nextInt(100);
            var rainy = month == 6 || month == 7 || month == 9;
            if (dice < (rainy ? 25 : 10)) {
                return Pattern.WET;
            }
            if (dice < (rainy ? 45 : 25)) {
                return month >= 6 && month <= 9 && dice % 2 == 0 ? Pattern.THUNDERY : Pattern.SHOWER;
            }
            if (dice < 60) {
                return Pattern.CLOUDY;
            }
            return dice < 75 ? Pattern.BROKEN : Pattern.FINE;
        }

        private static @Nullable Hours wet(Pattern pattern, RandomGenerator random) {
            return switch (pattern) {
                case FINE, BROKEN, CLOUDY -> null;
                case SHOWER -> from(random.nextInt(6, 21), 2);
                case THUNDERY -> from(random.nextInt(13, 18), 3);
                case WET -> from(random.nextInt(4, 12), random.nextInt(8, 12));
            };
        }

        private static Hours from(int hour, int hours) {
            return new Hours(hour, hour + hours);
        }

        /** The usual mean of the day: about 16 °C a year at 35.7° N, colder and with a wider year farther north. */
        private static double normal(double latitude, LocalDate date) {
            var north = latitude - 35.7;
            var year = Math.cos(2 * Math.PI * (date.getDayOfYear() - WARMEST_DAY_OF_YEAR) / 365);
            return 15.8 - 0.75 * north + (10.5 + 0.45 * north) * year;
        }

        private static double swing(Pattern pattern) {
            return switch (pattern) {
                case FINE -> 10;
                case BROKEN, THUNDERY -> 9;
                case CLOUDY, SHOWER -> 6;
                case WET -> 4;
            };
        }

        double celsius(int hour) {
            return tenths(meanCelsius + swingCelsius / 2 * Math.cos(2 * Math.PI * (hour - WARMEST_HOUR) / 24));
        }

        Period period(int hour) {
            var falls = wet != null && wet.contains(hour);
            return new Period(
                    hour,
                    hour + 1,
                    condition(hour, falls),
                    celsius(hour),
                    falls ? millimetresPerHour : 0.0,
                    falls ? RAINY_PERCENT : pattern == Pattern.FINE ? 0 : 20,
                    falls ? 90 : driestPercent + (int) Math.round((maximum() - celsius(hour)) / swingCelsius * 25),
                    Wind.of(tenths(windMetresPerSecond)));
        }

        private double maximum() {
            return celsius(WARMEST_HOUR);
        }

        private Condition condition(int hour, boolean falls) {
            if (!falls) {
                return Condition.dry(sky(hour));
            }
            var celsius = celsius(hour);
            var snow = celsius < SNOW_BELOW_CELSIUS;
            var sleet = !snow && celsius < SLEET_BELOW_CELSIUS;
            return new Condition(
                    Sky.CLOUDY,
                    yes(!snow && !sleet),
                    yes(snow),
                    yes(sleet),
                    Extent.STEADY,
                    Likelihood.NO,
                    yes(pattern == Pattern.THUNDERY),
                    Likelihood.NO);
        }

        private Sky sky(int hour) {
            return switch (pattern) {
                case FINE -> Sky.FINE;
                case BROKEN -> Sky.PARTLY_FINE;
                case CLOUDY, WET -> Sky.CLOUDY;
                case SHOWER, THUNDERY -> wet != null && hour < wet.from() - 3 ? Sky.FINE : Sky.CLOUDY;
            };
        }

        private static Likelihood yes(boolean fact) {
            return fact ? Likelihood.YES : Likelihood.NO;
        }

        private static double tenths(double value) {
            return Math.round(value * 10) / 10.0;
        }
    }
}
