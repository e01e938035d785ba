package io.weathercomment.weather;

import io.weathercomment.domain.Forecast;
import java.time.Duration;
import java.time.Instant;

/** How long a fetched forecast is used unasked, and how long after that if nothing newer is to be had. */
final class Freshness {
    /** A stored forecast is served this long past its freshness when every source fails. */
    static final Duration STALE = Duration.ofHours(3);

    /** Renewed each hour by the warming, so ten minutes are to spare. */
    private static final Duration HOURLY = Duration.ofMinutes(70);

    /** JMA's documents are out some minutes after the hour of issue. */
    private static final Duration PUBLISHING = Duration.ofMinutes(15);

    private static final Duration LATE_ISSUE = Duration.ofMinutes(5);

    private Freshness() {}

    /** JMA: until the next issue is out, or in five minutes if that should have been out already. Others: 70 minutes. */
    static Instant until(Forecast forecast, Instant asOf) {
        if (!forecast.source().equals(JmaForecastParser.SOURCE)) {
            return asOf.plus(HOURLY);
        }
        var nextIsOut = IssueTimes.next(forecast.issuedAt()).plus(PUBLISHING);
        return nextIsOut.isAfter(asOf) ? nextIsOut : asOf.plus(LATE_ISSUE);
    }
}
