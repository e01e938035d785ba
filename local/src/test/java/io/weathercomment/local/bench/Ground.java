package io.weathercomment.local.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * Where a measurement works.
 *
 * @param root of the project
 * @param folder for what it writes
 * @param end when all must be over
 */
record Ground(Path root, Path folder, Instant end) {
    Path tools() {
        return root.resolve(".tools");
    }

    Duration left() {
        return Duration.between(Instant.now(), end);
    }
}
