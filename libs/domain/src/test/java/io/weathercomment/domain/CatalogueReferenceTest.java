package io.weathercomment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The catalogue against JMA's own constants and another system's list of the same places. */
class CatalogueReferenceTest {
    private static final double EARTH_RADIUS_KILOMETRES = 6371;
    private static final double FARTHEST_KILOMETRES = 15;

    private final Path data = sharedData();
    private final List<Location> places = Catalogue.bundled().all();

    @BeforeEach
    void needsTheData() {
        assumeTrue(Files.isDirectory(data), () -> "skipped: no reference data in " + data + " (SHARED_DATA_DIR)");
    }

    @Test
    void holdsEveryAreaOnceUnderItsOffice() throws IOException {
        var offices = new HashMap<String, String>();
        var constants = Files.readString(data.resolve("jma/const/area.json"));
        var areas = constants.substring(constants.indexOf("\"class10s\""), constants.indexOf("\"class15s\""));
        each("\"(\\d{6})\":\\s*\\{[^{}]*?\"parent\":\\s*\"(\\d{6})\"", areas)
                .forEach(match -> offices.put(match.group(1), match.group(2)));

        assertThat(offices).hasSize(142);
        assertThat(places).extracting(Location::jmaArea).containsExactlyInAnyOrderElementsOf(offices.keySet());
        assertThat(places).allSatisfy(place -> assertThat(place.jmaOffice()).isEqualTo(offices.get(place.jmaArea())));
    }

    @Test
    void takesTemperaturesFromAPointOfTheArea() throws IOException {
        var points = new HashMap<String, String>();
        var constants = Files.readString(data.resolve("jma/const/forecast_area.json"));
        each("\"class10\":\\s*\"(\\d{6})\",\\s*\"amedas\":\\s*\\[([^\\]]*)]", constants)
                .forEach(match -> points.put(match.group(1), match.group(2)));

        assertThat(points).hasSize(142);
        assertThat(places)
                .allSatisfy(place -> assertThat(points.get(place.jmaArea())).contains('"' + place.amedas() + '"'));
    }

    @Test
    void takesTheTemperaturePointThatBearsThePlacesName() throws IOException {
        var names = new HashMap<String, String>();
        each(
                        "\"(\\d{5})\":\\s*\\{[^{}]*?\"kjName\":\\s*\"([^\"]*)\"",
                        Files.readString(data.resolve("jma/const/amedastable.json")))
                .forEach(match -> names.put(match.group(1), match.group(2)));

        assertThat(places)
                .filteredOn(place -> !place.name().equals(names.get(place.amedas())))
                .extracting(Location::name)
                .containsExactly("銚子", "高知", "名瀬", "大東島");
    }

    @Test
    void liesWithinFifteenKilometresOfTheReference() throws IOException {
        var reference = new HashMap<String, String[]>();
        Files.readString(data.resolve("locations.csv")).lines().skip(1).forEach(line -> {
            var cells = line.split(",", -1);
            reference.put(cells[0], cells);
        });

        assertThat(places).extracting(Location::name).containsExactlyInAnyOrderElementsOf(reference.keySet());
        assertThat(places).allSatisfy(place -> {
            var cells = Objects.requireNonNull(reference.get(place.name()));
            assertThat(place.prefecture()).isEqualTo(cells[1]);
            assertThat(kilometres(place, Double.parseDouble(cells[2]), Double.parseDouble(cells[3])))
                    .isLessThan(FARTHEST_KILOMETRES);
        });
    }

    private static Path sharedData() {
        var root = Path.of(System.getProperty("project.root", "."));
        return root.resolve(System.getenv().getOrDefault("SHARED_DATA_DIR", "../shared/data"));
    }

    private static List<MatchResult> each(String regex, String text) {
        return Pattern.compile(regex).matcher(text).results().toList();
    }

    private static double kilometres(Location place, double latitude, double longitude) {
        double north = Math.toRadians(latitude - place.latitude()) / 2;
        double east = Math.toRadians(longitude - place.longitude()) / 2;
        double h = Math.pow(Math.sin(north), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(place.latitude()))
                        * Math.pow(Math.sin(east), 2);
        return 2 * EARTH_RADIUS_KILOMETRES * Math.asin(Math.sqrt(h));
    }
}
