package io.weathercomment.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import io.weathercomment.writing.PairRules;
import io.weathercomment.writing.Rule;
import io.weathercomment.writing.Rules;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WritingRulesTest {
    private static final String RULES = "/v1/rules";
    private static RunningApi api;

    @BeforeAll
    static void start() {
        api = new RunningApi();
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    void listsEveryRuleAndEveryRuleForPairs() {
        var json = api.get(RULES).bodyAsJsonObject();

        new AnswerSchemas(api.vertx).check("listRules", 200, json);
        assertThat(json.getJsonArray("rules").stream())
                .extracting(rule -> ((JsonObject) rule).getString("rule_id"))
                .containsExactlyElementsOf(Rules.all().stream().map(Rule::id).toList());
        assertThat(json.getJsonArray("pair_rules")).hasSize(PairRules.all().size());
        assertThat(json.getJsonObject("versions").getString("rules"))
                .isEqualTo(RunningApi.WRITER.versions().rules());
    }

    @Test
    void tellsTheLineThatARuleDraws() {
        var rule = rule(api.get(RULES).bodyAsJsonObject(), "temperature.extreme-heat");

        assertThat(rule.getString("claim")).isEqualTo("extreme-heat");
        assertThat(rule.getString("fact")).isEqualTo("maximum");
        assertThat(rule.getString("threshold")).isEqualTo("≥ 35");
        assertThat(rule.getString("unit")).isEqualTo("°C");
        assertThat(rule.getString("source")).isNotBlank();
    }

    @Test
    void labelsInTheLanguageThatIsAskedForBeforeThatOfTheReader() {
        var fine = Rules.all().stream()
                .filter(rule -> rule.id().equals("sky.fine"))
                .findFirst()
                .orElseThrow();
        var asked = api.http
                .get(RULES + "?language=en")
                .putHeader("Accept-Language", "ja")
                .send()
                .await();
        var liked =
                api.http.get(RULES).putHeader("Accept-Language", "ja").send().await();

        assertThat(rule(asked.bodyAsJsonObject(), "sky.fine").getString("label"))
                .isEqualTo(fine.label());
        assertThat(rule(liked.bodyAsJsonObject(), "sky.fine").getString("label"))
                .isEqualTo(fine.japanese())
                .isNotEqualTo(fine.label());
        assertThat(liked.bodyAsJsonObject().getString("language")).isEqualTo("ja");
        assertThat(liked.getHeader("Vary")).isEqualTo("Accept-Language");
    }

    @Test
    void refusesALanguageThatItDoesNotSpeak() {
        var answer = api.get(RULES + "?language=de");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.bodyAsJsonObject().getString("field")).isEqualTo("language");
        assertThat(answer.bodyAsJsonObject().getString("detail")).contains("ja or en");
    }

    private static JsonObject rule(JsonObject answer, String id) {
        return answer.getJsonArray("rules").stream()
                .map(JsonObject.class::cast)
                .filter(rule -> rule.getString("rule_id").equals(id))
                .findFirst()
                .orElseThrow();
    }
}
