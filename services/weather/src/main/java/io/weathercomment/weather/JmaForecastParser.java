package io.weathercomment.weather;

import static io.weathercomment.weather.ForecastFailure.Kind.DATE_NOT_COVERED;
import static io.weathercomment.weather.ForecastFailure.Kind.OUT_OF_RANGE;
import static io.weathercomment.weather.JmaWeatherText.HOURS_PER_PART;
import static io.weathercomment.weather.JmaWeatherText.PARTS;

import io.weathercomment.domain.Condition;
import io.weathercomment.domain.Forecast;
import io.weathercomment.domain.Location;
import io.weathercomment.domain.Period;
import io.weathercomment.domain.TargetDay;
import io.weathercomment.domain.Wind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place's forecast out of a JMA document: weather, winds and probabilities by the place's forecast area, temperatures by its
 * AMeDAS point. It reads the near term only (element 0: the day of issue, the next, at most the one after).
 */
public final class JmaForecastParser {
    public static final String SOURCE = "jma";

    /** JMA's terms ask to name the source and to say that it was edited. */
    static final String ATTRIBUTION = "気象庁の天気予報を加工して作成";

    private static final int HOURS_PER_PROBABILITY = 6;
    private static final int MINIMUM_AT_HOUR = 0;
    private static final int MAXIMUM_AT_HOUR = 9;

    private JmaForecastParser() {}

    /** Fails with {@link ForecastFailure} for whatever is wrong with the body; what the body leaves open is null. */
    public static Forecast parse(byte[] body, Location location, LocalDate targetDate) {
        return forecast(JmaDocument.read(body), location, targetDate);
    }

    static Forecast forecast(JmaDocument document, Location location, LocalDate targetDate) {
        var day = new Day(document, location, targetDate);
        try {
            return day.forecast();
        } catch (IllegalArgumentException e) {
            throw new ForecastFailure(OUT_OF_RANGE, String.valueOf(e.getMessage()), e);
        }
    }

    /** One day of one document for one place. */
    private record Day(JmaDocument document, Location location, LocalDate date) {

        Forecast forecast() {
            var weathers = document.weather();
            var area = weathers.area(location.jmaArea());
            var index = weathers.indexOf(date)
                    .orElseThrow(() -> new ForecastFailure(
                            DATE_NOT_COVERED, "document of " + document.issuedAt() + " does not speak of " + date));
            var speaksFrom = weathers.times().get(index).getHour();
            var conditions = conditions(area, index, speaksFrom);
            var winds = winds(area, index, speaksFrom);
            var periods = periods(conditions, winds);
            if (periods.stream().allMatch(period -> period.probabilityPercent() == null)) {
                // the day after tomorrow has a text here and its figures in the weekly part: half of a forecast is none
                throw new ForecastFailure(
                        DATE_NOT_COVERED, "document of " + document.issuedAt() + " has no probabilities for " + date);
            }
            var minimum = temperature(MINIMUM_AT_HOUR);
            var maximum = temperature(MAXIMUM_AT_HOUR);
            if (minimum != null && maximum != null && minimum > maximum) {
                // the morning's low above the daytime's high: then it is not the day's minimum
                minimum = null;
            }
            return new Forecast(
                    location.id(),
                    date,
                    SOURCE,
                    area.name(),
                    ATTRIBUTION,
                    document.issuedAt(),
                    periods,
                    minimum,
                    maximum);
        }

        private List<Period> periods(List<@Nullable Condition> conditions, List<@Nullable Wind> winds) {
            var periods = new ArrayList<Period>();
            for (int i = 0; i < PARTS; i++) {
                var start = i * HOURS_PER_PART;
                var from = Math.max(start, firstHour());
                var to = start + HOURS_PER_PART;
                if (from < to) {
                    var probability = probability(start - start % HOURS_PER_PROBABILITY);
                    periods.add(new Period(from, to, conditions.get(i), null, null, probability, null, winds.get(i)));
                }
            }
            return periods;
        }

        /** Hours before the issue are not forecast. */
        private int firstHour() {
            var issued = document.issuedAt().atZone(TargetDay.JST);
            return issued.toLocalDate().equals(date) ? issued.getHour() : 0;
        }

        private List<@Nullable Condition> conditions(JmaDocument.WeatherArea area, int index, int speaksFrom) {
            return area.weather(index)
                    .flatMap(text -> JmaWeatherText.conditions(text, speaksFrom))
                    .or(() -> area.code(index).flatMap(code -> JmaWeatherCode.conditions(code, speaksFrom)))
                    .map(List::<@Nullable Condition>copyOf)
                    .orElseGet(Day::unknown);
        }

        private List<@Nullable Wind> winds(JmaDocument.WeatherArea area, int index, int speaksFrom) {
            return area.wind(index)
                    .flatMap(text -> JmaWindText.winds(text, speaksFrom))
                    .orElseGet(Day::unknown);
        }

        private static <T> List<@Nullable T> unknown() {
            return Collections.nCopies(PARTS, null);
        }

        private @Nullable Integer probability(int hour) {
            return document.probabilities()
                    .value(location.jmaArea(), date.atTime(hour, 0))
                    .orElse(null);
        }

        /** On the day of issue JMA writes its maximum in the minimum's place too, so that day's minimum is not known. */
        private @Nullable Double temperature(int hour) {
            var issueDay =
                    document.issuedAt().atZone(TargetDay.JST).toLocalDate().equals(date);
            if (issueDay && hour == MINIMUM_AT_HOUR) {
                return null;
            }
            return document.temperatures()
                    .value(location.amedas(), date.atTime(hour, 0))
                    .map(Integer::doubleValue)
                    .orElse(null);
        }
    }
}
