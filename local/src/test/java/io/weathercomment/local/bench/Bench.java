package io.weathercomment.local.bench;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** {@code make bench}: measures one after the other, prints a table and keeps the raw numbers. */
public final class Bench {
    /** The build before it has the rest of six minutes. */
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private static final Duration GRACE = Duration.ofSeconds(15);
    private static final List<Measurement> ALL = List.of(new StartUp(), new Throughput());

    private Bench() {}

    /**
     * Measures all, or what is named.
     *
     * @param args the project's root, then names of measurements
     */
    public static void main(String[] args) throws IOException {
        var begun = Instant.now();
        var root = Path.of(args[0]).toAbsolutePath().normalize();
        var folder = Files.createDirectories(root.resolve("target/bench"));
        var machine = machine();
        endAfter(LIMIT.plus(GRACE));

        var figures = new ArrayList<Figure>();
        for (var measurement : chosen(List.of(args).subList(1, args.length))) {
            System.out.println("measuring " + measurement.name() + " …");
            figures.addAll(measurement.measure(new Ground(root, folder, begun.plus(LIMIT))));
        }

        var kept = keep(folder, begun, machine, figures);
        print(machine, figures);
        System.out.println("raw numbers: " + root.relativize(kept));
        System.exit(0);
    }

    private static List<Measurement> chosen(List<String> names) {
        var known = ALL.stream().map(Measurement::name).toList();
        if (!known.containsAll(names)) {
            throw new IllegalArgumentException("measures " + known + ", not " + names);
        }
        return ALL.stream()
                .filter(measurement -> names.isEmpty() || names.contains(measurement.name()))
                .toList();
    }

    /** Whatever hangs: what was started is stopped by the hooks and watchdogs of an ordinary exit. */
    private static void endAfter(Duration limit) {
        CompletableFuture.delayedExecutor(limit.toSeconds(), TimeUnit.SECONDS).execute(() -> {
            System.err.println("bench: not over within " + limit.toSeconds() + " s");
            System.exit(1);
        });
    }

    /** Figures are worth little without the machine, and what else it had to do. */
    private static JsonObject machine() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return new JsonObject()
                .put("cores", system.getAvailableProcessors())
                .put("load_before", system.getSystemLoadAverage())
                .put("os", system.getName() + " " + system.getArch())
                .put("java", Runtime.version().toString());
    }

    private static Path keep(Path folder, Instant begun, JsonObject machine, List<Figure> figures) throws IOException {
        var second = begun.truncatedTo(ChronoUnit.SECONDS);
        var run = new JsonObject()
                .put("begun_at", second.toString())
                .put("seconds", Duration.between(begun, Instant.now()).toSeconds())
                .put("machine", machine)
                .put("figures", new JsonArray(figures.stream().map(Figure::json).toList()));
        var file = folder.resolve(second.toString().replace(":", "") + ".json");
        return Files.writeString(file, run.encodePrettily() + "\n");
    }

    private static void print(JsonObject machine, List<Figure> figures) {
        System.out.println();
        System.out.printf("%-26s %8s %-7s %s%n", "figure", "value", "", "how measured");
        figures.forEach(figure -> System.out.println(figure.row()));
        System.out.println("machine: " + machine.getInteger("cores") + " cores, load before "
                + machine.getDouble("load_before") + ", Java " + machine.getString("java"));
    }
}
