package io.weathercomment.writing;

import io.weathercomment.domain.Condition;
import io.weathercomment.domain.FactSheet;
import io.weathercomment.domain.Likelihood;
import io.weathercomment.domain.PartFacts;
import io.weathercomment.domain.WindStrength;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which hazards a fact sheet shows, and which of them a comment must name. */
public final class Hazards {
    /** How many hazards a comment of two short halves can be asked to name. */
    public static final int MOST_REQUIRED = 2;

    private Hazards() {}

    /** The firm hazards that must be named, worst first; one that another one includes is named with it. */
    public static List<Hazard> required(FactSheet facts) {
        var required = new ArrayList<Hazard>();
        for (var hazard : firm(facts)) {
            boolean included =
                    required.stream().anyMatch(worse -> worse.includes().contains(hazard));
            if (!included && required.size() < MOST_REQUIRED) {
                required.add(hazard);
            }
        }
        return List.copyOf(required);
    }

    /** All that is sure to come. */
    public static Set<Hazard> firm(FactSheet facts) {
        var hazards = EnumSet.noneOf(Hazard.class);
        var maximum = facts.maximumCelsius();
        if (maximum != null && maximum >= Thresholds.EXTREME_HEAT_CELSIUS) {
            hazards.add(Hazard.EXTREME_HEAT);
        }
        for (var part : facts.parts()) {
            addWind(hazards, part);
            addCondition(hazards, part, Likelihood.YES);
            boolean heavy = Day.of(part, Judges.heavy(Condition::rain)) == Likelihood.YES
                    || Day.of(part, Judges.heavy(Condition::snow)) == Likelihood.YES;
            if (heavy && part.wind() != null && part.wind().firm().compareTo(WindStrength.STRONG) >= 0) {
                hazards.add(Hazard.STORM);
            }
        }
        return hazards;
    }

    /** All that may come and is not sure. */
    public static Set<Hazard> open(FactSheet facts) {
        var hazards = EnumSet.noneOf(Hazard.class);
        for (var part : facts.parts()) {
            addCondition(hazards, part, Likelihood.MAYBE);
            if (part.wind() != null && part.wind().possible().compareTo(WindStrength.STRONG) >= 0) {
                hazards.add(Hazard.STRONG_WIND);
            }
        }
        hazards.removeAll(firm(facts));
        return hazards;
    }

    /**
     * The hazards that these claims name together. Words that name a time name rain and snow only of that time: what is sure to
     * fall at other hours too is not named by them.
     */
    static Set<Hazard> named(Collection<Claim> claims, Day day) {
        var named = EnumSet.noneOf(Hazard.class);
        for (var claim : claims) {
            for (var hazard : claim.kind().names()) {
                add(named, hazard, holds(claim.scope(), hazard, day));
            }
        }
        boolean heavy = named.contains(Hazard.HEAVY_RAIN) || named.contains(Hazard.HEAVY_SNOW);
        add(named, Hazard.STORM, heavy && named.contains(Hazard.STRONG_WIND));
        return named;
    }

    private static boolean holds(Scope scope, Hazard hazard, Day day) {
        if (scope == Scope.DAY) {
            return true;
        }
        var outside = day.outside(scope);
        return switch (hazard) {
            case RAIN -> Day.most(outside, Condition::rain) != Likelihood.YES;
            case SNOW -> Day.most(outside, Condition::snow) != Likelihood.YES;
            case RAIN_OR_SNOW -> Day.most(outside, Condition::rainOrSnow) != Likelihood.YES;
            default -> true;
        };
    }

    private static void addWind(Set<Hazard> hazards, PartFacts part) {
        var wind = part.wind();
        if (wind != null && wind.firm().compareTo(WindStrength.STRONG) >= 0) {
            hazards.add(Hazard.STRONG_WIND);
        }
        if (wind != null && wind.firm() == WindStrength.GALE) {
            hazards.add(Hazard.SEVERE_STORM);
        }
    }

    private static void addCondition(Set<Hazard> hazards, PartFacts part, Likelihood likelihood) {
        add(hazards, Hazard.THUNDER, Day.of(part, Condition::thunder) == likelihood);
        add(hazards, Hazard.HEAVY_RAIN, Day.of(part, Judges.heavy(Condition::rain)) == likelihood);
        add(hazards, Hazard.HEAVY_SNOW, Day.of(part, Judges.heavy(Condition::snow)) == likelihood);
        add(hazards, Hazard.BLIZZARD, Day.of(part, Condition::blowing) == likelihood);
        add(hazards, Hazard.FOG, Day.of(part, Condition::fog) == likelihood);
        add(hazards, Hazard.RAIN, Day.of(part, Condition::rain) == likelihood);
        add(hazards, Hazard.SNOW, Day.of(part, Condition::snow) == likelihood);
        add(hazards, Hazard.RAIN_OR_SNOW, Day.of(part, Condition::rainOrSnow) == likelihood);
    }

    private static void add(Set<Hazard> hazards, Hazard hazard, boolean there) {
        if (there) {
            hazards.add(hazard);
        }
    }
}
