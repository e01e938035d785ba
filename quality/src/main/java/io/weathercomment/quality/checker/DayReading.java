package io.weathercomment.quality.checker;

import java.time.LocalDate;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** All that the body says of one area and day, over blocks of three hours. */
final class DayReading {
    /** A probability from which rain counts without a word in the text, % of six hours. */
    static final int SURE_PROBABILITY = 60;

    static final int POSSIBLE_PROBABILITY = 30;

    /** Below this maximum what may fall is snow, above {@link #RAIN_ONLY_CELSIUS} it is rain, between them either. */
    private static final int SNOW_ONLY_CELSIUS = 2;

    private static final int RAIN_ONLY_CELSIUS = 6;

    final LocalDate date;
    final String area;
    final String code;
    final String skyText;
    final String windText;
    final SkyText sky;
    final WindText wind;
    /** % by block, -1 where the body has none. */
    final int[] probability;
    /** Maximum of the day and minimum of its morning, degrees Celsius. */
    final @Nullable Integer max;

    final @Nullable Integer min;
    /** Highest wave of the text, m; 0 for an area without a coast. */
    final double waves;
    /** Blocks of 06-24 that are wholly ahead. */
    final int left;
    /** Also the block that had begun when the forecast was issued. */
    final int told;

    DayReading(
            LocalDate date,
            String area,
            String code,
            String skyText,
            String windText,
            int startHour,
            int[] probability,
            @Nullable Integer max,
            @Nullable Integer min,
            double waves) {
        this.date = date;
        this.area = area;
        this.code = code;
        this.skyText = skyText;
        this.windText = windText;
        this.sky = new SkyText(skyText, startHour);
        this.wind = new WindText(windText, startHour);
        this.probability = probability.clone();
        this.max = max;
        this.min = min;
        this.waves = waves;
        this.told = Blocks.from(startHour / 3) & Blocks.DAY;
        this.left = Blocks.from((startHour + 2) / 3) & Blocks.DAY;
        addProbabilities();
    }

    /** Where the text is silent, a probability makes rain possible, or sure. */
    private void addProbabilities() {
        for (int window = 0; window < Blocks.COUNT; window += 2) {
            int chance = probability[window];
            if (chance < POSSIBLE_PROBABILITY) {
                continue;
            }
            int mask = 1 << window | 1 << (window + 1);
            boolean spoken =
                    Blocks.max(mask, sky.rain) >= SkyText.PARTLY || Blocks.max(mask, sky.snow) >= SkyText.PARTLY;
            int level = chance >= SURE_PROBABILITY && !spoken ? SkyText.PARTLY : SkyText.MAYBE;
            for (int block = window; block < window + 2; block++) {
                if (mayRain()) {
                    sky.rain[block] = Math.max(sky.rain[block], level);
                }
                if (maySnow()) {
                    sky.snow[block] = Math.max(sky.snow[block], level);
                }
            }
        }
    }

    private boolean mayRain() {
        if (skyText.contains("雨")) {
            return true;
        }
        return !skyText.contains("雪") && (max == null ? month() >= 4 && month() <= 11 : max > SNOW_ONLY_CELSIUS);
    }

    private boolean maySnow() {
        if (skyText.contains("雪")) {
            return true;
        }
        return !skyText.contains("雨") && (max == null ? month() == 12 || month() <= 3 : max < RAIN_ONLY_CELSIUS);
    }

    int month() {
        return date.getMonthValue();
    }

    /** 1..47, by JIS. */
    int prefecture() {
        return Integer.parseInt(area.substring(0, 2));
    }

    boolean hokkaido() {
        return prefecture() == 1;
    }

    boolean okinawa() {
        return prefecture() == 47;
    }

    int rain(int mask) {
        return Blocks.max(mask, sky.rain);
    }

    int snow(int mask) {
        return Blocks.max(mask, sky.snow);
    }

    int wet(int mask) {
        return Math.max(rain(mask), snow(mask));
    }

    double fine(int mask) {
        return Blocks.mean(mask, block -> sky.fine[block]);
    }

    double cloudy(int mask) {
        return Blocks.mean(mask, block -> sky.cloudy[block]);
    }

    /** The blocks that a word about the sky is judged by: those of daylight if there are any. */
    int sunlit(int mask) {
        int lit = mask & Blocks.SUNLIT;
        return lit == 0 ? mask : lit;
    }

    int thunder(int mask) {
        return Blocks.max(mask, sky.thunder);
    }

    int heavy(int mask) {
        return Blocks.max(mask, sky.heavy);
    }

    int fog(int mask) {
        return Blocks.max(mask, sky.fog);
    }

    int blowing(int mask) {
        return Blocks.max(mask, sky.blowing);
    }

    int windLand(int mask) {
        return Blocks.max(mask, wind.land);
    }

    int windPart(int mask) {
        return Blocks.max(mask, wind.part);
    }

    int windSea(int mask) {
        return Blocks.max(mask, wind.sea);
    }

    /** Whether it rains or snows for all of two thirds of what is left. */
    boolean wetAllDay(int mask) {
        int steady = Blocks.count(mask, sky.rain, SkyText.STEADY) + Blocks.count(mask, sky.snow, SkyText.STEADY);
        return steady * 3 >= Blocks.size(mask) * 2;
    }

    /** Whether what surely falls is 一時, or falls in at most six hours. */
    boolean wetBriefly(int mask) {
        int sure = 0;
        boolean brief = true;
        for (int block = 0; block < Blocks.COUNT; block++) {
            if (Blocks.has(mask, block) && Math.max(sky.rain[block], sky.snow[block]) >= SkyText.PARTLY) {
                sure++;
                brief &= sky.brief[block] == 1;
            }
        }
        return sure > 0 && (brief || sure <= 2);
    }

    /** How good the sky of a block is: 1 fine, 0.5 cloudy, 0 rain or snow. */
    double quality(int block) {
        double quality = sky.fine[block] + sky.cloudy[block] * 0.5;
        if (sky.wet[block] == 0 && Math.max(sky.rain[block], sky.snow[block]) >= SkyText.PARTLY) {
            quality = Math.min(quality, 0.3);
        }
        return quality;
    }

    /** 'f', 'c' or 'w': what fills most of a block. */
    char state(int block) {
        if (sky.wet[block] >= 0.5) {
            return 'w';
        }
        return sky.fine[block] >= 0.5 ? 'f' : 'c';
    }

    int changes(int mask) {
        int changes = 0;
        char before = 0;
        for (int block = 0; block < Blocks.COUNT; block++) {
            if (Blocks.has(mask, block)) {
                char now = state(block);
                if (before != 0 && before != now) {
                    changes++;
                }
                before = now;
            }
        }
        return changes;
    }

    /** The raw values, for an objection's fact. */
    String describe() {
        var chances = new StringJoiner("/");
        for (int window = 0; window < Blocks.COUNT; window += 2) {
            chances.add(probability[window] < 0 ? "-" : String.valueOf(probability[window]));
        }
        return "%s %s | %s | %s | pops %s | max %s min %s"
                .formatted(date, area, skyText, windText, chances, max == null ? "-" : max, min == null ? "-" : min);
    }
}
