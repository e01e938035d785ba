package io.weathercomment.api.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.HexFormat;
import java.util.Optional;

/** An address as the server reads it from the request line: one character for each byte. */
final class RawAddress {
    private static final int ASCII_END = 0x80;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private RawAddress() {}

    /** Whether it is ASCII, as addresses must be. */
    static boolean isPlain(String address) {
        return address.chars().allMatch(c -> c < ASCII_END);
    }

    /** The same with all that is not ASCII percent-encoded; empty if it is no UTF-8. */
    static Optional<String> encoded(String address) {
        var bytes = address.getBytes(ISO_8859_1);
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
        var encoded = new StringBuilder();
        for (var b : bytes) {
            if (b < 0) {
                encoded.append('%').append(HEX.toHexDigits(b));
            } else {
                encoded.append((char) b);
            }
        }
        return Optional.of(encoded.toString());
    }
}
