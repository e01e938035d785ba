package io.weathercomment.api.writing;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.weathercomment.api.contract.Answer;
import io.weathercomment.api.contract.Ask;
import io.weathercomment.api.places.Places;
import io.weathercomment.api.places.Weather;
import io.weathercomment.domain.FactSheet;
import io.weathercomment.domain.FactSheets;
import io.weathercomment.domain.Fingerprint;
import io.weathercomment.writing.CheckedPair;
import io.weathercomment.writing.CheckedText;
import io.weathercomment.writing.CheckedText.JudgedClaim;
import io.weathercomment.writing.Checks;
import io.weathercomment.writing.Hazard;
import io.weathercomment.writing.Writer;
import java.util.List;
import java.util.Optional;

/** Judges callers' texts by the forecasts that are known already. */
public record TextChecks(Places places, Weather weather, LazyWriter writer) {
    public Future<Answer> check(Ask ask) {
        var body = ask.body();
        var location = places.named("location", body.getString("location"));
        return weather.known(location, Optional.ofNullable(body.getString("target_date")))
                .map(cached -> FactSheets.of(cached.forecast(), location))
                .compose(facts -> writer.get().map(Writer::checks).map(checks -> {
                    var pair = checks.check(facts, body.getString("weather_comment"), body.getString("advice_comment"));
                    return Answer.ok(json(checks, facts, pair));
                }));
    }

    private static JsonObject json(Checks checks, FactSheet facts, CheckedPair pair) {
        var nearest = new JsonArray();
        checks.nearest(facts, pair)
                .forEach(found -> nearest.add(new JsonObject()
                        .put("weather_comment", found.weatherComment())
                        .put("advice_comment", found.adviceComment())));
        return new JsonObject()
                .put("true", pair.holds())
                .put("fingerprint", Fingerprint.of(facts))
                .put("required_hazards", hazards(pair.requiredHazards()))
                .put("missing_hazards", hazards(pair.missingHazards()))
                .put(
                        "halves",
                        new JsonObject().put("weather", half(pair.weather())).put("advice", half(pair.advice())))
                .put("pair", WritingRules.objections(pair.pairObjections()))
                .put("nearest", nearest);
    }

    private static JsonArray hazards(List<Hazard> hazards) {
        return new JsonArray(hazards.stream().map(Hazard::name).toList());
    }

    private static JsonObject half(CheckedText checked) {
        var text = checked.line().text();
        var claims = new JsonArray();
        checked.claims().forEach(claim -> claims.add(claim(claim)));
        var unknown = new JsonArray();
        checked.gaps()
                .forEach(gap -> unknown.add(new JsonObject()
                        .put("start", gap.start())
                        .put("end", gap.end())
                        .put("words", gap.words())));
        return new JsonObject()
                .put("text", text)
                .put("length", text.codePointCount(0, text.length()))
                .put("claims", claims)
                .put("unknown", unknown)
                .put("objections", new JsonArray(checked.formProblems()));
    }

    private static JsonObject claim(JudgedClaim judged) {
        var wording = judged.wording();
        var verdict = judged.verdict();
        return new JsonObject()
                .put("start", wording.start())
                .put("end", wording.end())
                .put("words", wording.words())
                .put("claim", wording.claim().kind().id())
                .put("scope", wording.claim().scope().hours())
                .put("rule_id", verdict.ruleId())
                .put("requires", verdict.requires())
                .put("fact", verdict.fact())
                .put("value", verdict.value())
                .put("period", verdict.period())
                .put("true", verdict.supported());
    }
}
