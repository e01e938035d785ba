package io.weathercomment.writing;

import io.weathercomment.domain.FactSheet;
import java.util.Locale;

/**
 * One row of the table: when a claim is true.
 *
 * @param label what such words say
 * @param fact the fact looked at
 * @param threshold what it must be
 * @param unit of the threshold; empty where it has none
 * @param source who drew the line: forecasters' terms or an editorial rule
 */
public record Rule(
        ClaimKind claim, String label, String fact, String threshold, String unit, String source, Judge judge) {

    /** Looks at the facts. */
    @FunctionalInterface
    interface Judge {
        Finding judge(Day day, Scope scope);
    }

    /** What the facts show: whether they support the claim, in what value, at what time. */
    record Finding(boolean supported, String value, String period) {}

    public String id() {
        return claim.topic().name().toLowerCase(Locale.ROOT) + "." + claim.id();
    }

    /** For readers, e.g. {@code maximum ≥ 35 °C}. */
    public String requires() {
        return (fact + " " + threshold + " " + unit).strip();
    }

    public Verdict judge(FactSheet facts, Scope scope) {
        return judge(new Day(facts), scope);
    }

    Verdict judge(Day day, Scope scope) {
        if (!day.ahead(scope)) {
            return new Verdict(false, id(), requires(), fact, "not ahead", scope.hours());
        }
        var finding = judge.judge(day, scope);
        return new Verdict(finding.supported(), id(), requires(), fact, finding.value(), finding.period());
    }
}
