package io.weathercomment.domain;

import static io.weathercomment.domain.Likelihood.MAYBE;
import static io.weathercomment.domain.Likelihood.NO;
import static io.weathercomment.domain.Likelihood.YES;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactSheetsTest {
    private static final LocalDate DAY = LocalDate.of(2022, 6, 15);

    @Test
    void speaksOfSixPartsOfTheNextDay() {
        var facts = FactSheets.of(forecast(DAY.minusDays(1), 17, 22.0, dry(0, 24, Sky.FINE)), place("東京"));

        assertThat(facts.parts()).extracting(PartFacts::part).containsExactly(DayPart.values());
        assertThat(facts.prefecture()).isEqualTo("東京");
        assertThat(facts.maximumCelsius()).isEqualTo(22.0);
    }

    @ParameterizedTest
    @CsvSource({
        "5, 6, MORNING",
        "8, 6, MORNING",
        "9, 5, LATE_MORNING",
        "11, 5, LATE_MORNING",
        "17, 3, EVENING",
        "18, 2, EARLY_NIGHT"
    })
    void leavesOutPartsThatHadPassedWhenTheDaysForecastWasIssued(int issuedAt, int parts, DayPart first) {
        var facts = FactSheets.of(forecast(DAY, issuedAt, 22.0, dry(issuedAt, 24, Sky.FINE)), place("東京"));

        assertThat(facts.parts()).hasSize(parts);
        assertThat(facts.parts().getFirst().part()).isEqualTo(first);
    }

    @Test
    void leavesOutHoursThatHadPassedWithinAPart() {
        var forecast = forecast(DAY, 17, 22.0, rain(15, 17, YES, Extent.STEADY), dry(17, 24, Sky.FINE));

        var evening = FactSheets.of(forecast, place("東京")).parts().getFirst();

        assertThat(evening.part()).isEqualTo(DayPart.EVENING);
        assertThat(condition(evening).rain()).isEqualTo(NO);
    }

    @Test
    void hasNothingToSayOfADayThatIsOver() {
        var facts = FactSheets.of(forecast(DAY.plusDays(1), 5, 22.0, dry(0, 24, Sky.FINE)), place("東京"));

        assertThat(facts.parts()).isEmpty();
    }

    @Test
    void leavesUnknownWhatNoPeriodSpeaksOf() {
        var facts = FactSheets.of(
                forecast(
                        DAY.minusDays(1),
                        17,
                        null,
                        dry(6, 18, Sky.FINE),
                        new Period(18, 21, null, null, null, 80, null, null)),
                place("東京"));

        assertThat(facts.maximumCelsius()).isNull();
        assertThat(part(facts, DayPart.EARLY_NIGHT).condition()).isNull();
        assertThat(part(facts, DayPart.EARLY_NIGHT).probabilityPercent()).isEqualTo(80);
        assertThat(part(facts, DayPart.LATE_NIGHT).condition()).isNull();
        assertThat(part(facts, DayPart.LATE_NIGHT).wind()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"20, NO", "29, NO", "30, MAYBE", "50, MAYBE", "59, MAYBE", "60, YES", "100, YES"})
    void joinsTheProbabilityWithDryText(int percent, Likelihood rain) {
        var period = new Period(6, 24, Condition.dry(Sky.CLOUDY), null, null, percent, null, null);

        var facts = FactSheets.of(forecast(DAY.minusDays(1), 17, 22.0, period), place("東京"));

        assertThat(condition(part(facts, DayPart.MORNING)).rain()).isEqualTo(rain);
    }

    @ParameterizedTest
    @CsvSource({"0.0, NO, NO", "0.1, MAYBE, NO", "0.4, MAYBE, NO", "0.5, YES, NO", "9.9, YES, NO", "10.0, YES, YES"})
    void joinsTheAmountWithDryText(double millimetres, Likelihood rain, Likelihood heavy) {
        var period = new Period(6, 24, Condition.dry(Sky.CLOUDY), null, millimetres, null, null, null);

        var facts = FactSheets.of(forecast(DAY.minusDays(1), 17, 22.0, period), place("東京"));

        assertThat(condition(part(facts, DayPart.MORNING)).rain()).isEqualTo(rain);
        assertThat(condition(part(facts, DayPart.MORNING)).heavy()).isEqualTo(heavy);
    }

    @Test
    void keepsABriefRainOfTheTextBriefWhereTheProbabilityAgrees() {
        var brief = new Condition(Sky.CLOUDY, YES, NO, NO, Extent.BRIEF, NO, NO, NO);
        var period = new Period(6, 24, brief, null, null, 70, null, null);

        var facts = FactSheets.of(forecast(DAY.minusDays(1), 17, 22.0, period), place("東京"));

        assertThat(condition(part(facts, DayPart.MORNING)).extent()).isEqualTo(Extent.BRIEF);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "東京, 1, 5.0, rain",
                "東京, 1, 4.9, either",
                "東京, 1, 0.1, either",
                "東京, 1, 0.0, snow",
                "東京, 4, -, rain",
                "東京, 11, -, rain",
                "東京, 12, -, either",
                "沖縄, 1, -, rain"
            })
    void tellsRainFromSnowByTemperatureAndMonthWhereNoTextNamesIt(
            String prefecture, int month, @Nullable Double maximum, String falls) {
        var period = new Period(6, 24, Condition.dry(Sky.CLOUDY), null, null, 70, null, null);
        var date = DAY.withMonth(month);
        var issued = TargetDay.at(date.minusDays(1), 17);
        var forecast = new Forecast("place", date, "source", "area", "terms", issued, List.of(period), null, maximum);

        var morning = condition(part(FactSheets.of(forecast, place(prefecture)), DayPart.MORNING));

        assertThat(morning.rain() == YES).isEqualTo(falls.equals("rain"));
        assertThat(morning.snow() == YES).isEqualTo(falls.equals("snow"));
        assertThat(morning.rainOrSnow() == YES).isEqualTo(falls.equals("either"));
    }

    @Test
    void takesTheKindThatTheTextOfTheDayNames() {
        var snow = new Condition(Sky.CLOUDY, NO, YES, NO, Extent.STEADY, NO, NO, NO);
        var forecast = forecast(
                DAY.minusDays(1),
                17,
                22.0,
                new Period(6, 12, snow, null, null, 80, null, null),
                new Period(12, 24, Condition.dry(Sky.CLOUDY), null, null, 40, null, null));

        var evening = condition(part(FactSheets.of(forecast, place("東京")), DayPart.EVENING));

        assertThat(evening.snow()).isEqualTo(MAYBE);
        assertThat(evening.rain()).isEqualTo(NO);
    }

    @Test
    void addsNoThirdKindWhereTheTextIsAsSureAsTheProbability() {
        var rainAndSomeSnow = new Condition(Sky.CLOUDY, YES, MAYBE, NO, Extent.STEADY, NO, NO, NO);
        var period = new Period(6, 24, rainAndSomeSnow, null, null, 80, null, null);

        var morning = condition(
                part(FactSheets.of(forecast(DAY.minusDays(1), 17, 3.0, period), place("東京")), DayPart.MORNING));

        assertThat(morning).isEqualTo(rainAndSomeSnow);
    }

    @ParameterizedTest
    @CsvSource({"MAYBE, YES", "YES, MAYBE"})
    void aProbabilityLeavesTheHalfOpenThatTheTextCallsDryBesideAWetOne(Likelihood textOfTheOther, Likelihood expected) {
        var forecast = forecast(
                DAY.minusDays(1),
                17,
                22.0,
                new Period(12, 15, Condition.dry(Sky.CLOUDY), null, null, 70, null, null),
                new Period(15, 18, rain(textOfTheOther), null, null, 70, null, null));

        var facts = FactSheets.of(forecast, place("東京"));

        assertThat(condition(part(facts, DayPart.EARLY_AFTERNOON)).rain()).isEqualTo(expected);
        assertThat(condition(part(facts, DayPart.EVENING)).rain()).isEqualTo(YES);
    }

    @Test
    void aProbabilityOfTheHoursBeforeIsNotSharedWithTheseHours() {
        var forecast = forecast(
                DAY.minusDays(1),
                17,
                22.0,
                new Period(9, 12, rain(YES), null, null, 70, null, null),
                new Period(12, 15, Condition.dry(Sky.CLOUDY), null, null, 70, null, null));

        var facts = FactSheets.of(forecast, place("東京"));

        assertThat(condition(part(facts, DayPart.EARLY_AFTERNOON)).rain()).isEqualTo(YES);
    }

    @Test
    void snowThatMayFallSomewhereDoesNotOpenTheKindOfRainThatIsSure() {
        var forecast = forecast(
                DAY.minusDays(1),
                17,
                3.0,
                new Period(6, 12, rain(YES), null, null, 80, null, null),
                new Period(12, 18, snowSomewhere(), null, null, 80, null, null),
                new Period(18, 24, Condition.dry(Sky.CLOUDY), null, null, 80, null, null));

        var facts = FactSheets.of(forecast, place("東京"));

        assertThat(condition(part(facts, DayPart.EVENING)).rain()).isEqualTo(YES);
        assertThat(condition(part(facts, DayPart.EVENING)).snow()).isEqualTo(MAYBE);
        assertThat(condition(part(facts, DayPart.LATE_NIGHT)).rain()).isEqualTo(YES);
        assertThat(condition(part(facts, DayPart.LATE_NIGHT)).rainOrSnow()).isEqualTo(NO);
    }

    private static Condition rain(Likelihood rain) {
        return new Condition(Sky.CLOUDY, rain, NO, NO, Extent.STEADY, NO, NO, NO);
    }

    private static Condition snowSomewhere() {
        return new Condition(Sky.CLOUDY, NO, MAYBE, NO, Extent.STEADY, NO, NO, NO);
    }

    @ParameterizedTest
    @CsvSource({
        "FINE, FINE, FINE, FINE",
        "FINE, FINE, CLOUDY, PARTLY_FINE",
        "CLOUDY, CLOUDY, FINE, PARTLY_FINE",
        "CLOUDY, CLOUDY, PARTLY_FINE, CLOUDY",
        "FINE, FINE, PARTLY_FINE, FINE",
        "PARTLY_FINE, PARTLY_FINE, PARTLY_FINE, PARTLY_FINE"
    })
    void mixesTheSkiesOfAPartsHours(Sky first, Sky second, Sky third, Sky part) {
        var forecast = forecast(DAY.minusDays(1), 17, 22.0, dry(6, 7, first), dry(7, 8, second), dry(8, 9, third));

        assertThat(condition(part(FactSheets.of(forecast, place("東京")), DayPart.MORNING))
                        .sky())
                .isEqualTo(part);
    }

    @Test
    void callsOneRainyHourOfThreeRainAtTimes() {
        var forecast = forecast(
                DAY.minusDays(1),
                17,
                22.0,
                dry(6, 8, Sky.CLOUDY),
                rain(8, 9, YES, Extent.STEADY),
                rain(9, 12, YES, Extent.STEADY));

        var facts = FactSheets.of(forecast, place("東京"));

        assertThat(condition(part(facts, DayPart.MORNING)).rain()).isEqualTo(YES);
        assertThat(condition(part(facts, DayPart.MORNING)).extent()).isEqualTo(Extent.AT_TIMES);
        assertThat(condition(part(facts, DayPart.LATE_MORNING)).extent()).isEqualTo(Extent.STEADY);
    }

    @Test
    void takesTheStrongestWindAndTheMeanHumidityOfAPart() {
        var forecast = forecast(
                DAY.minusDays(1),
                17,
                22.0,
                new Period(6, 8, null, 20.0, null, null, 60, Wind.of(4)),
                new Period(8, 12, null, 23.0, null, 30, 90, Wind.of(16)));

        var morning = part(FactSheets.of(forecast, place("東京")), DayPart.MORNING);

        assertThat(morning.wind()).isEqualTo(Wind.of(16));
        assertThat(morning.humidityPercent()).isEqualTo(70);
        assertThat(morning.celsius()).isEqualTo(21.0);
    }

    private static Condition condition(PartFacts part) {
        return Objects.requireNonNull(part.condition());
    }

    private static PartFacts part(FactSheet facts, DayPart part) {
        return facts.parts().stream().filter(p -> p.part() == part).findFirst().orElseThrow();
    }

    private static Period dry(int from, int to, Sky sky) {
        return new Period(from, to, Condition.dry(sky), null, null, null, null, null);
    }

    private static Period rain(int from, int to, Likelihood rain, Extent extent) {
        return new Period(
                from, to, new Condition(Sky.CLOUDY, rain, NO, NO, extent, NO, NO, NO), null, null, null, null, null);
    }

    private static Forecast forecast(LocalDate issued, int hour, @Nullable Double maximum, Period... periods) {
        return new Forecast(
                "place", DAY, "source", "area", "terms", TargetDay.at(issued, hour), List.of(periods), null, maximum);
    }

    static Location place(String prefecture) {
        return new Location("place", "場所", "", "", prefecture, "", 1, 35, 135, "130000", "130010", "44132");
    }
}
