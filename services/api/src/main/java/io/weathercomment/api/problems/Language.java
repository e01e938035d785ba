package io.weathercomment.api.problems;

import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;

/** The languages that problems are told in. */
public enum Language {
    EN,
    JA;

    /** What an {@code Accept-Language} header likes best; English when it says nothing that we speak, or nothing readable. */
    public static Language of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null) {
            return EN;
        }
        try {
            // sorted by weight, the first comes first among equals
            for (var range : LanguageRange.parse(acceptLanguage)) {
                var tag = range.getRange();
                if (range.getWeight() > 0 && (tag.equals("en") || tag.startsWith("en-"))) {
                    return EN;
                }
                if (range.getWeight() > 0 && (tag.equals("ja") || tag.startsWith("ja-"))) {
                    return JA;
                }
            }
        } catch (IllegalArgumentException e) {
            return EN;
        }
        return EN;
    }

    /** As in {@code Content-Language}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
