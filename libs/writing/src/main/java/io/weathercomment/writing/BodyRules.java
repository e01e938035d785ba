package io.weathercomment.writing;

import static io.weathercomment.writing.Judges.NO_END;
import static io.weathercomment.writing.Judges.NO_START;
import static io.weathercomment.writing.Judges.both;
import static io.weathercomment.writing.Judges.either;
import static io.weathercomment.writing.Judges.harmless;
import static io.weathercomment.writing.Judges.humidity;
import static io.weathercomment.writing.Judges.judge;
import static io.weathercomment.writing.Judges.maximum;
import static io.weathercomment.writing.Judges.months;
import static io.weathercomment.writing.Judges.range;
import static io.weathercomment.writing.Rows.CELSIUS;
import static io.weathercomment.writing.Rows.CLOTHES_RULE;
import static io.weathercomment.writing.Rows.HEATSTROKE_RULE;
import static io.weathercomment.writing.Rows.LIVING_RULE;
import static io.weathercomment.writing.Rows.maximumRow;
import static io.weathercomment.writing.Rows.row;
import static io.weathercomment.writing.Thresholds.CHILLY_BELOW_CELSIUS;
import static io.weathercomment.writing.Thresholds.COAT_BELOW_CELSIUS;
import static io.weathercomment.writing.Thresholds.COLD_CELSIUS;
import static io.weathercomment.writing.Thresholds.COLD_DRINK_CELSIUS;
import static io.weathercomment.writing.Thresholds.COOL_BELOW_CELSIUS;
import static io.weathercomment.writing.Thresholds.EXTREME_HEAT_CELSIUS;
import static io.weathercomment.writing.Thresholds.HOT_CELSIUS;
import static io.weathercomment.writing.Thresholds.HUMID_HEATSTROKE_CELSIUS;
import static io.weathercomment.writing.Thresholds.HUMID_PERCENT;
import static io.weathercomment.writing.Thresholds.JACKET_BELOW_CELSIUS;
import static io.weathercomment.writing.Thresholds.LAYERS_BELOW_CELSIUS;
import static io.weathercomment.writing.Thresholds.RANGE_CELSIUS;
import static io.weathercomment.writing.Thresholds.SHORT_SLEEVES_MINIMUM_CELSIUS;
import static io.weathercomment.writing.Thresholds.STRAIN_BY_COLD_BELOW_CELSIUS;
import static io.weathercomment.writing.Thresholds.SWEATY_CELSIUS;
import static io.weathercomment.writing.Thresholds.WARM_CELSIUS;

import io.weathercomment.writing.Rule.Finding;
import java.util.List;

/** What to wear, drink and mind, by warmth and cold. */
final class BodyRules {
    private BodyRules() {}

    static List<Rule> rows() {
        return List.of(
                row(
                        ClaimKind.HEATSTROKE,
                        "danger of heatstroke",
                        "熱中症",
                        "maximum",
                        "≥ %d, or ≥ %d with humidity ≥ %d %% by day"
                                .formatted(EXTREME_HEAT_CELSIUS, HUMID_HEATSTROKE_CELSIUS, HUMID_PERCENT),
                        CELSIUS,
                        HEATSTROKE_RULE,
                        either(
                                maximum(EXTREME_HEAT_CELSIUS, NO_END),
                                both(maximum(HUMID_HEATSTROKE_CELSIUS, NO_END), humidity(HUMID_PERCENT, 101)))),
                maximumRow(ClaimKind.DRINKING, "drink enough", "水分補給", HOT_CELSIUS, NO_END, HEATSTROKE_RULE),
                maximumRow(ClaimKind.COOLING, "use the cooler", "冷房", HOT_CELSIUS, NO_END, HEATSTROKE_RULE),
                row(
                        ClaimKind.COLD_DRINK,
                        "cold drinks",
                        "冷たい飲み物",
                        "maximum",
                        "from June to September, ≥ " + COLD_DRINK_CELSIUS,
                        CELSIUS,
                        LIVING_RULE,
                        both(maximum(COLD_DRINK_CELSIUS, NO_END), months(6, 9))),
                row(
                        ClaimKind.SUMMER_FATIGUE,
                        "summer fatigue",
                        "夏バテ",
                        "maximum",
                        "from June to September, ≥ " + HOT_CELSIUS,
                        CELSIUS,
                        LIVING_RULE,
                        both(maximum(HOT_CELSIUS, NO_END), months(6, 9))),
                row(
                        ClaimKind.HEALTH_CARE,
                        "mind your health",
                        "体調管理",
                        "temperature",
                        "range ≥ %d, or maximum ≥ %d or < %d"
                                .formatted(RANGE_CELSIUS, HOT_CELSIUS, STRAIN_BY_COLD_BELOW_CELSIUS),
                        CELSIUS,
                        LIVING_RULE,
                        either(
                                range(RANGE_CELSIUS),
                                maximum(HOT_CELSIUS, NO_END),
                                maximum(NO_START, STRAIN_BY_COLD_BELOW_CELSIUS))),
                row(
                        ClaimKind.COLD_CATCHING,
                        "colds",
                        "風邪",
                        "temperature",
                        "from November to March, maximum < %d or range ≥ %d".formatted(COLD_CELSIUS, RANGE_CELSIUS),
                        CELSIUS,
                        LIVING_RULE,
                        both(months(11, 3), either(maximum(NO_START, COLD_CELSIUS), range(RANGE_CELSIUS)))),
                maximumRow(ClaimKind.HEATING, "heating", "暖房", NO_START, COLD_CELSIUS, LIVING_RULE),
                maximumRow(ClaimKind.HOT_DRINK, "hot drinks", "温かい飲み物・鍋", NO_START, COLD_CELSIUS, LIVING_RULE),
                maximumRow(ClaimKind.WARM_CLOTHES, "warm clothes", "暖かい服装・防寒", NO_START, COLD_CELSIUS, CLOTHES_RULE),
                maximumRow(ClaimKind.COAT, "a coat", "コート", NO_START, COAT_BELOW_CELSIUS, CLOTHES_RULE),
                maximumRow(ClaimKind.JACKET, "a jacket", "上着", COLD_CELSIUS, JACKET_BELOW_CELSIUS, CLOTHES_RULE),
                maximumRow(ClaimKind.LONG_SLEEVES, "long sleeves", "長袖", WARM_CELSIUS, SWEATY_CELSIUS, CLOTHES_RULE),
                row(
                        ClaimKind.LAYERS,
                        "clothes in layers",
                        "重ね着",
                        "range",
                        "≥ %d, and maximum %d to below %d".formatted(RANGE_CELSIUS, COLD_CELSIUS, LAYERS_BELOW_CELSIUS),
                        CELSIUS,
                        CLOTHES_RULE,
                        both(range(RANGE_CELSIUS), maximum(COLD_CELSIUS, LAYERS_BELOW_CELSIUS))),
                row(
                        ClaimKind.LIGHT_CLOTHES,
                        "short sleeves",
                        "半袖・薄着",
                        "maximum",
                        "≥ %d, minimum not below %d".formatted(SWEATY_CELSIUS, SHORT_SLEEVES_MINIMUM_CELSIUS),
                        CELSIUS,
                        CLOTHES_RULE,
                        both(
                                maximum(SWEATY_CELSIUS, NO_END),
                                judge(
                                        (day, scope) -> !(day.minimum() < SHORT_SLEEVES_MINIMUM_CELSIUS),
                                        (day, scope) -> new Finding(
                                                "minimum " + Shown.degrees(day.minimum()), scope.hours())))),
                row(
                        ClaimKind.CLOTHES_CHOICE,
                        "choose clothes with care",
                        "服装選び",
                        "temperature",
                        "range ≥ %d, or maximum < %d".formatted(RANGE_CELSIUS, CHILLY_BELOW_CELSIUS),
                        CELSIUS,
                        CLOTHES_RULE,
                        either(range(RANGE_CELSIUS), maximum(NO_START, CHILLY_BELOW_CELSIUS))),
                row(
                        ClaimKind.AIRING,
                        "open the windows",
                        "換気・窓を開けて",
                        "maximum",
                        "a harmless day, %d to below %d".formatted(WARM_CELSIUS, COOL_BELOW_CELSIUS),
                        CELSIUS,
                        LIVING_RULE,
                        both(maximum(WARM_CELSIUS, COOL_BELOW_CELSIUS), harmless())));
    }
}
