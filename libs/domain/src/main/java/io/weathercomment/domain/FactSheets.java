package io.weathercomment.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Derives a place's fact sheet from its forecast: what the text, the probability and the amount say together. */
public final class FactSheets {
    /** From this probability of precipitation on it is {@code yes}. */
    public static final int FIRM_PROBABILITY_PERCENT = 60;

    /** From this probability of precipitation on it is {@code maybe}. */
    public static final int POSSIBLE_PROBABILITY_PERCENT = 30;

    /** From this amount on it is {@code yes}. */
    public static final double FIRM_MILLIMETRES_PER_HOUR = 0.5;

    /** A trace: from this amount on it is {@code maybe}. */
    public static final double POSSIBLE_MILLIMETRES_PER_HOUR = 0.1;

    /** A probability speaks of so many hours from 0, 6, 12 or 18 h on. */
    private static final int PROBABILITY_HOURS = 6;

    /** Rain of this amount is heavy. */
    public static final double HEAVY_RAIN_MILLIMETRES_PER_HOUR = 10;

    /** Snow of this amount of water, about 3 cm of depth an hour, is heavy. */
    public static final double HEAVY_SNOW_MILLIMETRES_PER_HOUR = 3;

    /** With a maximum of this and more, precipitation whose kind nobody names is rain. */
    public static final double RAIN_FROM_CELSIUS = 5;

    /** With a maximum of this and less, precipitation whose kind nobody names is snow. */
    public static final double SNOW_UP_TO_CELSIUS = 0;

    private static final String PREFECTURE_WITHOUT_SNOW = "沖縄";

    private FactSheets() {}

    /**
     * The facts of 06–24 of the forecast's target day. Hours that had passed when the forecast was issued are left out, and a
     * part of the day that consists of such hours is absent; what no period speaks of is unknown.
     */
    public static FactSheet of(Forecast forecast, Location location) {
        int firstHour = firstHourAhead(forecast);
        var ahead = forecast.periods().stream()
                .filter(period -> period.toHour() > firstHour)
                .toList();
        var kinds = new Kinds(forecast, location.prefecture(), ahead);
        var parts = new ArrayList<PartFacts>();
        for (var part : DayPart.values()) {
            if (part.toHour() > firstHour) {
                parts.add(facts(part, ahead, kinds));
            }
        }
        return new FactSheet(
                location.id(),
                location.prefecture(),
                forecast.targetDate(),
                forecast.source(),
                forecast.issuedAt(),
                parts,
                forecast.minimumCelsius(),
                forecast.maximumCelsius());
    }

    private static int firstHourAhead(Forecast forecast) {
        var issued = forecast.issuedAt().atZone(TargetDay.JST);
        int days = issued.toLocalDate().compareTo(forecast.targetDate());
        return days < 0 ? 0 : days == 0 ? issued.getHour() : 24;
    }

    private static PartFacts facts(DayPart part, List<Period> ahead, Kinds kinds) {
        var pieces = ahead.stream()
                .map(period -> Piece.of(period, part, kinds))
                .filter(Objects::nonNull)
                .toList();
        return new PartFacts(
                part,
                condition(pieces),
                mean(pieces, Period::celsius),
                highest(pieces, Period::millimetresPerHour),
                highest(pieces, Period::probabilityPercent),
                rounded(mean(pieces, Period::humidityPercent)),
                wind(pieces));
    }

    private static @Nullable Condition condition(List<Piece> pieces) {
        var joined = new ArrayList<Condition>();
        var hours = new ArrayList<Integer>();
        for (var piece : pieces) {
            if (piece.joined != null) {
                joined.add(piece.joined);
                hours.add(piece.hours);
            }
        }
        if (joined.isEmpty()) {
            return null;
        }
        return new Condition(
                sky(joined, hours),
                most(joined, Condition::rain),
                most(joined, Condition::snow),
                most(joined, Condition::rainOrSnow),
                extent(joined, hours),
                most(joined, Condition::heavy),
                most(joined, Condition::thunder),
                most(joined, Condition::fog),
                most(joined, Condition::blowing));
    }

    /** The hours' own sky if three quarters of them agree, else a mix. */
    private static Sky sky(List<Condition> conditions, List<Integer> hours) {
        double fine = 0;
        double all = 0;
        for (int i = 0; i < conditions.size(); i++) {
            all += hours.get(i);
            fine += hours.get(i)
                    * switch (conditions.get(i).sky()) {
                        case FINE -> 1.0;
                        case PARTLY_FINE -> 0.5;
                        case CLOUDY -> 0.0;
                    };
        }
        return fine >= 0.75 * all ? Sky.FINE : fine <= 0.25 * all ? Sky.CLOUDY : Sky.PARTLY_FINE;
    }

    private static Likelihood most(List<Condition> conditions, Function<Condition, Likelihood> of) {
        return conditions.stream().map(of).reduce(Likelihood.NO, Likelihood::or);
    }

    /** Of the hours that are as wet as the part gets; where they are less than half of the part, it is wet at times only. */
    private static Extent extent(List<Condition> conditions, List<Integer> hours) {
        var wettest = most(conditions, Condition::wet);
        if (!wettest.possible()) {
            return Extent.STEADY;
        }
        var extent = Extent.BRIEF;
        int wet = 0;
        int all = 0;
        for (int i = 0; i < conditions.size(); i++) {
            all += hours.get(i);
            if (conditions.get(i).wet() == wettest) {
                wet += hours.get(i);
                extent = extent.or(conditions.get(i).extent());
            }
        }
        return extent == Extent.STEADY && wet * 2 < all ? Extent.AT_TIMES : extent;
    }

    private static @Nullable Wind wind(List<Piece> pieces) {
        @Nullable Wind strongest = null;
        for (var piece : pieces) {
            strongest = stronger(strongest, piece.period.wind());
        }
        return strongest;
    }

    private static @Nullable Wind stronger(@Nullable Wind one, @Nullable Wind other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return new Wind(
                one.firm().or(other.firm()),
                one.possible().or(other.possible()),
                higher(one.metresPerSecond(), other.metresPerSecond()));
    }

    private static @Nullable Double mean(List<Piece> pieces, Function<Period, @Nullable Number> of) {
        double sum = 0;
        int hours = 0;
        for (var piece : pieces) {
            var value = of.apply(piece.period);
            if (value != null) {
                sum += value.doubleValue() * piece.hours;
                hours += piece.hours;
            }
        }
        return hours == 0 ? null : sum / hours;
    }

    private static @Nullable Integer rounded(@Nullable Double value) {
        return value == null ? null : (int) Math.round(value);
    }

    private static <N extends Comparable<N>> @Nullable N highest(List<Piece> pieces, Function<Period, @Nullable N> of) {
        @Nullable N highest = null;
        for (var piece : pieces) {
            highest = higher(highest, of.apply(piece.period));
        }
        return highest;
    }

    private static <N extends Comparable<N>> @Nullable N higher(@Nullable N one, @Nullable N other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** The hours that a period and a part have in common, with the period's condition joined. */
    private record Piece(Period period, int hours, @Nullable Condition joined) {
        static @Nullable Piece of(Period period, DayPart part, Kinds kinds) {
            int hours = Math.min(period.toHour(), part.toHour()) - Math.max(period.fromHour(), part.fromHour());
            return hours <= 0 ? null : new Piece(period, hours, kinds.join(period));
        }
    }

    /** What falls. */
    private enum Kind {
        RAIN,
        SNOW,
        RAIN_OR_SNOW
    }

    /**
     * Joins likelihoods. A probability and an amount don't say what falls: it is what the period's text names, else what the
     * text of the day names, else what the temperature allows.
     */
    private record Kinds(Forecast forecast, String prefecture, List<Period> ahead) {
        @Nullable Condition join(Period period) {
            var text = period.condition();
            if (text == null) {
                return null;
            }
            var measured = measured(period);
            var wet = text.wet().or(measured);
            if (!wet.possible()) {
                return text;
            }
            var kind = kind(period, text);
            // a text that is as sure already has named all that falls
            var added = text.wet().compareTo(measured) >= 0 ? Likelihood.NO : measured;
            var rain = kind == Kind.RAIN ? text.rain().or(added) : text.rain();
            var snow = kind == Kind.SNOW ? text.snow().or(added) : text.snow();
            var either = kind == Kind.RAIN_OR_SNOW ? text.rainOrSnow().or(added) : text.rainOrSnow();
            return new Condition(
                    text.sky(),
                    rain,
                    snow,
                    either,
                    extent(period, text, wet),
                    text.heavy().or(heavy(period, kind)),
                    text.thunder(),
                    text.fog(),
                    text.blowing());
        }

        private Likelihood measured(Period period) {
            boolean probable = atLeast(period.probabilityPercent(), FIRM_PROBABILITY_PERCENT);
            if (atLeast(period.millimetresPerHour(), FIRM_MILLIMETRES_PER_HOUR)
                    || (probable && !fallsInTheOtherHalf(period))) {
                return Likelihood.YES;
            }
            return atLeast(period.probabilityPercent(), POSSIBLE_PROBABILITY_PERCENT)
                            || atLeast(period.millimetresPerHour(), POSSIBLE_MILLIMETRES_PER_HOUR)
                    ? Likelihood.MAYBE
                    : Likelihood.NO;
        }

        /** The text has told which of a probability's hours are wet: the probability is theirs, and leaves the others open. */
        private boolean fallsInTheOtherHalf(Period period) {
            return forecast.periods().stream()
                    .filter(other -> !other.equals(period) && shareProbability(period, other))
                    .map(Period::condition)
                    .anyMatch(condition -> condition != null && condition.wet() == Likelihood.YES);
        }

        private static boolean shareProbability(Period one, Period other) {
            int block = one.fromHour() / PROBABILITY_HOURS;
            return other.fromHour() / PROBABILITY_HOURS == block
                    && (one.toHour() - 1) / PROBABILITY_HOURS == block
                    && (other.toHour() - 1) / PROBABILITY_HOURS == block
                    && Objects.equals(one.probabilityPercent(), other.probabilityPercent());
        }

        private static Likelihood heavy(Period period, Kind kind) {
            double heavy = kind == Kind.SNOW ? HEAVY_SNOW_MILLIMETRES_PER_HOUR : HEAVY_RAIN_MILLIMETRES_PER_HOUR;
            return atLeast(period.millimetresPerHour(), heavy) ? Likelihood.YES : Likelihood.NO;
        }

        private static boolean atLeast(@Nullable Number value, double threshold) {
            return value != null && value.doubleValue() >= threshold;
        }

        /** The text's own; an amount speaks of the whole period, a probability leaves it open. */
        private static Extent extent(Period period, Condition text, Likelihood wet) {
            if (text.wet() == wet) {
                return text.extent();
            }
            double amount = wet == Likelihood.YES ? FIRM_MILLIMETRES_PER_HOUR : POSSIBLE_MILLIMETRES_PER_HOUR;
            return atLeast(period.millimetresPerHour(), amount) ? Extent.STEADY : Extent.AT_TIMES;
        }

        /** What is sure to fall tells more than what may: first in the period, then in the day. */
        private Kind kind(Period period, Condition text) {
            var day = ahead.stream()
                    .map(Period::condition)
                    .filter(Objects::nonNull)
                    .toList();
            var named = named(List.of(text), likelihood -> likelihood == Likelihood.YES);
            named = named == null ? named(day, likelihood -> likelihood == Likelihood.YES) : named;
            named = named == null ? named(List.of(text), Likelihood::possible) : named;
            named = named == null ? named(day, Likelihood::possible) : named;
            return named == null ? byTemperature(period) : named;
        }

        private static @Nullable Kind named(List<Condition> conditions, Predicate<Likelihood> test) {
            boolean rain = test.test(most(conditions, Condition::rain));
            boolean snow = test.test(most(conditions, Condition::snow));
            if (rain != snow) {
                return rain ? Kind.RAIN : Kind.SNOW;
            }
            boolean either = test.test(most(conditions, Condition::rainOrSnow));
            return rain || either ? Kind.RAIN_OR_SNOW : null;
        }

        /** By the hour's own temperature where a source gives it, else by the day's maximum, else by the month. */
        private Kind byTemperature(Period period) {
            if (prefecture.equals(PREFECTURE_WITHOUT_SNOW)) {
                return Kind.RAIN;
            }
            var celsius = period.celsius() == null ? forecast.maximumCelsius() : period.celsius();
            if (celsius == null) {
                int month = forecast.targetDate().getMonthValue();
                return month >= 4 && month <= 11 ? Kind.RAIN : Kind.RAIN_OR_SNOW;
            }
            return celsius >= RAIN_FROM_CELSIUS
                    ? Kind.RAIN
                    : celsius <= SNOW_UP_TO_CELSIUS ? Kind.SNOW : Kind.RAIN_OR_SNOW;
        }
    }
}
