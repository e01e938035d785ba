package io.weathercomment.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The two clocks. {@code now} is the wall: ids, leases, deadlines, expiry. {@code asOf} is the time the weather is looked at:
 * target day, season, age of a forecast. They differ only in a replay of recorded weather.
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

    /**
     * Weather time runs from {@code at} for {@code length} and begins again, for ever: recorded weather that lasts. With a fixed anchor all
     * processes agree at any time, however often they are restarted.
     *
     * @param length at least a second
     */
    public static Clocks repeating(Instant at, Instant anchoredAt, Duration length) {
        return repeating(InstantSource.system(), at, anchoredAt, length);
    }

    static Clocks repeating(InstantSource wall, Instant at, Instant anchoredAt, Duration length) {
        return new Clocks(wall, () -> {
            var passed = Duration.between(anchoredAt, wall.instant()).toNanos();
            return at.plusNanos(Math.floorMod(passed, length.toNanos()));
        });
    }
}
