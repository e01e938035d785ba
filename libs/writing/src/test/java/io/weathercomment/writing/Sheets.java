package io.weathercomment.writing;

import io.weathercomment.domain.Condition;
import io.weathercomment.domain.DayPart;
import io.weathercomment.domain.Extent;
import io.weathercomment.domain.FactSheet;
import io.weathercomment.domain.Likelihood;
import io.weathercomment.domain.PartFacts;
import io.weathercomment.domain.Sky;
import io.weathercomment.domain.TargetDay;
import io.weathercomment.domain.Wind;
import io.weathercomment.domain.WindStrength;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Fact sheets for tests: a cloudy, dry, still day in Tokyo in June of 15 to 22 °C, and what a test makes of it. */
final class Sheets {
    private static final DayPart[] ALL = DayPart.values();

    private final Map<DayPart, PartFacts> parts = new EnumMap<>(DayPart.class);
    private String prefecture = "東京";
    private int month = 6;
    private int dayOfMonth = 15;
    private @Nullable Double minimum = 15.0;
    private @Nullable Double maximum = 22.0;

    private Sheets() {
        for (var part : ALL) {
            var still = new Wind(WindStrength.ORDINARY, WindStrength.ORDINARY, null);
            parts.put(part, new PartFacts(part, Condition.dry(Sky.CLOUDY), null, null, 0, null, still));
        }
    }

    static Sheets day() {
        return new Sheets();
    }

    FactSheet sheet() {
        var date = LocalDate.of(2022, month, dayOfMonth);
        var issued = TargetDay.at(date.minusDays(1), 17);
        return new FactSheet(
                "place", prefecture, date, "test", issued, new ArrayList<>(parts.values()), minimum, maximum);
    }

    Sheets in(String prefecture) {
        this.prefecture = prefecture;
        return this;
    }

    Sheets month(int month) {
        this.month = month;
        return this;
    }

    Sheets on(int month, int dayOfMonth) {
        this.month = month;
        this.dayOfMonth = dayOfMonth;
        return this;
    }

    Sheets celsius(@Nullable Double minimum, @Nullable Double maximum) {
        this.minimum = minimum;
        this.maximum = maximum;
        return this;
    }

    Sheets issuedAt(int hour) {
        parts.keySet().removeIf(part -> part.toHour() <= hour);
        return this;
    }

    /** One sky for the day, or one for each part. */
    Sheets sky(Sky... skies) {
        for (int i = 0; i < ALL.length; i++) {
            var sky = skies.length == 1 ? skies[0] : skies[i];
            condition(
                    c -> new Condition(
                            sky,
                            c.rain(),
                            c.snow(),
                            c.rainOrSnow(),
                            c.extent(),
                            c.heavy(),
                            c.thunder(),
                            c.fog(),
                            c.blowing()),
                    ALL[i]);
        }
        return this;
    }

    Sheets rain(Likelihood rain, Extent extent, DayPart... when) {
        return condition(
                c -> new Condition(
                        c.sky(), rain, c.snow(), c.rainOrSnow(), extent, c.heavy(), c.thunder(), c.fog(), c.blowing()),
                when);
    }

    Sheets rain(Likelihood rain, DayPart... when) {
        return rain(rain, Extent.STEADY, when);
    }

    Sheets snow(Likelihood snow, Extent extent, DayPart... when) {
        return condition(
                c -> new Condition(
                        c.sky(), c.rain(), snow, c.rainOrSnow(), extent, c.heavy(), c.thunder(), c.fog(), c.blowing()),
                when);
    }

    Sheets snow(Likelihood snow, DayPart... when) {
        return snow(snow, Extent.STEADY, when);
    }

    Sheets rainOrSnow(Likelihood either, DayPart... when) {
        return condition(
                c -> new Condition(
                        c.sky(), c.rain(), c.snow(), either, c.extent(), c.heavy(), c.thunder(), c.fog(), c.blowing()),
                when);
    }

    Sheets heavy(Likelihood heavy, DayPart... when) {
        return condition(
                c -> new Condition(
                        c.sky(),
                        c.rain(),
                        c.snow(),
                        c.rainOrSnow(),
                        c.extent(),
                        heavy,
                        c.thunder(),
                        c.fog(),
                        c.blowing()),
                when);
    }

    Sheets blowing(Likelihood blowing, DayPart... when) {
        return condition(
                c -> new Condition(
                        c.sky(),
                        c.rain(),
                        c.snow(),
                        c.rainOrSnow(),
                        c.extent(),
                        c.heavy(),
                        c.thunder(),
                        c.fog(),
                        blowing),
                when);
    }

    Sheets thunder(Likelihood thunder, DayPart... when) {
        return condition(
                c -> new Condition(
                        c.sky(),
                        c.rain(),
                        c.snow(),
                        c.rainOrSnow(),
                        c.extent(),
                        c.heavy(),
                        thunder,
                        c.fog(),
                        c.blowing()),
                when);
    }

    Sheets fog(Likelihood fog, DayPart... when) {
        return condition(
                c -> new Condition(
                        c.sky(),
                        c.rain(),
                        c.snow(),
                        c.rainOrSnow(),
                        c.extent(),
                        c.heavy(),
                        c.thunder(),
                        fog,
                        c.blowing()),
                when);
    }

    Sheets wind(WindStrength firm, WindStrength possible, DayPart... when) {
        return part(
                p -> new PartFacts(
                        p.part(),
                        p.condition(),
                        p.celsius(),
                        p.millimetresPerHour(),
                        p.probabilityPercent(),
                        p.humidityPercent(),
                        new Wind(firm, possible, null)),
                when);
    }

    Sheets humidity(@Nullable Integer percent, DayPart... when) {
        return part(
                p -> new PartFacts(
                        p.part(),
                        p.condition(),
                        p.celsius(),
                        p.millimetresPerHour(),
                        p.probabilityPercent(),
                        percent,
                        p.wind()),
                when);
    }

    /** The temperature of parts of the day, beside the day's own. */
    Sheets hourly(double celsius, DayPart... when) {
        return part(
                p -> new PartFacts(
                        p.part(),
                        p.condition(),
                        celsius,
                        p.millimetresPerHour(),
                        p.probabilityPercent(),
                        p.humidityPercent(),
                        p.wind()),
                when);
    }

    Sheets amount(double millimetresPerHour, DayPart... when) {
        return part(
                p -> new PartFacts(
                        p.part(),
                        p.condition(),
                        p.celsius(),
                        millimetresPerHour,
                        p.probabilityPercent(),
                        p.humidityPercent(),
                        p.wind()),
                when);
    }

    /** The sky is known, how likely it is to rain is not. */
    Sheets unmeasured(DayPart... when) {
        return part(
                p -> new PartFacts(p.part(), p.condition(), p.celsius(), null, null, p.humidityPercent(), p.wind()),
                when);
    }

    Sheets unknown(DayPart... when) {
        return part(p -> new PartFacts(p.part(), null, null, null, null, null, null), when);
    }

    private Sheets condition(UnaryOperator<Condition> change, DayPart... when) {
        return part(
                p -> new PartFacts(
                        p.part(),
                        p.condition() == null ? null : change.apply(p.condition()),
                        p.celsius(),
                        p.millimetresPerHour(),
                        p.probabilityPercent(),
                        p.humidityPercent(),
                        p.wind()),
                when);
    }

    /** In the parts named, or in all. */
    private Sheets part(UnaryOperator<PartFacts> change, DayPart... when) {
        for (var part : when.length == 0 ? List.of(ALL) : List.of(when)) {
            parts.computeIfPresent(part, (_, facts) -> change.apply(facts));
        }
        return this;
    }
}
