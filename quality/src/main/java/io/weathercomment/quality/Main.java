package io.weathercomment.quality;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.weathercomment.writing.Corpus;
import io.weathercomment.writing.Writer;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** {@code make quality}: runs the writer over an archive, prints what it is worth and keeps the whole report. */
public final class Main {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final long SEED = 20;

    /** Long lists that only the kept report has. */
    private static final Set<String> KEPT_ONLY = Set.of("weather_lines", "advice_lines", "never");

    /** Of longer tables, that many rows are printed. */
    private static final int PRINTED = 100;

    private static final String EXAMPLES = "examples";

    /** Of the examples of one claim, that many are printed. */
    private static final int PRINTED_EXAMPLES = 3;

    private Main() {}

    /**
     * Runs it.
     *
     * @param args the archive (a file or a folder), where to keep the report, and where to write the comments, one a line, if wanted
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        var begun = System.nanoTime();
        var writer = new Writer(Corpus.builtIn());
        var offices = Issue.read(Path.of(args[0]));
        int threads = Runtime.getRuntime().availableProcessors();
        var written = System.nanoTime();
        List<Outcome> outcomes;
        if (args.length > 2) {
            try (var out = Files.newBufferedWriter(Path.of(args[2]))) {
                outcomes = new Run(writer).over(offices, threads, line -> append(out, line));
            }
        } else {
            outcomes = new Run(writer).over(offices, threads, _ -> {});
        }
        double writing = (System.nanoTime() - written) / NANOS_PER_SECOND;

        var report = new Report(writer.corpus(), outcomes);
        if (report.comments().isEmpty()) {
            throw new IllegalStateException("no comment came of " + args[0] + ": " + report.failures());
        }
        var sheets = report.sheets();
        var speed = new JsonObject()
                .put("threads", threads)
                .put("seconds_of_writing_and_judging", Math.round(writing))
                .mergeIn(Speed.measure(writer, sheets, SEED));
        var built = new JsonObject()
                .put("archive", args[0])
                .put(
                        "versions",
                        new JsonObject()
                                .put("writer", writer.versions().writer())
                                .put("rules", writer.versions().rules())
                                .put("lexicon", writer.versions().lexicon())
                                .put("corpus", writer.versions().corpus()))
                .mergeIn(report.build(sheets, speed));
        speed.put("seconds_in_all", Math.round((System.nanoTime() - begun) / NANOS_PER_SECOND));

        var kept = Path.of(args[1]);
        Files.createDirectories(kept.toAbsolutePath().getParent());
        Files.writeString(kept, built.encodePrettily());
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        print(out, built, 0, Integer.MAX_VALUE);
        out.println("the whole report: " + kept);
    }

    private static void append(BufferedWriter out, String line) {
        try {
            out.append(line).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param longest how many lines of a list are printed */
    private static void print(PrintStream out, JsonObject object, int depth, int longest) {
        var indent = "  ".repeat(depth);
        int printed = 0;
        for (var entry : object) {
            if (KEPT_ONLY.contains(entry.getKey())) {
                continue;
            }
            if (printed++ == PRINTED) {
                out.println(indent + "… " + (object.size() - PRINTED) + " more");
                return;
            }
            var name = indent + entry.getKey().replace('_', ' ');
            switch (entry.getValue()) {
                case JsonObject inner -> {
                    out.println(name);
                    print(out, inner, depth + 1, entry.getKey().equals(EXAMPLES) ? PRINTED_EXAMPLES : longest);
                }
                case JsonArray list -> {
                    out.println(name);
                    list.stream().limit(longest).forEach(line -> out.println(indent + "  " + line));
                }
                case Object value -> out.println(name + ": " + value);
            }
        }
    }
}
