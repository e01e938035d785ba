package io.weathercomment.writing;

import static io.weathercomment.writing.RulePair.pair;
import static io.weathercomment.writing.Sheets.day;

import java.util.List;

/** Days for the claims of the season. */
final class SeasonRulePairs {
    private SeasonRulePairs() {}

    static List<RulePair> pairs() {
        return List.of(
                pair(ClaimKind.WHOLE_DAY, day().issuedAt(11), day().issuedAt(12)),
                pair(ClaimKind.SPRING, day().month(3), day().month(2)),
                pair(ClaimKind.SPRING, day().month(5), day().month(6)),
                pair(ClaimKind.SUMMER, day().month(6), day().month(5)),
                pair(ClaimKind.SUMMER, day().month(8), day().month(9)),
                pair(ClaimKind.AUTUMN, day().month(9), day().month(8)),
                pair(ClaimKind.AUTUMN, day().month(11), day().month(12)),
                pair(ClaimKind.WINTER, day().month(12), day().month(11)),
                pair(ClaimKind.WINTER, day().month(2), day().month(3)),
                pair(ClaimKind.EARLY_SUMMER, day().month(5), day().month(4)),
                pair(ClaimKind.EARLY_SUMMER, day().month(6), day().month(7)),
                pair(ClaimKind.RAINY_SEASON, day().on(6, 5), day().on(6, 4)),
                pair(ClaimKind.RAINY_SEASON, day().on(7, 22), day().on(7, 23)),
                pair(ClaimKind.RAINY_SEASON, day().on(5, 10).in("沖縄"), day().on(5, 10)),
                pair(
                        ClaimKind.RAINY_SEASON,
                        day().on(6, 25).in("沖縄"),
                        day().on(6, 26).in("沖縄")),
                pair(
                        ClaimKind.RAINY_SEASON,
                        day().on(6, 25).in("鹿児島"),
                        day().on(6, 26).in("鹿児島")),
                pair(
                        ClaimKind.RAINY_SEASON,
                        day().on(6, 20).in("青森"),
                        day().on(6, 20).in("北海道")),
                pair(ClaimKind.CHERRY, day().month(4), day().month(5)),
                pair(ClaimKind.CHERRY, day().month(3), day().month(3).in("宮城")),
                pair(ClaimKind.CHERRY, day().month(5).in("北海道"), day().month(5).in("新潟")),
                pair(ClaimKind.CHERRY, day().month(1).in("沖縄"), day().month(4).in("沖縄")),
                pair(ClaimKind.FRESH_GREEN, day().month(4), day().month(3)),
                pair(ClaimKind.FRESH_GREEN, day().month(6), day().month(7)),
                pair(ClaimKind.AUTUMN_LEAVES, day().month(10), day().month(9)),
                pair(
                        ClaimKind.AUTUMN_LEAVES,
                        day().month(9).in("北海道"),
                        day().month(12).in("北海道")),
                pair(ClaimKind.AUTUMN_LEAVES, day().month(11), day().month(11).in("沖縄")),
                pair(ClaimKind.NEW_YEAR, day().on(1, 7), day().on(1, 8)),
                pair(ClaimKind.NEW_YEAR, day().on(1, 1), day().on(12, 31)),
                pair(ClaimKind.YEAR_END, day().on(12, 25), day().on(12, 24)),
                pair(ClaimKind.YEAR_END, day().on(12, 31), day().on(1, 1)));
    }
}
