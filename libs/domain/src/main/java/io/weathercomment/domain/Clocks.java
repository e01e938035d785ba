package io.weathercomment.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The two clocks. {@code now} is the wall: ids, leases, deadlines, expiry. {@code asOf} is the time the weather is looked at:
 * target day, season, age of a forecast. They differ only in a replay of recorded weather, and then by a fixed distance.
 */
public record Clocks(InstantSource now, InstantSource asOf) {
    public static Clocks wall() {
        return new Clocks(InstantSource.system(), InstantSource.system());
    }

    /**
     * Weather time runs on from {@code at}.
     *
     * @param anchoredAt the wall instant at which weather time was {@code at}; told once per stack, so that a restarted service does
     *     not jump back
     */
    public static Clocks replaying(Instant at, Instant anchoredAt) {
        var distance = Duration.between(anchoredAt, at);
        var wall = InstantSource.system();
        return new Clocks(wall, () -> wall.instant().plus(distance));
    }
}
