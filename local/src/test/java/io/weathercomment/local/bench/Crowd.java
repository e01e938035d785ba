package io.weathercomment.local.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * Workers who do numbered pieces of work, each one after the other.
 *
 * @param workers at once
 */
record Crowd(int workers) {
    /** Does pieces from 0 to {@code count} - 1 and returns what they gave, in no order; the first failure is thrown. */
    <T> List<T> each(int count, IntFunction<T> work) {
        var next = new AtomicInteger();
        Callable<List<T>> worker = () -> {
            var done = new ArrayList<T>();
            for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                done.add(work.apply(i));
            }
            return done;
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<List<T>>>();
            for (int i = 0; i < workers; i++) {
                all.add(threads.submit(worker));
            }
            var done = new ArrayList<T>();
            for (var one : all) {
                done.addAll(one.get());
            }
            return done;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a worker failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
