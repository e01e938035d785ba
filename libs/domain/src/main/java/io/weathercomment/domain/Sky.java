package io.weathercomment.domain;

/** The sky between showers: 晴れ, partly fine (晴れ時々くもり, くもり時々晴れ), くもり. */
public enum Sky {
    FINE,
    PARTLY_FINE,
    CLOUDY;

    public boolean fineOrPartly() {
        return this != CLOUDY;
    }
}
