package io.weathercomment.writing;

import io.weathercomment.domain.WriterVersions;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** What decides which bytes are written from the same inputs. */
public final class Versions {
    /** Raised when the choice between true pairs changes. */
    public static final String WRITER = "3";

    /** Raised when a rule judges otherwise though its row reads the same. */
    private static final String JUDGES = "3";

    private static final int DIGITS = 12;

    private Versions() {}

    public static WriterVersions of(Corpus corpus) {
        return new WriterVersions(
                WRITER, rules(), corpus.version(), corpus.lexicon().version());
    }

    /** Changes with every row of the table. */
    public static String rules() {
        var rows = Rules.all().stream()
                .map(rule -> rule.id() + "\t" + rule.requires() + "\t" + rule.source())
                .collect(Collectors.joining("\n"));
        return JUDGES + "-" + digest(rows.getBytes(StandardCharsets.UTF_8));
    }

    static String digest(byte[] bytes) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
