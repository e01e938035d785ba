package io.weathercomment.domain;

/** Why a job ended without a comment. */
public enum FailureType {
    /** Every weather source failed. */
    FORECAST_UNAVAILABLE,
    /** No source forecasts the day. */
    DATE_NOT_COVERED,
    /** The place is not in the catalogue of the service that looked it up. */
    UNKNOWN_LOCATION,
    /** Nothing that can be said is true of the forecast and names what must be named. */
    NO_TRUE_COMMENT,
    /** The deadline passed first. */
    EXPIRED,
    /** A step of a workflow failed each time it was tried. */
    STEP_FAILED;

    public static FailureType of(ForecastUnavailable.Reason reason) {
        return switch (reason) {
            case SOURCES_FAILED -> FORECAST_UNAVAILABLE;
            case DATE_NOT_COVERED -> DATE_NOT_COVERED;
            case UNKNOWN_LOCATION -> UNKNOWN_LOCATION;
        };
    }
}
