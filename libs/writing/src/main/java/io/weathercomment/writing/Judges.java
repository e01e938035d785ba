package io.weathercomment.writing;

import io.weathercomment.domain.DayPart;
import io.weathercomment.writing.Rule.Finding;
import io.weathercomment.writing.Rule.Judge;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

/** The questions that many rules ask of a day. Each answers no where it would need a fact that is unknown. */
final class Judges {
    static final double NO_END = Double.POSITIVE_INFINITY;
    static final double NO_START = Double.NEGATIVE_INFINITY;

    private Judges() {}

    /** Whether it is so. */
    @FunctionalInterface
    interface Test {
        boolean holds(Day day, Scope scope);
    }

    /** What readers are shown. */
    @FunctionalInterface
    interface Show {
        Finding of(Day day, Scope scope);
    }

    private record Asked(Test test, Show show) implements Judge {
        @Override
        public boolean holds(Day day, Scope scope) {
            return test.holds(day, scope);
        }

        @Override
        public Finding shown(Day day, Scope scope) {
            return show.of(day, scope);
        }
    }

    static Judge judge(Test test, Show show) {
        return new Asked(test, show);
    }

    /** A claim that no source can support: it is refused on every day. */
    static Judge never(String why) {
        return judge((day, scope) -> false, (day, scope) -> new Finding(why, scope.hours()));
    }

    // putting judges together

    /** Both hold; readers see the second value where the first holds. */
    static Judge both(Judge first, Judge second) {
        return judge((day, scope) -> first.holds(day, scope) && second.holds(day, scope), (day, scope) -> {
            var one = first.shown(day, scope);
            return first.holds(day, scope)
                    ? new Finding(one.value() + "; " + second.shown(day, scope).value(), one.period())
                    : one;
        });
    }

    static Judge all(Judge first, Judge second, Judge third) {
        return both(first, both(second, third));
    }

    /** One of them holds; readers see the first that does, else the last. */
    static Judge either(Judge first, Judge... others) {
        return judge(
                (day, scope) -> {
                    if (first.holds(day, scope)) {
                        return true;
                    }
                    for (var other : others) {
                        if (other.holds(day, scope)) {
                            return true;
                        }
                    }
                    return false;
                },
                (day, scope) -> {
                    var shown = first;
                    for (int i = 0; i < others.length && !shown.holds(day, scope); i++) {
                        shown = others[i];
                    }
                    return shown.shown(day, scope);
                });
    }

    // what falls, thunders or hides the view

    static Show likelihood(Fact fact) {
        return (day, scope) -> new Finding(Shown.likelihood(day, day.present(), fact), scope.hours());
    }

    private static Show hits(Fact fact, ToIntFunction<Day> hits) {
        return (day, scope) -> {
            int there = hits.applyAsInt(day) & scope.parts();
            var period = there == Parts.NONE ? scope.hours() : Shown.hours(there);
            return new Finding(Shown.likelihood(day, day.present(), fact), period);
        };
    }

    /** It is sure to happen in the scope; words that name a time say that it happens then and at no other. */
    static Judge firm(Fact fact) {
        return judge(
                (day, scope) -> at(day, scope, day.yes(fact)) && lasts(day, scope, day.yes(fact)),
                hits(fact, day -> day.yes(fact)));
    }

    /** It is sure or possible in the scope. */
    static Judge possible(Fact fact) {
        return judge((day, scope) -> at(day, scope, day.possible(fact)), hits(fact, day -> day.possible(fact)));
    }

    /** It is possible at some hour and sure at none. */
    static Judge maybe(Fact fact) {
        return judge(
                (day, scope) -> !day.sure(fact) && at(day, scope, day.possible(fact)),
                hits(fact, day -> day.possible(fact)));
    }

    /** It is sure, and brief at every hour at which it is sure. */
    static Judge brief(Fact fact) {
        return judge(
                (day, scope) -> at(day, scope, day.yes(fact)) && Parts.contains(day.brief(), day.yes(fact)),
                hits(fact, day -> day.yes(fact)));
    }

    /** It is possible only, or sure but brief. */
    static Judge shower(Fact fact) {
        return either(brief(fact), maybe(fact));
    }

    /** It goes on from morning to night without a pause. */
    static Judge allDay(Fact fact) {
        return judge(
                (day, scope) -> day.yes(fact) == Parts.ALL && day.steady() == Parts.ALL,
                hits(fact, day -> day.yes(fact)));
    }

    /** It is sure at some hour of the scope, whatever the other hours bring. */
    static Judge any(Fact fact) {
        return judge((day, scope) -> Parts.overlap(day.yes(fact), scope.parts()), hits(fact, day -> day.yes(fact)));
    }

    /** It is sure or possible at some hour of the scope, whatever the other hours bring. */
    static Judge anyPossible(Fact fact) {
        return judge(
                (day, scope) -> Parts.overlap(day.possible(fact), scope.parts()),
                hits(fact, day -> day.possible(fact)));
    }

    /** Whether it is told of its time: at least half of a named time, and no other time. */
    static boolean at(Day day, Scope scope, int parts) {
        int hits = parts & scope.parts();
        if (scope == Scope.DAY || hits == Parts.NONE) {
            return hits != Parts.NONE;
        }
        return !Parts.overlap(parts, day.outside(scope)) && Parts.half(hits, day.in(scope)) && fits(scope, hits);
    }

    /** What comes after dark alone is of the night, not of the afternoon; 夕方から and 夕方まで name an end. */
    private static boolean fits(Scope scope, int hits) {
        return switch (scope) {
            case AFTERNOON -> Parts.overlap(hits, Parts.DAYTIME);
            case FROM_EVENING, UNTIL_EVENING -> Parts.overlap(hits, Parts.EVENING);
            default -> true;
        };
    }

    /** 午前中は speaks of all of the forenoon. */
    static boolean lasts(Day day, Scope scope, int hits) {
        return scope != Scope.FORENOON || Parts.contains(hits, day.in(scope));
    }

    // temperature

    /** The day's maximum, told of a time that holds the early afternoon, when it is warmest. */
    static Judge maximum(double from, double below) {
        return temperature(Day::maximum, from, below, Parts.of(DayPart.EARLY_AFTERNOON));
    }

    /** The day's minimum, told of a time that holds the early morning, when it is coldest. */
    static Judge minimum(double from, double below) {
        return temperature(Day::minimum, from, below, Parts.of(DayPart.MORNING));
    }

    static Judge range(double from) {
        return temperature(Day::range, from, NO_END, Parts.NONE);
    }

    private static Judge temperature(ToDoubleFunction<Day> of, double from, double below, int hour) {
        return judge(
                (day, scope) -> {
                    double celsius = of.applyAsDouble(day);
                    return celsius >= from && celsius < below && Parts.contains(scope.parts(), hour);
                },
                (day, scope) -> new Finding(
                        Parts.contains(scope.parts(), hour)
                                ? Shown.degrees(of.applyAsDouble(day))
                                : Shown.UNKNOWN + " at this time",
                        scope.hours()));
    }

    // season and humidity

    /** From one month to another, both included, over the end of the year where the first is later. */
    static Judge months(int from, int to) {
        return judge(
                (day, scope) -> day.months(from, to),
                (day, scope) -> new Finding("month " + day.month(), scope.hours()));
    }

    /** At every hour of daytime, in %. */
    static Judge humidity(int from, int below) {
        return judge(
                (day, scope) -> day.humidity(from, below),
                (day, scope) -> new Finding(Shown.humidity(day), Shown.hours(day.daytime())));
    }

    // the day as a whole

    /** Nothing can fall in the scope. */
    static Judge dry() {
        return judge(
                (day, scope) -> {
                    int parts = day.in(scope);
                    return day.known(parts) && day.measured(parts) && !Parts.overlap(day.possible(Fact.WET), parts);
                },
                (day, scope) -> new Finding(Shown.likelihood(day, day.in(scope), Fact.WET), scope.hours()));
    }

    static Judge harmless() {
        return judge((day, scope) -> day.harmless(), Judges::harm);
    }

    /** What can harm at any hour, or that nothing can. */
    static Finding harm(Day day, Scope scope) {
        return new Finding(day.harmless() ? "harmless" : Shown.harm(day), Shown.hours(day.present()));
    }

    /** Shown by what can harm at any hour. */
    static Judge harmful(Test test) {
        return judge(test, Judges::harm);
    }

    static Finding sky(Day day, int parts) {
        return new Finding(Shown.sky(day, parts), Shown.hours(parts));
    }
}
