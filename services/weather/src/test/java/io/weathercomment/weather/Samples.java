package io.weathercomment.weather;

import io.vertx.core.Future;
import io.weathercomment.domain.Catalogue;
import io.weathercomment.domain.Condition;
import io.weathercomment.domain.Forecast;
import io.weathercomment.domain.Location;
import io.weathercomment.domain.Period;
import io.weathercomment.domain.Sky;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/** Places, forecasts and sources for tests. */
final class Samples {
    static final Location TOKYO = Catalogue.bundled().byId("tokyo").orElseThrow();
    static final LocalDate DAY = LocalDate.of(2026, 1, 21);

    private Samples() {}

    static Forecast forecast(String source, Instant issuedAt) {
        var period = new Period(0, 24, Condition.dry(Sky.FINE), null, null, null, null, null);
        return new Forecast("tokyo", DAY, source, "東京地方", "出典", issuedAt, List.of(period), null, null);
    }

    /** A source that answers what {@code answer} gives each time. */
    static Forecasts source(String id, Supplier<Future<Forecast>> answer) {
        return new Forecasts() {
            @Override
            public String source() {
                return id;
            }

            @Override
            public Future<Forecast> forecast(Location location, LocalDate targetDate, Instant asOf) {
                return answer.get();
            }
        };
    }

    static Future<Forecast> fails(ForecastFailure.Kind kind) {
        return Future.failedFuture(new ForecastFailure(kind, "in a test"));
    }
}
