package io.weathercomment.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is true of one place's target day, as far as one forecast tells: the only thing claims are judged by. It speaks of
 * 06–24 JST, or of what was left of it when the forecast was issued.
 *
 * @param parts in order; parts that had passed at the time of issue are absent
 */
public record FactSheet(
        String locationId,
        String prefecture,
        LocalDate date,
        String source,
        Instant issuedAt,
        List<PartFacts> parts,
        @Nullable Double minimumCelsius,
        @Nullable Double maximumCelsius) {
    public FactSheet {
        parts = List.copyOf(parts);
    }

    public int month() {
        return date.getMonthValue();
    }

    /** From the day's minimum to its maximum, to a tenth of a degree; unknown unless both are known. */
    public @Nullable Double rangeCelsius() {
        return minimumCelsius == null || maximumCelsius == null
                ? null
                : Math.round((maximumCelsius - minimumCelsius) * 10) / 10.0;
    }
}
