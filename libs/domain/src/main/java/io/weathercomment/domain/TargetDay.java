package io.weathercomment.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Which day a comment speaks of. Days of the weather are Japanese days, wherever the machine stands. */
public final class TargetDay {
    public static final ZoneId JST = ZoneId.of("Asia/Tokyo");

    /** Until this hour (JST) the day that has begun is still ahead of the reader. */
    public static final int TODAY_UNTIL_HOUR = 6;

    private TargetDay() {}

    /** Today before 06:00 JST, else tomorrow. */
    public static LocalDate defaultAt(Instant asOf) {
        var local = asOf.atZone(JST);
        return local.getHour() < TODAY_UNTIL_HOUR
                ? local.toLocalDate()
                : local.toLocalDate().plusDays(1);
    }

    public static LocalDate today(Instant asOf) {
        return asOf.atZone(JST).toLocalDate();
    }

    /** The instant at which {@code hour} (0–24) of {@code date} begins in Japan. */
    public static Instant at(LocalDate date, int hour) {
        return date.atStartOfDay(JST).plusHours(hour).toInstant();
    }
}
