package io.weathercomment.quality.checker;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Bodies of JMA's shape with one area, written by hand. */
final class Bodies {
    /** An area whose temperatures are those of one point. */
    static final String AREA = "130010";

    static final String POINT = "44132";

    private Bodies() {}

    /**
     * The day after a forecast of 17:00.
     *
     * @param date ISO, the day before the one told
     * @param target ISO
     * @param pops four values for 00, 06, 12 and 18
     */
    static JsonObject nextDay(
            String date, String target, String weather, String wind, List<Integer> pops, int max, int min) {
        var popTimes = new JsonArray();
        var popValues = new JsonArray();
        for (int i = 0; i < 4; i++) {
            popTimes.add("%sT%02d:00:00+09:00".formatted(target, i * 6));
            popValues.add(String.valueOf(pops.get(i)));
        }
        return body(
                times(date + "T17:00:00+09:00", target + "T00:00:00+09:00"),
                List.of("晴れ", weather),
                List.of("北の風", wind),
                popTimes,
                popValues,
                times(target + "T00:00:00+09:00", target + "T09:00:00+09:00"),
                strings(List.of(min, max)));
    }

    /** A forecast for its own day, of 05, 11 or 17; pops are those of the six-hour windows that are left. */
    static JsonObject sameDay(String date, int hour, String weather, List<Integer> pops, List<Integer> temperatures) {
        var popTimes = new JsonArray();
        for (int i = 0; i < pops.size(); i++) {
            popTimes.add("%sT%02d:00:00+09:00".formatted(date, 24 - (pops.size() - i) * 6));
        }
        var temperatureTimes =
                temperatures.isEmpty() ? new JsonArray() : times(date + "T09:00:00+09:00", date + "T00:00:00+09:00");
        return body(
                times("%sT%02d:00:00+09:00".formatted(date, hour)),
                List.of(weather),
                List.of("北の風"),
                popTimes,
                strings(pops),
                temperatureTimes,
                strings(temperatures));
    }

    private static JsonObject body(
            JsonArray times,
            List<String> weathers,
            List<String> winds,
            JsonArray popTimes,
            JsonArray pops,
            JsonArray temperatureTimes,
            JsonArray temperatures) {
        return new JsonObject()
                .put(
                        "timeSeries",
                        new JsonArray()
                                .add(series(
                                        times,
                                        AREA,
                                        new JsonObject()
                                                .put("weathers", new JsonArray(new ArrayList<>(weathers)))
                                                .put("winds", new JsonArray(new ArrayList<>(winds)))))
                                .add(series(popTimes, AREA, new JsonObject().put("pops", pops)))
                                .add(series(temperatureTimes, POINT, new JsonObject().put("temps", temperatures))));
    }

    private static JsonObject series(JsonArray times, String code, JsonObject area) {
        return new JsonObject()
                .put("timeDefines", times)
                .put("areas", new JsonArray().add(area.put("area", new JsonObject().put("code", code))));
    }

    private static JsonArray times(String... times) {
        return new JsonArray(new ArrayList<>(List.of(times)));
    }

    private static JsonArray strings(List<Integer> values) {
        return new JsonArray(
                new ArrayList<>(values.stream().map(String::valueOf).toList()));
    }
}
