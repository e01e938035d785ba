package io.weathercomment.writing;

import io.weathercomment.domain.Half;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How well a true pair tells what matters of a day: hazards first, then precipitation, change, sky, heat and cold. */
final class Fit {
    /** Pairs whose fit differs by less are as good as each other; variety decides between them. */
    private static final int STEP = 3;

    private static final int FIRM_HAZARD_DIVISOR = 10;
    private static final int OPEN_HAZARD_DIVISOR = 20;
    private static final int LEADS_WITH_THE_MAIN_EVENT = 3;
    private static final int MOST_OF_A_HALF = 6;

    private static final int FITS_STEADY_RAIN = 3;
    private static final int TELLS_COLD = 3;
    private static final int TELLS_HARD_FROST = 6;

    private static final Set<ClaimKind> AGAINST_STEADY_RAIN = EnumSet.of(
            ClaimKind.UMBRELLA,
            ClaimKind.RAINWEAR,
            ClaimKind.WET_FOOTING,
            ClaimKind.SNOWY_FOOTING,
            ClaimKind.ICE,
            ClaimKind.INDOOR_DRYING);
    private static final Set<ClaimKind> HARD_FROST = EnumSet.of(ClaimKind.SEVERE_COLD, ClaimKind.FREEZING_MORNING);

    private final boolean steadyRain;
    private final boolean hardFrost;
    private final Set<Hazard> firm;
    private final Set<Hazard> open;
    private final List<Hazard> required;

    Fit(Day day, List<Hazard> required) {
        this.steadyRain = Parts.overlap(day.yes(Fact.WET), day.steady());
        this.hardFrost = day.maximum() < Thresholds.FREEZING_CELSIUS || day.minimum() <= Thresholds.HARD_FROST_CELSIUS;
        this.firm = Hazards.firm(day);
        this.open = Hazards.open(day);
        this.required = required;
    }

    /**
     * The higher, the better.
     *
     * @param leading the hazards that the weather half names
     */
    int tier(Pair pair, Set<Hazard> leading) {
        return points(pair, leading) / STEP;
    }

    private int points(Pair pair, Set<Hazard> leading) {
        int points = half(pair.weather()) + half(pair.advice());
        for (var hazard : pair.named()) {
            if (firm.contains(hazard)) {
                points += hazard.priority() / FIRM_HAZARD_DIVISOR;
            } else if (open.contains(hazard)) {
                points += hazard.priority() / OPEN_HAZARD_DIVISOR;
            }
        }
        boolean leads = !required.isEmpty() && leading.contains(required.getFirst());
        return points + (leads ? LEADS_WITH_THE_MAIN_EVENT : 0) + rain(pair.advice()) + cold(pair.weather());
    }

    /** Whoever goes out in lasting rain needs an umbrella before a jacket. */
    private int rain(Line advice) {
        return steadyRain && advice.claimsAny(AGAINST_STEADY_RAIN) ? FITS_STEADY_RAIN : 0;
    }

    private int cold(Line weather) {
        if (!hardFrost) {
            return 0;
        }
        return weather.claimsAny(HARD_FROST) ? TELLS_HARD_FROST : weather.claims(ClaimKind.COLD) ? TELLS_COLD : 0;
    }

    private static int half(Line line) {
        int points = 0;
        for (var claim : line.claims()) {
            points += claim.kind().weight();
            points += line.half() == Half.WEATHER && claim.scope() != Scope.DAY ? 1 : 0;
        }
        return Math.min(points, MOST_OF_A_HALF);
    }
}
