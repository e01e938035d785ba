package io.weathercomment.testkit;

import io.vertx.core.Future;
import io.weathercomment.domain.Comment;
import io.weathercomment.domain.CommentKey;
import io.weathercomment.storage.CommentStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The comments that {@link InMemoryJobStore} stored. */
public record InMemoryCommentStore(InMemoryTables tables) implements CommentStore {
    @Override
    public Future<Optional<Comment>> get(CommentKey key) {
        return tables.atomically(() -> tables.comment(key));
    }

    @Override
    public Future<Optional<Comment>> byId(String commentId) {
        return tables.atomically(() -> tables.comments.values().stream()
                .flatMap(comments -> comments.values().stream())
                .filter(comment -> comment.id().equals(commentId))
                .findFirst());
    }

    @Override
    public Future<List<Comment>> newest(String locationId, LocalDate targetDate) {
        return tables.atomically(() -> tables.of(locationId).descendingMap().values().stream()
                .limit(NEWEST)
                .filter(comment -> comment.targetDate().equals(targetDate))
                .toList());
    }
}
