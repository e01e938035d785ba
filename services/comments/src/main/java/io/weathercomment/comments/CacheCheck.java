package io.weathercomment.comments;

import org.jspecify.annotations.Nullable;

/**
 * Whether a workflow has anything to do.
 *
 * @param result what is answered at once; null when there is work
 */
record CacheCheck(boolean hit, @Nullable GenerationResult result) {
    static CacheCheck miss() {
        return new CacheCheck(false, null);
    }

    static CacheCheck hit(GenerationResult result) {
        return new CacheCheck(true, result);
    }
}
