package io.weathercomment.writing;

import io.weathercomment.domain.Extent;
import io.weathercomment.domain.Half;
import io.weathercomment.domain.Likelihood;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

    private final Day day;
    private final boolean steadyRain;
    private final boolean hardFrost;
    private final Set<Hazard> firm;
    private final Set<Hazard> open;
    private final List<Hazard> required;

    Fit(Day day, List<Hazard> required) {
        var facts = day.facts();
        this.day = day;
        this.steadyRain = !Day.where(
                        day.parts(),
                        condition -> condition.wet() == Likelihood.YES && condition.extent() == Extent.STEADY)
                .isEmpty();
        this.hardFrost = below(facts.maximumCelsius(), Thresholds.FREEZING_CELSIUS)
                || below(facts.minimumCelsius(), Math.nextUp((double) Thresholds.HARD_FROST_CELSIUS));
        this.firm = Hazards.firm(facts);
        this.open = Hazards.open(facts);
        this.required = required;
    }

    private static boolean below(@Nullable Double celsius, double threshold) {
        return celsius != null && celsius < threshold;
    }

    /** The higher, the better. */
    int tier(Line weather, Line advice, Set<Hazard> named) {
        return points(weather, advice, named) / STEP;
    }

    private int points(Line weather, Line advice, Set<Hazard> named) {
        int points = half(weather) + half(advice);
        for (var hazard : named) {
            if (firm.contains(hazard)) {
                points += hazard.priority() / FIRM_HAZARD_DIVISOR;
            } else if (open.contains(hazard)) {
                points += hazard.priority() / OPEN_HAZARD_DIVISOR;
            }
        }
        boolean leads =
                !required.isEmpty() && Hazards.named(weather.claims(), day).contains(required.getFirst());
        return points + (leads ? LEADS_WITH_THE_MAIN_EVENT : 0) + rain(advice) + cold(weather);
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
        for (var wording : line.wordings()) {
            points += wording.claim().kind().weight();
            points += line.half() == Half.WEATHER && wording.claim().scope() != Scope.DAY ? 1 : 0;
        }
        return Math.min(points, MOST_OF_A_HALF);
    }
}
