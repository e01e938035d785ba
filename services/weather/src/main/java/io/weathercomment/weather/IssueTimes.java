package io.weathercomment.weather;

import io.weathercomment.domain.TargetDay;
import java.time.Instant;
import java.util.List;

/** When JMA issues its forecasts: at 05, 11 and 17 h in Japan. */
final class IssueTimes {
    private static final List<Integer> HOURS = List.of(5, 11, 17);

    private IssueTimes() {}

    /** The last one at or before {@code instant}. */
    static Instant latest(Instant instant) {
        var today = TargetDay.today(instant);
        return HOURS.reversed().stream()
                .map(hour -> TargetDay.at(today, hour))
                .filter(issue -> !issue.isAfter(instant))
                .findFirst()
                .orElseGet(() -> TargetDay.at(today.minusDays(1), HOURS.getLast()));
    }

    /** The first one after {@code instant}. */
    static Instant next(Instant instant) {
        var today = TargetDay.today(instant);
        return HOURS.stream()
                .map(hour -> TargetDay.at(today, hour))
                .filter(issue -> issue.isAfter(instant))
                .findFirst()
                .orElseGet(() -> TargetDay.at(today.plusDays(1), HOURS.getFirst()));
    }
}
