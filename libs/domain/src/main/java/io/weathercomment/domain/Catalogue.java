package io.weathercomment.domain;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The places that comments are written for, in display order. */
public final class Catalogue {
    private static final String FILE = "locations.csv";
    private static final String HEADER =
            "id,name,kana,romaji,prefecture,region,order,latitude,longitude,jma_office,jma_area,amedas";
    /** No name or reading is longer; normalising a long text made for it can cost a second. */
    static final int LONGEST_NAME = 40;

    private static final int COLUMNS = HEADER.split(",").length;

    private final List<Location> locations;
    private final List<String> regions;
    private final Map<String, Location> byId;
    private final Map<String, Location> byName;
    private final Suggestions suggestions;

    private Catalogue(List<Location> locations) {
        this.locations = List.copyOf(locations);
        this.regions = locations.stream().map(Location::region).distinct().toList();
        this.byId = locations.stream().collect(toUnmodifiableMap(Location::id, Function.identity()));
        this.byName = locations.stream().collect(toUnmodifiableMap(Location::name, Function.identity()));
        this.suggestions = new Suggestions(this.locations);
    }

    /** The catalogue that ships with the program, read anew: make it once, at start. */
    public static Catalogue bundled() {
        try (var in = Catalogue.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing from the class path");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " can't be read", e);
        }
    }

    /**
     * Places from CSV with a header line; no value holds a comma or a quote.
     *
     * @throws IllegalStateException naming the line that is no place, or the id or name that comes twice
     */
    static Catalogue parse(String csv) {
        var lines = csv.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
            throw new IllegalStateException(FILE + " line 1: expected " + HEADER);
        }
        var locations = new ArrayList<Location>();
        for (int i = 1; i < lines.size(); i++) {
            try {
                locations.add(location(lines.get(i).split(",", -1)));
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException(FILE + " line " + (i + 1) + ": " + e.getMessage(), e);
            }
        }
        return new Catalogue(locations);
    }

    private static Location location(String[] cells) {
        if (cells.length != COLUMNS) {
            throw new IllegalArgumentException("expected " + COLUMNS + " columns, found " + cells.length);
        }
        return new Location(
                cells[0],
                cells[1],
                cells[2],
                cells[3],
                cells[4],
                cells[5],
                Integer.parseInt(cells[6]),
                Double.parseDouble(cells[7]),
                Double.parseDouble(cells[8]),
                cells[9],
                cells[10],
                cells[11]);
    }

    /** Every place, in display order. */
    public List<Location> all() {
        return locations;
    }

    /** The regions, in display order. */
    public List<String> regions() {
        return regions;
    }

    /** The places of a region in display order; none if there is no such region. */
    public List<Location> inRegion(String region) {
        return locations.stream()
                .filter(location -> location.region().equals(region))
                .toList();
    }

    public Optional<Location> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * The place with this id, or with exactly this name once it is NFKC-normalised and trimmed. Nothing is guessed: another
     * spelling finds nothing, because a comment for another place would be wrong.
     */
    public Optional<Location> find(String idOrName) {
        return byId(idOrName).or(() -> byName(idOrName.strip()));
    }

    /**
     * Places that may be meant by a text that finds nothing, best first: by name, reading, romaji and prefecture, whole, at
     * the beginning, in the middle, or misspelt by a character or two. The same text always gets the same answer.
     *
     * @param limit most places to answer; none if it is not positive
     */
    public List<Location> suggest(String text, int limit) {
        return suggestions.of(text, limit);
    }

    private Optional<Location> byName(String name) {
        if (name.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        // again, because some spaces become plain ones only now
        var normalised = Normalizer.normalize(name, Normalizer.Form.NFKC).strip();
        return Optional.ofNullable(byName.get(normalised));
    }
}
