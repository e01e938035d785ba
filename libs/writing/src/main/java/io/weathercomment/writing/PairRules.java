package io.weathercomment.writing;

import io.weathercomment.writing.Marks.Group;
import java.util.ArrayList;
import java.util.List;

/**
 * What two lines that are both true must not do together: say a thing twice, contradict each other, sound unlike each other, or
 * hide a hazard. Both directions count: it doesn't matter which half says which. What words say of a time is judged with the
 * claims, by the hours they name.
 */
public final class PairRules {
    private static final List<PairRule> RULES = List.of(
            new PairRule("repetition", "says the same thing twice", (pair, day) -> repeats(pair)),
            new PairRule("same-words", "says the same words twice", (pair, day) -> sameWords(pair)),
            new PairRule("hidden-rain", "sunny words hide what is sure to fall", PairRules::hidesWet),
            new PairRule(
                    "sun-under-another-sky",
                    "advice for the sun under another sky",
                    (pair, day) -> sunUnderAnotherSky(pair)),
            clash(
                    "umbrella-in-case",
                    "an umbrella just in case, in what is sure to fall",
                    Group.JUST_IN_CASE,
                    Group.SURE_TO_BE_WET),
            new PairRule("indoor-drying", "laundry indoors under a sunny sky", (pair, day) -> driesIndoors(pair)),
            clash("in-and-out", "sends people out and keeps them in", Group.GOING_OUT, Group.STAYING_IN),
            clash("heat-and-cold", "hot and cool at the same time", Group.HEAT, Group.COLD_BY_DAY),
            clash("warm-and-cold", "warm and cold at the same time", Group.WARMTH, Group.FELT_COLD),
            clash("dry-and-damp", "dry and damp at the same time", Group.DRY, Group.DAMP),
            clash("calm-and-unsettled", "calm and unsettled at the same time", Group.CALM, Group.UNSETTLED),
            clash("enjoyed-sun", "sun to enjoy and sun to avoid", Group.SUN_ENJOYED, Group.SUN_AVOIDED),
            clash("enjoyed-heat", "heat to enjoy and heat to beware of", Group.HEAT_ENJOYED, Group.WARNING),
            clash("enjoyed-rain", "rain to enjoy and rain to beware of", Group.RAIN_ENJOYED, Group.WARNING),
            clash("pollen-in", "lets pollen in, or laundry out to it", Group.POLLEN, Group.OPEN_AIR),
            clash("tone", "carefree words beside a warning", Group.CAREFREE, Group.WARNING),
            new PairRule("carefree-hazard", "carefree words on a day with a hazard", PairRules::carefreeHazard));

    /** The groups that never stand side by side, for a quick look. */
    private static final long[] CLASHES =
            RULES.stream().mapToLong(PairRule::both).filter(both -> both != 0).toArray();

    private static final long IN_CONTEXT =
            Group.SUNNY.bit() | Group.SUN_ADVICE.bit() | Group.INDOOR_DRYING.bit() | Group.CAREFREE.bit();

    private PairRules() {}

    /** Every rule for pairs, as it objects. */
    public static List<Objection> all() {
        return RULES.stream().map(PairRule::objection).toList();
    }

    /** Whether the pair can stand: nobody would object to it, and it names what must be named. */
    static boolean stands(Pair pair, Day day, List<Hazard> required) {
        for (int i = 0; i < required.size(); i++) {
            if (!pair.named().contains(required.get(i))) {
                return false;
            }
        }
        return !clash(pair.weather().marks(), pair.advice().marks()) && !contextual(pair, day);
    }

    /** Whether two lines can't stand side by side on any day. */
    static boolean clash(Marks weather, Marks advice) {
        if ((weather.ideas() & advice.ideas()) != 0) {
            return true;
        }
        long groups = weather.groups() | advice.groups();
        for (long both : CLASHES) {
            if ((groups & both) == both) {
                return true;
            }
        }
        return weather.plain().equals(advice.plain());
    }

    /** Whether a rule objects that looks at the day or at what is named. */
    private static boolean contextual(Pair pair, Day day) {
        if (((pair.weather().marks().groups() | pair.advice().marks().groups()) & IN_CONTEXT) == 0) {
            return false;
        }
        return hidesWet(pair, day) || sunUnderAnotherSky(pair) || driesIndoors(pair) || carefreeHazard(pair, day);
    }

    /** What an editor would object to; nothing if the two go together. */
    static List<Objection> objections(Pair pair, Day day) {
        var objections = new ArrayList<Objection>();
        for (var rule : RULES) {
            if (rule.breaks.by(pair, day)) {
                objections.add(rule.objection);
            }
        }
        return List.copyOf(objections);
    }

    private static boolean any(Pair pair, Group group) {
        return pair.weather().marks().in(group) || pair.advice().marks().in(group);
    }

    private static boolean repeats(Pair pair) {
        return (pair.weather().marks().ideas() & pair.advice().marks().ideas()) != 0;
    }

    private static boolean sameWords(Pair pair) {
        return pair.weather().marks().plain().equals(pair.advice().marks().plain());
    }

    private static boolean sunUnderAnotherSky(Pair pair) {
        var weather = pair.weather().marks();
        var advice = pair.advice().marks();
        return (advice.in(Group.SUN_ADVICE) && (weather.in(Group.SUNLESS) || namesWet(pair)))
                || (weather.in(Group.SUN_ADVICE) && advice.in(Group.SUNLESS));
    }

    private static boolean driesIndoors(Pair pair) {
        return any(pair, Group.INDOOR_DRYING) && any(pair, Group.SUNNY) && !namesWet(pair);
    }

    private static boolean carefreeHazard(Pair pair, Day day) {
        return day.hazardous() && any(pair, Group.CAREFREE);
    }

    private static boolean hidesWet(Pair pair, Day day) {
        return day.sure(Fact.WET) && any(pair, Group.SUNNY) && !namesWet(pair);
    }

    private static boolean namesWet(Pair pair) {
        var named = pair.named();
        return named.contains(Hazard.RAIN)
                || named.contains(Hazard.SNOW)
                || named.contains(Hazard.RAIN_OR_SNOW)
                || named.contains(Hazard.HEAVY_RAIN)
                || named.contains(Hazard.HEAVY_SNOW);
    }

    /** Two groups that never stand side by side, nor in one line. */
    private static PairRule clash(String id, String text, Group one, Group other) {
        long both = one.bit() | other.bit();
        return new PairRule(
                new Objection("pair." + id, text),
                both,
                (pair, day) -> ((pair.weather().marks().groups()
                                        | pair.advice().marks().groups())
                                & both)
                        == both);
    }

    @FunctionalInterface
    private interface Breaks {
        boolean by(Pair pair, Day day);
    }

    /**
     * One thing that two lines must not do together.
     *
     * @param both the groups that never stand side by side; 0 where the rule asks for something else
     */
    private record PairRule(Objection objection, long both, Breaks breaks) {
        PairRule(String id, String text, Breaks breaks) {
            this(new Objection("pair." + id, text), 0, breaks);
        }
    }
}
