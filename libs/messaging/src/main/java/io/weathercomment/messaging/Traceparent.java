package io.weathercomment.messaging;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** W3C trace context, carried over our own edges so that a trace holds where no agent runs. */
public final class Traceparent {
    private static final Pattern FORM = Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private Traceparent() {}

    /** {@code value} if it is a valid version-00 traceparent, else a new sampled one. */
    public static String orNew(@Nullable String value) {
        return value != null && FORM.matcher(value).matches() ? value : create();
    }

    /** The trace id: 32 hex digits. */
    public static String traceId(String traceparent) {
        return traceparent.substring(3, 35);
    }

    private static String create() {
        var random = ThreadLocalRandom.current();
        // a zero id is invalid, so the last bit is set
        var high = HexFormat.of().toHexDigits(random.nextLong());
        var low = HexFormat.of().toHexDigits(random.nextLong() | 1);
        var span = HexFormat.of().toHexDigits(random.nextLong() | 1);
        return "00-" + high + low + "-" + span + "-01";
    }
}
