package io.weathercomment.api.generations;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** The {@code Prefer} header of RFC 7240: what can't be read is passed over, of two waits the first counts. */
final class Prefer {
    static final int LONGEST_WAIT_SECONDS = 20;

    private static final Pattern WAIT =
            Pattern.compile("wait\\s*=\\s*(?:([0-9]{1,9})|\"([0-9]{1,9})\")", Pattern.CASE_INSENSITIVE);

    private Prefer() {}

    /** How long the caller would wait: 0 to 20 s. */
    static Duration waiting(List<String> headers) {
        for (var header : headers) {
            for (var preference : header.split(",", -1)) {
                // parameters of a preference come after a semicolon
                var wait = WAIT.matcher(preference.split(";", 2)[0].strip());
                if (wait.matches()) {
                    var told = wait.group(1) == null ? wait.group(2) : wait.group(1);
                    return Duration.ofSeconds(Math.min(Integer.parseInt(told), LONGEST_WAIT_SECONDS));
                }
            }
        }
        return Duration.ZERO;
    }
}
