package io.weathercomment.testkit;

import io.weathercomment.domain.Candidate;
import io.weathercomment.domain.Comment;
import io.weathercomment.domain.CommentKey;
import io.weathercomment.domain.CommentPublished;
import io.weathercomment.domain.Condition;
import io.weathercomment.domain.DayPart;
import io.weathercomment.domain.Extent;
import io.weathercomment.domain.FactSheet;
import io.weathercomment.domain.FailureType;
import io.weathercomment.domain.Forecast;
import io.weathercomment.domain.ForecastReady;
import io.weathercomment.domain.ForecastUnavailable;
import io.weathercomment.domain.GenerationFailed;
import io.weathercomment.domain.GenerationMetadata;
import io.weathercomment.domain.GenerationRequest;
import io.weathercomment.domain.Half;
import io.weathercomment.domain.Job;
import io.weathercomment.domain.Likelihood;
import io.weathercomment.domain.Location;
import io.weathercomment.domain.PartFacts;
import io.weathercomment.domain.Period;
import io.weathercomment.domain.ProvenClaim;
import io.weathercomment.domain.Sky;
import io.weathercomment.domain.Wind;
import io.weathercomment.domain.WindStrength;
import io.weathercomment.domain.WriterVersions;
import io.weathercomment.storage.ForecastCache.CachedForecast;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Valid records to begin a test with: a rainy Wednesday in 東京, asked for on the day before. */
public final class Samples {
    /** 2026-11-24 10:02 in Japan, with a fraction that only a whole timestamp keeps. */
    public static final Instant NOW = Instant.parse("2026-11-24T01:02:03.000000004Z");

    public static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    public static final Instant ISSUED_AT = Instant.parse("2026-11-23T20:00:00Z");
    public static final String TRACEPARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    public static final Location TOKYO = new Location(
            "tokyo", "東京", "とうきょう", "Tokyo", "東京", "関東", 44, 35.6896, 139.6917, "130000", "130010", "44132");

    public static final Condition RAIN_ALL_DAY = new Condition(
            Sky.CLOUDY,
            Likelihood.YES,
            Likelihood.NO,
            Likelihood.NO,
            Extent.STEADY,
            Likelihood.NO,
            Likelihood.NO,
            Likelihood.NO);

    /** Rain from 06:00 on, in eight periods of three hours. */
    public static final Forecast RAIN = rain(TOKYO.id(), DAY, ISSUED_AT);

    public static final FactSheet RAIN_FACTS = new FactSheet(
            TOKYO.id(),
            TOKYO.prefecture(),
            DAY,
            RAIN.source(),
            ISSUED_AT,
            Arrays.stream(DayPart.values())
                    .map(part -> new PartFacts(
                            part,
                            RAIN_ALL_DAY,
                            12.5,
                            2.0,
                            80,
                            null,
                            new Wind(WindStrength.ORDINARY, WindStrength.FRESH, null)))
                    .toList(),
            9.0,
            14.5);

    public static final GenerationMetadata METADATA = new GenerationMetadata(
            GenerationMetadata.SCHEMA,
            new WriterVersions("writer-1", "rules-1", "corpus-1", "lexicon-1"),
            42,
            RAIN_FACTS,
            List.of("rain"),
            List.of(
                    new ProvenClaim(
                            Half.WEATHER,
                            0,
                            1,
                            "雨",
                            "rain",
                            "rain-word",
                            "06-24",
                            "rain = yes",
                            "rain",
                            "yes, 80 %",
                            "06-24"),
                    new ProvenClaim(
                            Half.ADVICE,
                            0,
                            1,
                            "傘",
                            "umbrella",
                            "umbrella-word",
                            "06-24",
                            "rain = yes",
                            "rain",
                            "yes, 80 %",
                            "06-24")),
            List.of(
                    new Candidate(
                            "w-rain-1",
                            "a-umbrella-1",
                            "雨の一日",
                            "傘をお忘れなく",
                            List.of("rain"),
                            List.of("umbrella"),
                            1,
                            true),
                    new Candidate(
                            "w-rain-2",
                            "a-umbrella-1",
                            "雨が続きます",
                            "傘をお忘れなく",
                            List.of("rain-all-day"),
                            List.of("umbrella"),
                            2,
                            false)),
            List.of());

    private Samples() {}

    /** An id that nothing else has. */
    public static String id() {
        return UUID.randomUUID().toString();
    }

    public static Forecast rain(String locationId, LocalDate targetDate, Instant issuedAt) {
        var periods = IntStream.range(0, 8)
                .mapToObj(i -> i < 2 ? night(3 * i) : rainy(3 * i))
                .toList();
        return new Forecast(
                locationId, targetDate, "simulated", "東京地方", "simulated, not a forecast", issuedAt, periods, 9.0, 14.5);
    }

    private static Period night(int fromHour) {
        return new Period(fromHour, fromHour + 3, Condition.dry(Sky.CLOUDY), 9.5, 0.0, 20, 70, Wind.of(3));
    }

    private static Period rainy(int fromHour) {
        return new Period(
                fromHour,
                fromHour + 3,
                RAIN_ALL_DAY,
                12.5,
                2.0,
                80,
                null,
                new Wind(WindStrength.ORDINARY, WindStrength.FRESH, null));
    }

    public static GenerationRequest request(String jobId) {
        return new GenerationRequest(
                GenerationRequest.SCHEMA,
                jobId,
                TOKYO.id(),
                DAY,
                GenerationRequest.JAPANESE,
                GenerationRequest.BUILT_IN_PROVIDER,
                false,
                NOW.plus(Duration.ofMinutes(15)),
                null);
    }

    /** A job just accepted, with an id of its own. */
    public static Job job() {
        return Job.queued(request(id()), TRACEPARENT, NOW);
    }

    public static Comment comment(String jobId, Instant generatedAt) {
        return comment(jobId, TOKYO.id(), DAY, generatedAt);
    }

    public static Comment comment(String jobId, String locationId, LocalDate targetDate, Instant generatedAt) {
        var id = id();
        return new Comment(
                id,
                jobId,
                locationId,
                TOKYO.name(),
                generatedAt,
                targetDate,
                GenerationRequest.JAPANESE,
                "雨の一日",
                "傘をお忘れなく",
                GenerationRequest.BUILT_IN_PROVIDER,
                rain(locationId, targetDate, ISSUED_AT),
                false,
                "fingerprint-of-rain",
                NOW.plus(Duration.ofHours(3)),
                id,
                TRACEPARENT.substring(3, 35),
                Comment.SYSTEM,
                null,
                METADATA);
    }

    public static CommentKey commentKey(String locationId) {
        return new CommentKey(locationId, NOW, id());
    }

    public static CachedForecast cached(Forecast forecast) {
        return new CachedForecast(forecast, NOW, NOW.plus(Duration.ofMinutes(70)), "fingerprint-of-rain", "xn774");
    }

    public static ForecastReady ready(String jobId) {
        return new ForecastReady(ForecastReady.SCHEMA, jobId, RAIN, false, NOW.plus(Duration.ofMinutes(70)));
    }

    public static ForecastUnavailable unavailable(String jobId) {
        return new ForecastUnavailable(
                ForecastUnavailable.SCHEMA,
                jobId,
                ForecastUnavailable.Reason.SOURCES_FAILED,
                "jma: timeout; simulated: off");
    }

    public static CommentPublished published(Comment comment) {
        return new CommentPublished(
                CommentPublished.SCHEMA,
                comment.eventId(),
                comment.jobId(),
                comment.id(),
                comment.locationId(),
                comment.targetDate(),
                comment.llmProvider(),
                comment.forecast().source(),
                false,
                comment.generatedAt());
    }

    public static GenerationFailed failed(String jobId) {
        return new GenerationFailed(
                GenerationFailed.SCHEMA,
                jobId,
                jobId,
                TOKYO.id(),
                DAY,
                FailureType.FORECAST_UNAVAILABLE,
                "jma: timeout; simulated: off",
                NOW);
    }
}
