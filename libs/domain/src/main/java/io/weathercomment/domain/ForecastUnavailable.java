package io.weathercomment.domain;

import java.util.Optional;

/**
 * Tells that no source has a forecast for a job: an answer, not an error, so that the job ends.
 *
 * @param detail for operators: which source said what
 */
public record ForecastUnavailable(int schema, String jobId, Reason reason, String detail) implements ForecastAnswer {
    public static final int SCHEMA = 1;

    /** Why there is none. */
    public enum Reason {
        /** Every source failed. */
        SOURCES_FAILED,
        /** The sources answer, but the day lies outside what they forecast. */
        DATE_NOT_COVERED,
        /** The place is not in this release's catalogue. */
        UNKNOWN_LOCATION
    }

    @Override
    public Optional<String> place() {
        return Optional.empty();
    }
}
