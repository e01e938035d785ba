package io.weathercomment.storage;

import io.vertx.core.Future;
import io.weathercomment.domain.Comment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds what answers a request without any work: the newest comment that it could have got, if that is valid still.
 *
 * @param wanted sources of forecasts whose comments may be shown
 */
public record ValidComments(CommentStore comments, Predicate<String> wanted) {
    /**
     * The comment, if there is one.
     *
     * @param asOf in a replay a later run may have left comments of an issue that is not out yet
     */
    public Future<Optional<Comment>> find(
            String locationId, LocalDate targetDate, String language, String provider, Instant asOf) {
        return comments.newest(locationId, targetDate)
                .map(newest -> newest.stream()
                        .filter(comment -> comment.language().equals(language)
                                && comment.llmProvider().equals(provider)
                                && wanted.test(comment.forecast().source())
                                && !comment.forecast().issuedAt().isAfter(asOf))
                        .findFirst()
                        .filter(comment -> comment.validUntil().isAfter(asOf)));
    }
}
