package io.weathercomment.quality;

import io.vertx.core.json.JsonObject;
import io.weathercomment.domain.FactSheet;
import io.weathercomment.domain.Half;
import io.weathercomment.writing.Line;
import io.weathercomment.writing.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;

/** How fast one core checks pairs and reads texts, nothing else at work. */
final class Speed {
    private static final long WARM_UP_NANOS = 2_000_000_000L;
    private static final long MEASURED_NANOS = 3_000_000_000L;
    private static final int BATCH = 1000;
    private static final double NANOS_PER_SECOND = 1e9;

    private Speed() {}

    /**
     * Checks: a pair of lines that were read before, each time by another fact sheet, proof built. Readings: a text by the lexicon.
     *
     * @param sheets facts to judge by
     * @param seed how the lines are paired
     */
    static JsonObject measure(Writer writer, List<FactSheet> sheets, long seed) {
        var weather = shuffled(writer.corpus().lines(Half.WEATHER), seed);
        var advice = shuffled(writer.corpus().lines(Half.ADVICE), seed);
        var checks = writer.checks();
        double checksPerSecond = perSecond(index -> checks.check(
                        sheets.get(index % sheets.size()),
                        weather.get(index % weather.size()),
                        advice.get(index % advice.size()))
                .proof()
                .size());
        var texts = writer.corpus().lines().stream().map(Line::text).toList();
        var lexicon = writer.corpus().lexicon();
        double readingsPerSecond = perSecond(index ->
                lexicon.read(texts.get(index % texts.size())).wordings().size());
        return new JsonObject()
                .put("checks_per_second_and_core", Math.round(checksPerSecond))
                .put("texts_read_per_second_and_core", Math.round(readingsPerSecond));
    }

    private static List<Line> shuffled(List<Line> lines, long seed) {
        var shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }

    private static double perSecond(IntUnaryOperator work) {
        repeat(work, WARM_UP_NANOS);
        return repeat(work, MEASURED_NANOS);
    }

    private static double repeat(IntUnaryOperator work, long nanos) {
        long begun = System.nanoTime();
        long sum = 0;
        int done = 0;
        long elapsed = 0;
        while (elapsed < nanos) {
            for (int i = 0; i < BATCH; i++) {
                sum += work.applyAsInt(done++);
            }
            elapsed = System.nanoTime() - begun;
        }
        // uses the results, or the compiler could leave the work out
        if (sum == 0) {
            throw new IllegalStateException("nothing was found in " + done + " turns");
        }
        return done * NANOS_PER_SECOND / elapsed;
    }
}
