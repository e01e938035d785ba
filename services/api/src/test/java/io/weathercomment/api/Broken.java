package io.weathercomment.api;

import io.vertx.core.Future;
import io.weathercomment.domain.Job;
import io.weathercomment.storage.JobStore;
import io.weathercomment.storage.JobStore.DueJob;
import io.weathercomment.storage.JobStore.Idempotency;
import io.weathercomment.testkit.Samples;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** What does not answer. */
public final class Broken {
    private Broken() {}

    /** The job of the request that was quicker. */
    public static final Job QUICKER = Samples.job();

    /** Another request is writing the same key when a job with a key is to be stored: that fails, and the other one's job is there. */
    public static JobStore jobsWhoseFirstKeyMeetsAnother(JobStore jobs) {
        return (JobStore) Proxy.newProxyInstance(
                Broken.class.getClassLoader(), new Class<?>[] {JobStore.class}, (_, method, arguments) -> {
                    if (method.getName().equals("create")) {
                        var created = jobs.create(QUICKER, (Idempotency) arguments[1], Samples.NOW);
                        return created.compose(_ -> Future.failedFuture(new IOException("met another")));
                    }
                    return method.invoke(jobs, arguments);
                });
    }

    /** A job with a key is stored, but the answer that tells so gets lost. */
    public static JobStore jobsWhoseAnswersGetLost(JobStore jobs) {
        return (JobStore) Proxy.newProxyInstance(
                Broken.class.getClassLoader(), new Class<?>[] {JobStore.class}, (_, method, arguments) -> {
                    var answer = (Future<?>) method.invoke(jobs, arguments);
                    return method.getName().equals("create")
                            ? answer.compose(_ -> Future.failedFuture(new TimeoutException("no answer in time")))
                            : answer;
                });
    }

    /** The sweeper's reads last until {@code due} is complete. */
    public static JobStore jobsWithASlowSweep(JobStore jobs, Runnable begun, Future<List<DueJob>> due) {
        return (JobStore) Proxy.newProxyInstance(
                Broken.class.getClassLoader(), new Class<?>[] {JobStore.class}, (_, method, arguments) -> {
                    if (method.getName().equals("due")) {
                        begun.run();
                        return due;
                    }
                    return method.invoke(jobs, arguments);
                });
    }

    /** Every call fails. */
    public static JobStore jobs(Exception failure) {
        return (JobStore) Proxy.newProxyInstance(
                Broken.class.getClassLoader(),
                new Class<?>[] {JobStore.class},
                (_, _, _) -> Future.failedFuture(failure));
    }
}
