package io.weathercomment.localaws;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one definition of everything that must exist before a service starts.
 *
 * @param topic what comments tells of; its subscriber is {@link #analyticsEvents}
 * @param lakeBucket the data lake's
 * @param secrets names of what keys are kept under; made empty, filled by whoever has the keys
 */
public record Resources(
        Table comments,
        Table forecasts,
        Table locations,
        Table analytics,
        Table jobs,
        Queue weatherRequests,
        Queue commentGeneration,
        Queue analyticsEvents,
        String topic,
        String lakeBucket,
        List<String> secrets) {
    public Resources {
        secrets = List.copyOf(secrets);
    }

    /**
     * All of one environment.
     *
     * @param prefix stands before every name, e.g. {@code wcg-dev-}; may be empty
     * @param account its number becomes part of the bucket's name, which accounts share; null leaves it out
     */
    public static Resources named(String prefix, @Nullable String account) {
        return new Resources(
                comments(prefix),
                forecasts(prefix),
                locations(prefix),
                analytics(prefix),
                jobs(prefix),
                Queue.named(prefix + "weather-requests"),
                Queue.named(prefix + "comment-generation"),
                Queue.named(prefix + "analytics-events"),
                prefix + "comment-events",
                prefix + "weather-comments-lake" + (account == null ? "" : "-" + account),
                Stream.of("weather-api-keys", "llm-api-keys", "api-keys")
                        .map(name -> prefix + name)
                        .toList());
    }

    public List<Table> tables() {
        return List.of(comments, forecasts, locations, analytics, jobs);
    }

    public List<Queue> queues() {
        return List.of(weatherRequests, commentGeneration, analyticsEvents);
    }

    private static Table comments(String prefix) {
        // What lists show, 1 KB at most: with whole rows every comment would be paid four times.
        var shown = new Projection.Some(List.of(
                "comment_id",
                "location_name",
                "target_date",
                "language",
                "generated_comment",
                "advice_comment",
                "source",
                "issued_at",
                "forecast_fingerprint",
                "valid_until",
                "author",
                "supersedes"));
        return new Table(
                prefix + "weather-comments",
                KeyAttribute.text("location_id"),
                KeyAttribute.text("generated_at"),
                List.of(
                        new Index("GSI1", KeyAttribute.text("comment_date"), KeyAttribute.text("generated_at"), shown),
                        new Index("GSI2", KeyAttribute.text("llm_provider"), KeyAttribute.text("generated_at"), shown),
                        new Index("GSI3", KeyAttribute.text("comment_id"), null, new Projection.Keys())),
                "ttl",
                true);
    }

    private static Table forecasts(String prefix) {
        return new Table(
                prefix + "weather-cache",
                KeyAttribute.text("location_id"),
                KeyAttribute.text("forecast_time"),
                List.of(new Index(
                        "GSI1",
                        KeyAttribute.text("geohash"),
                        KeyAttribute.text("forecast_time"),
                        new Projection.All())),
                "ttl",
                false);
    }

    private static Table locations(String prefix) {
        return new Table(
                prefix + "location-metadata",
                KeyAttribute.text("location_id"),
                null,
                List.of(new Index(
                        "GSI1",
                        KeyAttribute.text("region"),
                        KeyAttribute.number("popular_rank"),
                        new Projection.All())),
                null,
                false);
    }

    private static Table analytics(String prefix) {
        return new Table(
                prefix + "analytics",
                KeyAttribute.text("metric"),
                KeyAttribute.text("dimension"),
                List.of(),
                "ttl",
                false);
    }

    private static Table jobs(String prefix) {
        // Whole rows: they are small, and the sweeper sends the message again from what the index holds.
        return new Table(
                prefix + "generation-jobs",
                KeyAttribute.text("job_id"),
                null,
                List.of(
                        new Index("GSI1", KeyAttribute.text("batch_id"), null, new Projection.All()),
                        new Index(
                                "GSI2",
                                KeyAttribute.text("open"),
                                KeyAttribute.text("next_check_at"),
                                new Projection.All())),
                "ttl",
                false);
    }

    /**
     * A table that is paid by the request.
     *
     * @param ttl attribute of the second after which a row may go; null keeps rows for ever
     * @param streamed its changes, with both images, can be followed
     */
    public record Table(
            String name,
            KeyAttribute partition,
            @Nullable KeyAttribute sort,
            List<Index> indexes,
            @Nullable String ttl,
            boolean streamed) {
        public Table {
            indexes = List.copyOf(indexes);
        }

        /** Every attribute that the table or an index is keyed by, once each. */
        public List<KeyAttribute> keys() {
            var own = KeyAttribute.present(partition, sort).stream();
            var ofIndexes = indexes.stream().flatMap(index -> index.keys().stream());
            return Stream.concat(own, ofIndexes).distinct().toList();
        }
    }

    /** Another order of a table's rows; a row without the key is not in it. */
    public record Index(
            String name, KeyAttribute partition, @Nullable KeyAttribute sort, Projection projection) {
        List<KeyAttribute> keys() {
            return KeyAttribute.present(partition, sort);
        }
    }

    /** A key attribute. */
    public record KeyAttribute(String name, Type type) {
        /** What a key may be. */
        public enum Type {
            TEXT,
            NUMBER
        }

        static KeyAttribute text(String name) {
            return new KeyAttribute(name, Type.TEXT);
        }

        static KeyAttribute number(String name) {
            return new KeyAttribute(name, Type.NUMBER);
        }

        static List<KeyAttribute> present(KeyAttribute partition, @Nullable KeyAttribute sort) {
            return sort == null ? List.of(partition) : List.of(partition, sort);
        }
    }

    /** What of a row an index repeats. */
    public sealed interface Projection {
        record All() implements Projection {}

        record Keys() implements Projection {}

        record Some(List<String> attributes) implements Projection {
            public Some {
                attributes = List.copyOf(attributes);
            }
        }
    }

    /**
     * A queue with its dead-letter queue.
     *
     * @param visibility six times the limit of a function that reads it, as Lambda asks
     * @param longPoll longest wait of a receive that does not say its own
     * @param retention of both; a dead letter keeps the day it was sent
     * @param receives after so many a message is a dead letter
     */
    public record Queue(String name, Duration visibility, Duration longPoll, Duration retention, int receives) {
        private static final Duration FUNCTION_LIMIT = Duration.ofSeconds(60);

        static Queue named(String name) {
            return new Queue(name, FUNCTION_LIMIT.multipliedBy(6), Duration.ofSeconds(20), Duration.ofDays(14), 3);
        }

        public String deadLetters() {
            return name + "-dlq";
        }
    }
}
