package io.weathercomment.writing;

import static io.weathercomment.writing.Tone.CAREFREE;
import static io.weathercomment.writing.Tone.PLAIN;
import static io.weathercomment.writing.Tone.WARNING;
import static io.weathercomment.writing.Topic.CHANGE;
import static io.weathercomment.writing.Topic.LIVING;
import static io.weathercomment.writing.Topic.PRECIPITATION;
import static io.weathercomment.writing.Topic.SKY;
import static io.weathercomment.writing.Topic.TEMPERATURE;
import static io.weathercomment.writing.Topic.WIND;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What wording can claim. Each kind has one row in {@link Rules}. The weight says how much a true claim of the kind tells of a
 * day, from 0 (true of most days) to 5.
 */
@SuppressWarnings("ImmutableEnumChecker") // its sets are unmodifiable copies
public enum ClaimKind {
    CLEAR_SKY(SKY, PLAIN, 3, ideas(Idea.SKY)),
    FINE(SKY, PLAIN, 2, ideas(Idea.SKY)),
    MOSTLY_FINE(SKY, PLAIN, 2, ideas(Idea.SKY)),
    PARTLY_FINE(SKY, PLAIN, 2, ideas(Idea.SKY)),
    ALTERNATING(SKY, PLAIN, 2, ideas(Idea.SKY)),
    MIXED_NIGHT(SKY, PLAIN, 1, ideas(Idea.SKY)),
    CLOUDY(SKY, PLAIN, 2, ideas(Idea.SKY)),
    SUN(SKY, PLAIN, 1, ideas(Idea.SUN)),
    CALM(SKY, CAREFREE, 1, ideas(Idea.CALM)),
    FOG(SKY, PLAIN, 3, ideas(Idea.FOG), Hazard.FOG),
    FOG_RISK(SKY, WARNING, 3, ideas(Idea.FOG), Hazard.FOG),

    RAIN(PRECIPITATION, PLAIN, 3, ideas(Idea.RAIN), Hazard.RAIN),
    BRIEF_RAIN(PRECIPITATION, PLAIN, 4, ideas(Idea.RAIN), Hazard.RAIN),
    RAIN_ALL_DAY(PRECIPITATION, PLAIN, 4, ideas(Idea.RAIN), Hazard.RAIN),
    SHOWER(PRECIPITATION, PLAIN, 3, ideas(Idea.RAIN), Hazard.RAIN),
    MAYBE_RAIN(PRECIPITATION, PLAIN, 3, ideas(Idea.RAIN), Hazard.RAIN),
    HEAVY_RAIN(PRECIPITATION, WARNING, 3, ideas(Idea.RAIN), Hazard.HEAVY_RAIN, Hazard.RAIN),
    HEAVY_RAIN_RISK(PRECIPITATION, WARNING, 3, ideas(Idea.RAIN), Hazard.HEAVY_RAIN, Hazard.RAIN),
    SNOW(PRECIPITATION, PLAIN, 3, ideas(Idea.SNOW), Hazard.SNOW),
    BRIEF_SNOW(PRECIPITATION, PLAIN, 4, ideas(Idea.SNOW), Hazard.SNOW),
    SNOW_ALL_DAY(PRECIPITATION, PLAIN, 4, ideas(Idea.SNOW), Hazard.SNOW),
    SNOW_SHOWER(PRECIPITATION, PLAIN, 3, ideas(Idea.SNOW), Hazard.SNOW),
    MAYBE_SNOW(PRECIPITATION, PLAIN, 3, ideas(Idea.SNOW), Hazard.SNOW),
    HEAVY_SNOW(PRECIPITATION, WARNING, 3, ideas(Idea.SNOW), Hazard.HEAVY_SNOW, Hazard.SNOW),
    HEAVY_SNOW_RISK(PRECIPITATION, WARNING, 3, ideas(Idea.SNOW), Hazard.HEAVY_SNOW, Hazard.SNOW),
    BLIZZARD(PRECIPITATION, WARNING, 4, ideas(Idea.SNOW), Hazard.BLIZZARD, Hazard.SNOW),
    BLIZZARD_RISK(PRECIPITATION, WARNING, 3, ideas(Idea.SNOW), Hazard.BLIZZARD, Hazard.SNOW),
    RAIN_OR_SNOW(PRECIPITATION, PLAIN, 3, ideas(Idea.RAIN, Idea.SNOW), Hazard.RAIN_OR_SNOW, Hazard.RAIN, Hazard.SNOW),
    MAYBE_RAIN_OR_SNOW(
            PRECIPITATION, PLAIN, 3, ideas(Idea.RAIN, Idea.SNOW), Hazard.RAIN_OR_SNOW, Hazard.RAIN, Hazard.SNOW),
    THUNDER(PRECIPITATION, WARNING, 3, ideas(Idea.THUNDER), Hazard.THUNDER),
    THUNDER_RISK(PRECIPITATION, WARNING, 3, ideas(Idea.THUNDER), Hazard.THUNDER),
    WITH_PAUSES(PRECIPITATION, PLAIN, 0, ideas(Idea.CHANGE)),
    PART_OF_THE_DAY(PRECIPITATION, PLAIN, 0, ideas(Idea.CHANGE)),
    LIGHT(PRECIPITATION, PLAIN, 0, ideas(Idea.CHANGE)),
    DRY(PRECIPITATION, PLAIN, 0, ideas(Idea.UMBRELLA, Idea.RAIN)),

    FRESH_WIND(WIND, PLAIN, 2, ideas(Idea.WIND)),
    STRONG_WIND(WIND, WARNING, 3, ideas(Idea.WIND), Hazard.STRONG_WIND),
    STRONG_WIND_RISK(WIND, WARNING, 3, ideas(Idea.WIND), Hazard.STRONG_WIND),
    GALE(WIND, WARNING, 4, ideas(Idea.WIND), Hazard.SEVERE_STORM, Hazard.STRONG_WIND),

    EXTREME_HEAT(TEMPERATURE, WARNING, 3, ideas(Idea.HEAT), Hazard.EXTREME_HEAT),
    HOT(TEMPERATURE, PLAIN, 3, ideas(Idea.HEAT)),
    MIDSUMMER_HEAT(TEMPERATURE, PLAIN, 3, ideas(Idea.HEAT)),
    SWEATY(TEMPERATURE, PLAIN, 2, ideas(Idea.HEAT)),
    MILD(TEMPERATURE, CAREFREE, 2, ideas(Idea.MILD)),
    CHILLY(TEMPERATURE, PLAIN, 2, ideas(Idea.COLD)),
    COLD(TEMPERATURE, PLAIN, 2, ideas(Idea.COLD)),
    SEVERE_COLD(TEMPERATURE, WARNING, 3, ideas(Idea.COLD)),
    COLD_MORNING(TEMPERATURE, PLAIN, 2, ideas(Idea.COLD)),
    FREEZING_MORNING(TEMPERATURE, WARNING, 3, ideas(Idea.COLD)),
    TEMPERATURE_RANGE(TEMPERATURE, PLAIN, 2, ideas(Idea.RANGE)),
    MUGGY(TEMPERATURE, PLAIN, 3, ideas(Idea.HEAT, Idea.HUMIDITY)),

    FINE_THEN_CLOUDY(CHANGE, PLAIN, 4, ideas(Idea.SKY, Idea.CHANGE)),
    CLOUDY_THEN_FINE(CHANGE, PLAIN, 4, ideas(Idea.SKY, Idea.CHANGE)),
    FINE_THEN_RAIN(CHANGE, PLAIN, 5, ideas(Idea.SKY, Idea.CHANGE, Idea.RAIN), Hazard.RAIN),
    CLOUDY_THEN_RAIN(CHANGE, PLAIN, 5, ideas(Idea.SKY, Idea.CHANGE, Idea.RAIN), Hazard.RAIN),
    RAIN_THEN_CLOUDY(CHANGE, PLAIN, 5, ideas(Idea.SKY, Idea.CHANGE, Idea.RAIN), Hazard.RAIN),
    RAIN_THEN_FINE(CHANGE, PLAIN, 5, ideas(Idea.SKY, Idea.CHANGE, Idea.RAIN), Hazard.RAIN),
    CLOUDY_THEN_SNOW(CHANGE, PLAIN, 5, ideas(Idea.SKY, Idea.CHANGE, Idea.SNOW), Hazard.SNOW),
    SNOW_THEN_CLOUDY(CHANGE, PLAIN, 5, ideas(Idea.SKY, Idea.CHANGE, Idea.SNOW), Hazard.SNOW),
    SNOW_THEN_FINE(CHANGE, PLAIN, 5, ideas(Idea.SKY, Idea.CHANGE, Idea.SNOW), Hazard.SNOW),
    RAIN_ENDING(CHANGE, PLAIN, 4, ideas(Idea.CHANGE, Idea.RAIN), Hazard.RAIN),
    IMPROVING(CHANGE, PLAIN, 2, ideas(Idea.CHANGE)),
    WORSENING(CHANGE, PLAIN, 2, ideas(Idea.CHANGE)),
    CHANGEABLE(CHANGE, PLAIN, 2, ideas(Idea.CHANGE)),

    UMBRELLA(LIVING, PLAIN, 3, ideas(Idea.UMBRELLA)),
    RAINWEAR(LIVING, PLAIN, 3, ideas(Idea.UMBRELLA)),
    JUST_IN_CASE(LIVING, PLAIN, 3, ideas(Idea.UMBRELLA)),
    WET_FOOTING(LIVING, PLAIN, 2, ideas(Idea.FOOTING)),
    SNOWY_FOOTING(LIVING, WARNING, 3, ideas(Idea.FOOTING)),
    ICE(LIVING, WARNING, 2, ideas(Idea.FOOTING)),
    SHELTER(LIVING, WARNING, 3, ideas(Idea.SHELTER)),
    TRAVEL_CARE(LIVING, WARNING, 2, ideas(Idea.TRAVEL)),
    DRIVING_CARE(LIVING, WARNING, 3, ideas(Idea.TRAVEL)),
    FLYING_OBJECTS(LIVING, WARNING, 2, ideas(Idea.WIND)),
    INDOOR_DRYING(LIVING, PLAIN, 2, ideas(Idea.LAUNDRY)),
    LAUNDRY(LIVING, CAREFREE, 2, ideas(Idea.LAUNDRY)),
    OUTING(LIVING, CAREFREE, 2, ideas(Idea.OUTING)),
    UV(LIVING, PLAIN, 2, ideas(Idea.UV)),
    PARASOL(LIVING, PLAIN, 2, ideas(Idea.UV)),
    HEATSTROKE(LIVING, WARNING, 4, ideas(Idea.HEATSTROKE), Hazard.EXTREME_HEAT),
    DRINKING(LIVING, PLAIN, 3, ideas(Idea.DRINKING)),
    COOLING(LIVING, PLAIN, 3, ideas(Idea.COOLING)),
    WARM_CLOTHES(LIVING, PLAIN, 2, ideas(Idea.CLOTHES)),
    JACKET(LIVING, PLAIN, 1, ideas(Idea.CLOTHES)),
    LAYERS(LIVING, PLAIN, 2, ideas(Idea.CLOTHES)),
    LIGHT_CLOTHES(LIVING, CAREFREE, 1, ideas(Idea.CLOTHES)),
    POLLEN(LIVING, PLAIN, 2, ideas(Idea.POLLEN)),
    DRY_AIR(LIVING, PLAIN, 3, ideas(Idea.HUMIDITY));

    /** Words that stand for sunshine. */
    static final Set<ClaimKind> SUNNY = EnumSet.of(
            CLEAR_SKY,
            FINE,
            MOSTLY_FINE,
            PARTLY_FINE,
            ALTERNATING,
            MIXED_NIGHT,
            SUN,
            UV,
            PARASOL,
            LAUNDRY,
            OUTING,
            FINE_THEN_CLOUDY,
            CLOUDY_THEN_FINE);

    private final Topic topic;
    private final Tone tone;
    private final int weight;
    private final Set<Idea> ideas;
    private final Set<Hazard> names;

    ClaimKind(Topic topic, Tone tone, int weight, Set<Idea> ideas, Hazard... names) {
        this.topic = topic;
        this.tone = tone;
        this.weight = weight;
        this.ideas = Set.copyOf(ideas);
        this.names = Set.of(names);
    }

    public Topic topic() {
        return topic;
    }

    /** As the corpus file and the proof spell it, e.g. {@code heavy-rain}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The hazards that such words name. */
    public Set<Hazard> names() {
        return names;
    }

    Tone tone() {
        return tone;
    }

    int weight() {
        return weight;
    }

    Set<Idea> ideas() {
        return ideas;
    }

    static Optional<ClaimKind> ofId(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }

    private static Set<Idea> ideas(Idea first, Idea... others) {
        return EnumSet.of(first, others);
    }
}
