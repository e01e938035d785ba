package io.weathercomment.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one source says of one place's target day, in the one form all sources share.
 *
 * @param locationId the catalogue place it is for
 * @param area the source's own name of the area or point, shown to readers
 * @param source id of the source, e.g. {@code jma}
 * @param attribution the line that the source's terms ask for
 * @param issuedAt when the source issued it
 * @param periods in order, without overlap; hours that no period covers are unknown
 */
public record Forecast(
        String locationId,
        LocalDate targetDate,
        String source,
        String area,
        String attribution,
        Instant issuedAt,
        List<Period> periods,
        @Nullable Double minimumCelsius,
        @Nullable Double maximumCelsius) {
    /** The source whose forecasts are made up. */
    public static final String SIMULATED = "simulated";

    public Forecast {
        periods = List.copyOf(periods);
        if (periods.isEmpty()) {
            throw new IllegalArgumentException("a forecast without periods says nothing");
        }
        for (int i = 1; i < periods.size(); i++) {
            if (periods.get(i).fromHour() < periods.get(i - 1).toHour()) {
                throw new IllegalArgumentException(
                        "periods overlap at hour " + periods.get(i).fromHour());
            }
        }
        Physical.celsius(minimumCelsius);
        Physical.celsius(maximumCelsius);
        if (minimumCelsius != null && maximumCelsius != null && minimumCelsius > maximumCelsius) {
            throw new IllegalArgumentException("minimum " + minimumCelsius + " above maximum " + maximumCelsius);
        }
    }

    /** True when it is made up: readers must be told. */
    public boolean simulated() {
        return source.equals(SIMULATED);
    }
}
