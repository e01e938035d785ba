package io.weathercomment.writing;

import io.weathercomment.domain.Condition;
import io.weathercomment.domain.DayPart;
import io.weathercomment.domain.Extent;
import io.weathercomment.domain.FactSheet;
import io.weathercomment.domain.Likelihood;
import io.weathercomment.domain.PartFacts;
import io.weathercomment.domain.WindStrength;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact sheet as rules look at it: for each fact the parts of the day for which it is known, sure or possible, as bits (see
 * {@link Parts}). All that rules ask is worked out once, so that a judgement is a few operations on bits.
 */
@SuppressWarnings("EnumOrdinal") // bits and arrays in the order of declaration are what makes a judgement fast
final class Day {
    private static final Fact[] FACTS = Fact.values();
    private static final WindStrength[] STRENGTHS = WindStrength.values();

    private final FactSheet facts;
    private final int[] yes = new int[FACTS.length];
    private final int[] possible = new int[FACTS.length];
    private final int[] firmWind = new int[STRENGTHS.length];
    private final int[] possibleWind = new int[STRENGTHS.length];
    private int present;
    private int known;
    private int fine;
    private int partlyFine;
    private int cloudy;
    private int brief;
    private int steady;
    private int measured;
    private int windKnown;
    private int solid;
    private int coldKnown;
    private int humidityKnown;
    private int lowestHumidity = Integer.MAX_VALUE;
    private int highestHumidity = Integer.MIN_VALUE;
    private int highestHumidityOfAll = Integer.MIN_VALUE;
    private final double maximum;
    private final double minimum;
    private final double range;
    private final int month;
    private final boolean harmless;
    private @Nullable Looks looks;

    Day(FactSheet facts) {
        this.facts = facts;
        this.month = facts.month();
        this.maximum = orUnknown(facts.maximumCelsius());
        this.minimum = orUnknown(facts.minimumCelsius());
        this.range = orUnknown(facts.rangeCelsius());
        var parts = facts.parts();
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            int bit = Parts.of(part.part());
            present |= bit;
            // sources give no probability for hours that were under way at the time of issue
            boolean underWay = i == 0 && parts.size() < DayPart.values().length;
            measured |= part.measured() || underWay ? bit : 0;
            condition(bit, part.condition());
            figures(bit, part);
        }
        this.harmless = worksOutHarmless();
    }

    private static double orUnknown(@Nullable Double value) {
        return value == null ? Double.NaN : value;
    }

    private void condition(int bit, @Nullable Condition condition) {
        if (condition == null) {
            return;
        }
        known |= bit;
        switch (condition.sky()) {
            case FINE -> fine |= bit;
            case PARTLY_FINE -> partlyFine |= bit;
            case CLOUDY -> cloudy |= bit;
        }
        for (var fact : FACTS) {
            var likelihood = fact.of(condition);
            yes[fact.ordinal()] |= likelihood == Likelihood.YES ? bit : 0;
            possible[fact.ordinal()] |= likelihood.possible() ? bit : 0;
        }
        brief |= condition.extent() == Extent.BRIEF && Parts.overlap(possible(Fact.WET), bit) ? bit : 0;
        steady |= condition.extent() == Extent.STEADY ? bit : 0;
    }

    private void figures(int bit, PartFacts part) {
        var wind = part.wind();
        if (wind != null) {
            windKnown |= bit;
            for (int i = 0; i < STRENGTHS.length; i++) {
                firmWind[i] |= wind.firm().ordinal() >= i ? bit : 0;
                possibleWind[i] |= wind.possible().ordinal() >= i ? bit : 0;
            }
        }
        var humidity = part.humidityPercent();
        if (humidity != null) {
            humidityKnown |= bit;
            highestHumidityOfAll = Math.max(highestHumidityOfAll, humidity);
            if (part.part().daytime()) {
                lowestHumidity = Math.min(lowestHumidity, humidity);
                highestHumidity = Math.max(highestHumidity, humidity);
            }
        }
        var amount = part.millimetresPerHour();
        solid |= amount != null && amount >= Thresholds.SOLID_RAIN_MILLIMETRES_PER_HOUR ? bit : 0;
        var celsius = part.celsius();
        coldKnown |= celsius != null && celsius < Thresholds.COLD_NIGHT_CELSIUS ? bit : 0;
    }

    FactSheet facts() {
        return facts;
    }

    /** The parts that lie ahead. */
    int present() {
        return present;
    }

    int in(Scope scope) {
        return present & scope.parts();
    }

    int outside(Scope scope) {
        return present & ~scope.parts();
    }

    int daytime() {
        return present & Parts.DAYTIME;
    }

    /** Whether half of a morning or more is ahead: two parts of 06–18. */
    boolean hasDaytime() {
        return Parts.count(daytime()) >= 2;
    }

    /**
     * Whether the sheet speaks of the time; a named time must not have begun to pass, unless the words tell its end only. Words
     * that tell its beginning, 夕方から, speak of a change: the sheet must know what was before.
     */
    boolean ahead(Scope scope) {
        int parts = in(scope);
        return parts != 0
                && (scope != Scope.FROM_EVENING || Parts.count(in(Scope.DAY)) > Parts.count(parts))
                && (scope == Scope.DAY
                        || scope == Scope.UNTIL_EVENING
                        || Parts.first(parts) == Parts.first(scope.parts()));
    }

    /** The parts that sky words speak of: daytime, or what is left of the day when little daytime is. */
    int sky(Scope scope) {
        return scope == Scope.DAY ? hasDaytime() ? daytime() : present : in(scope);
    }

    boolean known(int parts) {
        return parts != 0 && Parts.contains(known, parts);
    }

    /** Whether each part has a probability or an amount: without one, a dry sky is no forecast of a dry day. */
    boolean measured(int parts) {
        return Parts.contains(measured, parts);
    }

    int yes(Fact fact) {
        return yes[fact.ordinal()];
    }

    int possible(Fact fact) {
        return possible[fact.ordinal()];
    }

    boolean sure(Fact fact) {
        return yes(fact) != 0;
    }

    boolean can(Fact fact) {
        return possible(fact) != 0;
    }

    int fine() {
        return fine;
    }

    int partlyFine() {
        return partlyFine;
    }

    int fineOrPartly() {
        return fine | partlyFine;
    }

    int cloudy() {
        return cloudy;
    }

    /** Where what falls is brief. */
    int brief() {
        return brief;
    }

    /** Where what falls, if anything, goes on without a pause. */
    int steady() {
        return steady;
    }

    /** Where a known amount is that of solid rain. */
    int solid() {
        return solid;
    }

    /** Where the temperature is known and that of a cold night. */
    int coldKnown() {
        return coldKnown;
    }

    boolean windKnown() {
        return present != 0 && Parts.contains(windKnown, present);
    }

    /** Where wind of the strength or stronger is sure. */
    int firmWind(WindStrength from) {
        return firmWind[from.ordinal()];
    }

    /** Where wind of the strength or stronger is sure or possible. */
    int possibleWind(WindStrength from) {
        return possibleWind[from.ordinal()];
    }

    /** Highest temperature of the day in °C; not a number where unknown, so that no comparison holds. */
    double maximum() {
        return maximum;
    }

    /** Lowest temperature of the day in °C; not a number where unknown. */
    double minimum() {
        return minimum;
    }

    /** From the minimum to the maximum in °C; not a number where either is unknown. */
    double range() {
        return range;
    }

    int month() {
        return month;
    }

    int dayOfMonth() {
        return facts.date().getDayOfMonth();
    }

    boolean months(int from, int to) {
        return from <= to ? month >= from && month <= to : month >= from || month <= to;
    }

    /** Whether the humidity of each part of the daytime is known and in the range, in %. */
    boolean humidity(int from, int below) {
        int daytime = daytime();
        return daytime != 0
                && Parts.contains(humidityKnown, daytime)
                && lowestHumidity >= from
                && highestHumidity < below;
    }

    /** Highest known humidity in %, below 0 where none is known. */
    int highestHumidity() {
        return highestHumidityOfAll;
    }

    /** Nothing falls, thunders, hides the view or blows at any hour, as far as anybody knows; unknown is not nothing. */
    boolean harmless() {
        return harmless;
    }

    private boolean worksOutHarmless() {
        return known(present)
                && measured(present)
                && windKnown()
                && !can(Fact.WET)
                && !can(Fact.THUNDER)
                && !can(Fact.FOG)
                && possibleWind(WindStrength.FRESH) == 0;
    }

    /** Whether anything that a comment may have to name is sure or possible. */
    boolean hazardous() {
        return can(Fact.WET)
                || can(Fact.THUNDER)
                || can(Fact.FOG)
                || can(Fact.BLOWING)
                || possibleWind(WindStrength.STRONG) != Parts.NONE
                || maximum >= Thresholds.EXTREME_HEAT_CELSIUS;
    }

    /** Neither heat nor cold to warn of; unknown is not bearable. */
    boolean bearable() {
        return maximum >= Thresholds.SEVERE_COLD_CELSIUS && maximum < Thresholds.HOT_CELSIUS;
    }

    /** What the parts look like, one after the other. */
    Looks looks() {
        var looked = looks;
        if (looked == null) {
            looked = Looks.of(this);
            looks = looked;
        }
        return looked;
    }

    List<PartFacts> parts() {
        return facts.parts();
    }
}
