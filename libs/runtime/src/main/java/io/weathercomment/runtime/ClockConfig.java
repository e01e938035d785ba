package io.weathercomment.runtime;

import io.weathercomment.domain.Clocks;
import java.time.Duration;
import java.time.Instant;

/**
 * The clocks by settings: the wall, or weather time from {@code AT} on, anchored at {@code AT_ANCHOR} (a wall instant, told by the
 * launcher), beginning again after {@code AT_REPEAT} if that is told.
 */
public final class ClockConfig {
    private ClockConfig() {}

    public static Clocks from(Env env) {
        var at = env.instant("AT");
        if (at == null) {
            return Clocks.wall();
        }
        var told = env.instant("AT_ANCHOR");
        var anchor = told == null ? Instant.now() : told;
        if (env.find("AT_REPEAT").isEmpty()) {
            return Clocks.replaying(at, anchor);
        }
        return Clocks.repeating(at, anchor, env.duration("AT_REPEAT", Duration.ofDays(1)));
    }
}
