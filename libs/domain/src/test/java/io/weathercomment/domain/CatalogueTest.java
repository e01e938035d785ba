package io.weathercomment.domain;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {
    private static final String HEADER =
            "id,name,kana,romaji,prefecture,region,order,latitude,longitude,jma_office,jma_area,amedas\n";

    private final Catalogue catalogue = Catalogue.bundled();

    @Test
    void holdsThePlacesOfElevenRegionsInDisplayOrder() {
        var counts = catalogue.all().stream().collect(groupingBy(Location::region, counting()));

        assertThat(catalogue.regions())
                .containsExactly("北海道", "東北", "北陸", "関東", "甲信", "東海", "近畿", "四国", "中国", "九州", "沖縄");
        assertThat(counts)
                .isEqualTo(Map.ofEntries(
                        Map.entry("北海道", 16L),
                        Map.entry("東北", 17L),
                        Map.entry("北陸", 10L),
                        Map.entry("関東", 18L),
                        Map.entry("甲信", 5L),
                        Map.entry("東海", 10L),
                        Map.entry("近畿", 11L),
                        Map.entry("四国", 9L),
                        Map.entry("中国", 13L),
                        Map.entry("九州", 26L),
                        Map.entry("沖縄", 7L)));
    }

    @Test
    void numbersThePlacesAsTheyAreListed() {
        assertThat(catalogue.all())
                .extracting(Location::order)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 142).boxed().toList());
        assertThat(catalogue.all().getFirst().name()).isEqualTo("稚内");
        assertThat(catalogue.all().getLast().name()).isEqualTo("与那国島");
    }

    @Test
    void givesEachPlaceItsOwnIdNameReadingAreaAndPoint() {
        assertThat(catalogue.all()).extracting(Location::id).doesNotHaveDuplicates();
        assertThat(catalogue.all()).extracting(Location::name).doesNotHaveDuplicates();
        assertThat(catalogue.all()).extracting(Location::kana).doesNotHaveDuplicates();
        assertThat(catalogue.all()).extracting(Location::jmaArea).doesNotHaveDuplicates();
        assertThat(catalogue.all()).extracting(Location::amedas).doesNotHaveDuplicates();
    }

    @Test
    void coversAllPrefecturesWithoutTheirSuffix() {
        var prefectures =
                catalogue.all().stream().map(Location::prefecture).distinct().toList();

        assertThat(prefectures)
                .hasSize(47)
                .contains("北海道", "東京", "京都", "大阪", "沖縄")
                .filteredOn(prefecture -> prefecture.matches(".+[府県]|東京都"))
                .isEmpty();
    }

    @Test
    void writesIdsReadingsAndCodesInTheirForms() {
        assertThat(catalogue.all()).allSatisfy(location -> {
            assertThat(location.id()).isEqualTo(location.romaji().toLowerCase(Locale.ROOT));
            assertThat(location.kana()).matches("[ぁ-ん]+");
            assertThat(location.romaji()).matches("[A-Z][a-z]+(-[A-Z][a-z]+)*");
            assertThat(location.jmaOffice()).matches("\\d{6}");
            assertThat(location.jmaArea()).matches("\\d{6}");
            assertThat(location.amedas()).matches("\\d{5}");
        });
    }

    @Test
    void knowsTokyo() {
        assertThat(catalogue.byId("tokyo"))
                .contains(new Location(
                        "tokyo", "東京", "とうきょう", "Tokyo", "東京", "関東", 44, 35.6917, 139.75, "130000", "130010", "44132"));
    }

    @ParameterizedTest
    @CsvSource({
        "宮古, miyako, 030020", "宮古島, miyakojima, 473000", "清水, shimizu, 390030", "山口, yamaguchi, 350020",
        "銚子, choshi, 120020", "高知, kochi, 390010", "帯広, obihiro, 014030", "名瀬, naze, 460040",
        "大東島, daitojima, 472000", "阿蘇乙姫, aso-otohime, 430020",
    })
    void findsByIdAndByName(String name, String id, String area) {
        assertThat(catalogue.find(name))
                .hasValueSatisfying(place -> assertThat(place.jmaArea()).isEqualTo(area));
        assertThat(catalogue.find(id)).isEqualTo(catalogue.find(name));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"' 東京 '|tokyo", "'　東京　'|tokyo", "'東京\n'|tokyo", "'\u00a0東京'|tokyo", "むつ|mutsu", "八戸|hachinohe"})
    void findsANameWhateverItsWidthAndMargins(String text, String id) {
        assertThat(catalogue.find(text)).isEqualTo(catalogue.byId(id)).isPresent();
    }

    /** が as か and a voicing mark is the same name. */
    @Test
    void findsANameInDecomposedKana() {
        var catalogue = Catalogue.parse(HEADER + "sagae,さがえ,さがえ,Sagae,山形,東北,1,38.38,140.28,060000,060010,35376\n");

        assertThat(catalogue.find("さか\u3099え")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "東京都",
                "おおさか",
                "福生",
                "",
                " ",
                "TOKYO",
                "Tokyo",
                "大坂",
                "東京１",
                "東 京",
                "京",
                "北海道",
                "130010",
                "とうきょう",
                "関東",
                "東京,大阪",
                "*",
                "東京\u0000",
                "\ud800"
            })
    void findsNothingForAnyOtherSpelling(String text) {
        assertThat(catalogue.find(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "東京都, 東京",
        "とうきょう, 東京",
        "トウキョウ, 東京",
        "ﾄｳｷｮｳ, 東京",
        "TOKYO, 東京",
        "Tōkyō, 東京",
        "toukyou, 東京",
        "大坂, 大阪",
        "おおさか, 大阪",
        "oosaka, 大阪",
        "横濱, 横浜",
        "那覇市, 那覇",
        "宮崎県, 宮崎",
        "宮古島市, 宮古島",
        "札, 札幌",
        "会津若松, 若松",
        "土佐清水市, 清水",
        "南大東島, 大東島",
        "福嶋, 福島",
        "tokio, 東京",
        "かごしまけん, 鹿児島",
        "Aso Otohime, 阿蘇乙姫",
        "北九州市八幡西区, 八幡",
        "兵庫県, 神戸",
        "ほっかいどうさっぽろ, 札幌",
    })
    void suggestsThePlaceMeantFirst(String text, String expected) {
        assertThat(catalogue.suggest(text, 5)).extracting(Location::name).startsWith(expected);
    }

    @Test
    void suggestsTheWholePrefectureAfterThePlaceOfItsName() {
        assertThat(catalogue.suggest("東京都", 4)).extracting(Location::name).containsExactly("東京", "大島", "八丈島", "父島");
        assertThat(catalogue.suggest("北海道", 20))
                .hasSize(16)
                .allMatch(place -> place.prefecture().equals("北海道"));
    }

    @Test
    void suggestsOtherPlacesForOneThatIsNotInTheCatalogue() {
        assertThat(catalogue.suggest("福生", 3)).extracting(Location::name).containsExactly("福島", "福井", "福岡");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "　", "ロンドンブリッジ", "!!!", "ゑゑゑゑゑ", "\ud800", "\u3099"})
    void suggestsNothingWhenNothingIsNear(String text) {
        assertThat(catalogue.suggest(text, 5)).isEmpty();
    }

    @Test
    void keepsToTheLimit() {
        assertThat(catalogue.suggest("島", 4)).hasSize(4);
        assertThat(catalogue.suggest("島", 0)).isEmpty();
        assertThat(catalogue.suggest("島", -1)).isEmpty();
    }

    @Test
    void survivesAnyTextAndAnswersItTheSameTwice() {
        var random = new Random(20260120);

        assertThatCode(() -> {
                    for (int i = 0; i < 2_000; i++) {
                        var text = anyText(random);
                        assertThat(catalogue.find(text)).isEqualTo(catalogue.find(text));
                        assertThat(catalogue.suggest(text, 5)).isEqualTo(catalogue.suggest(text, 5));
                    }
                })
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"東", "a", "\u0300", "\u3099\u0345", "\ufdfa", "島\u0301", " "})
    void boundsTheWorkForALongText(String part) {
        var text = part.repeat(10_000 / part.length());

        Assertions.assertTimeout(Duration.ofSeconds(2), () -> {
            for (int i = 0; i < 20; i++) {
                catalogue.suggest(text, 5);
                catalogue.find(text);
            }
        });
    }

    @Test
    void listsARegion() {
        assertThat(catalogue.inRegion("甲信")).extracting(Location::name).containsExactly("長野", "松本", "飯田", "甲府", "河口湖");
        assertThat(catalogue.inRegion("中部")).isEmpty();
    }

    @Test
    void knowsWhichDocumentHoldsAnArea() {
        var moved = catalogue.all().stream()
                .filter(place -> !place.jmaDocument().equals(place.jmaOffice()))
                .toList();

        assertThat(moved)
                .extracting(Location::name, Location::jmaOffice, Location::jmaDocument)
                .containsExactly(tuple("帯広", "014030", "014100"), tuple("名瀬", "460040", "460100"));
        assertThat(catalogue.all().stream().map(Location::jmaDocument).distinct())
                .hasSize(56);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name,kana|line 1: expected id,name",
                "''|line 1: expected id,name",
                "tokyo,東京|line 2: expected 12 columns, found 2",
                "Tokyo,東京,とうきょう,Tokyo,東京,関東,1,35,139,130000,130010,44132|line 2: location id",
                "tokyo,東京,とうきょう,Tokyo,東京,関東,one,35,139,130000,130010,44132|line 2: For input string",
                "tokyo,東京,とうきょう,Tokyo,東京,関東,1,95,139,130000,130010,44132|line 2: coordinates out of range",
            })
    void namesTheLineThatIsNoPlace(String line, String message) {
        var csv = message.startsWith("line 1") ? line : HEADER + line;

        assertThatThrownBy(() -> Catalogue.parse(csv))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(message);
    }

    @Test
    void refusesAPlaceThatComesTwice() {
        var line = "tokyo,東京,とうきょう,Tokyo,東京,関東,1,35,139,130000,130010,44132\n";

        assertThatThrownBy(() -> Catalogue.parse(HEADER + line + line))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("tokyo");
    }

    @Test
    void listsPlacesOfARegionTogether() {
        var regions =
                new ArrayList<>(catalogue.all().stream().map(Location::region).toList());
        var sorted = new ArrayList<>(regions);
        sorted.sort(Comparator.comparingInt(catalogue.regions()::indexOf));

        assertThat(regions).isEqualTo(sorted);
    }

    private static String anyText(Random random) {
        return random.ints(random.nextInt(30), 0, Character.MAX_CODE_POINT + 1)
                .map(any -> random.nextBoolean() ? any : any % 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
