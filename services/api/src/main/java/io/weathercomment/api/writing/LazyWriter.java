package io.weathercomment.api.writing;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.weathercomment.writing.Corpus;
import io.weathercomment.writing.Writer;
import org.jspecify.annotations.Nullable;

/**
 * The writer, loaded when the first call needs it: reading all words and lines takes half a second of a small CPU, and most
 * starts have other things to do first. It belongs to one event loop.
 */
public final class LazyWriter {
    private final Vertx vertx;
    private @Nullable Future<Writer> writer;

    public LazyWriter(Vertx vertx) {
        this.vertx = vertx;
    }

    public Future<Writer> get() {
        var loading = writer;
        if (loading == null) {
            loading = vertx.executeBlocking(() -> new Writer(Corpus.builtIn()));
            writer = loading;
        }
        return loading;
    }
}
