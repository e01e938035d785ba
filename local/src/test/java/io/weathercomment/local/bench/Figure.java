package io.weathercomment.local.bench;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;

/**
 * A measured figure.
 *
 * @param name stable, so that runs can be compared
 * @param unit empty for a plain number
 * @param how it was measured, in one line
 * @param raw every single measurement, in order
 */
record Figure(String name, double value, String unit, String how, List<Double> raw) {
    Figure {
        raw = List.copyOf(raw);
    }

    /** The median of its measurements, of which there is at least one. */
    static Figure median(String name, String unit, String how, List<Double> raw) {
        return new Figure(name, median(raw), unit, how, raw);
    }

    private static double median(List<Double> raw) {
        var sorted = raw.stream().sorted().toList();
        var upper = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(upper) : (sorted.get(upper - 1) + sorted.get(upper)) / 2;
    }

    JsonObject json() {
        return new JsonObject()
                .put("name", name)
                .put("value", value)
                .put("unit", unit)
                .put("how", how)
                .put("raw", new JsonArray(raw));
    }

    String row() {
        return String.format(Locale.ROOT, "%-26s %8.2f %-7s %s", name, value, unit, how);
    }
}
