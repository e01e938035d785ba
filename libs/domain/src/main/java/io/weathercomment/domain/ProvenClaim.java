package io.weathercomment.domain;

/**
 * One claim that a text makes, with the fact that supports it.
 *
 * @param start where the words begin in the half, in code points
 * @param end where they end, exclusive
 * @param claim what is claimed, e.g. {@code rain}
 * @param ruleId the rule that judged it
 * @param scope the time the words speak of, e.g. {@code 06-24}
 * @param requires what the rule asks for, for readers, e.g. {@code rain = yes}
 * @param fact the fact looked at, e.g. {@code rain}
 * @param value what the fact sheet says, for readers, e.g. {@code yes, 昼過ぎ–夕方, 70 %}
 * @param period when the fact holds, e.g. {@code 12-18}
 */
public record ProvenClaim(
        Half half,
        int start,
        int end,
        String words,
        String claim,
        String ruleId,
        String scope,
        String requires,
        String fact,
        String value,
        String period) {}
