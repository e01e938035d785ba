package io.weathercomment.quality.checker;

import java.util.ArrayList;
import java.util.List;

/**
 * JMA's wind text of one area and day ("北の風　後　西の風　やや強く　海上　では　西の風　強く") over the blocks of that day. Levels are JMA's terms: 0 no word,
 * 1 やや強く (from 10 m/s), 2 強く (from 15 m/s), 3 非常に強く (from 20 m/s).
 */
final class WindText {
    static final int FRESH = 1;
    static final int STRONG = 2;
    static final int VIOLENT = 3;

    /** Over the land of the whole area. */
    final int[] land = new int[Blocks.COUNT];
    /** In a part of the area only. */
    final int[] part = new int[Blocks.COUNT];
    /** Over the sea only. */
    final int[] sea = new int[Blocks.COUNT];

    final List<String> unread = new ArrayList<>();

    WindText(String text, int startHour) {
        int period = Blocks.from(startHour / 3);
        var words = Blocks.words(text);
        int[] into = land;
        int mask = period;
        int middle = (startHour + 24) / 2;
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            if (i + 1 < words.size() && words.get(i + 1).equals("では")) {
                into = word.equals("海上") ? sea : part;
                mask = period;
                i++;
                continue;
            }
            var hours = Blocks.ofJmaWord(word);
            if (hours != null) {
                mask = hours & period;
                continue;
            }
            switch (word) {
                // the turn is near the middle, so the block around it may be windy on either side
                case "後", "のち" -> {
                    mask = Blocks.from(Math.max(0, middle - 2) / 3) & period;
                    lower(into, Blocks.from((middle + 2) / 3) & period);
                }
                case "はじめ" -> mask = period & ~Blocks.from((middle + 2) / 3);
                case "おさまり" -> mask = 0;
                case "やや強く" -> raise(into, mask, FRESH);
                case "強く" -> raise(into, mask, STRONG);
                case "非常に強く" -> raise(into, mask, VIOLENT);
                default -> {
                    if (!word.endsWith("の風") && !word.equals("風弱く")) {
                        unread.add(word);
                    }
                }
            }
        }
    }

    private static void raise(int[] into, int mask, int level) {
        for (int block = 0; block < Blocks.COUNT; block++) {
            if (Blocks.has(mask, block)) {
                into[block] = Math.max(into[block], level);
            }
        }
    }

    private static void lower(int[] into, int mask) {
        for (int block = 0; block < Blocks.COUNT; block++) {
            if (Blocks.has(mask, block)) {
                into[block] = 0;
            }
        }
    }
}
