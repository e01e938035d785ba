package io.weathercomment.local.jobs;

import io.weathercomment.comments.CommentWriter;
import io.weathercomment.writing.WritingResult;
import io.weathercomment.writing.WritingTask;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** The built-in writer, counted, and held until it is let go. */
final class CountingWriter implements CommentWriter {
    private final CommentWriter writer;
    private final CountDownLatch latch;
    private final AtomicInteger begun = new AtomicInteger();

    private CountingWriter(CommentWriter writer, int latch) {
        this.writer = writer;
        this.latch = new CountDownLatch(latch);
    }

    static CountingWriter free(CommentWriter writer) {
        return new CountingWriter(writer, 0);
    }

    static CountingWriter held(CommentWriter writer) {
        return new CountingWriter(writer, 1);
    }

    @Override
    public WritingResult write(WritingTask task) {
        begun.incrementAndGet();
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while held", e);
        }
        return writer.write(task);
    }

    int begun() {
        return begun.get();
    }

    void letGo() {
        latch.countDown();
    }
}
