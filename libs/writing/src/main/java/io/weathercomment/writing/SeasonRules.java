package io.weathercomment.writing;

import static io.weathercomment.writing.Judges.judge;
import static io.weathercomment.writing.Judges.months;
import static io.weathercomment.writing.Rows.POLLEN_RULE;
import static io.weathercomment.writing.Rows.SEASONS;
import static io.weathercomment.writing.Rows.row;
import static io.weathercomment.writing.Thresholds.POLLEN_HUMIDITY_PERCENT;

import io.weathercomment.domain.WindStrength;
import io.weathercomment.writing.Rule.Finding;
import io.weathercomment.writing.Rule.Judge;
import java.util.List;
import java.util.function.Predicate;

/** Which season a day belongs to, by its date and prefecture. */
final class SeasonRules {
    private SeasonRules() {}

    static List<Rule> rows() {
        return List.of(
                row(
                        ClaimKind.WHOLE_DAY,
                        "a day, not what is left of one",
                        "一日",
                        "hours ahead",
                        "from 9 h or earlier on",
                        "",
                        SEASONS,
                        judge(
                                (day, scope) -> day.ahead(Scope.LATE_MORNING),
                                (day, scope) ->
                                        new Finding(day.ahead(Scope.LATE_MORNING) ? "yes" : "no", scope.hours()))),
                row(ClaimKind.SPRING, "spring", "春", "date", "March to May", "", SEASONS, months(3, 5)),
                row(ClaimKind.SUMMER, "summer", "夏", "date", "June to August", "", SEASONS, months(6, 8)),
                row(ClaimKind.AUTUMN, "autumn", "秋", "date", "September to November", "", SEASONS, months(9, 11)),
                row(ClaimKind.WINTER, "winter", "冬", "date", "December to February", "", SEASONS, months(12, 2)),
                row(ClaimKind.EARLY_SUMMER, "early summer", "初夏", "date", "May and June", "", SEASONS, months(5, 6)),
                row(
                        ClaimKind.RAINY_SEASON,
                        "the rainy season",
                        "梅雨",
                        "date",
                        "5 June to 22 July; Okinawa 10 May to 25 June, Kagoshima 5 to 25 June, Hokkaido never",
                        "",
                        SEASONS,
                        dates(SeasonRules::rainySeason)),
                row(
                        ClaimKind.CHERRY,
                        "cherry blossom",
                        "桜・お花見",
                        "date",
                        "March and April; Hokkaido and Tohoku April and May, Okinawa January and February",
                        "",
                        SEASONS,
                        dates(SeasonRules::cherry)),
                row(ClaimKind.FRESH_GREEN, "fresh green", "新緑", "date", "April to June", "", SEASONS, months(4, 6)),
                row(
                        ClaimKind.AUTUMN_LEAVES,
                        "autumn leaves",
                        "紅葉",
                        "date",
                        "October to December; Hokkaido September to November, Okinawa never",
                        "",
                        SEASONS,
                        dates(SeasonRules::leaves)),
                row(
                        ClaimKind.NEW_YEAR,
                        "the new year",
                        "正月・初詣",
                        "date",
                        "1 to 7 January",
                        "",
                        SEASONS,
                        dates(day -> between(day, 1, 1, 1, 7))),
                row(
                        ClaimKind.YEAR_END,
                        "the end of the year",
                        "年末",
                        "date",
                        "25 to 31 December",
                        "",
                        SEASONS,
                        dates(day -> between(day, 12, 25, 12, 31))),
                row(
                        ClaimKind.POLLEN,
                        "pollen flies",
                        "花粉",
                        "season",
                        "the prefecture's months, nothing can fall, no strong wind, humidity below %d %% if known"
                                .formatted(POLLEN_HUMIDITY_PERCENT),
                        "",
                        POLLEN_RULE,
                        pollen()));
    }

    private static Judge dates(Predicate<Day> test) {
        return judge(
                (day, scope) -> test.test(day),
                (day, scope) ->
                        new Finding(day.facts().date() + ", " + day.facts().prefecture(), scope.hours()));
    }

    private static boolean between(Day day, int fromMonth, int fromDay, int toMonth, int toDay) {
        int date = day.month() * 100 + day.dayOfMonth();
        return date >= fromMonth * 100 + fromDay && date <= toMonth * 100 + toDay;
    }

    /** Of Kagoshima the days that its islands and its mainland share. */
    private static boolean rainySeason(Day day) {
        return switch (day.facts().prefecture()) {
            case "北海道" -> false;
            case "沖縄" -> between(day, 5, 10, 6, 25);
            case "鹿児島" -> between(day, 6, 5, 6, 25);
            default -> between(day, 6, 5, 7, 22);
        };
    }

    private static boolean cherry(Day day) {
        return switch (day.facts().prefecture()) {
            case "北海道", "青森", "岩手", "宮城", "秋田", "山形", "福島" -> day.months(4, 5);
            case "沖縄" -> day.months(1, 2);
            default -> day.months(3, 4);
        };
    }

    private static boolean leaves(Day day) {
        return switch (day.facts().prefecture()) {
            case "北海道" -> day.months(9, 11);
            case "沖縄" -> false;
            default -> day.months(10, 12);
        };
    }

    /** Season by prefecture, dry, no strong wind; humidity counts where it is known. */
    static Judge pollen() {
        return judge(
                (day, scope) -> day.hasDaytime()
                        && PollenSeason.of(day.facts().prefecture()).contains(day.month())
                        && day.known(day.present())
                        && !day.can(Fact.WET)
                        && day.highestHumidity() < POLLEN_HUMIDITY_PERCENT
                        && day.windKnown()
                        && day.possibleWind(WindStrength.STRONG) == Parts.NONE,
                (day, scope) -> new Finding(
                        "%s, month %d, precipitation %s, wind %s"
                                .formatted(
                                        day.facts().prefecture(),
                                        day.month(),
                                        Shown.likelihood(day, day.present(), Fact.WET),
                                        Shown.wind(day, false)),
                        scope.hours()));
    }
}
