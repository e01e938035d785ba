package io.weathercomment.weather;

import io.weathercomment.domain.Condition;
import io.weathercomment.domain.Extent;
import io.weathercomment.domain.Likelihood;
import io.weathercomment.domain.Sky;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What JMA's weather text says of each part of a day. Words without a time speak of the whole day, and 一時 and 時々 without one
 * may fall into any hour, so every part gets them. 所により and 「〇〇 では」 (but for 海上) make a maybe of what follows.
 */
final class JmaWeatherText {
    static final int PARTS = 8;
    static final int HOURS_PER_PART = 3;

    private static final Set<String> WATERS = Set.of("海上", "海上海岸", "琵琶湖");
    private static final Map<String, Extent> EXTENTS = Map.of("一時", Extent.BRIEF, "時々", Extent.AT_TIMES);
    private static final Map<String, What> WHATS = Map.ofEntries(
            Map.entry("晴れ", new What(Weather.FINE, false, false)),
            Map.entry("くもり", new What(Weather.CLOUDY, false, false)),
            Map.entry("止む", new What(Weather.CLOUDY, false, false)),
            Map.entry("雨", new What(Weather.RAIN, false, false)),
            Map.entry("霧雨", new What(Weather.RAIN, false, false)),
            Map.entry("大雨", new What(Weather.RAIN, false, true)),
            Map.entry("雷雨", new What(Weather.RAIN, true, false)),
            Map.entry("雪", new What(Weather.SNOW, false, false)),
            Map.entry("大雪", new What(Weather.SNOW, false, true)),
            Map.entry("暴風雪", new What(Weather.SNOW, false, false, true, false)),
            Map.entry("雨か雪", new What(Weather.RAIN_OR_SNOW, false, false)),
            Map.entry("雪か雨", new What(Weather.RAIN_OR_SNOW, false, false)),
            Map.entry("みぞれ", new What(Weather.RAIN_OR_SNOW, false, false)),
            Map.entry("霧", new What(Weather.FOG, false, false)));

    private enum Weather {
        FINE,
        CLOUDY,
        RAIN,
        SNOW,
        RAIN_OR_SNOW,
        FOG;

        boolean wet() {
            return switch (this) {
                case RAIN, SNOW, RAIN_OR_SNOW -> true;
                case FINE, CLOUDY, FOG -> false;
            };
        }
    }

    /** @param accompanies the thunder, heaviness or drift is of what falls anyhow (を伴う, 降る) */
    private record What(
            @Nullable Weather weather, boolean thunder, boolean heavy, boolean blowing, boolean accompanies) {
        What(@Nullable Weather weather, boolean thunder, boolean heavy) {
            this(weather, thunder, heavy, false, false);
        }

        What and(What more) {
            return new What(
                    weather,
                    thunder || more.thunder,
                    heavy || more.heavy,
                    blowing || more.blowing,
                    accompanies || more.accompanies);
        }

        boolean saysNothing() {
            return weather == null && !thunder && !heavy && !blowing;
        }
    }

    /** @param timed false when the phrase names no time: then its hours are the whole day */
    private record Phrase(List<Hours> hours, boolean timed, Extent extent, What what) {
        boolean covers(int hour) {
            return hours.stream().anyMatch(span -> span.contains(hour));
        }

        Hours hull() {
            return new Hours(hours.getFirst().from(), hours.getLast().to());
        }
    }

    private final JmaPhrases phrases;
    private final List<Part> parts =
            IntStream.range(0, PARTS).mapToObj(_ -> new Part()).toList();
    private Hours last = Hours.DAY;

    private JmaWeatherText(JmaPhrases phrases) {
        this.phrases = phrases;
    }

    /**
     * The eight parts of the day, 0–3 first; empty when a word is not understood, since half a sentence may say the opposite.
     *
     * @param fromHour hour at which the text begins to speak
     */
    static Optional<List<Condition>> conditions(String text, int fromHour) {
        return new JmaWeatherText(new JmaPhrases(text, fromHour)).read();
    }

    private Optional<List<Condition>> read() {
        var where = Where.AREA;
        while (!phrases.atEnd()) {
            var place = phrases.takePlace();
            if (place != null) {
                where = WATERS.contains(place) ? Where.WATER : Where.SOMEWHERE;
            } else if (phrases.take("所により")) {
                where = Where.SOMEWHERE;
            }
            var phrase = phrase();
            if (phrase.what().saysNothing()) {
                return Optional.empty();
            }
            switch (where) {
                case AREA -> firmly(phrase);
                case SOMEWHERE -> possibly(phrase);
                case WATER -> {}
            }
        }
        return parts.stream().allMatch(Part::told)
                ? Optional.of(parts.stream().map(Part::condition).toList())
                : Optional.empty();
    }

    private enum Where {
        AREA,
        SOMEWHERE,
        WATER
    }

    private Phrase phrase() {
        List<Hours> hours = List.of(Hours.DAY);
        var timed = false;
        var extent = Extent.STEADY;
        while (true) {
            var time = phrases.take("後") ? List.of(phrases.later(last)) : phrases.takeTime();
            if (time != null) {
                hours = time;
                timed = true;
            } else if (EXTENTS.containsKey(phrases.peek())) {
                extent = EXTENTS.getOrDefault(phrases.take(), extent);
            } else {
                return new Phrase(hours, timed, extent, what());
            }
        }
    }

    /** 「雨」, 「雨 で 雷を伴う」, 「雷を伴い 激しく 降る」 … */
    private What what() {
        var what = WHATS.getOrDefault(phrases.peek(), new What(null, false, false));
        if (what.weather() != null) {
            phrases.take();
            if (!phrases.take("で")) {
                return what;
            }
        }
        while (true) {
            var more = accompaniment();
            if (more.saysNothing()) {
                return what;
            }
            what = what.and(more);
        }
    }

    private What accompaniment() {
        if (phrases.take("雷を伴う") || phrases.take("雷を伴い")) {
            return new What(null, true, false, false, true);
        }
        if (phrases.take("雷")) {
            return new What(null, true, false, false, phrases.take("を伴う") || phrases.take("を伴い"));
        }
        if (phrases.take("ふぶく")) {
            return new What(null, false, false, true, true);
        }
        phrases.take("非常に");
        if (phrases.take("激しく") || phrases.take("強く")) {
            phrases.take("降る");
            return new What(null, false, true, false, true);
        }
        return new What(null, false, false);
    }

    private void firmly(Phrase phrase) {
        var what = phrase.what();
        for (int i = 0; i < PARTS; i++) {
            var part = parts.get(i);
            if (!phrase.covers(i * HOURS_PER_PART)) {
                continue;
            }
            if (what.weather() != null) {
                part.weather(what.weather(), phrase.extent());
            }
            if (what.weather() != null || !what.accompanies() || part.wet()) {
                part.thunder |= what.thunder();
                part.heavy |= what.heavy();
                part.blowing |= what.blowing();
            }
        }
        last = phrase.hull();
    }

    private void possibly(Phrase phrase) {
        var what = phrase.what();
        var falls = what.weather() == null && what.accompanies();
        var kinds = kinds();
        // thunder without a time comes with the rain, whenever that is
        var withTheRain = falls && !phrase.timed() && !kinds.isEmpty();
        for (int i = 0; i < PARTS; i++) {
            var part = parts.get(i);
            if (!(withTheRain ? part.wet() : phrase.covers(i * HOURS_PER_PART))) {
                continue;
            }
            if (what.weather() != null) {
                part.maybe(what.weather(), phrase.extent());
            } else if (falls && !part.wet()) {
                // thunder and downpours 伴う what falls, so at those hours it may fall too
                kinds.forEach(kind -> part.maybe(kind, phrase.extent()));
            }
            part.maybeThunder |= what.thunder();
            part.maybeHeavy |= what.heavy();
            part.maybeBlowing |= what.blowing();
        }
    }

    /** What falls for sure at some hour of the day. */
    private Set<Weather> kinds() {
        var kinds = EnumSet.noneOf(Weather.class);
        parts.forEach(part -> kinds.addAll(part.falling()));
        return kinds;
    }

    /** What is said of three hours; later words overrule earlier ones, 一時 and 時々 come on top of them. */
    private static final class Part {
        private @Nullable Weather base;
        private final Map<Weather, Extent> between = new EnumMap<>(Weather.class);
        private boolean fog;
        private boolean thunder;
        private boolean heavy;
        private boolean blowing;
        private final Set<Weather> maybe = EnumSet.noneOf(Weather.class);
        private Extent maybeExtent = Extent.BRIEF;
        private boolean maybeThunder;
        private boolean maybeHeavy;
        private boolean maybeBlowing;

        void weather(Weather weather, Extent extent) {
            if (weather == Weather.FOG) {
                fog = true;
                base = base == null ? Weather.CLOUDY : base;
            } else if (extent == Extent.STEADY) {
                base = weather;
                between.clear();
                fog = false;
                thunder = false;
                heavy = false;
                blowing = false;
            } else {
                between.merge(weather, extent, Extent::or);
            }
        }

        void maybe(Weather weather, Extent extent) {
            maybe.add(weather);
            maybeExtent = maybeExtent.or(extent);
        }

        boolean told() {
            return base != null;
        }

        boolean wet() {
            return !falling().isEmpty();
        }

        Set<Weather> falling() {
            var falling = EnumSet.noneOf(Weather.class);
            if (base != null && base.wet()) {
                falling.add(base);
            }
            between.keySet().stream().filter(Weather::wet).forEach(falling::add);
            return falling;
        }

        Condition condition() {
            return new Condition(
                    sky(),
                    falls(Weather.RAIN),
                    falls(Weather.SNOW),
                    falls(Weather.RAIN_OR_SNOW),
                    extent(),
                    likelihood(heavy, maybeHeavy),
                    likelihood(thunder, maybeThunder),
                    likelihood(fog, maybe.contains(Weather.FOG)),
                    likelihood(blowing, maybeBlowing));
        }

        private Sky sky() {
            if (base == Weather.FINE) {
                return between.isEmpty() ? Sky.FINE : Sky.PARTLY_FINE;
            }
            return between.get(Weather.FINE) == Extent.AT_TIMES ? Sky.PARTLY_FINE : Sky.CLOUDY;
        }

        private Likelihood falls(Weather kind) {
            return likelihood(falling().contains(kind), maybe.contains(kind));
        }

        private Extent extent() {
            if (base != null && base.wet()) {
                boolean pauses = between.keySet().stream().anyMatch(weather -> !weather.wet());
                return pauses ? Extent.AT_TIMES : Extent.STEADY;
            }
            var firm = between.entrySet().stream()
                    .filter(entry -> entry.getKey().wet())
                    .map(Map.Entry::getValue)
                    .reduce(Extent::or);
            return firm.orElse(maybe.stream().anyMatch(Weather::wet) ? maybeExtent : Extent.STEADY);
        }

        private static Likelihood likelihood(boolean firm, boolean maybe) {
            if (firm) {
                return Likelihood.YES;
            }
            return maybe ? Likelihood.MAYBE : Likelihood.NO;
        }
    }
}
