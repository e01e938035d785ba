package io.weathercomment.writing;

import static io.weathercomment.writing.Judges.NO_END;
import static io.weathercomment.writing.Judges.NO_START;
import static io.weathercomment.writing.Judges.all;
import static io.weathercomment.writing.Judges.both;
import static io.weathercomment.writing.Judges.harmless;
import static io.weathercomment.writing.Judges.judge;
import static io.weathercomment.writing.Judges.maximum;
import static io.weathercomment.writing.Judges.minimum;
import static io.weathercomment.writing.Judges.months;
import static io.weathercomment.writing.Judges.never;
import static io.weathercomment.writing.Judges.range;
import static io.weathercomment.writing.Rows.BANDS;
import static io.weathercomment.writing.Rows.CELSIUS;
import static io.weathercomment.writing.Rows.JMA_TEMPERATURE;
import static io.weathercomment.writing.Rows.SEASONS;
import static io.weathercomment.writing.Rows.UNSUPPORTED;
import static io.weathercomment.writing.Rows.maximumRow;
import static io.weathercomment.writing.Rows.minimumRow;
import static io.weathercomment.writing.Rows.row;
import static io.weathercomment.writing.Thresholds.BRISK_BELOW_CELSIUS;
import static io.weathercomment.writing.Thresholds.CHILLY_BELOW_CELSIUS;
import static io.weathercomment.writing.Thresholds.COLD_CELSIUS;
import static io.weathercomment.writing.Thresholds.COLD_MORNING_CELSIUS;
import static io.weathercomment.writing.Thresholds.COLD_NIGHT_CELSIUS;
import static io.weathercomment.writing.Thresholds.COOL_BELOW_CELSIUS;
import static io.weathercomment.writing.Thresholds.COOL_MORNING_BELOW_CELSIUS;
import static io.weathercomment.writing.Thresholds.EXTREME_HEAT_CELSIUS;
import static io.weathercomment.writing.Thresholds.FREEZING_CELSIUS;
import static io.weathercomment.writing.Thresholds.HOT_CELSIUS;
import static io.weathercomment.writing.Thresholds.HOT_NIGHT_CELSIUS;
import static io.weathercomment.writing.Thresholds.INDIAN_SUMMER_CELSIUS;
import static io.weathercomment.writing.Thresholds.MILD_CELSIUS;
import static io.weathercomment.writing.Thresholds.RANGE_CELSIUS;
import static io.weathercomment.writing.Thresholds.SEVERE_COLD_CELSIUS;
import static io.weathercomment.writing.Thresholds.SWEATY_CELSIUS;
import static io.weathercomment.writing.Thresholds.WARM_CELSIUS;
import static io.weathercomment.writing.Thresholds.WARM_SUN_BELOW_CELSIUS;

import io.weathercomment.writing.Rule.Finding;
import io.weathercomment.writing.Rule.Judge;
import java.util.List;

/** When a day is as warm or cold as words say. */
final class TemperatureRules {
    private TemperatureRules() {}

    static List<Rule> rows() {
        return List.of(
                maximumRow(
                        ClaimKind.EXTREME_HEAT,
                        "extreme heat",
                        "猛暑・厳しい暑さ",
                        EXTREME_HEAT_CELSIUS,
                        NO_END,
                        JMA_TEMPERATURE),
                maximumRow(ClaimKind.HOT, "a hot day", "暑さ", HOT_CELSIUS, NO_END, JMA_TEMPERATURE),
                row(
                        ClaimKind.MIDSUMMER_HEAT,
                        "midsummer heat",
                        "真夏の暑さ",
                        "maximum",
                        "in July and August, ≥ " + HOT_CELSIUS,
                        CELSIUS,
                        BANDS,
                        both(maximum(HOT_CELSIUS, NO_END), months(7, 8))),
                row(
                        ClaimKind.LATE_SUMMER_HEAT,
                        "late summer heat",
                        "残暑",
                        "maximum",
                        "in September and October, ≥ " + HOT_CELSIUS,
                        CELSIUS,
                        SEASONS,
                        both(maximum(HOT_CELSIUS, NO_END), months(9, 10))),
                row(
                        ClaimKind.HOT_NIGHT,
                        "a hot night",
                        "熱帯夜",
                        "minimum",
                        "from June to September, ≥ " + HOT_NIGHT_CELSIUS,
                        CELSIUS,
                        JMA_TEMPERATURE,
                        both(
                                judge(
                                        (day, scope) -> day.minimum() >= HOT_NIGHT_CELSIUS,
                                        (day, scope) -> new Finding(Shown.degrees(day.minimum()), scope.hours())),
                                months(6, 9))),
                maximumRow(ClaimKind.SWEATY, "warm enough to sweat", "汗ばむ", SWEATY_CELSIUS, HOT_CELSIUS, BANDS),
                row(
                        ClaimKind.MILD,
                        "pleasant",
                        "過ごしやすい",
                        "maximum",
                        "a harmless day, %d to below %d".formatted(MILD_CELSIUS, SWEATY_CELSIUS),
                        CELSIUS,
                        BANDS,
                        both(maximum(MILD_CELSIUS, SWEATY_CELSIUS), harmless())),
                row(
                        ClaimKind.REFRESHING,
                        "refreshing",
                        "爽やか",
                        "maximum",
                        "a harmless fine day, %d to below %d".formatted(WARM_CELSIUS, COOL_BELOW_CELSIUS),
                        CELSIUS,
                        BANDS,
                        fineAndHarmless(maximum(WARM_CELSIUS, COOL_BELOW_CELSIUS))),
                row(
                        ClaimKind.WARM,
                        "warm",
                        "暖かい",
                        "maximum",
                        "from October to May, %d to below %d".formatted(CHILLY_BELOW_CELSIUS, SWEATY_CELSIUS),
                        CELSIUS,
                        BANDS,
                        both(maximum(CHILLY_BELOW_CELSIUS, SWEATY_CELSIUS), months(10, 5))),
                row(
                        ClaimKind.COOL,
                        "cool",
                        "涼しい",
                        "maximum",
                        "from May to October, %d to below %d".formatted(MILD_CELSIUS, SWEATY_CELSIUS),
                        CELSIUS,
                        BANDS,
                        both(maximum(MILD_CELSIUS, SWEATY_CELSIUS), months(5, 10))),
                row(
                        ClaimKind.INDIAN_SUMMER,
                        "a spring-like day before winter",
                        "小春日和",
                        "maximum",
                        "a harmless fine day in November or December, %d to below %d"
                                .formatted(INDIAN_SUMMER_CELSIUS, WARM_SUN_BELOW_CELSIUS),
                        CELSIUS,
                        SEASONS,
                        both(months(11, 12), fineAndHarmless(maximum(INDIAN_SUMMER_CELSIUS, WARM_SUN_BELOW_CELSIUS)))),
                row(
                        ClaimKind.BRISK,
                        "cool to the skin",
                        "ひんやり",
                        "maximum",
                        "%d to below %d; of a morning, minimum %d to below %d"
                                .formatted(
                                        SEVERE_COLD_CELSIUS,
                                        BRISK_BELOW_CELSIUS,
                                        COLD_MORNING_CELSIUS,
                                        COOL_MORNING_BELOW_CELSIUS),
                        CELSIUS,
                        BANDS,
                        brisk()),
                maximumRow(ClaimKind.CHILLY, "chilly", "肌寒い", COLD_CELSIUS, CHILLY_BELOW_CELSIUS, BANDS),
                maximumRow(ClaimKind.COLD, "cold", "寒さ", NO_START, COLD_CELSIUS, BANDS),
                maximumRow(ClaimKind.SEVERE_COLD, "severe cold", "厳しい寒さ", NO_START, SEVERE_COLD_CELSIUS, BANDS),
                minimumRow(
                        ClaimKind.COOL_MORNING,
                        "a cool morning",
                        "朝はひんやり",
                        COLD_MORNING_CELSIUS,
                        COOL_MORNING_BELOW_CELSIUS,
                        BANDS),
                minimumRow(ClaimKind.COLD_MORNING, "a cold morning", "朝の冷え込み", NO_START, COLD_MORNING_CELSIUS, BANDS),
                minimumRow(
                        ClaimKind.FREEZING_MORNING,
                        "a morning below zero",
                        "氷点下の朝",
                        NO_START,
                        FREEZING_CELSIUS,
                        JMA_TEMPERATURE),
                row(
                        ClaimKind.COLD_NIGHT,
                        "a cold night",
                        "夜は冷え込む",
                        "temperature of 18–24",
                        "known at all hours and < " + COLD_NIGHT_CELSIUS,
                        CELSIUS,
                        BANDS,
                        coldNight()),
                row(
                        ClaimKind.TEMPERATURE_RANGE,
                        "warm by day, cool at its ends",
                        "寒暖差",
                        "range",
                        "≥ %d, and maximum below %d".formatted(RANGE_CELSIUS, HOT_CELSIUS),
                        CELSIUS,
                        BANDS,
                        both(
                                range(RANGE_CELSIUS),
                                judge(
                                        (day, scope) -> day.maximum() < HOT_CELSIUS,
                                        (day, scope) -> new Finding(
                                                "maximum " + Shown.degrees(day.maximum()), scope.hours())))),
                row(
                        ClaimKind.DAY_TO_DAY,
                        "warmer or colder than the day before",
                        "昨日との比較",
                        "yesterday",
                        "told by no source: never true",
                        "",
                        UNSUPPORTED,
                        never("no source tells")));
    }

    private static Judge fine() {
        return judge(SkyRules::fine, (day, scope) -> Judges.sky(day, day.sky(scope)));
    }

    private static Judge fineAndHarmless(Judge temperature) {
        return all(temperature, fine(), harmless());
    }

    /** By the maximum; words of the morning go by the minimum. */
    private static Judge brisk() {
        var day = maximum(SEVERE_COLD_CELSIUS, BRISK_BELOW_CELSIUS);
        var morning = minimum(COLD_MORNING_CELSIUS, COOL_MORNING_BELOW_CELSIUS);
        return judge(
                (facts, scope) -> (ofTheMorning(scope) ? morning : day).holds(facts, scope),
                (facts, scope) -> (ofTheMorning(scope) ? morning : day).shown(facts, scope));
    }

    private static boolean ofTheMorning(Scope scope) {
        return scope == Scope.MORNING || scope == Scope.FORENOON;
    }

    private static Judge coldNight() {
        return judge(
                (day, scope) -> {
                    int night = day.in(scope) & Parts.NIGHT;
                    return night != Parts.NONE && Parts.contains(day.coldKnown(), night);
                },
                (day, scope) -> {
                    int night = day.in(scope) & Parts.NIGHT;
                    boolean cold = Parts.contains(day.coldKnown(), night);
                    return new Finding(
                            cold ? "below " + COLD_NIGHT_CELSIUS + " °C" : "unknown or not below", Shown.hours(night));
                });
    }
}
