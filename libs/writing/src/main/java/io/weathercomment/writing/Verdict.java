package io.weathercomment.writing;

/**
 * What a rule found on a fact sheet, whether it supports the claim or refuses it.
 *
 * @param requires what the rule asks for, for readers
 * @param fact the fact looked at
 * @param value what the sheet says of it, for readers; {@code unknown} where it says nothing
 * @param period when the value holds, e.g. {@code 12-18}
 */
public record Verdict(boolean supported, String ruleId, String requires, String fact, String value, String period) {}
