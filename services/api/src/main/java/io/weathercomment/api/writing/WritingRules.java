package io.weathercomment.api.writing;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.weathercomment.api.contract.Answer;
import io.weathercomment.api.contract.Ask;
import io.weathercomment.api.problems.Language;
import io.weathercomment.domain.WriterVersions;
import io.weathercomment.writing.Objection;
import io.weathercomment.writing.PairRules;
import io.weathercomment.writing.Rule;
import io.weathercomment.writing.Rules;
import io.weathercomment.writing.Writer;
import java.util.List;
import java.util.Locale;

/** The rules that texts are judged by. */
public record WritingRules(LazyWriter writer) {
    public Future<Answer> list(Ask ask) {
        var language = ask.optional("language")
                .map(told -> Language.valueOf(told.toUpperCase(Locale.ROOT)))
                .orElse(ask.language());
        return writer.get().map(Writer::versions).map(versions -> answer(language, versions));
    }

    private static Answer answer(Language language, WriterVersions versions) {
        var rules = new JsonArray();
        Rules.all().forEach(rule -> rules.add(rule(rule, language)));
        var answer = new JsonObject()
                .put("language", language.tag())
                .put("rules", rules)
                .put("pair_rules", objections(PairRules.all()))
                .put("versions", VersionsJson.of(versions));
        return Answer.ok(answer).with("Vary", "Accept-Language");
    }

    static JsonArray objections(List<Objection> objections) {
        var array = new JsonArray();
        objections.forEach(objection ->
                array.add(new JsonObject().put("id", objection.id()).put("text", objection.text())));
        return array;
    }

    private static JsonObject rule(Rule rule, Language language) {
        var label = switch (language) {
            case EN -> rule.label();
            case JA -> rule.japanese();
        };
        return new JsonObject()
                .put("rule_id", rule.id())
                .put("claim", rule.claim().id())
                .put("label", label)
                .put("fact", rule.fact())
                .put("threshold", rule.threshold())
                .put("unit", rule.unit())
                .put("source", rule.source());
    }
}
