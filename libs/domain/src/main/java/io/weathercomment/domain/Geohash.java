package io.weathercomment.domain;

/** Names the cell of a geographic grid that a point lies in; cells that share a prefix lie in one larger cell. */
public final class Geohash {
    /** Cells of about 4.9 km; what places and free coordinates are kept under. */
    public static final int PRECISION = 5;

    private static final String DIGITS = "0123456789bcdefghjkmnpqrstuvwxyz";
    private static final int BITS_PER_DIGIT = 5;

    private Geohash() {}

    /** The cell of five characters that holds the point, in degrees. */
    public static String of(double latitude, double longitude) {
        return of(latitude, longitude, PRECISION);
    }

    /**
     * The cell of {@code length} characters that holds the point, in degrees.
     *
     * @throws IllegalArgumentException if the point is not on earth, or the length not 1–12
     */
    public static String of(double latitude, double longitude, int length) {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("coordinates out of range: " + latitude + "," + longitude);
        }
        if (length < 1 || length > 12) {
            throw new IllegalArgumentException("geohash length out of range 1..12: " + length);
        }
        var meridians = new Axis(longitude, -180, 180);
        var parallels = new Axis(latitude, -90, 90);
        var hash = new StringBuilder(length);
        int digit = 0;
        for (int bit = 0; bit < length * BITS_PER_DIGIT; bit++) {
            digit = digit * 2 + (bit % 2 == 0 ? meridians : parallels).halve();
            if (bit % BITS_PER_DIGIT == BITS_PER_DIGIT - 1) {
                hash.append(DIGITS.charAt(digit));
                digit = 0;
            }
        }
        return hash.toString();
    }

    /** The interval of one coordinate, halved again and again around the value. */
    private static final class Axis {
        private final double value;
        private double low;
        private double high;

        Axis(double value, double low, double high) {
            this.value = value;
            this.low = low;
            this.high = high;
        }

        /** 1 when the value lies in the upper half, which becomes the interval; else 0 and the lower one. */
        int halve() {
            double middle = (low + high) / 2;
            if (value >= middle) {
                low = middle;
                return 1;
            }
            high = middle;
            return 0;
        }
    }
}
