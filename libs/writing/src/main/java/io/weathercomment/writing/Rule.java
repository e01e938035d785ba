package io.weathercomment.writing;

import io.weathercomment.domain.FactSheet;

/**
 * One row of the table: when a claim is true.
 *
 * @param label what such words say
 * @param japanese the same for Japanese editors
 * @param fact the fact looked at
 * @param threshold what it must be, e.g. {@code ≥ 35}
 * @param unit of the threshold; empty where it has none
 * @param source who drew the line: forecasters' terms or an editorial rule, and which of them
 */
public record Rule(
        ClaimKind claim,
        String label,
        String japanese,
        String fact,
        String threshold,
        String unit,
        String source,
        Judge judge) {

    /** Looks at the facts: whether they support the claim, and apart from that what they are. */
    interface Judge {
        boolean holds(Day day, Scope scope);

        Finding shown(Day day, Scope scope);
    }

    /** What the facts show readers: a value and its time. */
    record Finding(String value, String period) {}

    public String id() {
        return claim.ruleId();
    }

    /** For readers, e.g. {@code maximum ≥ 35 °C}. */
    public String requires() {
        return (fact + " " + threshold + " " + unit).strip();
    }

    public Verdict judge(FactSheet facts, Scope scope) {
        return judge(new Day(facts), scope);
    }

    Verdict judge(Day day, Scope scope) {
        return new Verdict(this, day, scope, supports(day, scope));
    }

    boolean supports(Day day, Scope scope) {
        return day.ahead(scope) && judge.holds(day, scope);
    }

    Finding shown(Day day, Scope scope) {
        return day.ahead(scope) ? judge.shown(day, scope) : new Finding("not ahead", scope.hours());
    }
}
