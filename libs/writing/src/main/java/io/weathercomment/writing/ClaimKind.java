package io.weathercomment.writing;

import static io.weathercomment.writing.Tone.CAREFREE;
import static io.weathercomment.writing.Tone.PLAIN;
import static io.weathercomment.writing.Tone.WARNING;
import static io.weathercomment.writing.Topic.CHANGE;
import static io.weathercomment.writing.Topic.LIVING;
import static io.weathercomment.writing.Topic.PRECIPITATION;
import static io.weathercomment.writing.Topic.SEASON;
import static io.weathercomment.writing.Topic.SKY;
import static io.weathercomment.writing.Topic.TEMPERATURE;
import static io.weathercomment.writing.Topic.WIND;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

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
    DULL(SKY, PLAIN, 2, ideas(Idea.SKY)),
    NO_SUN(SKY, PLAIN, 2, ideas(Idea.SUN)),
    STRONG_SUN(SKY, PLAIN, 3, ideas(Idea.SUN, Idea.UV)),
    WARM_SUN(SKY, PLAIN, 3, ideas(Idea.SUN, Idea.MILD)),
    STARS(SKY, PLAIN, 3, ideas(Idea.SKY)),
    SUNSET(SKY, PLAIN, 3, ideas(Idea.SKY)),
    SUNRISE(SKY, PLAIN, 3, ideas(Idea.SKY)),
    STEADY_SKY(SKY, PLAIN, 1, ideas(Idea.CHANGE)),
    POOR_VISIBILITY(SKY, WARNING, 2, ideas(Idea.FOG)),
    CRISP(SKY, CAREFREE, 2, ideas(Idea.HUMIDITY)),

    RAIN(PRECIPITATION, PLAIN, 3, ideas(Idea.RAIN), Hazard.RAIN),
    BRIEF_RAIN(PRECIPITATION, PLAIN, 4, ideas(Idea.RAIN), Hazard.RAIN),
    RAIN_ALL_DAY(PRECIPITATION, PLAIN, 4, ideas(Idea.RAIN), Hazard.RAIN),
    SHOWER(PRECIPITATION, PLAIN, 3, ideas(Idea.RAIN), Hazard.RAIN),
    RAIN_RISK(PRECIPITATION, PLAIN, 3, ideas(Idea.RAIN), Hazard.RAIN),
    MAYBE_RAIN(PRECIPITATION, PLAIN, 3, ideas(Idea.RAIN), Hazard.RAIN),
    HEAVY_RAIN(PRECIPITATION, WARNING, 3, ideas(Idea.RAIN), Hazard.HEAVY_RAIN, Hazard.RAIN),
    HEAVY_RAIN_RISK(PRECIPITATION, WARNING, 3, ideas(Idea.RAIN), Hazard.HEAVY_RAIN, Hazard.RAIN),
    SNOW(PRECIPITATION, PLAIN, 3, ideas(Idea.SNOW), Hazard.SNOW),
    BRIEF_SNOW(PRECIPITATION, PLAIN, 4, ideas(Idea.SNOW), Hazard.SNOW),
    SNOW_ALL_DAY(PRECIPITATION, PLAIN, 4, ideas(Idea.SNOW), Hazard.SNOW),
    SNOW_SHOWER(PRECIPITATION, PLAIN, 3, ideas(Idea.SNOW), Hazard.SNOW),
    SNOW_RISK(PRECIPITATION, PLAIN, 3, ideas(Idea.SNOW), Hazard.SNOW),
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
    FALLS(PRECIPITATION, PLAIN, 1, ideas(Idea.FALLING)),
    FALLS_RISK(PRECIPITATION, PLAIN, 2, ideas(Idea.FALLING)),
    SOLID_RAIN(PRECIPITATION, PLAIN, 4, ideas(Idea.RAIN), Hazard.RAIN),
    DRIZZLE(PRECIPITATION, PLAIN, 4, ideas(Idea.RAIN), Hazard.RAIN),
    FLOODING(PRECIPITATION, WARNING, 3, ideas(Idea.FLOOD)),
    SUDDEN_CHANGE(PRECIPITATION, WARNING, 3, ideas(Idea.CHANGE)),
    DAMP(PRECIPITATION, PLAIN, 2, ideas(Idea.HUMIDITY)),

    FRESH_WIND(WIND, PLAIN, 2, ideas(Idea.WIND)),
    STRONG_WIND(WIND, WARNING, 3, ideas(Idea.WIND), Hazard.STRONG_WIND),
    STRONG_WIND_RISK(WIND, WARNING, 3, ideas(Idea.WIND), Hazard.STRONG_WIND),
    GALE(WIND, WARNING, 4, ideas(Idea.WIND), Hazard.SEVERE_STORM, Hazard.STRONG_WIND),
    GENTLE_WIND(WIND, PLAIN, 1, ideas(Idea.WIND)),
    ROUGH(WIND, WARNING, 4, ideas(Idea.STORM), Hazard.STORM),
    TYPHOON(WIND, WARNING, 4, ideas(Idea.STORM)),
    HIGH_WAVES(WIND, WARNING, 3, ideas(Idea.SEA)),
    WIND_DIRECTION(WIND, PLAIN, 1, ideas(Idea.WIND)),

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
    WARM(TEMPERATURE, PLAIN, 2, ideas(Idea.MILD)),
    COOL(TEMPERATURE, PLAIN, 2, ideas(Idea.MILD)),
    BRISK(TEMPERATURE, PLAIN, 2, ideas(Idea.COLD)),
    COOL_MORNING(TEMPERATURE, PLAIN, 2, ideas(Idea.COLD)),
    COLD_NIGHT(TEMPERATURE, PLAIN, 3, ideas(Idea.COLD)),
    HOT_NIGHT(TEMPERATURE, PLAIN, 3, ideas(Idea.HEAT)),
    FROST(TEMPERATURE, PLAIN, 3, ideas(Idea.COLD)),
    LATE_SUMMER_HEAT(TEMPERATURE, PLAIN, 3, ideas(Idea.HEAT)),
    REFRESHING(TEMPERATURE, CAREFREE, 3, ideas(Idea.MILD)),
    INDIAN_SUMMER(TEMPERATURE, CAREFREE, 4, ideas(Idea.MILD)),
    DAY_TO_DAY(TEMPERATURE, PLAIN, 2, ideas(Idea.COMPARISON)),

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
    CLOUDS_INCREASING(CHANGE, PLAIN, 3, ideas(Idea.SKY, Idea.CHANGE)),
    CLEARING(CHANGE, PLAIN, 3, ideas(Idea.SKY, Idea.CHANGE)),

    WHOLE_DAY(SEASON, PLAIN, 0, Set.of()),
    SPRING(SEASON, PLAIN, 1, ideas(Idea.SEASON)),
    SUMMER(SEASON, PLAIN, 1, ideas(Idea.SEASON)),
    SUMMER_SKY(SKY, PLAIN, 2, ideas(Idea.SKY, Idea.SEASON)),
    AUTUMN(SEASON, PLAIN, 1, ideas(Idea.SEASON)),
    WINTER(SEASON, PLAIN, 1, ideas(Idea.SEASON)),
    EARLY_SUMMER(SEASON, PLAIN, 2, ideas(Idea.SEASON)),
    RAINY_SEASON(SEASON, PLAIN, 2, ideas(Idea.SEASON)),
    OUT_OF_SEASON(SEASON, PLAIN, 2, ideas(Idea.SEASON)),
    CHERRY(SEASON, PLAIN, 2, ideas(Idea.FLOWERS)),
    FRESH_GREEN(SEASON, PLAIN, 2, ideas(Idea.FLOWERS)),
    AUTUMN_LEAVES(SEASON, PLAIN, 2, ideas(Idea.FLOWERS)),
    NEW_YEAR(SEASON, PLAIN, 3, ideas(Idea.HOLIDAYS)),
    YEAR_END(SEASON, PLAIN, 3, ideas(Idea.HOLIDAYS)),

    UMBRELLA(LIVING, PLAIN, 3, ideas(Idea.UMBRELLA)),
    RAINWEAR(LIVING, PLAIN, 3, ideas(Idea.UMBRELLA)),
    JUST_IN_CASE(LIVING, PLAIN, 3, ideas(Idea.UMBRELLA)),
    WET_FOOTING(LIVING, PLAIN, 2, ideas(Idea.FOOTING)),
    SNOWY_FOOTING(LIVING, WARNING, 3, ideas(Idea.FOOTING)),
    ICE(LIVING, WARNING, 2, ideas(Idea.FOOTING)),
    SHELTER(LIVING, WARNING, 3, ideas(Idea.SHELTER)),
    TRAVEL_CARE(LIVING, WARNING, 2, ideas(Idea.TRAVEL)),
    DRIVING_CARE(LIVING, WARNING, 3, ideas(Idea.TRAVEL)),
    FLYING_OBJECTS(LIVING, WARNING, 2, ideas(Idea.OBJECTS)),
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
    DRY_AIR(LIVING, PLAIN, 3, ideas(Idea.HUMIDITY)),
    CAUTION(LIVING, WARNING, 0, ideas(Idea.CAUTION)),
    CARE_FREE(LIVING, CAREFREE, 1, ideas(Idea.CALM)),
    LONG_SLEEVES(LIVING, PLAIN, 1, ideas(Idea.CLOTHES)),
    COAT(LIVING, PLAIN, 2, ideas(Idea.CLOTHES)),
    HEATING(LIVING, PLAIN, 2, ideas(Idea.HEATING)),
    HOT_DRINK(LIVING, PLAIN, 2, ideas(Idea.DRINKING)),
    SUMMER_FATIGUE(LIVING, PLAIN, 2, ideas(Idea.HEALTH)),
    HEALTH_CARE(LIVING, PLAIN, 1, ideas(Idea.HEALTH)),
    COLD_CATCHING(LIVING, PLAIN, 2, ideas(Idea.HEALTH)),
    COLD_DRINK(LIVING, PLAIN, 2, ideas(Idea.DRINKING)),
    HOT_CAR(LIVING, WARNING, 3, ideas(Idea.HOT_CAR)),
    AIRING(LIVING, PLAIN, 1, ideas(Idea.AIRING)),
    CAR_WASH(LIVING, CAREFREE, 2, ideas(Idea.CAR_WASH)),
    BEDDING(LIVING, CAREFREE, 2, ideas(Idea.LAUNDRY)),
    LAUNDRY_EARLY(LIVING, PLAIN, 3, ideas(Idea.LAUNDRY)),
    SEA_BATHING(LIVING, CAREFREE, 3, ideas(Idea.OUTING, Idea.SEA)),
    INDOOR_TIME(LIVING, PLAIN, 2, ideas(Idea.SHELTER)),
    BOOTS(LIVING, PLAIN, 3, ideas(Idea.FOOTING)),
    SNOW_CLEARING(LIVING, PLAIN, 3, ideas(Idea.SNOW_CLEARING)),
    SLIPPING(LIVING, WARNING, 2, ideas(Idea.FOOTING)),
    FROZEN_PIPES(LIVING, WARNING, 3, ideas(Idea.PIPES)),
    EARLY_RETURN(LIVING, WARNING, 3, ideas(Idea.TRAVEL)),
    SECURE_WINDOWS(LIVING, WARNING, 3, ideas(Idea.OBJECTS)),
    WATCH_SKY(LIVING, PLAIN, 2, ideas(Idea.WATCH, Idea.CHANGE)),
    WATCH_FORECAST(LIVING, PLAIN, 1, ideas(Idea.WATCH)),
    CLOTHES_CHOICE(LIVING, PLAIN, 1, ideas(Idea.CLOTHES));

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
            STRONG_SUN,
            WARM_SUN,
            SUMMER_SKY,
            STARS,
            SUNSET,
            SUNRISE,
            CRISP,
            REFRESHING,
            INDIAN_SUMMER,
            BEDDING,
            CAR_WASH,
            SEA_BATHING,
            CLEARING,
            CLOUDS_INCREASING,
            FINE_THEN_CLOUDY,
            CLOUDY_THEN_FINE);

    private static final Map<String, ClaimKind> BY_ID =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(ClaimKind::id, Function.identity()));

    private final Topic topic;
    private final String id;
    private final String ruleId;
    private final Tone tone;
    private final int weight;
    private final Set<Idea> ideas;
    private final Set<Hazard> names;

    ClaimKind(Topic topic, Tone tone, int weight, Set<Idea> ideas, Hazard... names) {
        this.topic = topic;
        this.id = name().toLowerCase(Locale.ROOT).replace('_', '-');
        this.ruleId = topic.name().toLowerCase(Locale.ROOT) + "." + id;
        this.tone = tone;
        this.weight = weight;
        this.ideas = Set.copyOf(ideas);
        this.names = Set.of(names);
    }

    public Topic topic() {
        return topic;
    }

    /** As the lexicon and the proof spell it, e.g. {@code heavy-rain}. */
    public String id() {
        return id;
    }

    /** The rule that judges it, e.g. {@code precipitation.heavy-rain}. */
    String ruleId() {
        return ruleId;
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
        return Optional.ofNullable(BY_ID.get(id));
    }

    private static Set<Idea> ideas(Idea first, Idea... others) {
        return EnumSet.of(first, others);
    }
}
