package io.weathercomment.api.problems;

import java.util.Locale;

/** What a caller can do about a problem. */
public enum Next {
    RETRY,
    WAIT,
    CHANGE_INPUT,
    ADD_KEY,
    ASK_OPERATOR;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
