package io.weathercomment.domain;

import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Ids that sort by the time they were made: UUID version 7 of RFC 9562. */
public final class Uuid7 {
    private static final int TIME_BITS_FROM = 16;
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000000000000000L;

    private Uuid7() {}

    /** An id of the millisecond {@code now}. */
    public static String at(Instant now, RandomGenerator random) {
        var high = now.toEpochMilli() << TIME_BITS_FROM | VERSION | (random.nextLong() & 0xFFFL);
        var low = VARIANT | (random.nextLong() >>> 2);
        return new UUID(high, low).toString();
    }

    /** When the id was made; of an id of another version the answer means nothing. */
    public static Instant time(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> TIME_BITS_FROM);
    }
}
