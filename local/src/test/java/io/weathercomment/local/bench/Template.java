package io.weathercomment.local.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text with gaps.
 *
 * @param texts between the gaps, one more than gaps
 * @param gaps their names
 */
record Template(List<String> texts, List<String> gaps) {
    Template {
        texts = List.copyOf(texts);
        gaps = List.copyOf(gaps);
    }

    /**
     * Cuts gaps into a text.
     *
     * @param names the name of a gap by the words that it takes the place of
     */
    static Template of(String text, Map<String, String> names) {
        var words = Pattern.compile(names.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|")));
        var texts = new ArrayList<String>();
        var gaps = new ArrayList<String>();
        var matcher = words.matcher(text);
        var from = 0;
        while (matcher.find()) {
            texts.add(text.substring(from, matcher.start()));
            gaps.add(names.getOrDefault(matcher.group(), ""));
            from = matcher.end();
        }
        texts.add(text.substring(from));
        return new Template(texts, gaps);
    }

    String filled(Map<String, String> values) {
        var filled = new StringBuilder(texts.getFirst());
        for (int i = 0; i < gaps.size(); i++) {
            var value = values.get(gaps.get(i));
            if (value == null) {
                throw new IllegalStateException("nothing to fill in for " + gaps.get(i));
            }
            filled.append(value).append(texts.get(i + 1));
        }
        return filled.toString();
    }
}
