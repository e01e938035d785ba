package io.weathercomment.testkit;

import static io.weathercomment.testkit.Answers.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.weathercomment.domain.Forecast;
import io.weathercomment.domain.Period;
import io.weathercomment.storage.ForecastCache;
import io.weathercomment.storage.ForecastCache.CachedForecast;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link ForecastCache} does. */
public abstract class ForecastCacheContract {
    protected abstract ForecastCache cache();

    @Test
    void readsBackWhatWasStored() {
        var rain = Samples.cached(Samples.rain(Samples.id(), Samples.DAY, Samples.ISSUED_AT));

        await(cache().put(rain));

        assertThat(read(rain)).contains(rain);
    }

    @Test
    void readsBackAForecastThatKnowsNextToNothing() {
        var silent = new Forecast(
                Samples.id(),
                Samples.DAY,
                "jma",
                "東京地方",
                "気象庁",
                Samples.ISSUED_AT,
                List.of(new Period(6, 24, null, null, null, null, null, null)),
                null,
                null);

        await(cache().put(Samples.cached(silent)));

        assertThat(read(Samples.cached(silent))).map(CachedForecast::forecast).contains(silent);
    }

    @Test
    void knowsNoForecastOfAnotherPlaceOrDay() {
        var rain = Samples.cached(Samples.rain(Samples.id(), Samples.DAY, Samples.ISSUED_AT));
        await(cache().put(rain));

        assertThat(await(cache().get(Samples.id(), Samples.DAY))).isEmpty();
        assertThat(await(cache().get(rain.forecast().locationId(), Samples.DAY.plusDays(1))))
                .isEmpty();
    }

    @Test
    void replacesAForecastByOneIssuedLater() {
        var place = Samples.id();
        await(cache().put(Samples.cached(Samples.rain(place, Samples.DAY, Samples.ISSUED_AT))));
        var later = Samples.cached(Samples.rain(place, Samples.DAY, Samples.ISSUED_AT.plusNanos(1)));

        await(cache().put(later));

        assertThat(read(later)).contains(later);
    }

    @Test
    void keepsAForecastThatWasIssuedLater() {
        var place = Samples.id();
        var later = Samples.cached(Samples.rain(place, Samples.DAY, Samples.ISSUED_AT.plusNanos(1)));
        await(cache().put(later));

        await(cache().put(Samples.cached(Samples.rain(place, Samples.DAY, Samples.ISSUED_AT))));

        assertThat(read(later)).contains(later);
    }

    @Test
    void renewsTheAgeOfTheSameIssue() {
        var rain = Samples.cached(Samples.rain(Samples.id(), Samples.DAY, Samples.ISSUED_AT));
        await(cache().put(rain));
        var fetchedAgain = new CachedForecast(
                rain.forecast(),
                rain.cachedAt().plusSeconds(60),
                rain.freshUntil().plusSeconds(60),
                rain.fingerprint(),
                rain.geohash());

        await(cache().put(fetchedAgain));

        assertThat(read(rain)).contains(fetchedAgain);
    }

    @Test
    void keepsTheLatestOfManyIssuesAtOnce() {
        var place = Samples.id();

        AtOnce.call(
                10,
                i -> await(cache().put(
                                Samples.cached(Samples.rain(place, Samples.DAY, Samples.ISSUED_AT.plusSeconds(i))))));

        assertThat(await(cache().get(place, Samples.DAY)))
                .map(cached -> cached.forecast().issuedAt())
                .contains(Samples.ISSUED_AT.plusSeconds(9));
    }

    private Optional<CachedForecast> read(CachedForecast cached) {
        return await(
                cache().get(cached.forecast().locationId(), cached.forecast().targetDate()));
    }
}
