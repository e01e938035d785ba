package io.weathercomment.weather;

import static io.weathercomment.weather.ForecastFailure.Kind.MISSING_SERIES;
import static io.weathercomment.weather.ForecastFailure.Kind.NOT_JSON;
import static io.weathercomment.weather.ForecastFailure.Kind.OUT_OF_RANGE;
import static io.weathercomment.weather.ForecastFailure.Kind.WRONG_DOCUMENT;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.weathercomment.domain.TargetDay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The near-term half of the document that JMA serves for one office. Its three series have areas and times of their own:
 * weather and probabilities by forecast area, temperatures by AMeDAS point. Times are Japanese.
 */
record JmaDocument(Instant issuedAt, WeatherSeries weather, NumberSeries probabilities, NumberSeries temperatures) {
    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    /** What the office says of its areas in words, a text for each day. */
    record WeatherSeries(List<LocalDateTime> times, Map<String, WeatherArea> areas) {
        Optional<Integer> indexOf(LocalDate date) {
            return IntStream.range(0, times.size())
                    .boxed()
                    .filter(i -> times.get(i).toLocalDate().equals(date))
                    .findFirst();
        }

        WeatherArea area(String code) {
            var area = areas.get(code);
            if (area == null) {
                throw new ForecastFailure(WRONG_DOCUMENT, "no area " + code + " in it");
            }
            return area;
        }
    }

    /** The texts of one area, one for each time; blank is unknown. */
    record WeatherArea(String name, List<String> codes, List<String> weathers, List<String> winds) {
        Optional<String> code(int index) {
            return told(codes, index);
        }

        Optional<String> weather(int index) {
            return told(weathers, index);
        }

        Optional<String> wind(int index) {
            return told(winds, index);
        }

        private static Optional<String> told(List<String> texts, int index) {
            return Optional.of(texts.get(index)).filter(text -> !text.isBlank());
        }
    }

    /** Whole numbers by area or point and time; blank ones are absent. */
    record NumberSeries(Map<String, Map<LocalDateTime, Integer>> areas) {
        Optional<Integer> value(String code, LocalDateTime time) {
            return Optional.ofNullable(areas.getOrDefault(code, Map.of()).get(time));
        }
    }

    static JmaDocument read(byte[] body) {
        var near = json(body).path(0);
        if (!near.isObject()) {
            throw new ForecastFailure(WRONG_DOCUMENT, "not a list of forecasts");
        }
        return new JmaDocument(
                time(near.path("reportDatetime")).atZone(TargetDay.JST).toInstant(),
                weather(series(near, "weathers")),
                numbers(series(near, "pops"), "pops"),
                numbers(series(near, "temps"), "temps"));
    }

    private static JsonNode json(byte[] body) {
        try {
            var json = JSON.readTree(body);
            if (json.isMissingNode()) {
                throw new ForecastFailure(NOT_JSON, "nothing in it");
            }
            return json;
        } catch (JsonProcessingException e) {
            // its message would quote the body
            throw new ForecastFailure(
                    NOT_JSON, "broken at byte " + e.getLocation().getByteOffset());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode series(JsonNode near, String values) {
        return elements(near.path("timeSeries"))
                .filter(series -> series.path("areas").path(0).has(values))
                .findFirst()
                .orElseThrow(() -> new ForecastFailure(MISSING_SERIES, "no " + values));
    }

    private static WeatherSeries weather(JsonNode series) {
        var times = times(series);
        var areas = new HashMap<String, WeatherArea>();
        elements(series.path("areas"))
                .forEach(area -> areas.put(
                        area.path("area").path("code").asText(),
                        new WeatherArea(
                                area.path("area").path("name").asText(),
                                texts(area, "weatherCodes", times.size()),
                                texts(area, "weathers", times.size()),
                                texts(area, "winds", times.size()))));
        return new WeatherSeries(times, areas);
    }

    private static NumberSeries numbers(JsonNode series, String values) {
        var times = times(series);
        var areas = new HashMap<String, Map<LocalDateTime, Integer>>();
        for (var area : series.path("areas")) {
            var numbers = new HashMap<LocalDateTime, Integer>();
            var texts = texts(area, values, times.size());
            for (int i = 0; i < texts.size(); i++) {
                if (!texts.get(i).isBlank()) {
                    numbers.put(times.get(i), number(texts.get(i), values));
                }
            }
            areas.put(area.path("area").path("code").asText(), numbers);
        }
        return new NumberSeries(areas);
    }

    private static List<String> texts(JsonNode area, String name, int count) {
        var texts = elements(area.path(name)).map(JsonNode::asText).toList();
        if (texts.size() != count) {
            // values without their times cannot be told apart
            throw new ForecastFailure(MISSING_SERIES, texts.size() + " " + name + " for " + count + " times");
        }
        return texts;
    }

    private static int number(String text, String name) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new ForecastFailure(OUT_OF_RANGE, "not a whole number in " + name);
        }
    }

    private static List<LocalDateTime> times(JsonNode series) {
        return elements(series.path("timeDefines")).map(JmaDocument::time).toList();
    }

    private static LocalDateTime time(JsonNode text) {
        try {
            return OffsetDateTime.parse(text.asText())
                    .atZoneSameInstant(TargetDay.JST)
                    .toLocalDateTime();
        } catch (DateTimeException e) {
            throw new ForecastFailure(WRONG_DOCUMENT, "a time that is none", e);
        }
    }

    private static Stream<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
