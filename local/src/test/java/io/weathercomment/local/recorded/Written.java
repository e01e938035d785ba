package io.weathercomment.local.recorded;

import io.weathercomment.domain.Catalogue;
import io.weathercomment.domain.FactSheet;
import io.weathercomment.domain.FactSheets;
import io.weathercomment.domain.Forecast;
import io.weathercomment.domain.Location;
import io.weathercomment.domain.TargetDay;
import io.weathercomment.local.archive.JmaArchive;
import io.weathercomment.weather.JmaForecastParser;
import io.weathercomment.writing.Corpus;
import io.weathercomment.writing.Writer;
import io.weathercomment.writing.WritingResult;
import io.weathercomment.writing.WritingTask;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What the built-in writer makes of one place's recorded forecast. */
record Written(Location location, LocalDate targetDate, Forecast forecast, FactSheet facts, WritingResult result) {
    private static final Writer WRITER = new Writer(Corpus.builtIn());
    private static final Catalogue CATALOGUE = Catalogue.bundled();

    /** Every place at an instant: for the day itself and the next one. */
    static Stream<Written> all(JmaArchive archive, Instant asOf) {
        var today = TargetDay.today(asOf);
        return CATALOGUE.all().stream()
                .flatMap(location -> Stream.of(today, today.plusDays(1)).map(day -> of(archive, asOf, location, day)));
    }

    static Written of(JmaArchive archive, Instant asOf, String place, LocalDate day) {
        return of(archive, asOf, CATALOGUE.find(place).orElseThrow(), day);
    }

    private static Written of(JmaArchive archive, Instant asOf, Location location, LocalDate day) {
        var issue = archive.body(location.jmaDocument(), asOf).orElseThrow();
        var forecast = JmaForecastParser.parse(issue.body(), location, day);
        var facts = FactSheets.of(forecast, location);
        var result = WRITER.write(new WritingTask(facts, location.id().hashCode(), List.of()));
        return new Written(location, day, forecast, facts, result);
    }

    WritingResult.Written pair() {
        if (result instanceof WritingResult.Written written) {
            return written;
        }
        throw new AssertionError(this + ": " + result);
    }

    @Override
    public String toString() {
        return location.name() + " " + targetDate + " issued " + forecast.issuedAt();
    }
}
