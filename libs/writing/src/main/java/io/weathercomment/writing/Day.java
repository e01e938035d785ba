package io.weathercomment.writing;

import io.weathercomment.domain.Condition;
import io.weathercomment.domain.DayPart;
import io.weathercomment.domain.Extent;
import io.weathercomment.domain.FactSheet;
import io.weathercomment.domain.Likelihood;
import io.weathercomment.domain.PartFacts;
import io.weathercomment.domain.Sky;
import io.weathercomment.domain.Wind;
import io.weathercomment.domain.WindStrength;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A fact sheet as rules look at it. */
final class Day {
    static final String UNKNOWN = "unknown";

    private final FactSheet facts;

    Day(FactSheet facts) {
        this.facts = facts;
    }

    FactSheet facts() {
        return facts;
    }

    List<PartFacts> parts() {
        return facts.parts();
    }

    List<PartFacts> parts(Scope scope) {
        return parts().stream().filter(part -> scope.covers(part.part())).toList();
    }

    List<PartFacts> outside(Scope scope) {
        return parts().stream().filter(part -> !scope.covers(part.part())).toList();
    }

    List<PartFacts> daytime() {
        return parts().stream().filter(part -> part.part().daytime()).toList();
    }

    /** Whether the sheet speaks of the time; a named time must not have begun to pass. */
    boolean ahead(Scope scope) {
        var parts = parts(scope);
        return !parts.isEmpty()
                && (scope == Scope.DAY || parts.getFirst().part().fromHour() == scope.fromHour());
    }

    /** The hours that sky words speak of: daytime, or what is left of the day when little daytime is. */
    List<PartFacts> skyParts(Scope scope) {
        if (scope != Scope.DAY) {
            return parts(scope);
        }
        return hasDaytime() ? daytime() : parts();
    }

    boolean hasDaytime() {
        return daytime().size() >= 2;
    }

    boolean known(List<PartFacts> parts) {
        return !parts.isEmpty() && parts.stream().allMatch(part -> part.condition() != null);
    }

    static Likelihood of(PartFacts part, Function<Condition, Likelihood> fact) {
        var condition = part.condition();
        return condition == null ? Likelihood.NO : fact.apply(condition);
    }

    static Likelihood most(List<PartFacts> parts, Function<Condition, Likelihood> fact) {
        return parts.stream().map(part -> of(part, fact)).reduce(Likelihood.NO, Likelihood::or);
    }

    Likelihood most(Function<Condition, Likelihood> fact) {
        return most(parts(), fact);
    }

    static List<PartFacts> where(List<PartFacts> parts, Predicate<Condition> test) {
        return parts.stream()
                .filter(part -> part.condition() != null && test.test(part.condition()))
                .toList();
    }

    static long count(List<PartFacts> parts, Sky sky) {
        return where(parts, condition -> condition.sky() == sky).size();
    }

    static long countFineOrPartly(List<PartFacts> parts) {
        return where(parts, condition -> condition.sky().fineOrPartly()).size();
    }

    WindStrength firmWind() {
        return wind(Wind::firm);
    }

    WindStrength possibleWind() {
        return wind(Wind::possible);
    }

    WindStrength wind(Function<Wind, WindStrength> of) {
        return parts().stream()
                .map(PartFacts::wind)
                .filter(Objects::nonNull)
                .map(of)
                .reduce(WindStrength.ORDINARY, WindStrength::or);
    }

    boolean windKnown() {
        return !parts().isEmpty() && parts().stream().allMatch(part -> part.wind() != null);
    }

    /** Nothing falls, thunders, hides the view or blows at any hour, as far as anybody knows; unknown is not nothing. */
    boolean harmless() {
        return known(parts())
                && measured(parts())
                && windKnown()
                && !most(Condition::wet).possible()
                && !most(Condition::thunder).possible()
                && !most(Condition::fog).possible()
                && possibleWind() == WindStrength.ORDINARY;
    }

    /** Whether each part has a probability or an amount: without one, a dry sky is no forecast of a dry day. */
    boolean measured(List<PartFacts> parts) {
        return parts.stream().allMatch(part -> part.measured() || underWay(part));
    }

    /** The first part of what is left of a day: sources give no probability for hours that were under way at the time of issue. */
    private boolean underWay(PartFacts part) {
        return parts().size() < DayPart.values().length && part.equals(parts().getFirst());
    }

    /** Neither heat nor cold to warn of; unknown is not bearable. */
    boolean bearable() {
        var maximum = facts.maximumCelsius();
        return maximum != null && (maximum >= Thresholds.SEVERE_COLD_CELSIUS && maximum < Thresholds.HOT_CELSIUS);
    }

    // what readers are shown

    static String degrees(@Nullable Double celsius) {
        return celsius == null ? UNKNOWN : String.format(Locale.ROOT, "%s °C", number(celsius));
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }

    /** E.g. {@code yes, brief, 昼過ぎ–夕方, 70 %}. */
    static String likelihood(List<PartFacts> looked, Function<Condition, Likelihood> fact) {
        var most = most(looked, fact);
        if (most == Likelihood.NO) {
            return looked.stream().anyMatch(part -> part.condition() == null) ? UNKNOWN : "no";
        }
        var hits = looked.stream().filter(part -> of(part, fact) == most).toList();
        var text = new StringBuilder(most.name().toLowerCase(Locale.ROOT));
        if (hits.stream().allMatch(Day::brief)) {
            text.append(", brief");
        }
        text.append(", ").append(names(hits));
        hits.stream()
                .map(PartFacts::probabilityPercent)
                .filter(Objects::nonNull)
                .max(Integer::compare)
                .ifPresent(percent -> text.append(", ").append(percent).append(" %"));
        return text.toString();
    }

    static boolean brief(PartFacts part) {
        var condition = part.condition();
        return condition != null && condition.wet().possible() && condition.extent() == Extent.BRIEF;
    }

    static String sky(List<PartFacts> parts) {
        if (parts.isEmpty()) {
            return UNKNOWN;
        }
        return parts.stream()
                .map(part -> {
                    var condition = part.condition();
                    return part.part().japanese() + " "
                            + (condition == null
                                    ? UNKNOWN
                                    : switch (condition.sky()) {
                                        case FINE -> "fine";
                                        case PARTLY_FINE -> "partly fine";
                                        case CLOUDY -> "cloudy";
                                    });
                })
                .collect(Collectors.joining(", "));
    }

    /** E.g. {@code 昼過ぎ–夕方}; separate times are separated. */
    static String names(List<PartFacts> parts) {
        return runs(parts).stream()
                .map(run -> run.size() == 1
                        ? run.getFirst().part().japanese()
                        : run.getFirst().part().japanese() + "–"
                                + run.getLast().part().japanese())
                .collect(Collectors.joining("・"));
    }

    /** E.g. {@code 12-18}; separate times are separated by commas. */
    static String hours(List<PartFacts> parts) {
        return runs(parts).stream()
                .map(run -> Scope.hours(
                        run.getFirst().part().fromHour(), run.getLast().part().toHour()))
                .collect(Collectors.joining(","));
    }

    private static List<List<PartFacts>> runs(List<PartFacts> parts) {
        var runs = new ArrayList<List<PartFacts>>();
        for (var part : parts) {
            if (runs.isEmpty()
                    || runs.getLast().getLast().part().toHour() != part.part().fromHour()) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(part);
        }
        return runs;
    }
}
