package io.weathercomment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class Uuid7Test {
    private static final Instant NOW = Instant.parse("2026-11-24T01:02:03.456Z");

    @Test
    void isAUuidOfVersionSeven() {
        var id = UUID.fromString(Uuid7.at(NOW, new Random(1)));

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(Uuid7.time(id)).isEqualTo(NOW);
    }

    @Test
    void sortsByTime() {
        var random = new Random(1);
        var ids = IntStream.range(0, 1000)
                .mapToObj(millis -> Uuid7.at(NOW.plusMillis(millis), random))
                .toList();

        assertThat(ids).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void keepsItsFormWithEveryBitSet() {
        RandomGenerator ones = () -> -1L;

        assertThat(Uuid7.at(NOW, ones)).matches("[0-9a-f]{8}-[0-9a-f]{4}-7fff-bfff-ffffffffffff");
    }
}
