package io.weathercomment.api.comments;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.weathercomment.api.places.ForecastJson;
import io.weathercomment.api.writing.VersionsJson;
import io.weathercomment.domain.Candidate;
import io.weathercomment.domain.Comment;
import io.weathercomment.domain.Half;
import io.weathercomment.domain.ProvenClaim;
import io.weathercomment.writing.Replay;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;

/** A comment as callers see it. */
public final class CommentJson {
    private static final String IDEOGRAPHIC_SPACE = "\u3000";

    private CommentJson() {}

    public static JsonObject of(Comment comment) {
        var forecast = comment.forecast();
        return new JsonObject()
                .put("id", comment.id())
                .put("location_id", comment.locationId())
                .put("location_name", comment.locationName())
                .put("target_date", comment.targetDate().toString())
                .put("language", comment.language())
                .put("weather_comment", comment.weatherComment())
                .put("advice_comment", comment.adviceComment())
                .put("text", comment.weatherComment() + IDEOGRAPHIC_SPACE + comment.adviceComment())
                .put("llm_provider", comment.llmProvider())
                .put("source", forecast.source())
                .put("simulated", forecast.simulated())
                .put("stale", comment.stale())
                .put("issued_at", forecast.issuedAt().toString())
                .put("area", forecast.area())
                .put("attribution", forecast.attribution())
                // the sources' terms ask us to say that these are not their words
                .put("edited", true)
                .put("generated_at", comment.generatedAt().toString())
                .put("valid_until", comment.validUntil().toString())
                .put("author", comment.author())
                .put("supersedes", comment.supersedes())
                .put("proof", claims(comment.metadata().proof()));
    }

    static JsonObject explanation(Comment comment) {
        var metadata = comment.metadata();
        var candidates = new JsonArray();
        metadata.candidates().forEach(candidate -> candidates.add(candidate(candidate)));
        return new JsonObject()
                .put("comment_id", comment.id())
                .put("job_id", comment.jobId())
                .put("weather_comment", comment.weatherComment())
                .put("advice_comment", comment.adviceComment())
                .put("claims", claims(metadata.proof()))
                .put("required_hazards", new JsonArray(metadata.requiredHazards()))
                .put("forecast", ForecastJson.of(comment.forecast()))
                .put("candidates", candidates)
                .put("excluded_texts", new JsonArray(metadata.excludedTexts()))
                .put("versions", VersionsJson.of(metadata.versions()))
                // a JSON number of 64 bits loses digits in most readers
                .put("seed", Long.toString(metadata.seed()))
                .put("fingerprint", comment.fingerprint())
                .put("trace_id", comment.traceId());
    }

    static JsonObject replay(Replay replay) {
        var json = new JsonObject()
                .put("same_versions", replay.sameVersions())
                .put("identical", replay.identical())
                .put(
                        "versions",
                        new JsonObject()
                                .put("then", VersionsJson.of(replay.then()))
                                .put("now", VersionsJson.of(replay.now())))
                .put("weather_comment", replay.weatherComment())
                .put("advice_comment", replay.adviceComment());
        replay.firstDifference()
                .ifPresent(difference -> json.put(
                        "first_difference",
                        new JsonObject()
                                .put("step", difference.step().id())
                                .put("then", difference.then())
                                .put("now", difference.now())));
        return json;
    }

    private static JsonArray claims(List<ProvenClaim> proof) {
        var claims = new JsonArray();
        var counts = new EnumMap<Half, Integer>(Half.class);
        for (var claim : proof) {
            var half = claim.half().name().toLowerCase(Locale.ROOT);
            claims.add(new JsonObject()
                    .put("id", half + "-" + counts.merge(claim.half(), 1, Integer::sum))
                    .put("half", half)
                    .put("start", claim.start())
                    .put("end", claim.end())
                    .put("words", claim.words())
                    .put("claim", claim.claim())
                    .put("rule_id", claim.ruleId())
                    .put("scope", claim.scope())
                    .put("requires", claim.requires())
                    .put("fact", claim.fact())
                    .put("value", claim.value())
                    .put("period", claim.period()));
        }
        return claims;
    }

    private static JsonObject candidate(Candidate candidate) {
        return new JsonObject()
                .put("rank", candidate.rank())
                .put("used", candidate.used())
                .put("weather_line_id", candidate.weatherLineId())
                .put("advice_line_id", candidate.adviceLineId())
                .put("weather_comment", candidate.weatherComment())
                .put("advice_comment", candidate.adviceComment())
                .put("weather_claims", candidate.weatherClaims())
                .put("advice_claims", candidate.adviceClaims());
    }
}
