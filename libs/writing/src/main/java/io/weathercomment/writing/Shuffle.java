package io.weathercomment.writing;

/** An order that looks random and is the same for the same seed, on every machine. */
final class Shuffle {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;

    private Shuffle() {}

    /** A number that is the same for the same text. */
    static long key(String text) {
        long hash = GOLDEN_GAMMA;
        for (int i = 0; i < text.length(); i++) {
            hash = mix(hash + GOLDEN_GAMMA + text.charAt(i));
        }
        return hash;
    }

    /**
     * Where a pair of keys comes in the order of a seed. Of pairs with weights 1 and 2 the second comes first twice as often: the
     * position is that of the first event of a random process of this rate.
     */
    static double position(long seed, long first, long second, double weight) {
        long bits = mix(mix(seed + GOLDEN_GAMMA) + first * GOLDEN_GAMMA + Long.rotateLeft(second, 31)) >>> 11;
        // never 0, whose logarithm is no number
        return -StrictMath.log((bits + 1) * UNIT) / weight;
    }

    /** The finaliser of SplitMix64: every bit of the input changes half of the bits of the output. */
    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
