package io.weathercomment.quality.checker;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** JMA's body of one office, read once for all comments on its areas and days. Safe for use by several threads. */
public final class ParsedBody {
    private static final ZoneOffset JST = ZoneOffset.ofHours(9);
    private static final int DAYTIME_MAX_HOUR = 9;
    private static final Pattern WAVE_METRES = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)めーとる");
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Map<String, List<String>> POINTS = points();

    private final JsonArray series;
    private final List<List<OffsetDateTime>> times;
    private final ConcurrentHashMap<String, Optional<DayReading>> days = new ConcurrentHashMap<>();

    private ParsedBody(JsonObject nearTerm) {
        this.series = Objects.requireNonNull(nearTerm.getJsonArray("timeSeries"), "the body has no timeSeries");
        this.times = series.stream().map(one -> times((JsonObject) one)).toList();
    }

    /**
     * Reads a body.
     *
     * @param body the near-term element of what JMA serves (it has {@code timeSeries}), or a line of the archive (it has {@code body})
     */
    public static ParsedBody of(JsonObject body) {
        return body.containsKey("body") ? of(body.getJsonArray("body")) : new ParsedBody(body);
    }

    /**
     * Reads a body.
     *
     * @param body what JMA serves: the near-term element, then the weekly one
     */
    public static ParsedBody of(JsonArray body) {
        return new ParsedBody(body.getJsonObject(0));
    }

    /** Codes of the forecast areas (class10) that the body speaks of, in its order. */
    public List<String> areas() {
        return entries(0)
                .map(entry -> entry.getJsonObject("area").getString("code"))
                .toList();
    }

    /** Words of the texts of an area and day that the checker does not know. */
    public SequencedSet<String> unread(String areaCode, LocalDate target) {
        var unread = new TreeSet<String>();
        day(areaCode, target).ifPresent(day -> {
            unread.addAll(day.sky.unread);
            unread.addAll(day.wind.unread);
        });
        return unread;
    }

    /** The day as the checker reads it, block by block of three hours, for a reader's eye. */
    public Optional<String> explain(String areaCode, LocalDate target) {
        return day(areaCode, target).map(day -> {
            var text = new StringBuilder(day.describe()).append('\n');
            for (int block = 0; block < Blocks.COUNT; block++) {
                text.append(
                        "  %02d-%02d%s fine %.1f cloudy %.1f wet %.1f rain %d snow %d thunder %d heavy %d fog %d blowing %d wind %d/%d/%d%n"
                                .formatted(
                                        block * 3,
                                        block * 3 + 3,
                                        Blocks.has(day.left, block) ? "" : " (not told)",
                                        day.sky.fine[block],
                                        day.sky.cloudy[block],
                                        day.sky.wet[block],
                                        day.sky.rain[block],
                                        day.sky.snow[block],
                                        day.sky.thunder[block],
                                        day.sky.heavy[block],
                                        day.sky.fog[block],
                                        day.sky.blowing[block],
                                        day.wind.land[block],
                                        day.wind.part[block],
                                        day.wind.sea[block]));
            }
            return text.toString();
        });
    }

    Optional<DayReading> day(String areaCode, LocalDate target) {
        return days.computeIfAbsent(areaCode + target, _ -> read(areaCode, target));
    }

    private Optional<DayReading> read(String areaCode, LocalDate target) {
        var times = times(0);
        int index = 0;
        while (index < times.size() && !times.get(index).toLocalDate().equals(target)) {
            index++;
        }
        var area = area(0, areaCode);
        if (index == times.size()
                || area == null
                || index >= area.getJsonArray("weathers").size()) {
            return Optional.empty();
        }
        var temperatures = temperatures(areaCode, target);
        return Optional.of(new DayReading(
                target,
                areaCode,
                text(area, "weatherCodes", index),
                text(area, "weathers", index),
                text(area, "winds", index),
                times.get(index).getHour(),
                probabilities(areaCode, target),
                temperatures[0],
                temperatures[1],
                waves(text(area, "waves", index))));
    }

    private int[] probabilities(String areaCode, LocalDate target) {
        var probability = new int[Blocks.COUNT];
        Arrays.fill(probability, -1);
        var area = area(1, areaCode);
        if (area != null) {
            var times = times(1);
            for (int i = 0; i < times.size(); i++) {
                var value = number(text(area, "pops", i));
                if (value != null && times.get(i).toLocalDate().equals(target)) {
                    int block = times.get(i).getHour() / 3;
                    probability[block] = value;
                    probability[block + 1] = value;
                }
            }
        }
        return probability;
    }

    /** Maximum and minimum. On its own day a body repeats the maximum at 00:00 and has no minimum. */
    private @Nullable Integer[] temperatures(String areaCode, LocalDate target) {
        var found = new @Nullable Integer[2];
        var point = point(areaCode);
        if (point != null) {
            var times = times(2);
            boolean issuedThatDay = times(0).getFirst().toLocalDate().equals(target);
            for (int i = 0; i < times.size(); i++) {
                if (times.get(i).toLocalDate().equals(target)) {
                    boolean max = times.get(i).getHour() == DAYTIME_MAX_HOUR;
                    if (max || !issuedThatDay) {
                        found[max ? 0 : 1] = number(text(point, "temps", i));
                    }
                }
            }
        }
        return found;
    }

    private @Nullable JsonObject point(String areaCode) {
        for (var code : POINTS.getOrDefault(areaCode, List.of())) {
            var point = area(2, code);
            if (point != null) {
                return point;
            }
        }
        return null;
    }

    private List<OffsetDateTime> times(int index) {
        return index < times.size() ? times.get(index) : List.of();
    }

    private static List<OffsetDateTime> times(JsonObject series) {
        return series.getJsonArray("timeDefines").stream()
                .map(time -> OffsetDateTime.parse((String) time).withOffsetSameInstant(JST))
                .toList();
    }

    private Stream<JsonObject> entries(int index) {
        if (index >= series.size()) {
            return Stream.empty();
        }
        return series.getJsonObject(index).getJsonArray("areas").stream().map(JsonObject.class::cast);
    }

    private @Nullable JsonObject area(int index, String code) {
        return entries(index)
                .filter(entry -> code.equals(entry.getJsonObject("area").getString("code")))
                .findFirst()
                .orElse(null);
    }

    private static String text(JsonObject area, String field, int index) {
        var values = area.getJsonArray(field);
        if (values == null || index >= values.size()) {
            return "";
        }
        var value = values.getString(index);
        return value == null ? "" : value;
    }

    private static @Nullable Integer number(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException _) {
            // "" and "-": JMA has no value
            return null;
        }
    }

    private static double waves(String text) {
        var metres = WAVE_METRES.matcher(Words.fold(text));
        double highest = 0;
        while (metres.find()) {
            highest = Math.max(highest, Double.parseDouble(metres.group(1)));
        }
        return highest;
    }

    private static Map<String, List<String>> points() {
        var points = new Properties();
        try (var in = ParsedBody.class.getResourceAsStream("points.properties")) {
            points.load(Objects.requireNonNull(in, "points.properties"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return points.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(
                        area -> area,
                        area -> COMMA.splitAsStream(points.getProperty(area)).toList()));
    }
}
