package io.weathercomment.writing;

import static io.weathercomment.writing.Judges.any;
import static io.weathercomment.writing.Judges.anyPossible;
import static io.weathercomment.writing.Judges.both;
import static io.weathercomment.writing.Judges.either;
import static io.weathercomment.writing.Judges.firm;
import static io.weathercomment.writing.Judges.judge;
import static io.weathercomment.writing.Judges.never;
import static io.weathercomment.writing.Judges.possible;
import static io.weathercomment.writing.Rows.FIRM;
import static io.weathercomment.writing.Rows.JMA_FOG;
import static io.weathercomment.writing.Rows.JMA_PRECIPITATION;
import static io.weathercomment.writing.Rows.JMA_WIND;
import static io.weathercomment.writing.Rows.POSSIBLE;
import static io.weathercomment.writing.Rows.SAFETY;
import static io.weathercomment.writing.Rows.UNSUPPORTED;
import static io.weathercomment.writing.Rows.row;

import io.weathercomment.domain.WindStrength;
import io.weathercomment.writing.Judges.Test;
import io.weathercomment.writing.Rule.Finding;
import io.weathercomment.writing.Rule.Judge;
import java.util.List;

/** When wind, thunder or fog make a day rough or hide the view. */
final class WindRules {
    private WindRules() {}

    static List<Rule> rows() {
        return List.of(
                row(
                        ClaimKind.FRESH_WIND,
                        "a rather strong wind",
                        "やや強い風",
                        "wind",
                        "firm and fresh, 10–15, at its strongest",
                        "m/s",
                        JMA_WIND,
                        both(
                                blows(WindStrength.FRESH, true),
                                wind((day, scope) -> day.firmWind(WindStrength.STRONG) == Parts.NONE, true))),
                row(
                        ClaimKind.STRONG_WIND,
                        "a strong wind",
                        "強い風",
                        "wind",
                        "firm, ≥ 15",
                        "m/s",
                        JMA_WIND,
                        blows(WindStrength.STRONG, true)),
                row(
                        ClaimKind.STRONG_WIND_RISK,
                        "beware of strong wind",
                        "強い風のおそれ",
                        "wind",
                        "possible, ≥ 15",
                        "m/s",
                        JMA_WIND,
                        blows(WindStrength.STRONG, false)),
                row(
                        ClaimKind.GALE,
                        "a gale",
                        "非常に強い風・暴風",
                        "wind",
                        "firm, ≥ 20",
                        "m/s",
                        JMA_WIND,
                        blows(WindStrength.GALE, true)),
                row(
                        ClaimKind.GENTLE_WIND,
                        "a gentle wind",
                        "そよ風・風は弱い",
                        "wind",
                        "< 10 at all hours, none stronger possible",
                        "m/s",
                        JMA_WIND,
                        wind(
                                (day, scope) -> day.windKnown() && day.possibleWind(WindStrength.FRESH) == Parts.NONE,
                                false)),
                row(
                        ClaimKind.ROUGH,
                        "rough weather",
                        "荒れた天気",
                        "weather",
                        "wind firm, ≥ 15 m/s, and precipitation = yes",
                        "",
                        SAFETY,
                        both(blows(WindStrength.STRONG, true), any(Fact.WET))),
                row(
                        ClaimKind.TYPHOON,
                        "a typhoon",
                        "台風",
                        "typhoon",
                        "told by no source: never true",
                        "",
                        UNSUPPORTED,
                        never("no source tells")),
                row(
                        ClaimKind.HIGH_WAVES,
                        "high waves",
                        "高波",
                        "waves",
                        "told by no source: never true",
                        "",
                        UNSUPPORTED,
                        never("no source tells")),
                row(
                        ClaimKind.WIND_DIRECTION,
                        "a wind from one side",
                        "風向き",
                        "wind direction",
                        "told by no source: never true",
                        "",
                        UNSUPPORTED,
                        never("no source tells")),
                row(
                        ClaimKind.FLYING_OBJECTS,
                        "things may fly",
                        "飛ばされ物",
                        "wind",
                        "firm, ≥ 10",
                        "m/s",
                        SAFETY,
                        blows(WindStrength.FRESH, true)),
                row(
                        ClaimKind.SECURE_WINDOWS,
                        "close and fasten things",
                        "戸締まり・固定",
                        "wind",
                        "firm, ≥ 15",
                        "m/s",
                        SAFETY,
                        blows(WindStrength.STRONG, true)),
                row(ClaimKind.FOG, "fog", "霧", "fog", FIRM, "", JMA_FOG, firm(Fact.FOG)),
                row(ClaimKind.FOG_RISK, "beware of fog", "霧のおそれ", "fog", POSSIBLE, "", JMA_FOG, possible(Fact.FOG)),
                row(
                        ClaimKind.POOR_VISIBILITY,
                        "a poor view",
                        "視界不良",
                        "view",
                        "fog maybe or yes, or heavy rain, heavy snow or a blizzard = yes",
                        "",
                        SAFETY,
                        either(anyPossible(Fact.FOG), any(Fact.HEAVY_RAIN), any(Fact.HEAVY_SNOW), any(Fact.BLOWING))),
                row(ClaimKind.THUNDER, "thunder", "雷", "thunder", FIRM, "", JMA_PRECIPITATION, firm(Fact.THUNDER)),
                row(
                        ClaimKind.THUNDER_RISK,
                        "beware of thunder",
                        "雷のおそれ",
                        "thunder",
                        POSSIBLE,
                        "",
                        JMA_PRECIPITATION,
                        possible(Fact.THUNDER)),
                row(
                        ClaimKind.SUDDEN_CHANGE,
                        "a sudden change",
                        "天気の急変",
                        "thunder",
                        "thunder or heavy rain maybe or yes",
                        "",
                        SAFETY,
                        either(anyPossible(Fact.THUNDER), anyPossible(Fact.HEAVY_RAIN))));
    }

    private static Judge wind(Test test, boolean firm) {
        return judge(test, (day, scope) -> new Finding(Shown.wind(day, firm), scope.hours()));
    }

    /** It blows as strongly as that or stronger; a named time has it in half of its hours, and no other time has. */
    private static Judge blows(WindStrength strength, boolean firm) {
        return wind(
                (day, scope) -> Judges.at(day, scope, firm ? day.firmWind(strength) : day.possibleWind(strength)),
                firm);
    }
}
