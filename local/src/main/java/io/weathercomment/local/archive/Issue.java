package io.weathercomment.local.archive;

import java.time.Instant;

/** One forecast document of one office, byte for byte as the archive has it. */
public final class Issue {
    private final Instant issued;
    private final byte[] body;

    Issue(Instant issued, byte[] body) {
        this.issued = issued;
        this.body = body;
    }

    public Instant issued() {
        return issued;
    }

    /** JSON in UTF-8; a copy. */
    public byte[] body() {
        return body.clone();
    }
}
