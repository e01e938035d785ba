package io.weathercomment.writing;

/** What a reader would call the same thing said twice. */
enum Idea {
    SKY,
    SUN,
    CALM,
    RAIN,
    SNOW,
    THUNDER,
    FOG,
    WIND,
    HEAT,
    HEATSTROKE,
    DRINKING,
    COOLING,
    COLD,
    MILD,
    RANGE,
    CLOTHES,
    CHANGE,
    UMBRELLA,
    LAUNDRY,
    OUTING,
    FOOTING,
    TRAVEL,
    SHELTER,
    UV,
    POLLEN,
    HUMIDITY
}
