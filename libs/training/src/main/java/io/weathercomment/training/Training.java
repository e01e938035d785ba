package io.weathercomment.training;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A training run: a service starts, works, and the process ends with 0; or with 1 as soon as something expected did not happen. */
public final class Training {
    private static final Logger LOG = LoggerFactory.getLogger(Training.class);
    private static final Duration LONGEST = Duration.ofMinutes(4);
    private static final Duration LONGEST_STEP = Duration.ofSeconds(60);

    private static final int OPERATOR_CALLS = 20;
    private static final Http OPERATOR = Http.port(9090);

    private Training() {}

    /** What a service is made to do. */
    @FunctionalInterface
    public interface Course {
        /** Ends when all was done; throws when something was not. */
        void work(StubAws aws) throws Exception;
    }

    /** Runs the course and ends the process, in the order in which services stop. */
    public static void run(Course course) {
        // a run that hangs must not hang the build
        Thread.ofPlatform().daemon().name("limit").start(Training::endLate);
        var code = 1;
        try (var aws = StubAws.listen(StubAws.PORT)) {
            course.work(aws);
            aws.complete();
            LOG.info("trained, calls={}", aws.calls());
            code = 0;
        } catch (Throwable e) {
            LOG.error("training failed", e);
        } finally {
            System.exit(code);
        }
    }

    /** Returns once it is so; throws if it takes too long. */
    public static void await(String what, BooleanSupplier condition) throws InterruptedException {
        var end = Instant.now().plus(LONGEST_STEP);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("did not happen in " + LONGEST_STEP + ": " + what);
            }
            Thread.sleep(20);
        }
    }

    /** Returns once the service says that it is ready. */
    public static void ready() throws InterruptedException {
        await("the service is ready", () -> OPERATOR.answers("/health/ready"));
    }

    /** Asks what an operator's machines ask. */
    public static void operator() {
        for (int i = 0; i < OPERATOR_CALLS; i++) {
            OPERATOR.get(200, "/health/live");
            OPERATOR.get(200, "/health/ready");
            OPERATOR.get(200, "/metrics");
        }
    }

    /** Throws unless it is so. */
    public static void expect(String what, boolean condition) {
        if (!condition) {
            throw new IllegalStateException("did not happen: " + what);
        }
    }

    private static void endLate() {
        try {
            Thread.sleep(LONGEST);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        LOG.error("training takes longer than {}", LONGEST);
        Runtime.getRuntime().halt(1);
    }
}
