package io.weathercomment.api.generations;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.weathercomment.api.contract.Shown;
import io.weathercomment.api.places.Places;
import io.weathercomment.api.problems.Problem;
import io.weathercomment.api.problems.ProblemType;
import io.weathercomment.domain.GenerationRequest;
import io.weathercomment.domain.Location;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What a caller asks for.
 *
 * @param targetDate as told; what day it means depends on when it is asked
 */
record Order(Location place, Optional<String> targetDate, String provider, boolean excludePrevious) {
    private static final List<String> PROVIDERS = List.of(GenerationRequest.BUILT_IN_PROVIDER);

    static Order of(JsonObject body, Places places) {
        return new Order(
                places.named("location", body.getString("location")),
                Optional.ofNullable(body.getString("target_date")),
                provider(body.getString("provider", GenerationRequest.BUILT_IN_PROVIDER)),
                body.getBoolean("exclude_previous", false));
    }

    private static String provider(String told) {
        if (!PROVIDERS.contains(told)) {
            throw Problem.of(ProblemType.UNKNOWN_PROVIDER, Shown.text(told), String.join(", ", PROVIDERS))
                    .with("field", "provider")
                    .with("possible", new JsonArray(PROVIDERS))
                    .exception();
        }
        return told;
    }

    /** Equal for requests that ask for the same, whatever their spelling. */
    String hash() {
        var content = String.join("\n", place.id(), targetDate.orElse(""), provider, Boolean.toString(excludePrevious));
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
