package io.weathercomment.local.bench;

import io.weathercomment.domain.Catalogue;
import io.weathercomment.domain.CommentKey;
import io.weathercomment.localaws.LocalAws;
import io.weathercomment.testkit.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Jobs a second end to end, beside a bare client that does nothing but the AWS calls of such a job. */
record Throughput() implements Measurement {
    private static final int ROUNDS = 3;
    private static final int JOBS = 500;
    private static final int AT_ONCE = 32;
    private static final Duration ONE_JOB = Duration.ofSeconds(30);
    private static final String RECORDED_PLACE = "wakkanai";

    @Override
    public String name() {
        return "throughput";
    }

    @Override
    public List<Figure> measure(Ground ground) {
        try (var folder = Scratch.in(ground.folder());
                var aws = LocalAws.start(LocalAws.Options.inMemory(ground.tools(), folder.path()));
                var product = Account.open(aws.endpoint());
                var bare = Account.open(aws.endpoint())) {
            var script = record(product);
            Files.write(ground.folder().resolve("calls-of-a-job.txt"), script.lines());
            try (var stack = product.stack(Map.of());
                    var jobs = new Jobs(product, stack);
                    var replay = new Replay(script, bare)) {
                return measure(script, jobs, replay, () -> bare.copyForecasts(product), ground);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The calls of one job whose forecast is there, and no others: the sweeper is kept quiet. */
    private static Script record(Account account) {
        var recorder = new Recorder();
        var quiet = Map.of("SWEEP_AFTER", "300", "SWEEP_EVERY", "300");
        var key = "bench-recorded";
        String id;
        CommentKey comment;
        try (var stack = account.stack(quiet, recorder);
                var jobs = new Jobs(account, stack)) {
            jobs.post(RECORDED_PLACE, "bench-warms");
            account.waitUntilCounted(1, ONE_JOB);
            Waiting.until("the first job's messages are deleted", ONE_JOB, recorder::everythingDeleted);
            recorder.take();
            id = jobs.post(RECORDED_PLACE, key);
            account.waitUntilCounted(2, ONE_JOB);
            Waiting.until("the second job's messages are deleted", ONE_JOB, recorder::everythingDeleted);
            comment = jobs.success(id).comment();
        }
        var calls = recorder.take().stream()
                .filter(call -> !call.receives() || !call.receipts().isEmpty())
                .toList();
        return Script.of(calls, account.number(), id, comment, key);
    }

    private static List<Figure> measure(
            Script script, Jobs jobs, Replay replay, Runnable copyForecasts, Ground ground) {
        var crowd = new Crowd(AT_ONCE);
        // every place's forecast is there afterwards, and both clients and the emulator have run a while
        var places = Catalogue.bundled().all().size();
        jobs.run(places, crowd, ground.left());
        copyForecasts.run();
        replay.run(places, crowd);

        var product = new ArrayList<Double>();
        var bare = new ArrayList<Double>();
        var ratios = new ArrayList<Double>();
        var longest = Duration.ZERO;
        while (product.size() < ROUNDS && (product.isEmpty() || ground.left().compareTo(longest) > 0)) {
            var before = ground.left();
            product.add(JOBS / jobs.run(JOBS, crowd, ground.left()));
            bare.add(JOBS / replay.run(JOBS, crowd));
            ratios.add(product.getLast() / bare.getLast());
            var round = before.minus(ground.left());
            longest = round.compareTo(longest) > 0 ? round : longest;
        }

        var rounds = "median of " + product.size() + " alternating rounds of " + JOBS;
        return List.of(
                Figure.median(
                        "jobs end to end",
                        "/s",
                        rounds + " jobs over HTTP, " + AT_ONCE + " requests at once, until counted by analytics",
                        product),
                Figure.median(
                        "bare replay of a job",
                        "/s",
                        rounds + " repetitions of one job's AWS calls without SDK, " + AT_ONCE + " at once",
                        bare),
                Figure.median("jobs / bare replay", "", "median of the rounds' ratios, same emulator and JVM", ratios),
                new Figure(
                        "AWS calls of a job",
                        script.steps().size(),
                        "",
                        "recorded with a warm forecast, without receives that brought nothing",
                        List.of((double) script.steps().size())));
    }
}
