package io.weathercomment.writing;

/** An order of texts that looks random and is the same for the same seed, on every machine. */
final class Shuffle {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private Shuffle() {}

    static long position(long seed, String text) {
        long hash = mix(seed + GOLDEN_GAMMA);
        for (int i = 0; i < text.length(); i++) {
            hash = mix(hash + GOLDEN_GAMMA + text.charAt(i));
        }
        return hash;
    }

    /** The finaliser of SplitMix64: every bit of the input changes half of the bits of the output. */
    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
