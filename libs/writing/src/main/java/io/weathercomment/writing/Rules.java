package io.weathercomment.writing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The table of rules: one row for each kind of claim. The rows stand in one file for each subject, with their judges. */
@SuppressWarnings("EnumOrdinal") // the table is in the order of the kinds, so that a rule is found in no time
public final class Rules {
    private static final List<Rule> TABLE = table();

    private Rules() {}

    /** Every rule, in the order of the kinds of claims. */
    public static List<Rule> all() {
        return TABLE;
    }

    public static Rule of(ClaimKind kind) {
        return TABLE.get(kind.ordinal());
    }

    private static List<Rule> table() {
        var rows = Stream.of(
                        SkyRules.rows(),
                        SunRules.rows(),
                        RainRules.rows(),
                        SnowRules.rows(),
                        WindRules.rows(),
                        TemperatureRules.rows(),
                        HumidityRules.rows(),
                        ChangeRules.rows(),
                        SeasonRules.rows(),
                        SafetyRules.rows(),
                        BodyRules.rows())
                .flatMap(List::stream)
                .toList();
        Map<ClaimKind, Rule> table = new EnumMap<>(ClaimKind.class);
        for (var row : rows) {
            if (table.put(row.claim(), row) != null) {
                throw new IllegalStateException("two rules for " + row.claim());
            }
        }
        for (var kind : ClaimKind.values()) {
            if (!table.containsKey(kind)) {
                throw new IllegalStateException("no rule for " + kind);
            }
        }
        return List.copyOf(table.values());
    }
}
