package io.weathercomment.local.bench;

import io.weathercomment.localaws.LocalAws;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** How long the program takes from nothing to its first comment, and what it holds then. */
record StartUp() implements Measurement {
    private static final int RUNS = 3;

    /**
     * One start.
     *
     * @param ready seconds, as the program says
     * @param firstComment seconds, as the program says
     * @param services MiB resident when idle; nothing where the system does not tell
     * @param emulator MiB resident when idle
     */
    record Run(double ready, double firstComment, List<Double> services, List<Double> emulator) {}

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<Figure> measure(Ground ground) {
        install(ground);
        var runs = new ArrayList<Run>();
        for (int i = 0; i < RUNS; i++) {
            runs.add(run(ground));
        }
        var starts = "median of " + RUNS + " starts of the built program on fresh data, simulated weather";
        var idle = "resident 10 s after its first comment, median of the same starts";
        var figures = new ArrayList<Figure>();
        add(figures, "ready", "s", starts, runs, run -> List.of(run.ready));
        add(figures, "first comment", "s", "the same starts", runs, run -> List.of(run.firstComment));
        add(figures, "services idle", "MiB", "the four services' JVM, " + idle, runs, Run::services);
        add(figures, "local AWS idle", "MiB", "the emulator, " + idle, runs, Run::emulator);
        return figures;
    }

    /** The first start of all installs the emulator, which is no part of a start. */
    private static void install(Ground ground) {
        try (var data = Scratch.in(ground.folder())) {
            LocalAws.start(LocalAws.Options.inMemory(ground.tools(), data.path()))
                    .close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(
            List<Figure> figures,
            String name,
            String unit,
            String how,
            List<Run> runs,
            Function<Run, List<Double>> value) {
        var raw = runs.stream().flatMap(run -> value.apply(run).stream()).toList();
        if (!raw.isEmpty()) {
            figures.add(Figure.median(name, unit, how, raw));
        }
    }

    private static Run run(Ground ground) {
        try (var data = Scratch.in(ground.folder());
                var program = Program.start(ground, data.path())) {
            var ready = program.seconds("ready after");
            var firstComment = program.seconds("first comment after");
            program.idle();
            return new Run(ready, firstComment, resident(program.pid()), resident(emulatorPid(data.path())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long emulatorPid(Path data) throws IOException {
        var lock = Files.readString(data.resolve("aws").resolve("lock"));
        return Long.parseLong(lock.replaceAll("(?s).*pid=(\\d+).*", "$1"));
    }

    /** MiB; empty where the system has no such file. */
    private static List<Double> resident(long pid) throws IOException {
        var status = Path.of("/proc", Long.toString(pid), "status");
        if (!Files.exists(status)) {
            return List.of();
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .toList();
    }
}
