package io.weathercomment.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A weather line and an advice line, read together.
 *
 * @param named the hazards that the two name
 */
record Pair(Line weather, Line advice, Set<Hazard> named) {
    static Pair of(Line weather, Line advice, Day day) {
        var claims = new ArrayList<>(weather.claims());
        claims.addAll(advice.claims());
        return new Pair(weather, advice, Hazards.named(claims, day));
    }

    boolean claims(ClaimKind kind) {
        return weather.claims(kind) || advice.claims(kind);
    }

    boolean claimsAny(Set<ClaimKind> any) {
        return weather.claimsAny(any) || advice.claimsAny(any);
    }

    boolean sounds(Tone tone) {
        return weather.sounds(tone) || advice.sounds(tone);
    }

    List<Line> lines() {
        return List.of(weather, advice);
    }

    String text() {
        return Texts.joined(weather.text(), advice.text());
    }
}
