package io.weathercomment.testkit;

import static io.weathercomment.testkit.Answers.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.weathercomment.domain.Comment;
import io.weathercomment.domain.CommentKey;
import io.weathercomment.domain.Lease;
import io.weathercomment.storage.CommentStore;
import io.weathercomment.storage.JobStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link CommentStore} does. */
public abstract class CommentStoreContract {
    private static final String OWNER = "me";

    protected abstract CommentStore comments();

    /** What writes the comments. */
    protected abstract JobStore jobs();

    @Test
    void readsBackWhatWasStored() {
        var comment = store(Samples.comment(Samples.id(), Samples.id(), Samples.DAY, Samples.NOW));

        assertThat(await(comments().get(comment.key()))).contains(comment);
        assertThat(await(comments().byId(comment.id()))).contains(comment);
    }

    @Test
    void readsBackAnEditorsCommentOfAnOldForecast() {
        var plain = Samples.comment(Samples.id(), Samples.id(), Samples.DAY, Samples.NOW);
        var edited = store(new Comment(
                plain.id(),
                plain.jobId(),
                plain.locationId(),
                plain.locationName(),
                plain.generatedAt(),
                plain.targetDate(),
                plain.language(),
                plain.weatherComment(),
                plain.adviceComment(),
                plain.llmProvider(),
                plain.forecast(),
                true,
                plain.fingerprint(),
                plain.validUntil(),
                plain.eventId(),
                plain.traceId(),
                "editor",
                Samples.id(),
                plain.metadata()));

        assertThat(await(comments().get(edited.key()))).contains(edited);
    }

    @Test
    void knowsNoCommentThatWasNotStored() {
        var comment = store(Samples.comment(Samples.id(), Samples.id(), Samples.DAY, Samples.NOW));
        var otherId = new CommentKey(comment.locationId(), comment.generatedAt(), Samples.id());
        var otherTime =
                new CommentKey(comment.locationId(), comment.generatedAt().plusNanos(1), comment.id());

        assertThat(await(comments().get(otherId))).isEmpty();
        assertThat(await(comments().get(otherTime))).isEmpty();
        assertThat(await(comments().byId(Samples.id()))).isEmpty();
    }

    @Test
    void findsOfAPlacesNewestTwentyThoseOfTheDay() {
        var place = Samples.id();
        // every other one is for the next day
        var all = IntStream.range(0, 25)
                .mapToObj(i -> store(Samples.comment(
                        Samples.id(), place, Samples.DAY.plusDays(i % 2), Samples.NOW.plusNanos(i * 100_000_001L))))
                .toList();

        var found = await(comments().newest(place, Samples.DAY));

        assertThat(found).isEqualTo(newestFirst(all.subList(5, 25), Samples.DAY));
        assertThat(found).hasSize(10);
    }

    @Test
    void findsNothingForAnotherPlaceOrDay() {
        var comment = store(Samples.comment(Samples.id(), Samples.id(), Samples.DAY, Samples.NOW));

        assertThat(await(comments().newest(Samples.id(), Samples.DAY))).isEmpty();
        assertThat(await(comments().newest(comment.locationId(), Samples.DAY.plusDays(1))))
                .isEmpty();
    }

    @Test
    void ordersByTimeWhateverItsFraction() {
        var place = Samples.id();
        var whole = Instant.parse("2026-11-24T00:00:00Z");
        var all = IntStream.of(0, 1, 10, 999_999_999)
                .mapToObj(nanos -> store(Samples.comment(Samples.id(), place, Samples.DAY, whole.plusNanos(nanos))))
                .toList();

        assertThat(await(comments().newest(place, Samples.DAY))).isEqualTo(newestFirst(all, Samples.DAY));
    }

    private static List<Comment> newestFirst(List<Comment> comments, LocalDate day) {
        return comments.stream()
                .filter(comment -> comment.targetDate().equals(day))
                .sorted(Comparator.comparing(Comment::generatedAt).reversed())
                .toList();
    }

    private Comment store(Comment comment) {
        var job = Samples.job();
        await(jobs().create(job, null, Samples.NOW));
        await(jobs().claim(
                        job.id(), new Lease(OWNER, Samples.NOW.plusSeconds(60)), comment.generatedAt(), Samples.NOW));
        assertThat(await(jobs().succeed(job, OWNER, comment, Samples.NOW))).isTrue();
        return comment;
    }
}
