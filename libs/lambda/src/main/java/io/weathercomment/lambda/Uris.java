package io.weathercomment.lambda;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Addresses as a request line takes them. */
final class Uris {
    private static final String ALLOWED = "-._~!$&'()*+,;=:@/?%";

    private Uris() {}

    static String path(String path) {
        return path.startsWith("/") ? plain(path) : "/" + plain(path);
    }

    /** What is percent-encoded stays as it is; what has to be and is not gets it. */
    static String plain(String text) {
        var plain = new StringBuilder();
        for (var octet : text.getBytes(StandardCharsets.UTF_8)) {
            var letter = (char) (octet & 0xff);
            if (letter < 0x80 && (Character.isLetterOrDigit(letter) || ALLOWED.indexOf(letter) >= 0)) {
                plain.append(letter);
            } else {
                plain.append('%').append(HexFormat.of().withUpperCase().toHexDigits(octet));
            }
        }
        return plain.toString();
    }

    static String component(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
