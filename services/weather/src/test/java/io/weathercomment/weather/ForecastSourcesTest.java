package io.weathercomment.weather;

import static io.weathercomment.weather.Samples.DAY;
import static io.weathercomment.weather.Samples.TOKYO;
import static io.weathercomment.weather.Samples.fails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.weathercomment.domain.Forecast;
import io.weathercomment.weather.ForecastFailure.Kind;
import io.weathercomment.weather.ForecastSources.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ForecastSourcesTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final Instant AS_OF = Instant.parse("2026-01-20T03:00:00Z");

    private final List<String> asked = new ArrayList<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Instant now = Instant.parse("2026-11-24T00:00:00Z");

    @AfterAll
    static void close() {
        VERTX.close().await();
    }

    @Test
    void theFirstSourceThatAnswersWins() {
        var sources = sources(source("jma", found("jma")), source("simulated", found("simulated")));

        var answer = ask(sources);

        assertThat(sourceOf(answer)).isEqualTo("jma");
        assertThat(asked).containsExactly("jma");
        assertThat(meters.timer("weather_api", "source", "jma").count()).isOne();
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"TIMEOUT", "UNREACHABLE", "SERVER_ERROR"})
    void aFailureThatMayPassIsTriedOnceMore(Kind kind) {
        var sources = sources(source("jma", fails(kind), found("jma")), source("simulated", found("simulated")));

        var answer = ask(sources);

        assertThat(sourceOf(answer)).isEqualTo("jma");
        assertThat(asked).containsExactly("jma", "jma");
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"TIMEOUT", "UNREACHABLE", "SERVER_ERROR", "DATE_NOT_COVERED"},
            mode = EnumSource.Mode.EXCLUDE)
    void aFailureThatStaysIsNotTriedAgain(Kind kind) {
        var sources = sources(source("jma", fails(kind), found("jma")), source("simulated", found("simulated")));

        var answer = ask(sources);

        assertThat(sourceOf(answer)).isEqualTo("simulated");
        assertThat(asked).containsExactly("jma", "simulated");
    }

    @Test
    void theLastFailureOfEachSourceIsTold() {
        var sources = sources(
                source("jma", fails(Kind.TIMEOUT), fails(Kind.SERVER_ERROR)),
                source("simulated", fails(Kind.DATE_NOT_COVERED)));

        var answer = ask(sources);

        assertThat(answer).isInstanceOfSatisfying(Answer.None.class, none -> {
            assertThat(none.detail()).isEqualTo("jma: SERVER_ERROR: in a test; simulated: DATE_NOT_COVERED: in a test");
            assertThat(none.dateNotCovered()).isFalse();
        });
    }

    @Test
    void aDayThatNoSourceCoversIsToldApart() {
        var sources =
                sources(source("jma", fails(Kind.DATE_NOT_COVERED)), source("simulated", fails(Kind.DATE_NOT_COVERED)));

        var answer = ask(sources);

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.None.class,
                        none -> assertThat(none.dateNotCovered()).isTrue());
    }

    @Test
    void aDayThatARealSourceDoesNotCoverIsNotInvented() {
        var sources = sources(source("jma", fails(Kind.DATE_NOT_COVERED)), source("simulated", found("simulated")));

        var answer = ask(sources);

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.None.class,
                        none -> assertThat(none.dateNotCovered()).isTrue());
        assertThat(asked).containsExactly("jma");
    }

    @Test
    void aSourceOutOfReachAtStartComesLastForAMinute() {
        var sources = sources(
                source("jma", fails(Kind.UNREACHABLE), found("jma")),
                source("simulated", found("simulated"), found("simulated")));
        sources.probe(TOKYO, AS_OF).await();
        asked.clear();
        now = now.plusSeconds(59);

        var answer = ask(sources);

        assertThat(sourceOf(answer)).isEqualTo("simulated");
        assertThat(asked).containsExactly("simulated");
    }

    @Test
    void aSourceThatComesLastIsStillAskedWhenTheOthersFail() {
        var sources = sources(
                source("jma", fails(Kind.UNREACHABLE), found("jma")),
                source("simulated", found("simulated"), fails(Kind.OUT_OF_RANGE)));
        sources.probe(TOKYO, AS_OF).await();

        var answer = ask(sources);

        assertThat(sourceOf(answer)).isEqualTo("jma");
    }

    @Test
    void afterAMinuteOneRequestTriesASourceThatWasOutOfReach() {
        var sources = sources(
                source("jma", fails(Kind.UNREACHABLE), fails(Kind.UNREACHABLE), fails(Kind.UNREACHABLE), found("jma")),
                source("simulated", found("simulated"), found("simulated"), found("simulated")));
        sources.probe(TOKYO, AS_OF).await();
        now = now.plusSeconds(60);

        var trial = ask(sources);
        asked.clear();
        var next = ask(sources);

        assertThat(sourceOf(trial)).isEqualTo("simulated");
        assertThat(sourceOf(next)).isEqualTo("simulated");
        assertThat(asked).containsExactly("simulated");
    }

    @Test
    void aSourceThatAnswersItsTrialComesInItsPlaceAgain() {
        var sources = sources(
                source("jma", fails(Kind.UNREACHABLE), found("jma"), found("jma")),
                source("simulated", found("simulated")));
        sources.probe(TOKYO, AS_OF).await();
        now = now.plusSeconds(60);
        ask(sources);

        var answer = ask(sources);

        assertThat(sourceOf(answer)).isEqualTo("jma");
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"DATE_NOT_COVERED", "HTTP_STATUS", "NOT_JSON"})
    void aSourceThatAnswersAtStartWithWhateverItIsComesInItsPlace(Kind kind) {
        var sources = sources(source("jma", fails(kind), found("jma")), source("simulated", found("simulated")));
        sources.probe(TOKYO, AS_OF).await();

        var answer = ask(sources);

        assertThat(sourceOf(answer)).isEqualTo("jma");
    }

    @Test
    void theProbeEndsThoughASourceNeverAnswers() {
        var began = System.nanoTime();
        var sources = sources(
                source("jma", Promise.<Forecast>promise().future(), found("jma")),
                source("simulated", found("simulated"), found("simulated")));

        sources.probe(TOKYO, AS_OF).await();

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(5));
        assertThat(sourceOf(ask(sources))).isEqualTo("simulated");
    }

    @Test
    void anInterruptionPassesThrough() throws InterruptedException {
        var sources = sources(source("jma", Promise.<Forecast>promise().future()));
        var thrown = new ArrayList<Throwable>();
        var waiting = Thread.ofVirtual().start(() -> {
            try {
                ask(sources);
            } catch (Throwable e) {
                thrown.add(e);
            }
        });

        waiting.interrupt();
        waiting.join();

        assertThat(thrown).singleElement().isInstanceOf(InterruptedException.class);
    }

    @Test
    void aFaultOfOurOwnIsNoFailureOfTheSource() {
        var sources = sources(source("jma", Future.failedFuture(new IllegalStateException("bug"))));

        assertThatThrownBy(() -> ask(sources)).isInstanceOf(IllegalStateException.class);
    }

    private ForecastSources sources(Forecasts... sources) {
        return new ForecastSources(List.of(sources), VERTX, () -> now, new SplittableRandom(1), meters);
    }

    /** Answers one after the other. */
    @SafeVarargs
    private Forecasts source(String id, Future<Forecast>... answers) {
        Deque<Future<Forecast>> left = new ArrayDeque<>();
        for (var answer : answers) {
            left.add(answer);
        }
        return Samples.source(id, () -> {
            asked.add(id);
            return left.removeFirst();
        });
    }

    private static Future<Forecast> found(String source) {
        return Future.succeededFuture(Samples.forecast(source, AS_OF));
    }

    private static Answer ask(ForecastSources sources) {
        return sources.forecast(TOKYO, DAY, AS_OF);
    }

    private static String sourceOf(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Found.class);
        return answer instanceof Answer.Found(var forecast) ? forecast.source() : "";
    }
}
