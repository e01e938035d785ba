package io.weathercomment.weather;

import org.jspecify.annotations.Nullable;

/** Why a source gave no forecast. The message never quotes what the source sent. */
public final class ForecastFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What went wrong, and whether a second try can end otherwise. */
    public enum Kind {
        /** No whole answer in time. */
        TIMEOUT(true),
        /** No connection, or it broke. */
        UNREACHABLE(true),
        /** 5xx or 429. */
        SERVER_ERROR(true),
        /** Any other status but 200. */
        HTTP_STATUS(false),
        /** The answer is HTML, cut off, or in an encoding that was not asked for. */
        NOT_JSON(false),
        /** More bytes than a forecast can have, before or after decompression. */
        TOO_LARGE(false),
        /** JSON, but no forecast for the place's area. */
        WRONG_DOCUMENT(false),
        /** A forecast without one of the series it must have, or with one cut short. */
        MISSING_SERIES(false),
        /** The source speaks of other days. */
        DATE_NOT_COVERED(false),
        /** A value that cannot be on earth. */
        OUT_OF_RANGE(false);

        private final boolean passing;

        Kind(boolean passing) {
            this.passing = passing;
        }

        /** True when the same call may succeed a moment later. */
        boolean passing() {
            return passing;
        }
    }

    private final Kind kind;

    public ForecastFailure(Kind kind, String message) {
        this(kind, message, null);
    }

    public ForecastFailure(Kind kind, String message, @Nullable Throwable cause) {
        super(kind + ": " + message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
