package io.weathercomment.quality.checker;

/**
 * One thing that a text says.
 *
 * @param words the part of the text, as written
 * @param hours blocks that it speaks of, 0 for no time named
 * @param months bit 1 is January: when a word of season fits
 * @param detail degrees of DEGREES; what turns into what of FROM_TO: two letters of f, c, r, s; else {@link #SINCE} for 夕方から, {@link #UNTIL} for
 *     夕方まで, or nothing
 * @param length share of those hours that it claims: 1 for 一日中, 0.5 for 一日, else 0
 */
record Said(Claim claim, String words, int hours, int months, String detail, double length) {
    static final String SINCE = "since";
    static final String UNTIL = "until";

    Said at(int mask, String bound) {
        return new Said(claim, words, mask, months, detail.isEmpty() ? bound : detail, length);
    }

    Said lasting(double share) {
        return new Said(claim, words, hours, months, detail, share);
    }
}
