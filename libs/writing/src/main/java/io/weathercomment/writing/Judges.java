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
import io.weathercomment.writing.Rule.Finding;
import io.weathercomment.writing.Rule.Judge;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The questions that rules ask of a day. Each answers no where it would need a fact that is unknown. */
final class Judges {
    private Judges() {}

    /** It is sure to happen in the scope; words that name a time say that it happens then and at no other. */
    static Judge firm(Function<Condition, Likelihood> fact) {
        var happens = happens(fact, likelihood -> likelihood == Likelihood.YES);
        return (day, scope) -> {
            var finding = happens.judge(day, scope);
            boolean lasts =
                    lasts(day, scope, matching(day.parts(scope), fact, likelihood -> likelihood == Likelihood.YES));
            return new Finding(finding.supported() && lasts, finding.value(), finding.period());
        };
    }

    /** It is sure or possible in the scope. */
    static Judge possible(Function<Condition, Likelihood> fact) {
        return happens(fact, Likelihood::possible);
    }

    private static Judge happens(Function<Condition, Likelihood> fact, Predicate<Likelihood> test) {
        return (day, scope) -> {
            var hits = matching(day.parts(scope), fact, test);
            boolean elsewhere = !matching(day.outside(scope), fact, test).isEmpty();
            return finding(fills(day, scope, hits) && !elsewhere, day, scope, fact, hits);
        };
    }

    /** At least half of a named time; what comes after dark alone is of the night, not of the afternoon. */
    private static boolean fills(Day day, Scope scope, List<PartFacts> hits) {
        if (hits.isEmpty() || scope == Scope.DAY) {
            return !hits.isEmpty();
        }
        boolean half = hits.size() * 2 >= day.parts(scope).size();
        return half && (scope != Scope.AFTERNOON || hits.getFirst().part().daytime());
    }

    /** 午前中は speaks of all of the forenoon. */
    private static boolean lasts(Day day, Scope scope, List<PartFacts> hits) {
        return scope != Scope.FORENOON || hits.size() == day.parts(scope).size();
    }

    /** It is possible at some hour and sure at none. */
    static Judge maybe(Function<Condition, Likelihood> fact) {
        return (day, scope) -> {
            var hits = matching(day.parts(scope), fact, Likelihood::possible);
            boolean elsewhere =
                    !matching(day.outside(scope), fact, Likelihood::possible).isEmpty();
            boolean open = day.most(fact) == Likelihood.MAYBE;
            return finding(open && fills(day, scope, hits) && !elsewhere, day, scope, fact, hits);
        };
    }

    /** It is sure, and brief at every hour at which it is sure. */
    static Judge brief(Function<Condition, Likelihood> fact) {
        return (day, scope) -> {
            var hits = matching(day.parts(scope), fact, likelihood -> likelihood == Likelihood.YES);
            boolean elsewhere = day.outside(scope).stream().anyMatch(part -> Day.of(part, fact) == Likelihood.YES);
            boolean brief = !hits.isEmpty() && hits.stream().allMatch(Day::brief);
            return finding(brief && fills(day, scope, hits) && !elsewhere, day, scope, fact, hits);
        };
    }

    /** It is possible only, or sure but brief. */
    static Judge shower(Function<Condition, Likelihood> fact) {
        var brief = brief(fact);
        var maybe = maybe(fact);
        return (day, scope) -> day.most(fact) == Likelihood.YES ? brief.judge(day, scope) : maybe.judge(day, scope);
    }

    /** It goes on from morning to night without a pause. */
    static Judge allDay(Function<Condition, Likelihood> fact) {
        return (day, scope) -> {
            var hits = matching(day.parts(), fact, likelihood -> likelihood == Likelihood.YES);
            boolean steady = hits.stream()
                    .allMatch(
                            part -> part.condition() != null && part.condition().extent() == Extent.STEADY);
            boolean whole = hits.size() == DayPart.values().length;
            return finding(whole && steady, day, scope, fact, hits);
        };
    }

    /** It falls with pauses: without one in no more than half of the day. */
    static Finding pauses(Day day, Scope scope) {
        var steady = Day.where(
                day.parts(), condition -> condition.wet() == Likelihood.YES && condition.extent() == Extent.STEADY);
        boolean falls = day.most(Condition::wet) == Likelihood.YES;
        return finding(falls && steady.size() * 2 <= day.parts().size(), day, scope, Condition::wet, wet(day));
    }

    static Finding partOfTheDay(Day day, Scope scope) {
        var hits = matching(day.parts(), Condition::wet, likelihood -> likelihood == Likelihood.YES);
        boolean part = !hits.isEmpty() && hits.size() * 2 <= day.parts().size();
        return finding(part, day, scope, Condition::wet, hits);
    }

    /** What falls can be neither heavy nor thundery. */
    static Finding light(Day day, Scope scope) {
        boolean light = day.known(day.parts())
                && !day.most(Condition::heavy).possible()
                && !day.most(Condition::blowing).possible()
                && !day.most(Condition::thunder).possible();
        return finding(light, day, scope, Condition::heavy, wet(day));
    }

    /** Nothing can fall in the scope. */
    static Finding dry(Day day, Scope scope) {
        var parts = day.parts(scope);
        boolean dry = day.known(parts)
                && day.measured(parts)
                && !Day.most(parts, Condition::wet).possible();
        return new Finding(dry, Day.likelihood(parts, Condition::wet), scope.hours());
    }

    static Finding possibleRainOrSnow(Day day, Scope scope) {
        boolean open = day.most(Condition::rainOrSnow) == Likelihood.MAYBE
                || (day.most(Condition::rain) == Likelihood.MAYBE && day.most(Condition::snow) == Likelihood.MAYBE);
        boolean unsure = day.most(Condition::wet) == Likelihood.MAYBE;
        return finding(open && unsure, day, scope, Condition::wet, wet(day));
    }

    static Finding rainOrSnow(Day day, Scope scope) {
        var looked = day.parts(scope);
        var hits = matching(looked, Condition::wet, likelihood -> likelihood == Likelihood.YES);
        boolean open = Day.most(looked, Condition::rainOrSnow) == Likelihood.YES;
        boolean elsewhere = Day.most(day.outside(scope), Condition::wet) == Likelihood.YES;
        boolean told = fills(day, scope, hits) && lasts(day, scope, hits);
        return finding(open && told && !elsewhere, day, scope, Condition::wet, hits);
    }

    /** Heavy, and of this kind. */
    static Function<Condition, Likelihood> heavy(Function<Condition, Likelihood> kind) {
        return condition -> least(condition.heavy(), kind.apply(condition));
    }

    private static Likelihood least(Likelihood one, Likelihood other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    /** Umbrellas that are only carried: nothing is sure to fall, or only briefly, and nothing heavy can come. */
    static Finding justInCase(Day day, Scope scope) {
        var wet = wet(day);
        boolean maybe = day.most(Condition::wet) == Likelihood.MAYBE;
        boolean brief = !wet.isEmpty()
                && wet.stream().allMatch(part -> Day.of(part, Condition::wet) == Likelihood.MAYBE || Day.brief(part));
        boolean light = !day.most(Condition::heavy).possible()
                && !day.most(Condition::blowing).possible()
                && day.firmWind().compareTo(WindStrength.STRONG) < 0;
        return finding((maybe || brief) && light, day, scope, Condition::wet, wet);
    }

    private static List<PartFacts> wet(Day day) {
        return matching(day.parts(), Condition::wet, Likelihood::possible);
    }

    private static List<PartFacts> matching(
            List<PartFacts> parts, Function<Condition, Likelihood> fact, Predicate<Likelihood> test) {
        return parts.stream().filter(part -> test.test(Day.of(part, fact))).toList();
    }

    private static Finding finding(
            boolean supported, Day day, Scope scope, Function<Condition, Likelihood> fact, List<PartFacts> hits) {
        var period = hits.isEmpty() ? scope.hours() : Day.hours(hits);
        return new Finding(supported, Day.likelihood(day.parts(), fact), period);
    }

    // sky

    /** At least half of the hours are fine; a named time is fine or partly fine throughout, and the rest of the day is not fine. */
    static Finding fine(Day day, Scope scope) {
        var parts = day.skyParts(scope);
        boolean half = Day.count(parts, Sky.FINE) * 2 >= parts.size();
        boolean throughout =
                Day.countFineOrPartly(parts) == parts.size() && Day.most(parts, Condition::wet) != Likelihood.YES;
        boolean told = scope == Scope.DAY || (throughout && tells(day, scope, Sky.FINE));
        return sky(day.known(parts) && half && told, parts);
    }

    /** A sky that the rest of the day has too is not told of one time; of what is left in the evening it may be. */
    private static boolean tells(Day day, Scope scope, Sky sky) {
        return !day.hasDaytime() || Day.count(day.outside(scope), sky) == 0;
    }

    static Finding clear(Day day, Scope scope) {
        var parts = day.skyParts(scope);
        boolean fine = Day.count(parts, Sky.FINE) == parts.size();
        boolean pure = day.known(day.parts())
                && !day.most(Condition::wet).possible()
                && !day.most(Condition::fog).possible();
        return sky(fine && pure && day.hasDaytime(), parts);
    }

    /** At least three quarters of the hours are fine, and none cloudy. */
    static Finding mostlyFine(Day day, Scope scope) {
        var parts = day.skyParts(scope);
        boolean most = Day.count(parts, Sky.FINE) * 4 >= parts.size() * 3L;
        return sky(day.known(parts) && most && Day.count(parts, Sky.CLOUDY) == 0, parts);
    }

    /** Sun and clouds, of a daytime that is ahead. */
    static Finding partlyFine(Day day, Scope scope) {
        var parts = day.skyParts(scope);
        return sky(day.hasDaytime() && mixed(day, parts), parts);
    }

    /** The same of a night. */
    static Finding mixedNight(Day day, Scope scope) {
        var parts = day.skyParts(scope);
        return sky(!day.hasDaytime() && mixed(day, parts), parts);
    }

    private static boolean mixed(Day day, List<PartFacts> parts) {
        boolean half = Day.countFineOrPartly(parts) * 2 >= parts.size();
        return day.known(parts) && half && Day.count(parts, Sky.FINE) < parts.size();
    }

    /** The sun comes and goes in half of a daytime that is ahead or longer. */
    static Finding alternating(Day day, Scope scope) {
        var partly = partlyFine(day, scope);
        var daytime = day.daytime();
        boolean half = Day.count(daytime, Sky.PARTLY_FINE) * 2 >= daytime.size();
        return new Finding(partly.supported() && half, partly.value(), partly.period());
    }

    static Finding sun(Day day, Scope scope) {
        var parts = day.daytime();
        boolean half = Day.countFineOrPartly(parts) * 2 >= parts.size();
        return sky(day.known(parts) && day.hasDaytime() && half, parts);
    }

    /** More than half of the hours are cloudy, or half of them with no fine hour. */
    static Finding cloudy(Day day, Scope scope) {
        var parts = day.skyParts(scope);
        long cloudy = Day.count(parts, Sky.CLOUDY);
        boolean most = cloudy * 2 > parts.size();
        boolean half = cloudy * 2 == parts.size() && Day.count(parts, Sky.FINE) == 0;
        boolean told = scope == Scope.DAY || tells(day, scope, Sky.CLOUDY);
        return sky(day.known(parts) && (most || half) && told, parts);
    }

    private static Finding sky(boolean supported, List<PartFacts> parts) {
        return new Finding(supported, Day.sky(parts), Day.hours(parts));
    }

    static Finding calm(Day day, Scope scope) {
        boolean calm = day.harmless() && day.bearable();
        return new Finding(calm, day.harmless() ? "harmless" : harm(day), Day.hours(day.parts()));
    }

    private static String harm(Day day) {
        var parts = day.parts();
        return "precipitation " + Day.likelihood(parts, Condition::wet)
                + "; thunder " + Day.likelihood(parts, Condition::thunder)
                + "; fog " + Day.likelihood(parts, Condition::fog)
                + "; wind " + (day.windKnown() ? word(day.possibleWind()) : Day.UNKNOWN);
    }

    // wind

    static Judge firmWind(Predicate<WindStrength> test) {
        return strongest(Wind::firm, test);
    }

    static Judge possibleWind(Predicate<WindStrength> test) {
        return strongest(Wind::possible, test);
    }

    private static Judge strongest(Function<Wind, WindStrength> of, Predicate<WindStrength> test) {
        return (day, scope) -> {
            var strength = day.wind(of);
            var hits = day.parts().stream()
                    .filter(part -> part.wind() != null && of.apply(part.wind()) == strength)
                    .toList();
            var value = hits.isEmpty() ? Day.UNKNOWN : word(strength) + ", " + Day.names(hits);
            return new Finding(!hits.isEmpty() && test.test(strength), value, Day.hours(hits));
        };
    }

    /** Umbrellas can be held, as far as the wind is known. */
    static Finding umbrellaWind(Day day, Scope scope) {
        var strength = day.firmWind();
        var value = "wind " + (day.windKnown() ? word(strength) : Day.UNKNOWN);
        return new Finding(strength.compareTo(WindStrength.STRONG) < 0, value, Day.hours(day.parts()));
    }

    /** Parasols can be held: no fresh wind can come, as far as the wind is known. */
    static Finding parasolWind(Day day, Scope scope) {
        var strength = day.possibleWind();
        var value = "wind " + (day.windKnown() ? word(strength) : Day.UNKNOWN);
        return new Finding(strength == WindStrength.ORDINARY, value, Day.hours(day.parts()));
    }

    private static String word(WindStrength strength) {
        return strength.name().toLowerCase(Locale.ROOT);
    }

    // temperature

    static Judge maximum(double from, double below) {
        return temperature(FactSheet::maximumCelsius, from, below);
    }

    static Judge minimum(double from, double below) {
        return temperature(FactSheet::minimumCelsius, from, below);
    }

    /** Where the minimum is known. */
    static Judge minimumIfKnown(double from) {
        return (day, scope) -> {
            var celsius = day.facts().minimumCelsius();
            return new Finding(celsius == null || celsius >= from, "minimum " + Day.degrees(celsius), scope.hours());
        };
    }

    static Judge range(double from) {
        return temperature(FactSheet::rangeCelsius, from, Double.POSITIVE_INFINITY);
    }

    private static Judge temperature(Function<FactSheet, @Nullable Double> of, double from, double below) {
        return (day, scope) -> {
            var celsius = of.apply(day.facts());
            boolean inside = celsius != null && celsius >= from && celsius < below;
            return new Finding(inside, Day.degrees(celsius), scope.hours());
        };
    }

    /** Both hold; readers see the second value where the first holds. */
    static Judge both(Judge first, Judge second) {
        return (day, scope) -> {
            var one = first.judge(day, scope);
            if (!one.supported()) {
                return one;
            }
            var other = second.judge(day, scope);
            return new Finding(other.supported(), one.value() + "; " + other.value(), one.period());
        };
    }

    static Judge either(Judge first, Judge second) {
        return (day, scope) -> {
            var one = first.judge(day, scope);
            return one.supported() ? one : second.judge(day, scope);
        };
    }

    static Judge months(int from, int to) {
        return (day, scope) -> {
            int month = day.facts().month();
            boolean inside = from <= to ? month >= from && month <= to : month >= from || month <= to;
            return new Finding(inside, "month " + month, scope.hours());
        };
    }

    static Judge humidity(int from, int below) {
        return (day, scope) -> {
            var daytime = day.daytime();
            var known = daytime.stream()
                    .map(PartFacts::humidityPercent)
                    .filter(Objects::nonNull)
                    .toList();
            boolean inside = !known.isEmpty()
                    && known.size() == daytime.size()
                    && known.stream().allMatch(percent -> percent >= from && percent < below);
            var value = known.isEmpty()
                    ? Day.UNKNOWN
                    : known.stream().min(Integer::compare).orElseThrow() + "–"
                            + known.stream().max(Integer::compare).orElseThrow() + " %";
            return new Finding(inside, value, Day.hours(daytime));
        };
    }

    // change of weather

    /** What a part looks like, worst first. */
    enum Look {
        SNOW,
        RAIN,
        CLOUDY,
        PARTLY_FINE,
        FINE;

        boolean dry() {
            return compareTo(CLOUDY) >= 0;
        }
    }

    private static @Nullable Look look(PartFacts part) {
        var condition = part.condition();
        if (condition == null || condition.rainOrSnow() == Likelihood.YES) {
            return null;
        }
        if (condition.snow() == Likelihood.YES) {
            return condition.rain() == Likelihood.YES ? null : Look.SNOW;
        }
        if (condition.rain() == Likelihood.YES) {
            return Look.RAIN;
        }
        return switch (condition.sky()) {
            case FINE -> Look.FINE;
            case PARTLY_FINE -> Look.PARTLY_FINE;
            case CLOUDY -> Look.CLOUDY;
        };
    }

    private static List<@Nullable Look> looks(Day day) {
        var looks = new ArrayList<@Nullable Look>();
        for (var part : day.parts()) {
            looks.add(look(part));
        }
        return looks;
    }

    /**
     * The day starts as one look, ends as the other and never turns back; each lasts a third of it or longer. A sky that turns
     * after dark only is not told of the day.
     */
    static Judge then(Look first, Look last) {
        return (day, scope) -> {
            var looks = looks(day);
            boolean turned = looks.size() >= 3
                    && looks.getFirst() == first
                    && looks.getLast() == last
                    && monotone(looks, first.compareTo(last) < 0)
                    && looks.stream().filter(look -> look == first).count() * 3 >= looks.size()
                    && looks.stream().filter(look -> look == last).count() * 3 >= looks.size()
                    && (!first.dry() || !last.dry() || turnsByDay(day, looks));
            return change(turned, day, looks);
        };
    }

    private static boolean turnsByDay(Day day, List<@Nullable Look> looks) {
        for (int i = 1; i < looks.size(); i++) {
            if (looks.get(i) != looks.getFirst()) {
                return day.parts().get(i).part().daytime();
            }
        }
        return false;
    }

    /** The day starts dry in a better look and ends worse, or the other way round; it may pass through both. */
    static Judge trend(boolean rising) {
        return (day, scope) -> {
            var looks = looks(day);
            if (looks.size() < 3 || !monotone(looks, rising)) {
                return change(false, day, looks);
            }
            var start = looks.getFirst();
            var end = looks.getLast();
            boolean wetToDry = rising && start != null && end != null && !start.dry() && end.dry();
            boolean fineToWet = !rising && start != null && end != null && start.dry() && !end.dry();
            boolean cleared = rising && start == Look.CLOUDY && end == Look.FINE && turnsByDay(day, looks);
            boolean settles = !rising
                    || !Day.most(List.of(day.parts().getLast()), Condition::wet).possible();
            return change((wetToDry || fineToWet || cleared) && settles, day, looks);
        };
    }

    /** Rain from the start, that ends by 15 h and stays away. */
    static Finding rainEnding(Day day, Scope scope) {
        var looks = looks(day);
        boolean ends = looks.size() >= 3 && looks.getFirst() == Look.RAIN && !looks.contains(null);
        int dryFrom = 0;
        while (ends && dryFrom < looks.size() && looks.get(dryFrom) == Look.RAIN) {
            dryFrom++;
        }
        ends = ends
                && dryFrom < looks.size()
                && day.parts().get(dryFrom).part().fromHour() <= DayPart.EVENING.fromHour();
        for (int i = dryFrom; ends && i < looks.size(); i++) {
            ends = !Day.of(day.parts().get(i), Condition::wet).possible();
        }
        return change(ends, day, looks);
    }

    static Finding changeable(Day day, Scope scope) {
        var looks = looks(day);
        int changes = 0;
        for (int i = 1; i < looks.size(); i++) {
            changes += sunny(looks.get(i)) == sunny(looks.get(i - 1)) ? 0 : 1;
        }
        boolean wet = looks.stream().anyMatch(look -> look != null && !look.dry());
        return change(!looks.contains(null) && changes >= (wet ? 2 : 3), day, looks);
    }

    /** Fewer or more clouds beside the sun are no change. */
    private static @Nullable Look sunny(@Nullable Look look) {
        return look == Look.PARTLY_FINE ? Look.FINE : look;
    }

    private static boolean monotone(List<@Nullable Look> looks, boolean rising) {
        @Nullable Look before = null;
        for (var look : looks) {
            if (look == null) {
                return false;
            }
            int step = before == null ? 0 : look.compareTo(before);
            if (rising ? step < 0 : step > 0) {
                return false;
            }
            before = look;
        }
        return true;
    }

    private static Finding change(boolean supported, Day day, List<@Nullable Look> looks) {
        var text = new StringBuilder();
        for (int i = 0; i < looks.size(); i++) {
            var look = looks.get(i);
            text.append(i == 0 ? "" : ", ")
                    .append(day.parts().get(i).part().japanese())
                    .append(' ')
                    .append(
                            look == null
                                    ? "open"
                                    : look.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
        return new Finding(supported, text.toString(), Day.hours(day.parts()));
    }

    // living

    /** The middle of the day, when the sun is high, is fine or partly fine, at least half of it fine, and nothing is sure to fall. */
    static Finding highSun(Day day, Scope scope) {
        var noon = day.parts().stream()
                .filter(part -> part.part() == DayPart.LATE_MORNING || part.part() == DayPart.EARLY_AFTERNOON)
                .toList();
        boolean sunny = noon.size() == 2
                && day.known(noon)
                && Day.countFineOrPartly(noon) == 2
                && Day.count(noon, Sky.FINE) >= 1
                && Day.most(noon, Condition::wet) != Likelihood.YES;
        return sky(sunny, noon);
    }

    /** Three quarters of daytime are ahead, fine or partly fine, at least half of it fine. */
    static Finding fineDaytime(Day day, Scope scope) {
        var daytime = day.daytime();
        boolean fine = daytime.size() >= 3
                && day.known(daytime)
                && Day.countFineOrPartly(daytime) == daytime.size()
                && Day.count(daytime, Sky.FINE) * 2 >= daytime.size();
        return sky(fine, daytime);
    }

    /** Snow that lies: sure, more than brief, and no warmth to melt it. */
    static Finding snowyGround(Day day, Scope scope) {
        var hits = matching(day.parts(scope), Condition::snow, likelihood -> likelihood == Likelihood.YES);
        var maximum = day.facts().maximumCelsius();
        boolean stays = maximum != null && maximum < Thresholds.SNOW_LIES_BELOW_CELSIUS;
        return finding(stays && hits.stream().anyMatch(part -> !Day.brief(part)), day, scope, Condition::snow, hits);
    }

    static Finding harmless(Day day, Scope scope) {
        return new Finding(day.harmless(), day.harmless() ? "harmless" : harm(day), Day.hours(day.parts()));
    }

    /** Something is sure to fall while people are out. */
    static Finding wetDaytime(Day day, Scope scope) {
        var hits = matching(day.daytime(), Condition::wet, likelihood -> likelihood == Likelihood.YES);
        return finding(!hits.isEmpty(), day, scope, Condition::wet, hits);
    }

    /** A firm hazard worse than ordinary rain that slows traffic, or firm precipitation. */
    static Finding slowTraffic(Day day, Scope scope) {
        boolean slow = day.most(Condition::wet) == Likelihood.YES
                || day.most(Condition::fog) == Likelihood.YES
                || day.firmWind().compareTo(WindStrength.STRONG) >= 0;
        return new Finding(slow, harm(day), Day.hours(day.parts()));
    }

    /** Fog, snow, heavy rain or strong wind, firm. */
    static Finding hardDriving(Day day, Scope scope) {
        boolean hard = day.most(Condition::fog) == Likelihood.YES
                || day.most(Condition::snow) == Likelihood.YES
                || day.most(heavy(Condition::rain)) == Likelihood.YES
                || day.firmWind().compareTo(WindStrength.STRONG) >= 0;
        return new Finding(hard, harm(day), Day.hours(day.parts()));
    }

    /** Thunder, heavy precipitation, a blizzard or a gale that is sure or possible. */
    static Finding unsafeOutside(Day day, Scope scope) {
        boolean unsafe = day.most(Condition::thunder) == Likelihood.YES
                || day.most(Condition::heavy) == Likelihood.YES
                || day.most(Condition::blowing) == Likelihood.YES
                || day.firmWind() == WindStrength.GALE;
        return new Finding(unsafe, harm(day), Day.hours(day.parts()));
    }

    /** Wet ground that freezes. */
    static Finding ice(Day day, Scope scope) {
        var minimum = day.facts().minimumCelsius();
        boolean freezes = minimum != null
                && minimum < Thresholds.FREEZING_CELSIUS
                && day.most(Condition::wet).possible();
        return new Finding(
                freezes,
                "minimum " + Day.degrees(minimum) + "; " + Day.likelihood(day.parts(), Condition::wet),
                Day.hours(day.parts()));
    }

    /** Season by prefecture, dry, no strong wind; humidity counts where it is known. */
    static Finding pollen(Day day, Scope scope) {
        var season = PollenSeason.of(day.facts().prefecture());
        boolean dry = day.known(day.parts()) && !day.most(Condition::wet).possible();
        boolean humid = day.parts().stream()
                .map(PartFacts::humidityPercent)
                .anyMatch(percent -> percent != null && percent >= Thresholds.POLLEN_HUMIDITY_PERCENT);
        boolean still = day.windKnown() && day.possibleWind().compareTo(WindStrength.STRONG) < 0;
        boolean flies = season.contains(day.facts().month()) && dry && !humid && still && day.hasDaytime();
        return new Finding(
                flies,
                day.facts().prefecture() + ", month " + day.facts().month() + ", "
                        + Day.likelihood(day.parts(), Condition::wet),
                Day.hours(day.parts()));
    }
}
