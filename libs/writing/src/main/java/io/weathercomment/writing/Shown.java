package io.weathercomment.writing;

import io.weathercomment.domain.DayPart;
import io.weathercomment.domain.PartFacts;
import io.weathercomment.domain.WindStrength;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What readers are shown of a day's facts. Built only when a proof or an explanation is read. */
final class Shown {
    static final String UNKNOWN = "unknown";
    private static final DayPart[] PARTS = DayPart.values();

    private Shown() {}

    static DayPart part(int bit) {
        return PARTS[Integer.numberOfTrailingZeros(bit)];
    }

    static String degrees(double celsius) {
        return Double.isNaN(celsius) ? UNKNOWN : number(celsius) + " °C";
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }

    /** E.g. {@code yes, brief, 昼過ぎ–夕方, 70 %}. */
    static String likelihood(Day day, int looked, Fact fact) {
        boolean sure = Parts.overlap(day.yes(fact), looked);
        int hits = (sure ? day.yes(fact) : day.possible(fact)) & looked;
        if (hits == Parts.NONE) {
            return day.known(looked) ? "no" : UNKNOWN;
        }
        var text = new StringBuilder(sure ? "yes" : "maybe");
        if (Parts.contains(day.brief(), hits)) {
            text.append(", brief");
        }
        text.append(", ").append(names(hits));
        day.parts().stream()
                .filter(part -> Parts.overlap(hits, Parts.of(part.part())))
                .map(PartFacts::probabilityPercent)
                .filter(Objects::nonNull)
                .max(Integer::compare)
                .ifPresent(percent -> text.append(", ").append(percent).append(" %"));
        return text.toString();
    }

    /** E.g. {@code 朝 fine, 昼前 cloudy}. */
    static String sky(Day day, int looked) {
        if (looked == Parts.NONE) {
            return UNKNOWN;
        }
        var text = new StringBuilder();
        for (int rest = looked; rest != 0; rest &= rest - 1) {
            int bit = Parts.first(rest);
            text.append(text.isEmpty() ? "" : ", ").append(part(bit).japanese()).append(' ');
            text.append(
                    Parts.overlap(day.fine(), bit)
                            ? "fine"
                            : Parts.overlap(day.partlyFine(), bit)
                                    ? "partly fine"
                                    : Parts.overlap(day.cloudy(), bit) ? "cloudy" : UNKNOWN);
        }
        return text.toString();
    }

    /** The strongest wind that is sure or possible. */
    static String wind(Day day, boolean firm) {
        if (!day.windKnown()) {
            return UNKNOWN;
        }
        var strongest = WindStrength.ORDINARY;
        int hits = Parts.NONE;
        for (var strength : WindStrength.values()) {
            int parts = firm ? day.firmWind(strength) : day.possibleWind(strength);
            if (parts != Parts.NONE) {
                strongest = strength;
                hits = parts;
            }
        }
        return word(strongest) + (strongest == WindStrength.ORDINARY ? "" : ", " + names(hits));
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** What can harm at any hour. */
    static String harm(Day day) {
        return "precipitation " + likelihood(day, day.present(), Fact.WET)
                + "; thunder " + likelihood(day, day.present(), Fact.THUNDER)
                + "; fog " + likelihood(day, day.present(), Fact.FOG)
                + "; wind " + wind(day, false);
    }

    static String humidity(Day day) {
        @Nullable Integer lowest = null;
        @Nullable Integer highest = null;
        for (var part : day.parts()) {
            var percent = part.humidityPercent();
            if (percent != null && part.part().daytime()) {
                lowest = lowest == null ? percent : Math.min(lowest, percent);
                highest = highest == null ? percent : Math.max(highest, percent);
            }
        }
        return lowest == null ? UNKNOWN : lowest + "–" + highest + " %";
    }

    /** E.g. {@code 昼過ぎ–夕方}; separate times are separated. */
    static String names(int parts) {
        var text = new StringBuilder();
        for (int rest = parts; rest != 0; ) {
            int run = run(rest);
            var first = part(Parts.first(run)).japanese();
            text.append(text.isEmpty() ? "" : "・").append(first);
            if (Parts.count(run) > 1) {
                text.append('–').append(part(Parts.last(run)).japanese());
            }
            rest &= ~run;
        }
        return text.toString();
    }

    /** E.g. {@code 12-18}; separate times are separated by commas. */
    static String hours(int parts) {
        var text = new StringBuilder();
        for (int rest = parts; rest != 0; ) {
            int run = run(rest);
            text.append(text.isEmpty() ? "" : ",")
                    .append(Scope.hours(
                            part(Parts.first(run)).fromHour(),
                            part(Parts.last(run)).toHour()));
            rest &= ~run;
        }
        return text.toString();
    }

    /** The first parts that follow each other without a gap. */
    private static int run(int parts) {
        int carried = parts + Parts.first(parts);
        return parts & ~carried;
    }
}
