package io.weathercomment.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks for one comment; what a job was accepted with, and all that is needed to do it again.
 *
 * @param schema version of this message's form
 * @param language of the comment, today always {@code ja}
 * @param provider who writes, e.g. {@code none} for the built-in writer
 * @param excludePrevious true: another text than the place's last one, and never a stored comment again
 * @param deadline after it the job ends as expired
 * @param answerBy a caller waits until then; null when nobody does
 */
public record GenerationRequest(
        int schema,
        String jobId,
        String locationId,
        LocalDate targetDate,
        String language,
        String provider,
        boolean excludePrevious,
        Instant deadline,
        @Nullable Instant answerBy)
        implements WeatherMessage, JobMessage {
    public static final int SCHEMA = 1;

    /** The writer that needs no model. */
    public static final String BUILT_IN_PROVIDER = "none";

    public static final String JAPANESE = "ja";

    @Override
    public Optional<String> place() {
        return Optional.of(locationId);
    }
}
