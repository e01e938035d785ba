package io.weathercomment.runtime;

import io.weathercomment.domain.Clocks;
import java.time.Instant;

/** The clocks by settings: the wall, or weather time from {@code AT} on, anchored at {@code AT_ANCHOR} (a wall instant, told by the launcher). */
public final class ClockConfig {
    private ClockConfig() {}

    public static Clocks from(Env env) {
        var at = env.instant("AT");
        if (at == null) {
            return Clocks.wall();
        }
        var anchor = env.instant("AT_ANCHOR");
        return Clocks.replaying(at, anchor == null ? Instant.now() : anchor);
    }
}
