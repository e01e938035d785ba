package io.weathercomment.api.contract;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Writes answers; what is read again unchanged is not sent again. */
final class Answers {
    private static final int TAG_BYTES = 16;

    private Answers() {}

    /** Fails, with nothing said yet, when the answer can't be written. */
    static void write(RoutingContext context, Answer answer) {
        var response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        var body = answer.body().bytes();
        answer.headers().forEach(response::putHeader);
        if (context.request().method().equals(HttpMethod.GET)
                && !answer.headers().containsKey("Cache-Control")) {
            var tag = tag(body);
            // may be kept, but is asked for again each time
            response.putHeader("ETag", tag).putHeader("Cache-Control", "no-cache");
            if (matches(context.request().getHeader("If-None-Match"), tag)) {
                response.setStatusCode(304).end();
                return;
            }
        }
        response.setStatusCode(answer.status())
                .putHeader("Content-Type", answer.body().type())
                // said to HEAD as well
                .putHeader("Content-Length", Integer.toString(body.length()))
                .end(body);
    }

    private static String tag(Buffer body) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(body.getBytes());
            var short_ = Arrays.copyOf(hash, TAG_BYTES);
            return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(short_) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static boolean matches(@Nullable String ifNoneMatch, String tag) {
        if (ifNoneMatch == null) {
            return false;
        }
        return Arrays.stream(ifNoneMatch.split(",", -1))
                .map(String::strip)
                .anyMatch(known -> known.equals("*") || known.equals(tag) || known.equals("W/" + tag));
    }
}
