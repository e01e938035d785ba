package io.weathercomment.messaging;

import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** W3C trace context, carried over our own edges so that a trace holds where no agent runs. */
public final class Traceparent {
    private static final Pattern FORM = Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    /** Lambda's own header, e.g. {@code Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1}. */
    private static final Pattern ROOT = Pattern.compile("(?:^|;)\\s*Root=1-([0-9a-f]{8})-([0-9a-f]{24})(?:;|$)");

    private static final Pattern PARENT = Pattern.compile("(?:^|;)\\s*Parent=([0-9a-f]{16})(?:;|$)");
    private static final Pattern NOT_SAMPLED = Pattern.compile("(?:^|;)\\s*Sampled=0(?:;|$)");

    private Traceparent() {}

    /** {@code value} if it is a valid version-00 traceparent, else a new sampled one. */
    public static String orNew(@Nullable String value) {
        return value != null && FORM.matcher(value).matches() ? value : create();
    }

    /** The same trace as AWS's trace header names; empty when it names none. */
    public static Optional<String> ofTraceHeader(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        var root = ROOT.matcher(header);
        if (!root.find()) {
            return Optional.empty();
        }
        var parent = PARENT.matcher(header);
        var sampled = NOT_SAMPLED.matcher(header).find() ? "00" : "01";
        // a root alone has no span yet
        var span = parent.find() ? parent.group(1) : root.group(2).substring(8);
        var traceparent = "00-" + root.group(1) + root.group(2) + "-" + span + "-" + sampled;
        return FORM.matcher(traceparent).matches() ? Optional.of(traceparent) : Optional.empty();
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
