package io.weathercomment.quality.checker;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The eight blocks of three hours of a day as bits of a mask: bit 0 is 00-03, bit 7 is 21-24. */
final class Blocks {
    static final int COUNT = 8;
    static final int ALL = 0b1111_1111;

    /** What a comment speaks of: 06-24. */
    static final int DAY = 0b1111_1100;

    static final int SUNLIT = 0b0011_1100;
    static final int MIDDAY = 0b0001_1000;
    static final int NIGHT = 0b1100_0000;
    static final int MORNING = 0b0000_0100;

    private static final Pattern SPACES = Pattern.compile("[\\s　]+");

    private Blocks() {}

    /** The words of one of JMA's texts. */
    static List<String> words(String text) {
        return SPACES.splitAsStream(text.strip()).toList();
    }

    /** Blocks that begin at or after {@code fromHour} and end at or before {@code toHour}, both multiples of three. */
    static int between(int fromHour, int toHour) {
        int mask = 0;
        for (int block = Math.max(0, fromHour / 3); block < Math.min(COUNT, toHour / 3); block++) {
            mask |= 1 << block;
        }
        return mask;
    }

    static int from(int block) {
        return block >= COUNT ? 0 : ALL & (ALL << block);
    }

    static boolean has(int mask, int block) {
        return (mask >> block & 1) == 1;
    }

    static int first(int mask) {
        return Integer.numberOfTrailingZeros(mask);
    }

    static int last(int mask) {
        return 31 - Integer.numberOfLeadingZeros(mask);
    }

    static int size(int mask) {
        return Integer.bitCount(mask);
    }

    /** From the first to the last block of the mask. */
    static int span(int mask) {
        return mask == 0 ? 0 : from(first(mask)) & ~from(last(mask) + 1);
    }

    static int max(int mask, int[] values) {
        int max = 0;
        for (int block = 0; block < COUNT; block++) {
            if (has(mask, block)) {
                max = Math.max(max, values[block]);
            }
        }
        return max;
    }

    static int count(int mask, int[] values, int atLeast) {
        int count = 0;
        for (int block = 0; block < COUNT; block++) {
            if (has(mask, block) && values[block] >= atLeast) {
                count++;
            }
        }
        return count;
    }

    /** NaN for an empty mask. */
    static double mean(int mask, IntToDoubleFunction value) {
        double sum = 0;
        for (int block = 0; block < COUNT; block++) {
            if (has(mask, block)) {
                sum += value.applyAsDouble(block);
            }
        }
        return sum / size(mask);
    }

    /** The hours of JMA's word for a part of the day, null for any other word. */
    static @Nullable Integer ofJmaWord(String word) {
        return switch (word) {
            case "未明" -> between(0, 3);
            case "明け方" -> between(3, 6);
            case "朝" -> between(6, 9);
            case "昼前" -> between(9, 12);
            case "昼過ぎ" -> between(12, 15);
            case "夕方" -> between(15, 18);
            case "夜のはじめ頃" -> between(18, 21);
            case "夜遅く" -> between(21, 24);
            case "夜" -> between(18, 24);
            case "日中" -> between(9, 18);
            case "午前中" -> between(0, 12);
            case "午後" -> between(12, 24);
            case "朝晩" -> between(3, 9) | between(18, 24);
            case "朝夕" -> between(3, 9) | between(15, 21);
            default -> null;
        };
    }
}
