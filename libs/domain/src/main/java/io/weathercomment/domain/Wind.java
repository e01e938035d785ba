package io.weathercomment.domain;

import org.jspecify.annotations.Nullable;

/**
 * The wind over land in a period: what blows for sure, what may blow somewhere in the area (〇〇では強く), and the mean speed
 * where a source gives one. Wind that a source gives for the sea only (海上では) is not in here.
 */
public record Wind(
        WindStrength firm, WindStrength possible, @Nullable Double metresPerSecond) {
    public Wind {
        if (possible.compareTo(firm) < 0) {
            throw new IllegalArgumentException("possible wind " + possible + " is below the firm one " + firm);
        }
        Physical.windMetresPerSecond(metresPerSecond);
    }

    public static Wind of(double metresPerSecond) {
        var strength = WindStrength.of(metresPerSecond);
        return new Wind(strength, strength, metresPerSecond);
    }
}
