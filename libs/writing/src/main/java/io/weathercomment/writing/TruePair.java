package io.weathercomment.writing;

/** Two texts that are true of a day and can stand side by side. */
public record TruePair(String weatherComment, String adviceComment) {}
