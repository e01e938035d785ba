package io.weathercomment.weather;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.WriteStream;
import io.vertx.ext.web.codec.spi.BodyStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A response body that fails as soon as it is longer than a limit, so that nobody fills our memory. Then it takes nothing more,
 * and the client drops the connection for being idle. The client must not decompress: {@link #gunzip} does it with the same limit.
 */
final class BoundedBody implements BodyStream<byte[]> {
    private final int limit;
    private final Buffer received = Buffer.buffer();
    private volatile boolean abandoned;
    private final Promise<byte[]> whole = Promise.promise();

    BoundedBody(int limit) {
        this.limit = limit;
    }

    @Override
    public Future<Void> write(Buffer chunk) {
        if (received.length() + chunk.length() > limit) {
            abandon();
            whole.tryFail(tooLarge(limit));
        }
        if (!abandoned) {
            received.appendBuffer(chunk);
        }
        // a failed write would let the client read on and throw away what comes, for ever
        return Future.succeededFuture();
    }

    /** Nobody waits for the body any more. */
    void abandon() {
        abandoned = true;
    }

    @Override
    public Future<Void> end() {
        whole.tryComplete(received.getBytes());
        return Future.succeededFuture();
    }

    /** The connection broke in the middle. */
    @Override
    public void handle(Throwable cause) {
        whole.tryFail(cause);
    }

    @Override
    public Future<byte[]> result() {
        return whole.future();
    }

    @Override
    public BodyStream<byte[]> exceptionHandler(@Nullable Handler<Throwable> handler) {
        return this;
    }

    @Override
    public WriteStream<Buffer> setWriteQueueMaxSize(int maxSize) {
        return this;
    }

    @Override
    public boolean writeQueueFull() {
        return abandoned;
    }

    @Override
    public WriteStream<Buffer> drainHandler(@Nullable Handler<Void> handler) {
        return this;
    }

    static byte[] gunzip(byte[] compressed, int limit) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            var plain = in.readNBytes(limit + 1);
            if (plain.length > limit) {
                throw tooLarge(limit);
            }
            return plain;
        } catch (IOException e) {
            throw new ForecastFailure(ForecastFailure.Kind.NOT_JSON, "broken gzip", e);
        }
    }

    private static ForecastFailure tooLarge(int limit) {
        return new ForecastFailure(ForecastFailure.Kind.TOO_LARGE, "more than " + limit + " bytes");
    }
}
