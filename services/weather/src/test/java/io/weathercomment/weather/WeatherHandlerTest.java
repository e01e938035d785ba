package io.weathercomment.weather;

import static io.weathercomment.weather.Samples.DAY;
import static io.weathercomment.weather.Samples.TOKYO;
import static io.weathercomment.weather.Samples.fails;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.weathercomment.domain.Catalogue;
import io.weathercomment.domain.Clocks;
import io.weathercomment.domain.Forecast;
import io.weathercomment.domain.ForecastAnswer;
import io.weathercomment.domain.ForecastReady;
import io.weathercomment.domain.ForecastUnavailable;
import io.weathercomment.domain.ForecastUnavailable.Reason;
import io.weathercomment.domain.GenerationRequest;
import io.weathercomment.storage.ForecastCache;
import io.weathercomment.storage.ForecastCache.CachedForecast;
import io.weathercomment.weather.ForecastFailure.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class WeatherHandlerTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");

    /** 12:00 in Japan: the issue of 11 h is out. */
    private static final Instant AS_OF = Instant.parse("2026-01-20T03:00:00Z");

    private static final Instant ISSUE_OF_11 = Instant.parse("2026-01-20T02:00:00Z");
    private static final Instant OUT_AFTER_17 = Instant.parse("2026-01-20T08:15:00Z");

    private final StoredForecasts stored = new StoredForecasts();
    private final List<String> fetching = new ArrayList<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private int asked;

    @AfterAll
    static void close() {
        VERTX.close().await();
    }

    @Test
    void aForecastIsFetchedStoredAndAnswered() {
        var forecast = Samples.forecast("jma", ISSUE_OF_11);

        var answer = handle(Future.succeededFuture(forecast));

        assertThat(answer).isEqualTo(new ForecastReady(1, "job", forecast, false, OUT_AFTER_17));
        assertThat(stored.rows)
                .containsValue(new CachedForecast(forecast, AS_OF, OUT_AFTER_17, "tokyo's print", "xn77h"));
        assertThat(fetching).containsExactly("job at " + NOW);
        assertThat(counted("miss")).isOne();
    }

    @Test
    void aFreshForecastIsUsedUnasked() {
        var row = store("jma", ISSUE_OF_11, AS_OF.plusSeconds(1));

        var answer = handle(fails(Kind.UNREACHABLE));

        assertThat(answer).isEqualTo(new ForecastReady(1, "job", row.forecast(), false, row.freshUntil()));
        assertThat(asked).isZero();
        assertThat(counted("hit")).isOne();
    }

    @Test
    void aForecastPastItsFreshnessIsFetchedAgain() {
        store("jma", ISSUE_OF_11, AS_OF);
        var newer = Samples.forecast("jma", ISSUE_OF_11.plusSeconds(60));

        var answer = handle(Future.succeededFuture(newer));

        assertThat(answer)
                .isInstanceOfSatisfying(
                        ForecastReady.class,
                        ready -> assertThat(ready.forecast()).isEqualTo(newer));
    }

    @Test
    void whenEverySourceFailsTheLastForecastIsServedAsStaleForThreeHours() {
        var row = store("jma", ISSUE_OF_11, AS_OF.minus(Duration.ofHours(3)));

        var answer = handle(fails(Kind.HTTP_STATUS));

        assertThat(answer).isEqualTo(new ForecastReady(1, "job", row.forecast(), true, row.freshUntil()));
        assertThat(counted("stale")).isOne();
    }

    @Test
    void afterThreeHoursTheLastForecastIsNotServedAnyMore() {
        store("jma", ISSUE_OF_11, AS_OF.minus(Duration.ofHours(3)).minusSeconds(1));

        var answer = handle(fails(Kind.HTTP_STATUS));

        assertThat(answer)
                .isEqualTo(new ForecastUnavailable(1, "job", Reason.SOURCES_FAILED, "jma: HTTP_STATUS: in a test"));
    }

    @Test
    void aForecastThatWasIssuedLaterThanAsOfIsNotUsed() {
        store("jma", AS_OF.plusSeconds(1), AS_OF.plusSeconds(3600));

        var answer = handle(fails(Kind.HTTP_STATUS));

        assertThat(answer).isInstanceOf(ForecastUnavailable.class);
        assertThat(asked).isOne();
    }

    @Test
    void aForecastOfASourceThatIsNotWantedAnyMoreIsNotUsed() {
        store("simulated", ISSUE_OF_11, AS_OF.plusSeconds(3600));

        var answer = handle(fails(Kind.HTTP_STATUS));

        assertThat(answer).isInstanceOf(ForecastUnavailable.class);
    }

    @Test
    void aDayThatNobodyForecastsIsSaidSo() {
        store("jma", ISSUE_OF_11, AS_OF.minusSeconds(1));

        var answer = handle(fails(Kind.DATE_NOT_COVERED));

        assertThat(answer)
                .isInstanceOfSatisfying(
                        ForecastUnavailable.class,
                        none -> assertThat(none.reason()).isEqualTo(Reason.DATE_NOT_COVERED));
    }

    @Test
    void anUnknownPlaceIsSaidSo() {
        var answer = handle("atlantis", fails(Kind.UNREACHABLE));

        assertThat(answer)
                .isEqualTo(
                        new ForecastUnavailable(1, "job", Reason.UNKNOWN_LOCATION, "no such place, location=atlantis"));
        assertThat(asked).isZero();
    }

    @Test
    void aMessageThatComesTwiceIsAnsweredTwice() {
        var forecast = Future.succeededFuture(Samples.forecast("jma", ISSUE_OF_11));

        var first = handle(forecast);
        var second = handle(forecast);

        assertThat(second).isEqualTo(first);
        assertThat(asked).isOne();
    }

    @Test
    void theAverageOfTheHitRateIsTheShareOfHits() {
        store("jma", ISSUE_OF_11, AS_OF.minusSeconds(1));

        handle(Future.succeededFuture(Samples.forecast("jma", ISSUE_OF_11)));
        handle(fails(Kind.UNREACHABLE));
        handle(fails(Kind.UNREACHABLE));

        assertThat(counted("miss")).isOne();
        assertThat(counted("hit")).isEqualTo(2);
        assertThat(meters.get("weather_cache_hit_rate").summary().mean()).isEqualTo(2 / 3.0);
    }

    private ForecastAnswer handle(Future<Forecast> answer) {
        return handle(TOKYO.id(), answer);
    }

    private ForecastAnswer handle(String locationId, Future<Forecast> answer) {
        var source = Samples.source("jma", () -> {
            asked++;
            return answer;
        });
        var sources = new ForecastSources(List.of(source), VERTX, () -> NOW, new SplittableRandom(1), meters);
        var handler = new WeatherHandler(
                (job, at) -> {
                    fetching.add(job + " at " + at);
                    return Future.succeededFuture(fetching.size() == 1);
                },
                stored,
                Catalogue.bundled()::byId,
                sources,
                (_, location) -> location.id() + "'s print",
                new Clocks(() -> NOW, () -> AS_OF),
                meters);
        return handler.handle(
                new GenerationRequest(1, "job", locationId, DAY, "ja", "none", false, NOW.plusSeconds(900), null));
    }

    private CachedForecast store(String source, Instant issuedAt, Instant freshUntil) {
        var row = new CachedForecast(Samples.forecast(source, issuedAt), AS_OF, freshUntil, "print", "xn77h");
        stored.put(row);
        return row;
    }

    private double counted(String result) {
        return meters.counter("weather_cache_requests", "result", result).count();
    }

    private static final class StoredForecasts implements ForecastCache {
        private final Map<String, CachedForecast> rows = new HashMap<>();

        @Override
        public Future<Optional<CachedForecast>> get(String locationId, LocalDate targetDate) {
            return Future.succeededFuture(Optional.ofNullable(rows.get(locationId + targetDate)));
        }

        @Override
        public Future<Void> put(CachedForecast cached) {
            rows.put(cached.forecast().locationId() + cached.forecast().targetDate(), cached);
            return Future.succeededFuture();
        }
    }
}
