package io.weathercomment.weather;

import io.weathercomment.domain.DayPart;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads JMA's spaced-out phrases word by word, and the time in front of a phrase. Time words are JMA's own thirds of a
 * quarter: 未明 0–3 … 夜遅く 21–24.
 */
final class JmaPhrases {
    private static final Pattern SPACES = Pattern.compile("[\\u3000\\s]+");

    /** 日中 is 9–18 and 朝晩 the rest of the day; 朝夕 is 朝 and 夕方. */
    private static final Map<String, List<Hours>> TIMES = Map.ofEntries(
            time("未明", 0, 3),
            time("明け方", 3, 6),
            time("朝", 6, 9),
            time("昼前", 9, 12),
            time("昼過ぎ", 12, 15),
            time("夕方", 15, 18),
            time("夜のはじめ頃", 18, 21),
            time("夜遅く", 21, 24),
            time("夜", 18, 24),
            time("日中", 9, 18),
            time("午前", 0, 12),
            time("午後", 12, 24),
            Map.entry("朝晩", List.of(new Hours(0, 9), new Hours(18, 24))),
            Map.entry("朝夕", List.of(new Hours(6, 9), new Hours(15, 18))));

    private final List<String> words;
    private final int fromHour;
    private int next;

    /** @param fromHour hour at which the text begins to speak: 0, or the hour of issue for the day of issue */
    JmaPhrases(String text, int fromHour) {
        this.words = List.of(SPACES.split(text.strip()));
        this.fromHour = fromHour;
    }

    private static Map.Entry<String, List<Hours>> time(String word, int from, int to) {
        return Map.entry(word, List.of(new Hours(from, to)));
    }

    boolean atEnd() {
        return next >= words.size();
    }

    /** The next word, empty at the end. */
    String peek() {
        return word(next);
    }

    String take() {
        return word(next++);
    }

    boolean take(String word) {
        if (!peek().equals(word)) {
            return false;
        }
        next++;
        return true;
    }

    private String word(int index) {
        return index < words.size() ? words.get(index) : "";
    }

    /** The place of 「〇〇 では」 if that comes next, and moves behind it. */
    @Nullable String takePlace() {
        if (!word(next + 1).equals("では")) {
            return null;
        }
        var place = take();
        next++;
        return place;
    }

    /** The hours of 「T」, 「T から」, 「T から T」 or 「T まで」 if one comes next, and moves behind it. */
    @Nullable List<Hours> takeTime() {
        var time = TIMES.get(peek());
        if (time == null) {
            return null;
        }
        next++;
        if (take("まで")) {
            return List.of(new Hours(0, time.getLast().to()));
        }
        if (!take("から")) {
            return time;
        }
        var from = time.getFirst().from();
        var until = TIMES.get(peek());
        if (until == null || until.getLast().to() <= from) {
            return List.of(new Hours(from, 24));
        }
        next++;
        return List.of(new Hours(from, until.getLast().to()));
    }

    /**
     * When 後 begins, which has no hour of its own: at the middle of the hours left, taken to the nearest part of the day.
     *
     * @param before hours of the phrase before it; 後 comes after it when it ends, and within it when it lasts
     */
    Hours later(Hours before) {
        return before.to() < 24
                ? new Hours(Math.max(before.to(), middle(fromHour)), 24)
                : new Hours(middle(Math.max(before.from(), fromHour)), 24);
    }

    /** The hours of はじめ: until 後 would begin. */
    Hours atFirst() {
        return new Hours(0, middle(fromHour));
    }

    private static int middle(int fromHour) {
        var nearest = (int) Math.round((fromHour + 24) / 2.0 / DayPart.HOURS) * DayPart.HOURS;
        return Math.min(nearest, 24 - DayPart.HOURS);
    }
}
