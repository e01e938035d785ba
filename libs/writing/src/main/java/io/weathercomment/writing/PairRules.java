package io.weathercomment.writing;

import io.weathercomment.domain.Condition;
import io.weathercomment.domain.Likelihood;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** What two lines that are both true must not do together: say a thing twice, contradict each other, or hide a hazard. */
final class PairRules {
    private static final Set<Hazard> WET =
            EnumSet.of(Hazard.RAIN, Hazard.SNOW, Hazard.RAIN_OR_SNOW, Hazard.HEAVY_RAIN, Hazard.HEAVY_SNOW);

    /** Words that leave no doubt that something falls, and for more than a moment. */
    private static final Set<ClaimKind> SURE_TO_BE_WET = EnumSet.of(
            ClaimKind.RAIN,
            ClaimKind.RAIN_ALL_DAY,
            ClaimKind.HEAVY_RAIN,
            ClaimKind.HEAVY_RAIN_RISK,
            ClaimKind.SNOW,
            ClaimKind.SNOW_ALL_DAY,
            ClaimKind.HEAVY_SNOW,
            ClaimKind.HEAVY_SNOW_RISK,
            ClaimKind.BLIZZARD,
            ClaimKind.BLIZZARD_RISK,
            ClaimKind.RAIN_OR_SNOW,
            ClaimKind.FINE_THEN_RAIN,
            ClaimKind.CLOUDY_THEN_RAIN,
            ClaimKind.RAIN_THEN_CLOUDY,
            ClaimKind.RAIN_THEN_FINE,
            ClaimKind.RAIN_ENDING,
            ClaimKind.CLOUDY_THEN_SNOW,
            ClaimKind.SNOW_THEN_CLOUDY,
            ClaimKind.SNOW_THEN_FINE);

    private static final Set<ClaimKind> SUNNY_ADVICE =
            EnumSet.of(ClaimKind.UV, ClaimKind.PARASOL, ClaimKind.LAUNDRY, ClaimKind.OUTING, ClaimKind.SUN);

    private static final List<PairRule> RULES = List.of(
            new PairRule(
                    "says the same thing twice", (pair, _) -> pair.weather().repeats(pair.advice())),
            new PairRule("sunny words hide what is sure to fall", PairRules::hidesWet),
            new PairRule("advice for the sun under another sky", (pair, _) -> sunUnderAnotherSky(pair)),
            new PairRule(
                    "an umbrella just in case, in what is sure to fall",
                    (pair, _) -> pair.claims(ClaimKind.JUST_IN_CASE) && pair.claimsAny(SURE_TO_BE_WET)),
            new PairRule(
                    "laundry indoors under a sunny sky",
                    (pair, _) ->
                            pair.claims(ClaimKind.INDOOR_DRYING) && pair.claimsAny(ClaimKind.SUNNY) && !namesWet(pair)),
            new PairRule(
                    "carefree words beside a warning",
                    (pair, _) -> pair.sounds(Tone.CAREFREE) && pair.sounds(Tone.WARNING)));

    private PairRules() {}

    /** Whether the pair can stand: nobody would object to it, and it names what must be named. */
    static boolean stands(Pair pair, Day day, List<Hazard> required) {
        return pair.named().containsAll(required)
                && RULES.stream().noneMatch(rule -> rule.breaks().test(pair, day));
    }

    /** What an editor would object to; nothing if the pair can stand. */
    static List<String> objections(Pair pair, Day day, List<Hazard> required) {
        var broken =
                RULES.stream().filter(rule -> rule.breaks().test(pair, day)).map(PairRule::objection);
        var missing = required.stream()
                .filter(hazard -> !pair.named().contains(hazard))
                .map(hazard -> "does not name " + hazard);
        return Stream.concat(broken, missing).toList();
    }

    private static boolean hidesWet(Pair pair, Day day) {
        return pair.claimsAny(ClaimKind.SUNNY) && !namesWet(pair) && day.most(Condition::wet) == Likelihood.YES;
    }

    private static boolean sunUnderAnotherSky(Pair pair) {
        return pair.advice().claimsAny(SUNNY_ADVICE)
                && (namesWet(pair) || pair.weather().claims(ClaimKind.CLOUDY));
    }

    private static boolean namesWet(Pair pair) {
        return !Collections.disjoint(pair.named(), WET);
    }

    /** One thing that two lines must not do together. */
    private record PairRule(String objection, BiPredicate<Pair, Day> breaks) {}
}
