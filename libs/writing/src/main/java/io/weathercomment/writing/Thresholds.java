package io.weathercomment.writing;

import io.weathercomment.domain.Fingerprint;

/** The lines that rules draw, in the units that their names tell. All are whole degrees or ends of bands of humidity. */
final class Thresholds {
    static final int EXTREME_HEAT_CELSIUS = 35;
    static final int HUMID_HEATSTROKE_CELSIUS = 31;
    static final int HUMID_PERCENT = 70;
    static final int HOT_CELSIUS = 30;
    static final int MUGGY_CELSIUS = 28;
    static final int SWEATY_CELSIUS = 25;
    static final int LAYERS_BELOW_CELSIUS = 28;
    static final int MILD_CELSIUS = 18;
    static final int CHILLY_BELOW_CELSIUS = 17;
    static final int JACKET_BELOW_CELSIUS = 20;
    static final int OUTING_CELSIUS = 15;
    static final int UV_CELSIUS = 10;
    static final int PARASOL_CELSIUS = 20;
    static final int LAUNDRY_CELSIUS = 12;
    static final int SHORT_SLEEVES_MINIMUM_CELSIUS = 15;
    static final int SNOW_LIES_BELOW_CELSIUS = 5;
    static final int COLD_CELSIUS = 12;
    static final int SEVERE_COLD_CELSIUS = 5;
    static final int COLD_MORNING_CELSIUS = 5;
    static final int FREEZING_CELSIUS = 0;
    static final int HARD_FROST_CELSIUS = -10;
    static final int RANGE_CELSIUS = 10;
    static final int DRY_AIR_PERCENT = 40;
    static final int POLLEN_HUMIDITY_PERCENT = 80;
    static final int CRISP_BELOW_PERCENT = 60;
    static final int DAMP_WITH_RAIN_PERCENT = 30;
    static final int SOLID_RAIN_MILLIMETRES_PER_HOUR = Fingerprint.SOLID_RAIN_MILLIMETRES_PER_HOUR;
    static final int COLD_NIGHT_CELSIUS = Fingerprint.COLD_NIGHT_CELSIUS;
    static final int HOT_NIGHT_CELSIUS = 25;
    static final int WARM_CELSIUS = 15;
    static final int COOL_BELOW_CELSIUS = 27;
    static final int BRISK_BELOW_CELSIUS = 20;
    static final int COOL_MORNING_BELOW_CELSIUS = 15;
    static final int FROST_BELOW_CELSIUS = 3;
    static final int COAT_BELOW_CELSIUS = 15;
    static final int COLD_DRINK_CELSIUS = 28;
    static final int FROZEN_PIPES_BELOW_CELSIUS = -3;
    static final int INDIAN_SUMMER_CELSIUS = 13;
    static final int WARM_SUN_CELSIUS = 12;
    static final int WARM_SUN_BELOW_CELSIUS = 22;
    static final int STRAIN_BY_COLD_BELOW_CELSIUS = 8;

    private Thresholds() {}
}
