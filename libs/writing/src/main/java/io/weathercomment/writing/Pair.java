package io.weathercomment.writing;

import java.util.List;
import java.util.Set;

/**
 * A weather line and an advice line, read together.
 *
 * @param named the hazards that the two name
 */
record Pair(Line weather, Line advice, Set<Hazard> named) {
    static Pair of(Line weather, Line advice, Day day) {
        return new Pair(
                weather,
                advice,
                Hazards.together(Hazards.named(weather.claims(), day), Hazards.named(advice.claims(), day)));
    }

    List<Line> lines() {
        return List.of(weather, advice);
    }

    String text() {
        return Texts.joined(weather.text(), advice.text());
    }
}
