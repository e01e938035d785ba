package io.weathercomment.weather;

import static io.weathercomment.weather.JmaWeatherText.HOURS_PER_PART;
import static io.weathercomment.weather.JmaWeatherText.PARTS;

import io.weathercomment.domain.Wind;
import io.weathercomment.domain.WindStrength;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What JMA's wind text says of each part of a day over land: a wind without a strength word is an ordinary one, the wind of
 * 「〇〇 では」 is possible, the wind of 海上 is the sea's.
 */
final class JmaWindText {
    private static final Set<String> WATERS = Set.of("海上", "琵琶湖");
    private static final Map<String, WindStrength> STRENGTHS = Map.of(
            "やや強く", WindStrength.FRESH,
            "強く", WindStrength.STRONG,
            "非常に強く", WindStrength.GALE,
            "おさまり", WindStrength.ORDINARY);

    private final JmaPhrases phrases;
    private final WindStrength[] firm = new WindStrength[PARTS];
    private final WindStrength[] local = new WindStrength[PARTS];

    private JmaWindText(JmaPhrases phrases) {
        this.phrases = phrases;
        Arrays.fill(firm, WindStrength.ORDINARY);
        Arrays.fill(local, WindStrength.ORDINARY);
    }

    /** The eight parts of the day, 0–3 first; empty when a word is not understood. */
    static Optional<List<Wind>> winds(String text, int fromHour) {
        return new JmaWindText(new JmaPhrases(text, fromHour)).read();
    }

    private Optional<List<Wind>> read() {
        var target = firm;
        while (!phrases.atEnd()) {
            var place = phrases.takePlace();
            if (place != null) {
                target = WATERS.contains(place) ? new WindStrength[PARTS] : local;
            }
            var hours = hours();
            var strength = strength();
            if (strength == null) {
                return Optional.empty();
            }
            for (int i = 0; i < PARTS; i++) {
                var hour = i * HOURS_PER_PART;
                if (hours.stream().anyMatch(span -> span.contains(hour))) {
                    target[i] = strength;
                }
            }
        }
        return Optional.of(IntStream.range(0, PARTS)
                .mapToObj(i -> new Wind(firm[i], firm[i].or(local[i]), null))
                .toList());
    }

    private List<Hours> hours() {
        if (phrases.take("後")) {
            return List.of(phrases.later(Hours.DAY));
        }
        if (phrases.take("はじめ")) {
            return List.of(phrases.atFirst());
        }
        var time = phrases.takeTime();
        return time == null ? List.of(Hours.DAY) : time;
    }

    /** 「北の風 やや強く」, 「北の風」 or 「やや強く」; null when it is none of them. */
    private @Nullable WindStrength strength() {
        var direction = phrases.peek().endsWith("の風");
        if (direction) {
            phrases.take();
        }
        var strength = STRENGTHS.get(phrases.peek());
        if (strength == null) {
            return direction ? WindStrength.ORDINARY : null;
        }
        phrases.take();
        return strength;
    }
}
