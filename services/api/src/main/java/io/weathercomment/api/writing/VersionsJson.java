package io.weathercomment.api.writing;

import io.vertx.core.json.JsonObject;
import io.weathercomment.domain.WriterVersions;

/** What writes, as callers see it. */
public final class VersionsJson {
    private VersionsJson() {}

    public static JsonObject of(WriterVersions versions) {
        return new JsonObject()
                .put("writer", versions.writer())
                .put("rules", versions.rules())
                .put("corpus", versions.corpus())
                .put("lexicon", versions.lexicon());
    }
}
