package io.weathercomment.writing;

import static io.weathercomment.domain.DayPart.EARLY_AFTERNOON;
import static io.weathercomment.domain.DayPart.EARLY_NIGHT;
import static io.weathercomment.domain.DayPart.EVENING;
import static io.weathercomment.domain.DayPart.LATE_MORNING;
import static io.weathercomment.domain.DayPart.MORNING;
import static io.weathercomment.domain.Extent.AT_TIMES;
import static io.weathercomment.domain.Extent.BRIEF;
import static io.weathercomment.domain.Likelihood.MAYBE;
import static io.weathercomment.domain.Likelihood.YES;
import static io.weathercomment.domain.Sky.CLOUDY;
import static io.weathercomment.domain.Sky.FINE;
import static io.weathercomment.domain.Sky.PARTLY_FINE;
import static io.weathercomment.domain.WindStrength.FRESH;
import static io.weathercomment.domain.WindStrength.STRONG;
import static io.weathercomment.writing.ClaimKind.CHANGEABLE;
import static io.weathercomment.writing.ClaimKind.JUST_IN_CASE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Cases in which writers of such comments went wrong before, one row each, with what we do. They judge texts through the
 * lexicon. The numbers are those of a list that editors know; a few numbers have several rows.
 */
class KnownCasesTest {
    private static final Checks CHECKS = new Checks(new Corpus("none", Lexicon.builtIn(), List.of()));

    /** What becomes of a text, or of two. */
    sealed interface Fate {
        /** It is understood, all its claims are true, and two texts can stand side by side. */
        record Accepted() implements Fate {}

        /** It is understood, and the forecast refuses a claim of one of these kinds. */
        record Refused(Set<ClaimKind> kinds) implements Fate {}

        /** It is understood, and the forecast refuses nothing but this. */
        record RefusedOnly(ClaimKind kind) implements Fate {}

        /** It leaves something to be said. */
        record Fragment() implements Fate {}

        /** It says what nobody may say. */
        record Banned() implements Fate {}

        /** The two can't stand side by side. */
        record Objected(String id) implements Fate {}

        /** The two don't name what must be named. */
        record Unnamed(Hazard hazard) implements Fate {}
    }

    record Row(String number, String day, Sheets facts, String weather, String advice, Fate fate) {
        @Override
        public String toString() {
            return "%s: %s; %s %s".formatted(number, day, weather, advice);
        }
    }

    private static final class Case {
        private final String number;
        private final String day;
        private final Sheets facts;

        Case(String number, String day, Sheets facts) {
            this.number = number;
            this.day = day;
            this.facts = facts;
        }

        Row accepts(String weather) {
            return row(weather, "", new Fate.Accepted());
        }

        Row refuses(String weather, ClaimKind... kinds) {
            return row(weather, "", new Fate.Refused(Set.of(kinds)));
        }

        Row refusesOnly(String weather, ClaimKind kind) {
            return row(weather, "", new Fate.RefusedOnly(kind));
        }

        Row fragment(String weather) {
            return row(weather, "", new Fate.Fragment());
        }

        Row bans(String weather) {
            return row(weather, "", new Fate.Banned());
        }

        Row advises(String advice) {
            return row("", advice, new Fate.Accepted());
        }

        Row adviseNot(String advice, ClaimKind... kinds) {
            return row("", advice, new Fate.Refused(Set.of(kinds)));
        }

        Row pairs(String weather, String advice) {
            return row(weather, advice, new Fate.Accepted());
        }

        Row refusesPair(String weather, String advice, ClaimKind... kinds) {
            return row(weather, advice, new Fate.Refused(Set.of(kinds)));
        }

        Row objects(String weather, String advice, String id) {
            return row(weather, advice, new Fate.Objected(id));
        }

        Row unnamed(String weather, String advice, Hazard hazard) {
            return row(weather, advice, new Fate.Unnamed(hazard));
        }

        private Row row(String weather, String advice, Fate fate) {
            return new Row(number, day, facts, weather, advice, fate);
        }
    }

    private static Case on(String number, String day, Sheets facts) {
        return new Case(number, day, facts);
    }

    private static Sheets cloudy() {
        return Sheets.day().humidity(60);
    }

    private static Sheets fine() {
        return cloudy().sky(FINE);
    }

    /** Rain without a pause. */
    private static Sheets rain(double millimetresPerHour) {
        return cloudy().rain(YES).amount(millimetresPerHour);
    }

    private static Sheets heavyRain(double millimetresPerHour) {
        return rain(millimetresPerHour).heavy(YES);
    }

    private static Sheets cold(Sheets sheets) {
        return sheets.celsius(3.0, 8.0).month(1);
    }

    static List<Row> sky() {
        return List.of(
                on("3", "cloudy, dry", cloudy()).refuses("にわか雨に注意", ClaimKind.SHOWER),
                on("5", "cloudy, dry", cloudy()).fragment("日差しが届いても"),
                on("5", "cloudy, dry", cloudy()).refuses("日差しが届く", ClaimKind.SUN),
                on("6", "cloudy in November", cloudy().month(11)).refuses("秋晴れの空", ClaimKind.FINE),
                on(
                                "7",
                                "cloudy, 0.5 mm for a while",
                                cloudy().rain(YES, BRIEF, EVENING).amount(0.5, EVENING))
                        .advises("傘があると安心"),
                on("8", "rain, 3 mm", rain(3)).adviseNot("日差しの活用を", ClaimKind.SUN),
                on("9", "rain, 3 mm", rain(3)).adviseNot("お出かけ日和", ClaimKind.OUTING),
                on("10", "rain in March", rain(3).month(3)).adviseNot("花粉飛散に注意", ClaimKind.POLLEN),
                on("19", "fine all day", fine()).refuses("変わりやすい空", CHANGEABLE),
                on("20", "fine, rain for a while", fine().rain(YES, BRIEF, EARLY_AFTERNOON))
                        .accepts("変わりやすい空"),
                on("20", "fine, clouds at last", cloudy().sky(FINE, FINE, FINE, CLOUDY, CLOUDY, CLOUDY))
                        .refuses("変わりやすい空", CHANGEABLE),
                on("21", "cloudy all day", cloudy()).refuses("天気の変化に注意", CHANGEABLE),
                on("22", "sun and clouds, dry", cloudy().sky(PARTLY_FINE)).refuses("雨が降りやすい", ClaimKind.RAIN),
                on("23", "cloudy, rain at times", cloudy().rain(YES, AT_TIMES)).accepts("雨が降りやすい"),
                on("24", "thunder, 6 mm", rain(6).thunder(YES)).advises("傘の出番です"),
                on("25", "sun and clouds in November", cloudy().sky(PARTLY_FINE).month(11))
                        .refusesOnly("梅雨の晴れ間", ClaimKind.RAINY_SEASON),
                on("25", "sun and clouds in June", cloudy().sky(PARTLY_FINE)).accepts("梅雨の晴れ間"),
                on("41", "fine", fine()).refuses("雨が降りそう", ClaimKind.RAIN),
                on("43", "rain, 2 mm", rain(2)).advises("傘をお忘れなく"),
                on("44", "rain, 1 mm", rain(1)).adviseNot("洗濯物を外に", ClaimKind.LAUNDRY),
                on("45", "rain, 1 mm, 18 °C", rain(1).celsius(12.0, 18.0)).accepts("日差しはなくひんやり"),
                on("46", "fine", fine()).refuses("スッキリしない空", ClaimKind.DULL),
                on("48", "rain, 3 mm", rain(3)).accepts("スッキリしない空"),
                on("49", "heavy rain, 12 mm", heavyRain(12)).refuses("にわか雨かも", ClaimKind.SHOWER),
                on("51", "rain, 6 mm", rain(6)).refuses("小雨がぱらぱら", ClaimKind.DRIZZLE),
                on("57", "cloudy, little wind", cloudy()).refuses("変わりやすい空", CHANGEABLE),
                on("60", "thin clouds", cloudy()).refuses("夏空が広がる", ClaimKind.SUMMER_SKY, ClaimKind.FINE),
                on("61", "cloudy", cloudy()).adviseNot("強い日差し対策を", ClaimKind.STRONG_SUN, ClaimKind.UV),
                on("64", "cloudy", cloudy()).accepts("空模様は変わらず"),
                on("64", "cloudy, a shower", cloudy().rain(YES, BRIEF, EVENING))
                        .refuses("空模様は変わらず", ClaimKind.STEADY_SKY),
                on("64", "thin clouds", cloudy().sky(PARTLY_FINE)).accepts("空模様は変わらず"),
                on("101", "fine, 32 °C in July", fine().month(7).celsius(24.0, 32.0))
                        .refuses("変わりやすい空です", CHANGEABLE),
                on("101", "fine, 32 °C in July", fine().month(7).celsius(24.0, 32.0))
                        .accepts("強い日差しに注意"));
    }

    static List<Row> thinClouds() {
        var rows = new ArrayList<Row>();
        for (var text : List.of("変わりやすい空", "変わりやすい天気", "変化しやすい空", "移ろいやすい空", "気まぐれな空", "不安定な空模様")) {
            rows.add(on("103", "thin clouds", cloudy()).refuses(text, CHANGEABLE, ClaimKind.SUDDEN_CHANGE));
            rows.add(on("103", "sun through thin clouds", cloudy().sky(PARTLY_FINE))
                    .refuses(text, CHANGEABLE, ClaimKind.SUDDEN_CHANGE));
        }
        return rows;
    }

    static List<Row> warmth() {
        return List.of(
                on("12", "fine, 33 °C in August", fine().month(8).celsius(25.0, 33.0))
                        .refuses("残暑が続く", ClaimKind.LATE_SUMMER_HEAT),
                on("14", "fine, 33 °C in October", fine().month(10).celsius(25.0, 33.0))
                        .refuses("真夏の暑さ", ClaimKind.MIDSUMMER_HEAT),
                on("15", "fine, 33 °C in September", fine().month(9).celsius(25.0, 33.0))
                        .refuses("真夏の暑さ", ClaimKind.MIDSUMMER_HEAT),
                on("26", "34.9 °C, 60 %", fine().month(8).celsius(26.0, 34.9))
                        .adviseNot("熱中症に注意", ClaimKind.HEATSTROKE),
                on("26", "34.9 °C, 70 %", fine().month(8).celsius(26.0, 34.9).humidity(70))
                        .advises("熱中症に注意"),
                on("27", "35.0 °C", fine().celsius(26.0, 35.0)).advises("熱中症に注意"),
                on("29", "36 °C", fine().celsius(26.0, 36.0)).accepts("厳しい暑さ"),
                on("30", "37 °C", fine().celsius(26.0, 37.0)).accepts("厳しい暑さ"),
                on("31", "36 °C", fine().celsius(26.0, 36.0)).refuses("過ごしやすい", ClaimKind.MILD),
                on("32", "37 °C", fine().celsius(26.0, 37.0)).refuses("過ごしやすい", ClaimKind.MILD),
                on("34", "25 °C", fine().celsius(16.0, 25.0)).adviseNot("防寒は万全に", ClaimKind.WARM_CLOTHES),
                on("35", "24 °C", fine().celsius(16.0, 24.0)).adviseNot("防寒は万全に", ClaimKind.WARM_CLOTHES),
                on("38", "30 °C", fine().celsius(22.0, 30.0)).refuses("猛暑に警戒", ClaimKind.EXTREME_HEAT),
                on("39", "12.0 °C", fine().celsius(5.0, 12.0)).refuses("凍える寒さ", ClaimKind.SEVERE_COLD),
                on("40", "11 °C", fine().celsius(5.0, 11.0)).adviseNot("冷房で快適に", ClaimKind.COOLING, ClaimKind.MILD),
                on("76", "29 %, rain", rain(1).humidity(29)).refuses("ジメジメ注意", ClaimKind.DAMP),
                on("76", "30 %, rain", rain(1).humidity(30)).accepts("ジメジメ注意"),
                on("98", "July, 35 °C", fine().month(7).celsius(26.0, 35.0)).advises("熱中症に注意"),
                on("98", "July, 35 °C", fine().month(7).celsius(26.0, 35.0))
                        .adviseNot("防寒は万全に", ClaimKind.WARM_CLOTHES),
                on("98", "July, 35 °C", fine().month(7).celsius(26.0, 35.0)).advises("水分補給を忘れずに"),
                on("98", "July, 35 °C", fine().month(7).celsius(26.0, 35.0)).adviseNot("暖房で暖かく", ClaimKind.HEATING),
                on("99", "January, 8 °C", cold(fine())).advises("暖かくしてお出かけを"),
                on("99", "January, 8 °C", cold(fine())).adviseNot("熱中症に注意", ClaimKind.HEATSTROKE),
                on("99", "January, 8 °C", cold(fine())).advises("防寒着でお出かけを"),
                on("99", "January, 8 °C", cold(fine())).adviseNot("紫外線に注意", ClaimKind.UV),
                on("100", "April, 12 to 22 °C", fine().month(4).celsius(12.0, 22.0))
                        .accepts("寒暖差に注意"),
                on("100", "October, 12 to 22 °C", fine().month(10).celsius(12.0, 22.0))
                        .accepts("寒暖差に注意"),
                on("100", "April, 12 to 22 °C", fine().month(4).celsius(12.0, 22.0))
                        .accepts("穏やかな空"),
                on("100", "October, 12 to 22 °C", fine().month(10).celsius(12.0, 22.0))
                        .accepts("過ごしやすい"));
    }

    static List<Row> placesAndHazards() {
        return List.of(
                on("65", "heavy rain, 15 mm", heavyRain(15)).unnamed("雨が続く", "傘をお忘れなく", Hazard.HEAVY_RAIN),
                on("65", "heavy rain, 15 mm", heavyRain(15)).pairs("激しい雨に警戒", "傘をお忘れなく"),
                on("66", "a storm", rain(6).wind(STRONG, STRONG)).accepts("嵐に警戒"),
                on("70", "inland", cloudy().in("岐阜")).refuses("高波に注意", ClaimKind.HIGH_WAVES),
                on("71", "Naha", cloudy().in("沖縄")).adviseNot("雪道に注意", ClaimKind.SNOW, ClaimKind.SNOWY_FOOTING),
                on("72", "Naha in January", cold(cloudy()).in("沖縄"))
                        .adviseNot("雪道に注意", ClaimKind.SNOW, ClaimKind.SNOWY_FOOTING),
                on(
                                "73",
                                "Miyako in Iwate, snow",
                                cloudy().in("岩手").month(1).celsius(-3.0, 2.0).snow(YES))
                        .advises("雪道に注意"),
                on("74", "Sapporo, 34.9 °C", fine().in("北海道").celsius(24.0, 34.9))
                        .refuses("猛暑に警戒", ClaimKind.EXTREME_HEAT),
                on("74", "Sapporo, 35 °C", fine().in("北海道").celsius(24.0, 35.0)).accepts("猛暑に警戒"),
                on("77", "fine", fine()).refuses("天気回復へ", ClaimKind.IMPROVING),
                on("138", "sleet", cold(cloudy()).rainOrSnow(YES)).accepts("雨か雪が降る"),
                on("138", "snow", cold(cloudy()).snow(YES)).unnamed("すっきりしない空", "暖かい服装を", Hazard.SNOW),
                on(
                                "146",
                                "fine, cloudy and up to 35 °C",
                                cloudy().sky(FINE, FINE, CLOUDY, CLOUDY, CLOUDY, CLOUDY)
                                        .celsius(26.0, 35.0)
                                        .humidity(70))
                        .unnamed("蒸し暑い一日", "水分補給を忘れずに", Hazard.EXTREME_HEAT),
                on(
                                "147",
                                "11 mm, and fog",
                                cloudy().rain(YES, MORNING).heavy(YES, MORNING).fog(YES, LATE_MORNING))
                        .unnamed("激しい雨に警戒", "傘をお忘れなく", Hazard.FOG),
                on(
                                "147",
                                "11 mm, and fog",
                                cloudy().rain(YES, MORNING).heavy(YES, MORNING).fog(YES, LATE_MORNING))
                        .unnamed("霧に注意", "傘をお忘れなく", Hazard.HEAVY_RAIN),
                on("169", "rain", rain(3)).bans("最悪"),
                on("169", "rain", rain(3)).bans("最悪の空模様"));
    }

    static List<Row> pollen() {
        var text = "花粉飛散に注意";
        var none = ClaimKind.POLLEN;
        return List.of(
                on("81", "Tokyo, 28 February", cloudy().on(2, 28)).advises(text),
                on("82", "Tokyo, 1 June", cloudy().on(6, 1)).adviseNot(text, none),
                on("84", "Tokyo in March, 79 %", cloudy().month(3).humidity(79)).advises(text),
                on("84", "Tokyo in March, 80 %", cloudy().month(3).humidity(80)).adviseNot(text, none),
                on("84", "Tokyo in March, 85 %", cloudy().month(3).humidity(85)).adviseNot(text, none),
                on("85", "Tokyo in March, below 15 m/s", cloudy().month(3).wind(FRESH, FRESH))
                        .advises(text),
                on("85", "Tokyo in March, 15.1 m/s", cloudy().month(3).wind(STRONG, STRONG))
                        .adviseNot(text, none),
                on("87", "Fukuoka in January", cloudy().month(1).in("福岡")).advises(text),
                on("87", "Fukuoka in May", cloudy().month(5).in("福岡")).adviseNot(text, none),
                on("88", "Osaka in May", cloudy().month(5).in("大阪")).adviseNot(text, none),
                on("88", "Tokyo in May", cloudy().month(5)).advises(text),
                on("89", "Okinawa in March", cloudy().month(3).in("沖縄")).adviseNot(text, none));
    }

    static List<Row> continuousRain() {
        var rows = new ArrayList<Row>();
        rows.add(on("91", "rain all day", rain(8)).accepts("雨が続く"));
        rows.add(on("92", "0.2 mm all day", cloudy().rain(MAYBE).amount(0.2)).advises("念のため傘を"));
        rows.add(on("92", "0.2 mm all day", cloudy().rain(MAYBE).amount(0.2)).refuses("雨の降る一日", ClaimKind.RAIN));
        rows.add(on("93", "rain from 15 to 21 h", cloudy().rain(YES, EVENING, EARLY_NIGHT))
                .refuses("雨が続く", ClaimKind.RAIN_ALL_DAY));
        for (var text : List.of("にわか雨に注意", "ニワカ雨に注意", "一時的な雨", "急な雨に注意", "突然の雨に注意", "通り雨に注意")) {
            rows.add(on("95", "rain all day", rain(3))
                    .refuses(text, ClaimKind.SHOWER, ClaimKind.BRIEF_RAIN, ClaimKind.SUDDEN_CHANGE));
        }
        rows.add(on("95", "rain all day", rain(3)).accepts("雨の降る一日"));
        for (var text : List.of("傘があると安心", "傘がお守り", "念のため傘を", "折りたたみ傘を忘れずに", "折り畳み傘を忘れずに")) {
            rows.add(on("96", "rain all day", rain(3)).adviseNot(text, JUST_IN_CASE));
        }
        rows.add(on("96", "rain all day", rain(3)).advises("傘を忘れずに"));
        rows.add(on("97", "3 mm", rain(3)).refuses("激しい土砂降り", ClaimKind.HEAVY_RAIN));
        rows.add(on("97", "3 mm", rain(3)).accepts("弱い雨が降る"));
        return rows;
    }

    static List<Row> pairs() {
        var brief = cloudy().rain(YES, BRIEF, EVENING);
        var hot = fine().month(8).celsius(26.0, 36.0);
        return List.of(
                on("105", "36 °C", hot).objects("熱中症に警戒", "熱中症対策を", "pair.repetition"),
                on("106", "rain for a while", brief).objects("傘がお守り", "傘を忘れずに", "pair.repetition"),
                on("107", "fine", fine()).objects("日差しの活用を", "紫外線対策を", "pair.enjoyed-sun"),
                on("109", "12 to 22 °C", fine().celsius(12.0, 22.0)).objects("朝晩と昼間の気温差", "寒暖差に注意", "pair.repetition"),
                on("112", "fine", fine().celsius(18.0, 28.0)).objects("強い日差し", "日差しに注意", "pair.repetition"),
                on("114", "rain, 3 mm", rain(3)).objects("傘の出番です", "雨具の準備を", "pair.repetition"),
                on("116", "4 °C", cold(fine())).objects("快適な空", "厳しい寒さ", "pair.tone"),
                on("117", "rain", rain(3)).objects("警戒が必要", "楽しい一日を", "pair.tone"),
                on("119", "15 °C", fine().celsius(6.0, 15.0)).refusesPair("冷え込む", "水分補給を", ClaimKind.DRINKING),
                on("120", "fine, seen at noon", fine()).pairs("穏やかな空", "日焼け対策を"),
                on("120", "cloudy, seen at noon", cloudy()).refusesPair("穏やかな空", "日焼け対策を", ClaimKind.UV),
                on("123", "26 °C in August", cloudy().month(8).celsius(20.0, 26.0))
                        .objects("昼間も涼しい", "昼間は蒸し暑い", "pair.heat-and-cold"),
                on("124", "36 °C", hot).objects("熱中症に警戒", "熱中症に注意", "pair.repetition"),
                on("126", "rain", rain(3)).objects("雨に注意", "雨に警戒", "pair.repetition"),
                on("127", "strong wind", cloudy().wind(STRONG, STRONG)).objects("強風に注意", "風に注意して", "pair.repetition"),
                on("128", "fine, 32 °C", fine().celsius(24.0, 32.0)).pairs("晴れて暑い一日", "水分補給を忘れずに"),
                on("129", "fine", fine()).objects("穏やかな空", "穏やかな空", "pair.repetition"));
    }

    static List<Row> whole() {
        var snow = cloudy().in("北海道").month(1).celsius(-8.0, -2.0).snow(YES);
        var fog = cloudy().month(4).celsius(6.0, 12.0).fog(YES, MORNING, LATE_MORNING);
        var heavy = heavyRain(12).month(1).celsius(3.0, 8.0);
        var trace = fine().month(5).celsius(16.0, 26.0).rain(MAYBE, EVENING).amount(0.3, EVENING);
        return List.of(
                on("179", "snow, −2 °C in Sapporo", snow).refusesPair("天気下り坂", "暖かい服装を", ClaimKind.WORSENING),
                on("179", "snow, −2 °C in Sapporo", snow).pairs("雪の降る一日", "暖かい服装を"),
                on("180", "fog, 12 °C in April", fog).adviseNot("お出かけ日和", ClaimKind.OUTING),
                on("180", "fog, 12 °C in April", fog).pairs("霧に包まれる", "車の運転は慎重に"),
                on("181", "12 mm, 8 °C in January", heavy).pairs("激しい雨に警戒", "傘を忘れずに"),
                on("181", "12 mm, 8 °C in January", heavy).adviseNot("お出かけ日和", ClaimKind.OUTING),
                on("181", "12 mm, 8 °C in January", heavy).refuses("日差しが届く", ClaimKind.SUN),
                on("181", "12 mm, 8 °C in January", heavy).adviseNot("傘があると安心", JUST_IN_CASE),
                on("182", "fine, 0.3 mm at 15 h in May", trace).pairs("晴れて汗ばむ陽気", "念のため傘を"),
                on("182", "fine, 0.3 mm at 15 h in May", trace).refuses("雨の降る一日", ClaimKind.RAIN));
    }

    private static Stream<Row> rows() {
        return Stream.of(
                        sky(), thinClouds(), warmth(), placesAndHazards(), pollen(), continuousRain(), pairs(), whole())
                .flatMap(List::stream);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void judgesKnownCasesAsEditorsDo(Row row) {
        var check = CHECKS.check(row.facts().sheet(), row.weather(), row.advice());
        var texts = Stream.of(check.weather(), check.advice())
                .filter(text -> !text.line().text().isEmpty())
                .toList();

        switch (row.fate()) {
            case Fate.Accepted() -> {
                assertThat(texts).allSatisfy(KnownCasesTest::isUnderstood);
                assertThat(texts).flatExtracting(CheckedText::refused).isEmpty();
                assertThat(texts.size() == 2 ? check.pairObjections() : List.of())
                        .isEmpty();
                assertThat(texts.size() == 2 ? check.missingHazards() : List.of())
                        .isEmpty();
            }
            case Fate.Refused(var kinds) -> {
                assertThat(texts).allSatisfy(KnownCasesTest::isUnderstood);
                assertThat(refusedKinds(texts)).containsAnyElementsOf(kinds);
            }
            case Fate.RefusedOnly(var kind) -> {
                assertThat(texts).allSatisfy(KnownCasesTest::isUnderstood);
                assertThat(refusedKinds(texts)).containsExactly(kind);
            }
            case Fate.Fragment() ->
                assertThat(texts.getFirst().line().reading().fragment()).isTrue();
            case Fate.Banned() ->
                assertThat(texts.getFirst().formProblems()).anyMatch(problem -> problem.contains("must not say"));
            case Fate.Objected(var id) -> {
                assertThat(texts).allSatisfy(KnownCasesTest::isUnderstood);
                assertThat(check.pairObjections()).extracting(Objection::id).contains(id);
            }
            case Fate.Unnamed(var hazard) -> {
                assertThat(texts).allSatisfy(KnownCasesTest::isUnderstood);
                assertThat(texts).flatExtracting(CheckedText::refused).isEmpty();
                assertThat(check.missingHazards()).contains(hazard);
            }
        }
    }

    private static void isUnderstood(CheckedText text) {
        assertThat(text.line().reading().gaps()).as(text.line().text()).isEmpty();
        assertThat(text.line().reading().fragment()).isFalse();
    }

    private static Set<ClaimKind> refusedKinds(List<CheckedText> texts) {
        return texts.stream()
                .flatMap(text -> text.refused().stream())
                .map(claim -> claim.wording().claim().kind())
                .collect(Collectors.toSet());
    }
}
