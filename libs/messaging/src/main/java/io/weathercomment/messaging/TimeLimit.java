package io.weathercomment.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Work that must be over at an instant of the wall clock: each piece has a virtual thread of its own, which is interrupted then.
 *
 * @param until when pieces are interrupted; they get {@link #LAST_WORDS} more to tell what became of them
 */
public record TimeLimit(Instant until) {
    /** What a door needs after the work to settle and to answer. */
    public static final Duration SETTLING = Duration.ofSeconds(3);

    private static final Duration LAST_WORDS = Duration.ofSeconds(1);

    /** The limit of a caller who gives up at {@code deadline}. */
    public static TimeLimit before(Instant deadline) {
        return new TimeLimit(deadline.minus(SETTLING));
    }

    public TimeLimit atMost(Instant other) {
        return other.isBefore(until) ? new TimeLimit(other) : this;
    }

    /** One result for each input, in order. {@code failed} tells the result of what threw, or with a TimeoutException of what could not finish. */
    public <I, O> List<O> sideBySide(List<I> inputs, Function<I, O> work, BiFunction<I, Throwable, O> failed) {
        var pieces = inputs.stream().map(input -> Piece.start(input, work)).toList();
        try {
            pieces.forEach(piece -> piece.ended(until));
            pieces.forEach(Piece::interrupt);
            var end = latest(until, Instant.now()).plus(LAST_WORDS);
            return pieces.stream().map(piece -> piece.result(end, failed)).toList();
        } finally {
            // the caller may have been interrupted itself: nothing of it may go on
            pieces.forEach(Piece::interrupt);
        }
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /**
     * One input on its thread.
     *
     * @param late true once it was interrupted: what it throws then is the limit's doing
     */
    private record Piece<I, O>(I input, FutureTask<O> task, Thread thread, AtomicBoolean late) {
        static <I, O> Piece<I, O> start(I input, Function<I, O> work) {
            var task = new FutureTask<>(() -> work.apply(input));
            return new Piece<>(input, task, Thread.ofVirtual().name("piece").start(task), new AtomicBoolean());
        }

        void ended(Instant until) {
            try {
                get(until);
            } catch (TimeoutException | ExecutionException e) {
                // whoever asks for the result is told
            }
        }

        void interrupt() {
            if (!task.isDone()) {
                late.set(true);
                thread.interrupt();
            }
        }

        O result(Instant until, BiFunction<I, Throwable, O> failed) {
            try {
                return get(until);
            } catch (ExecutionException e) {
                var cause = e.getCause() == null ? e : e.getCause();
                return failed.apply(input, late.get() ? timedOut(cause) : cause);
            } catch (TimeoutException e) {
                return failed.apply(input, e);
            }
        }

        private static TimeoutException timedOut(Throwable cause) {
            return (TimeoutException) new TimeoutException("did not end in time").initCause(cause);
        }

        private O get(Instant until) throws ExecutionException, TimeoutException {
            try {
                var left = Duration.between(Instant.now(), until).toMillis();
                return task.get(Math.max(0, left), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw (CancellationException) new CancellationException("the caller was interrupted").initCause(e);
            }
        }
    }
}
