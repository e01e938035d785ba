package io.weathercomment.domain;

/** JMA's wind words by mean wind speed over land: やや強い 10–15 m/s, 強い 15–20 m/s, 非常に強い 20 m/s and more. */
public enum WindStrength {
    ORDINARY(0),
    FRESH(10),
    STRONG(15),
    GALE(20);

    private final int fromMetresPerSecond;

    WindStrength(int fromMetresPerSecond) {
        this.fromMetresPerSecond = fromMetresPerSecond;
    }

    public int fromMetresPerSecond() {
        return fromMetresPerSecond;
    }

    public WindStrength or(WindStrength other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The word for a mean wind speed in m/s. */
    public static WindStrength of(double metresPerSecond) {
        var strength = ORDINARY;
        for (var candidate : values()) {
            if (metresPerSecond >= candidate.fromMetresPerSecond) {
                strength = candidate;
            }
        }
        return strength;
    }
}
