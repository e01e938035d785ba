package io.weathercomment.domain;

/**
 * What the sky does in a period, as far as its text or code says. {@code rainOrSnow} is precipitation whose kind is open
 * (雨か雪, 雪か雨); it is apart from {@code rain} and {@code snow}, which speak of one kind for sure.
 *
 * @param heavy 激しく, 非常に激しく, 大雨, 大雪: of the kind that falls
 * @param blowing ふぶく: wind drives the snow
 */
public record Condition(
        Sky sky,
        Likelihood rain,
        Likelihood snow,
        Likelihood rainOrSnow,
        Extent extent,
        Likelihood heavy,
        Likelihood thunder,
        Likelihood fog,
        Likelihood blowing) {

    /** Without snow that the wind drives. */
    public Condition(
            Sky sky,
            Likelihood rain,
            Likelihood snow,
            Likelihood rainOrSnow,
            Extent extent,
            Likelihood heavy,
            Likelihood thunder,
            Likelihood fog) {
        this(sky, rain, snow, rainOrSnow, extent, heavy, thunder, fog, Likelihood.NO);
    }

    /** A dry sky without thunder and fog. */
    public static Condition dry(Sky sky) {
        return new Condition(
                sky,
                Likelihood.NO,
                Likelihood.NO,
                Likelihood.NO,
                Extent.STEADY,
                Likelihood.NO,
                Likelihood.NO,
                Likelihood.NO);
    }

    /** How sure it is that anything falls. */
    public Likelihood wet() {
        return rain.or(snow).or(rainOrSnow);
    }
}
