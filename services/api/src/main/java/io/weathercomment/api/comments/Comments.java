package io.weathercomment.api.comments;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.weathercomment.api.contract.Answer;
import io.weathercomment.api.contract.Ask;
import io.weathercomment.api.problems.Problem;
import io.weathercomment.api.problems.ProblemType;
import io.weathercomment.api.writing.LazyWriter;
import io.weathercomment.domain.Catalogue;
import io.weathercomment.domain.Comment;
import io.weathercomment.domain.FactSheets;
import io.weathercomment.domain.Uuid7;
import io.weathercomment.storage.CommentStore;
import io.weathercomment.writing.Replay;
import io.weathercomment.writing.Writer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The stored comments. */
public record Comments(Vertx vertx, CommentStore comments, Catalogue catalogue, LazyWriter writer, InstantSource now) {
    /** The index that finds a comment by its id may lag behind the comment. */
    private static final Duration INDEX_LAG = Duration.ofSeconds(5);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);
    private static final int LOOKS = 6;

    public Future<Answer> get(Ask ask) {
        return found(ask).map(CommentJson::of).map(Answer::ok);
    }

    public Future<Answer> explain(Ask ask) {
        return found(ask).map(CommentJson::explanation).map(Answer::ok);
    }

    /** Writes it again, and stores nothing. */
    public Future<Answer> replay(Ask ask) {
        return found(ask)
                .compose(comment -> writer.get().map(loaded -> again(loaded, comment)))
                .map(CommentJson::replay)
                .map(Answer::ok);
    }

    private Replay again(Writer writer, Comment comment) {
        var derived = catalogue.byId(comment.locationId()).map(location -> FactSheets.of(comment.forecast(), location));
        return Replay.of(writer, comment.metadata(), comment.weatherComment(), comment.adviceComment(), derived);
    }

    private Future<Comment> found(Ask ask) {
        var id = ask.required("id").toLowerCase(Locale.ROOT);
        return look(id, young(id) ? LOOKS : 1)
                .map(comment -> comment.orElseThrow(
                        () -> Problem.of(ProblemType.UNKNOWN_COMMENT).exception()));
    }

    private Future<Optional<Comment>> look(String id, int looks) {
        return comments.byId(id).compose(comment -> {
            if (comment.isPresent() || looks <= 1) {
                return Future.succeededFuture(comment);
            }
            return vertx.timer(LOOK_AGAIN.toMillis()).compose(_ -> look(id, looks - 1));
        });
    }

    private boolean young(String id) {
        var age = Duration.between(Uuid7.time(UUID.fromString(id)), now.instant());
        return age.abs().compareTo(INDEX_LAG) < 0;
    }
}
