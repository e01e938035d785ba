package io.weathercomment.quality.checker;

import java.util.ArrayList;
import java.util.List;

/**
 * JMA's weather text of one area and day ("くもり　昼前　から　時々　晴れ　所により　夕方　から　雨") over the blocks of that day. Shares of fine, cloudy
 * and wet weather add up to one in each block that the text speaks of.
 */
final class SkyText {
    /** JMA's 時々 is less than half of the time, 一時 less than a quarter. */
    private static final double SOMETIMES = 0.4;

    private static final double BRIEFLY = 0.2;

    /** Rain or snow of a block. */
    static final int NONE = 0;
    /** 所により, or only a probability. */
    static final int MAYBE = 1;
    /** 時々, 一時, or around the turn of a のち. */
    static final int PARTLY = 2;
    /** All of the block. */
    static final int STEADY = 3;

    /** How sure a phenomenon is: 所により or over all of the area. */
    static final int LOCAL = 1;

    static final int FIRM = 2;

    final double[] fine = new double[Blocks.COUNT];
    final double[] cloudy = new double[Blocks.COUNT];
    final double[] wet = new double[Blocks.COUNT];
    final int[] rain = new int[Blocks.COUNT];
    final int[] snow = new int[Blocks.COUNT];
    final int[] thunder = new int[Blocks.COUNT];
    final int[] heavy = new int[Blocks.COUNT];
    final int[] fog = new int[Blocks.COUNT];
    final int[] blowing = new int[Blocks.COUNT];

    /** 1 where the rain or snow is 一時. */
    final int[] brief = new int[Blocks.COUNT];

    /** Words that were not understood. */
    final List<String> unread = new ArrayList<>();

    private final List<String> words;
    private final int startHour;
    private final int period;

    private int at;
    private int time;
    private boolean bounded;
    private boolean timed;
    private boolean after;
    private boolean local;
    private boolean sea;
    private boolean begun;
    private double share = 1;
    /** Where the last phenomenon was put, and where the last one that fills its hours ends. */
    private int lastMask;

    private int mainStartHour;
    private int mainEndHour = 24;

    /** @param startHour the hour from which the text speaks, 0..23 */
    SkyText(String text, int startHour) {
        this.words = Blocks.words(text);
        this.startHour = startHour;
        this.period = Blocks.from(startHour / 3);
        this.mainStartHour = startHour;
        read();
    }

    private void read() {
        for (at = 0; at < words.size(); at++) {
            word(words.get(at));
        }
    }

    private void word(String word) {
        if (at + 1 < words.size() && words.get(at + 1).equals("では")) {
            beginLocal(word.equals("海上"));
            at++;
            return;
        }
        var hours = Blocks.ofJmaWord(word);
        if (hours != null) {
            time(hours);
            return;
        }
        switch (word) {
            case "所により" -> beginLocal(false);
            case "時々" -> share = SOMETIMES;
            case "一時" -> share = BRIEFLY;
            case "後", "のち" -> {
                after = true;
                timed = false;
            }
            case "晴れ", "晴" -> sky(fine, false, false);
            case "くもり", "曇り" -> sky(cloudy, false, false);
            case "雨", "霧雨" -> sky(wet, true, false);
            case "雪" -> sky(wet, false, true);
            case "雪か雨", "雨か雪", "みぞれ" -> sky(wet, true, true);
            case "霧" -> mark(fog, true);
            case "雷" -> mark(thunder, true);
            case "雷を伴い", "雷を伴う" -> mark(thunder, false);
            case "激しく" -> mark(heavy, false);
            case "ふぶく" -> mark(blowing, false);
            case "非常に", "強く", "降る", "で", "を伴う", "伴う" -> {}
            default -> unread.add(word);
        }
    }

    private void beginLocal(boolean atSea) {
        local = true;
        sea = atSea;
        timed = false;
        after = false;
        share = 1;
        lastMask = 0;
    }

    private void time(int hours) {
        timed = true;
        bounded = true;
        if (at + 1 < words.size() && words.get(at + 1).equals("から")) {
            at++;
            var end = at + 1 < words.size() ? Blocks.ofJmaWord(words.get(at + 1)) : null;
            if (end == null) {
                time = Blocks.from(Blocks.first(hours));
                bounded = false;
            } else {
                at++;
                time = Blocks.span(hours | end);
            }
        } else if (at + 1 < words.size() && words.get(at + 1).equals("まで")) {
            at++;
            time = Blocks.span(1 | hours);
        } else {
            time = hours;
        }
        time &= period;
    }

    private void sky(double[] kind, boolean rainy, boolean snowy) {
        int turn = 0;
        int mask;
        if (timed) {
            mask = time;
        } else if (after) {
            double middle = mainEndHour < 24 ? mainEndHour : (mainStartHour + 24) / 2.0;
            mask = 0;
            for (int block = startHour / 3; block < Blocks.COUNT; block++) {
                double centre = block * 3 + 1.5;
                // a のち turns around the middle of the time that is left to it, unless the part before has an end
                if (mainEndHour >= 24 && Math.abs(centre - middle) < 2.5) {
                    turn |= 1 << block;
                } else if (centre > middle) {
                    mask |= 1 << block;
                }
            }
        } else {
            mask = period;
        }
        if (local) {
            if (!sea) {
                wet(mask | turn, rainy, snowy, MAYBE);
            }
        } else {
            fill(mask, kind, share);
            fill(turn, kind, share * 0.5);
            wet(mask, rainy, snowy, share == 1 ? STEADY : PARTLY);
            wet(turn, rainy, snowy, PARTLY);
            if (share == BRIEFLY && (rainy || snowy)) {
                set(brief, mask | turn, 1);
            }
            if (share == 1) {
                int all = mask | turn;
                if (all != 0) {
                    mainStartHour = Math.max(startHour, Blocks.first(all) * 3);
                    mainEndHour = timed && bounded ? Blocks.last(all) * 3 + 3 : 24;
                }
            }
        }
        lastMask = mask | turn;
        begun = true;
        timed = false;
        after = false;
        share = 1;
    }

    private void fill(int mask, double[] kind, double portion) {
        for (int block = 0; block < Blocks.COUNT; block++) {
            if (Blocks.has(mask, block)) {
                double put = begun ? portion : 1;
                // a short phenomenon at a named hour fills more of that hour than of a whole day
                if (timed && portion == BRIEFLY && Blocks.size(mask) <= 2) {
                    put = SOMETIMES;
                }
                for (var each : List.of(fine, cloudy, wet)) {
                    each[block] *= 1 - put;
                }
                kind[block] += put;
            }
        }
    }

    private void wet(int mask, boolean rainy, boolean snowy, int level) {
        for (int block = 0; block < Blocks.COUNT; block++) {
            if (!Blocks.has(mask, block)) {
                continue;
            }
            boolean covers = level == STEADY && !local;
            if (rainy) {
                rain[block] = Math.max(rain[block], level);
            } else if (covers) {
                rain[block] = NONE;
            }
            if (snowy) {
                snow[block] = Math.max(snow[block], level);
            } else if (covers) {
                snow[block] = NONE;
            }
            if (!rainy && !snowy && !local) {
                soften(block);
            }
        }
    }

    /** A dry sky laid over rain leaves what its share leaves. */
    private void soften(int block) {
        if (wet[block] == 0) {
            rain[block] = NONE;
            snow[block] = NONE;
            blowing[block] = 0;
            brief[block] = 0;
        } else {
            rain[block] = Math.min(rain[block], PARTLY);
            snow[block] = Math.min(snow[block], PARTLY);
        }
    }

    private void mark(int[] phenomenon, boolean ownHours) {
        int mask = lastMask;
        if (ownHours || mask == 0) {
            mask = timed ? time : period;
        }
        if (!sea) {
            set(phenomenon, mask, local ? LOCAL : FIRM);
        }
        lastMask = mask;
        if (ownHours && !local && !begun) {
            fill(mask, cloudy, 1);
            begun = true;
        }
    }

    private static void set(int[] values, int mask, int value) {
        for (int block = 0; block < Blocks.COUNT; block++) {
            if (Blocks.has(mask, block)) {
                values[block] = Math.max(values[block], value);
            }
        }
    }
}
