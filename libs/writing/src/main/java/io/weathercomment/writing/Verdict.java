package io.weathercomment.writing;

/** What a rule found on a fact sheet, whether it supports the claim or refuses it. What readers are shown is built when asked for. */
public final class Verdict {
    private final Rule rule;
    private final Day day;
    private final Scope scope;
    private final boolean supported;

    Verdict(Rule rule, Day day, Scope scope, boolean supported) {
        this.rule = rule;
        this.day = day;
        this.scope = scope;
        this.supported = supported;
    }

    public boolean supported() {
        return supported;
    }

    public String ruleId() {
        return rule.id();
    }

    /** What the rule asks for, for readers. */
    public String requires() {
        return rule.requires();
    }

    /** The fact looked at. */
    public String fact() {
        return rule.fact();
    }

    /** What the sheet says of the fact, for readers; {@code unknown} where it says nothing. */
    public String value() {
        return rule.shown(day, scope).value();
    }

    /** When the value holds, e.g. {@code 12-18}. */
    public String period() {
        return rule.shown(day, scope).period();
    }

    @Override
    public String toString() {
        var shown = rule.shown(day, scope);
        return "%s: %s, asked for %s, is %s at %s"
                .formatted(ruleId(), supported ? "true" : "not true", requires(), shown.value(), shown.period());
    }
}
