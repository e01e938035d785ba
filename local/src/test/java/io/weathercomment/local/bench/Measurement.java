package io.weathercomment.local.bench;

import java.util.List;

/** One part of the bench, which gives one or more figures. */
interface Measurement {
    /** What the bench can be told to measure alone. */
    String name();

    /** Throws when what it measures did not do its work: then there is no figure. */
    List<Figure> measure(Ground ground);
}
