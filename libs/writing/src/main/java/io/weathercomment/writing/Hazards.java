package io.weathercomment.writing;

import io.weathercomment.domain.FactSheet;
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
        return required(new Day(facts));
    }

    static List<Hazard> required(Day day) {
        var required = new ArrayList<Hazard>();
        for (var hazard : firm(day)) {
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
        return firm(new Day(facts));
    }

    static Set<Hazard> firm(Day day) {
        var hazards = EnumSet.noneOf(Hazard.class);
        for (var hazard : Hazard.values()) {
            add(hazards, hazard, hours(day, hazard, true));
        }
        return hazards;
    }

    /** All that may come and is not sure. */
    public static Set<Hazard> open(FactSheet facts) {
        return open(new Day(facts));
    }

    static Set<Hazard> open(Day day) {
        var hazards = EnumSet.noneOf(Hazard.class);
        for (var hazard : Hazard.values()) {
            add(hazards, hazard, hours(day, hazard, false) & ~hours(day, hazard, true));
        }
        hazards.removeAll(firm(day));
        return hazards;
    }

    /** When a hazard is sure, or possible. What is worse than any possible warning, a gale or a storm, counts where it is sure. */
    private static int hours(Day day, Hazard hazard, boolean firm) {
        return switch (hazard) {
            case SEVERE_STORM -> firm ? day.firmWind(WindStrength.GALE) : Parts.NONE;
            case STORM ->
                firm
                        ? (day.yes(Fact.HEAVY_RAIN) | day.yes(Fact.HEAVY_SNOW)) & day.firmWind(WindStrength.STRONG)
                        : Parts.NONE;
            case STRONG_WIND -> firm ? day.firmWind(WindStrength.STRONG) : day.possibleWind(WindStrength.STRONG);
            case EXTREME_HEAT -> firm && day.maximum() >= Thresholds.EXTREME_HEAT_CELSIUS ? day.present() : Parts.NONE;
            case THUNDER -> hours(day, Fact.THUNDER, firm);
            case HEAVY_RAIN -> hours(day, Fact.HEAVY_RAIN, firm);
            case BLIZZARD -> hours(day, Fact.BLOWING, firm);
            case HEAVY_SNOW -> hours(day, Fact.HEAVY_SNOW, firm);
            case FOG -> hours(day, Fact.FOG, firm);
            case RAIN -> hours(day, Fact.RAIN, firm);
            case SNOW -> hours(day, Fact.SNOW, firm);
            case RAIN_OR_SNOW -> hours(day, Fact.RAIN_OR_SNOW, firm);
        };
    }

    private static int hours(Day day, Fact fact, boolean firm) {
        return firm ? day.yes(fact) : day.possible(fact);
    }

    /**
     * The hazards that these claims name together. Words that name a time name rain and snow only of that time: what is sure to
     * fall at other hours too is not named by them.
     */
    static Set<Hazard> named(Collection<Claim> claims, Day day) {
        var named = EnumSet.noneOf(Hazard.class);
        for (var claim : claims) {
            for (var hazard : claim.kind().names()) {
                if (holds(claim.scope(), hazard, day)) {
                    named.add(hazard);
                }
            }
        }
        return withStorm(named);
    }

    /** The hazards that two lines name together. */
    static Set<Hazard> together(Set<Hazard> one, Set<Hazard> other) {
        var named = EnumSet.noneOf(Hazard.class);
        named.addAll(one);
        named.addAll(other);
        return withStorm(named);
    }

    private static Set<Hazard> withStorm(EnumSet<Hazard> named) {
        boolean heavy = named.contains(Hazard.HEAVY_RAIN) || named.contains(Hazard.HEAVY_SNOW);
        if (heavy && named.contains(Hazard.STRONG_WIND)) {
            named.add(Hazard.STORM);
        }
        return named;
    }

    private static boolean holds(Scope scope, Hazard hazard, Day day) {
        return switch (hazard) {
            case RAIN -> !Parts.overlap(day.yes(Fact.RAIN), day.outside(scope));
            case SNOW -> !Parts.overlap(day.yes(Fact.SNOW), day.outside(scope));
            case RAIN_OR_SNOW -> !Parts.overlap(day.yes(Fact.RAIN_OR_SNOW), day.outside(scope));
            default -> true;
        };
    }

    private static void add(Set<Hazard> hazards, Hazard hazard, int hours) {
        if (hours != Parts.NONE) {
            hazards.add(hazard);
        }
    }
}
