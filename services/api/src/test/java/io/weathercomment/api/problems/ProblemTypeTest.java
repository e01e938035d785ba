package io.weathercomment.api.problems;

import static org.assertj.core.api.Assertions.assertThat;

import io.weathercomment.domain.FailureType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTypeTest {
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");

    @ParameterizedTest
    @EnumSource
    void hasWordsInBothLanguages(ProblemType type) {
        var problem = Problem.of(type, things(type));
        var en = problem.json(Language.EN, "id");
        var ja = problem.json(Language.JA, "id");

        assertThat(en.getString("title") + en.getString("detail")).doesNotContainPattern(JAPANESE);
        assertThat(ja.getString("title")).containsPattern(JAPANESE);
        assertThat(ja.getString("detail")).containsPattern(JAPANESE);
        assertThat(ja.getString("type")).isEqualTo(en.getString("type"));
        assertThat(count(type.detail().en())).isEqualTo(count(type.detail().ja()));
    }

    @ParameterizedTest
    @EnumSource
    void standsInTheContract(ProblemType type) throws IOException {
        var name = type.uri().substring("urn:weather-comment:problem:".length());

        assertThat(contract()).contains("`" + name + "`");
    }

    @ParameterizedTest
    @EnumSource
    void tellsEveryFailureOfAJob(FailureType failure) {
        var brief = Problem.of(ProblemType.of(failure), things(ProblemType.of(failure)))
                .brief(Language.EN);

        assertThat(brief.getString("next")).isIn("retry", "wait", "change-input");
    }

    private static Object[] things(ProblemType type) {
        return IntStream.range(0, type.arguments()).mapToObj(i -> "thing" + i).toArray();
    }

    private static int count(String text) {
        return text.split("%s", -1).length;
    }

    private static String contract() throws IOException {
        try (var in = Objects.requireNonNull(ProblemTypeTest.class.getResourceAsStream("/openapi.yaml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
