package io.weathercomment.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.weathercomment.api.problems.ProblemType;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DocsTest {
    private static final Pattern LOADED_BY_PAGE = Pattern.compile("(?:src|href)=\"([^\"]+)\"");
    private static final Pattern LOADED_BY_STYLE = Pattern.compile("@import|url\\((?![\"']?data:)");
    private static final Pattern ABSOLUTE = Pattern.compile("(?:https?:)?//[a-z0-9]");

    private static RunningApi api;

    @BeforeAll
    static void start() {
        api = new RunningApi();
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    static Stream<String> files() {
        return loaded().stream();
    }

    @Test
    void isAPageOfHtml() {
        var page = api.get("/docs");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.getHeader("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(page.bodyAsString()).startsWith("<!doctype html>");
    }

    @Test
    void movesFromASlashTooMany() {
        var answer = RawHttp.head(api.port(), "/docs/");

        assertThat(answer.status()).isEqualTo(308);
        assertThat(answer.headers()).containsEntry("location", "../docs");
    }

    @Test
    void loadsScriptsAStyleSheetAndTheContract() {
        assertThat(loaded())
                .contains("docs/swagger-ui-bundle.js", "docs/swagger-ui.css", "docs/docs.js", "openapi.json");
        assertThat(text("/docs/docs.js")).contains("fetch('openapi.json')");
    }

    @ParameterizedTest
    @MethodSource("files")
    void servesWhateverItLoads(String file) {
        var answer = api.get("/" + file);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().length()).isPositive();
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-cache");
        assertThat(answer.getHeader("Content-Type")).isEqualTo(type(file));
    }

    @ParameterizedTest
    @MethodSource("files")
    void sendsNothingAgainThatTheReaderHas(String file) {
        var tag = api.get("/" + file).getHeader("ETag");

        var again =
                api.http.get("/" + file).putHeader("If-None-Match", tag).send().await();

        assertThat(again.statusCode()).isEqualTo(304);
    }

    @ParameterizedTest
    @MethodSource("files")
    void answersHeadToo(String file) {
        var head = RawHttp.head(api.port(), "/" + file);
        var get = api.get("/" + file);

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.headers())
                .containsEntry("etag", get.getHeader("ETag"))
                .containsEntry("content-length", Integer.toString(get.body().length()))
                .containsEntry("content-type", get.getHeader("Content-Type"));
    }

    @Test
    void needsNothingFromElsewhere() {
        assertThat(text("/docs")).doesNotContainPattern(ABSOLUTE);
        assertThat(text("/docs/docs.js").lines().skip(1)).noneMatch(line -> line.contains("//"));
        assertThat(text("/docs/swagger-ui.css")).doesNotContainPattern(LOADED_BY_STYLE);
    }

    @Test
    void mayReachItsOwnServerOnly() {
        var policies = Stream.of("/docs", "/docs/docs.js")
                .map(path -> api.get(path).getHeader("Content-Security-Policy"))
                .distinct()
                .toList();

        assertThat(policies)
                .singleElement()
                .asString()
                .startsWith("default-src 'self';")
                .doesNotContain("http", "*");
        assertThat(policies.getFirst()).doesNotContain("script-src").doesNotContain("connect-src");
    }

    @Test
    void runsNoScriptThatStandsInThePage() {
        assertThat(text("/docs")).doesNotContainPattern("<script(?![^>]* src=)").doesNotContainPattern(" on[a-z]+=");
    }

    @ParameterizedTest
    @EnumSource
    void loadsEveryTypeOfProblem(ProblemType type) {
        var name = type.uri().substring("urn:weather-comment:problem:".length());

        assertThat(text("/openapi.json")).contains("`" + name + "`");
    }

    @Test
    void loadsEveryCall() {
        var paths = new JsonObject(text("/openapi.json")).getJsonObject("paths");

        var ids = paths.stream()
                .flatMap(path -> ((JsonObject) path.getValue()).stream())
                .map(operation -> ((JsonObject) operation.getValue()).getString("operationId"))
                .toList();

        assertThat(ids).containsExactlyInAnyOrderElementsOf(calls());
    }

    @Test
    void knowsNoOtherFile() {
        for (var path : List.of("/docs/index.html", "/docs/..%2fopenapi.yaml", "/docs/swagger-ui.js")) {
            var answer = api.get(path);

            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.getHeader("Content-Type")).as(path).isEqualTo("application/problem+json");
            assertThat(answer.bodyAsJsonObject().getString("type")).as(path).endsWith(":not-found");
        }
    }

    private static List<String> calls() {
        return new AnswerSchemas(api.vertx).operationIds();
    }

    /** What the page names, and so loads or links to. */
    private static List<String> loaded() {
        return LOADED_BY_PAGE
                .matcher(text("/docs"))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static String type(String file) {
        return switch (file.substring(file.lastIndexOf('.'))) {
            case ".js" -> "text/javascript; charset=utf-8";
            case ".css" -> "text/css; charset=utf-8";
            case ".png" -> "image/png";
            default -> "application/json";
        };
    }

    private static String text(String path) {
        HttpResponse<Buffer> answer = api.get(path);
        return answer.bodyAsString();
    }
}
