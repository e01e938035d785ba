package io.weathercomment.api.places;

import io.weathercomment.api.problems.Problem;
import io.weathercomment.api.problems.ProblemException;
import io.weathercomment.api.problems.ProblemType;
import io.weathercomment.domain.TargetDay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The days that callers may ask for. */
public final class TargetDates {
    public static final int DAYS_AHEAD = 7;

    private TargetDates() {}

    /**
     * The day a caller asks for, or the default day.
     *
     * @param asOf the weather's clock
     */
    public static LocalDate of(Optional<String> told, Instant asOf) {
        return told.map(date -> within(date, TargetDay.today(asOf))).orElseGet(() -> TargetDay.defaultAt(asOf));
    }

    private static LocalDate within(String told, LocalDate today) {
        try {
            var date = LocalDate.parse(told);
            if (date.isBefore(today) || date.isAfter(today.plusDays(DAYS_AHEAD))) {
                throw bad();
            }
            return date;
        } catch (DateTimeParseException e) {
            throw bad();
        }
    }

    private static ProblemException bad() {
        return Problem.of(ProblemType.BAD_DATE).with("field", "target_date").exception();
    }
}
