package io.weathercomment.writing;

import static io.weathercomment.writing.Judges.NO_END;
import static io.weathercomment.writing.Judges.all;
import static io.weathercomment.writing.Judges.anyPossible;
import static io.weathercomment.writing.Judges.both;
import static io.weathercomment.writing.Judges.either;
import static io.weathercomment.writing.Judges.humidity;
import static io.weathercomment.writing.Judges.judge;
import static io.weathercomment.writing.Judges.maximum;
import static io.weathercomment.writing.Rows.CELSIUS;
import static io.weathercomment.writing.Rows.HUMIDITY_RULE;
import static io.weathercomment.writing.Rows.PERCENT;
import static io.weathercomment.writing.Rows.row;
import static io.weathercomment.writing.Thresholds.CRISP_BELOW_PERCENT;
import static io.weathercomment.writing.Thresholds.DAMP_WITH_RAIN_PERCENT;
import static io.weathercomment.writing.Thresholds.DRY_AIR_PERCENT;
import static io.weathercomment.writing.Thresholds.HUMID_PERCENT;
import static io.weathercomment.writing.Thresholds.MUGGY_CELSIUS;

import io.weathercomment.writing.Rule.Judge;
import java.util.List;

/** When the air is as dry or damp as words say. */
final class HumidityRules {
    private HumidityRules() {}

    static List<Rule> rows() {
        return List.of(
                row(
                        ClaimKind.MUGGY,
                        "muggy",
                        "蒸し暑い",
                        "maximum",
                        "with humidity ≥ %d %% by day, ≥ %d".formatted(HUMID_PERCENT, MUGGY_CELSIUS),
                        CELSIUS,
                        HUMIDITY_RULE,
                        both(maximum(MUGGY_CELSIUS, NO_END), humidity(HUMID_PERCENT, 101))),
                row(
                        ClaimKind.DAMP,
                        "damp",
                        "ジメジメ",
                        "humidity",
                        "≥ %d by day, or ≥ %d with precipitation maybe or yes"
                                .formatted(HUMID_PERCENT, DAMP_WITH_RAIN_PERCENT),
                        PERCENT,
                        HUMIDITY_RULE,
                        either(
                                humidity(HUMID_PERCENT, 101),
                                both(humidity(DAMP_WITH_RAIN_PERCENT, 101), anyPossible(Fact.WET)))),
                row(
                        ClaimKind.CRISP,
                        "dry and clear",
                        "カラッと",
                        "humidity",
                        "< %d by day, a fine sky, nothing can fall".formatted(CRISP_BELOW_PERCENT),
                        PERCENT,
                        HUMIDITY_RULE,
                        all(humidity(0, CRISP_BELOW_PERCENT), fine(), dryDay())),
                row(
                        ClaimKind.DRY_AIR,
                        "dry air",
                        "空気の乾燥",
                        "humidity",
                        "< %d by day, nothing can fall".formatted(DRY_AIR_PERCENT),
                        PERCENT,
                        HUMIDITY_RULE,
                        both(humidity(0, DRY_AIR_PERCENT), dryDay())));
    }

    private static Judge fine() {
        return judge(SkyRules::fine, (day, scope) -> Judges.sky(day, day.sky(scope)));
    }

    private static Judge dryDay() {
        return judge(
                (day, scope) -> day.known(day.present()) && day.measured(day.present()) && !day.can(Fact.WET),
                Judges.likelihood(Fact.WET));
    }
}
