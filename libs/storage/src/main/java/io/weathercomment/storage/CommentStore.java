package io.weathercomment.storage;

import io.vertx.core.Future;
import io.weathercomment.domain.Comment;
import io.weathercomment.domain.CommentKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The stored comments. They are written by {@link JobStore#succeed} only. */
public interface CommentStore {
    Future<Optional<Comment>> get(CommentKey key);

    /** Found through an index, so a comment of the last moments may be missing still. */
    Future<Optional<Comment>> byId(String commentId);

    /** How many comments of a place {@link #newest} looks at. */
    int NEWEST = 20;

    /** Of the place's {@value #NEWEST} newest comments those for {@code targetDate}, newest first; read consistently. */
    Future<List<Comment>> newest(String locationId, LocalDate targetDate);
}
