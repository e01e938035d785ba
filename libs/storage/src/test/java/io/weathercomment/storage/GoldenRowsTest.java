package io.weathercomment.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.weathercomment.domain.FailureType;
import io.weathercomment.domain.JobState;
import io.weathercomment.storage.JobStore.Idempotency;
import io.weathercomment.storage.JobStore.Remembered;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Rows as each release has stored them: today's code reads them whole, and what it writes of them its predecessor can read. */
class GoldenRowsTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "rows");
    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<String> files() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void readsWholeWhatAnyReleaseStoredAndWritesItsAttributesAgain(String file) {
        var golden = values(file);

        var again = again(file, new Row(golden));

        assertThat(golden).allSatisfy((name, value) -> {
            assertThat(again).containsKey(name);
            assertThat(missing(content(value), content(Objects.requireNonNull(again.get(name))), name))
                    .isEmpty();
        });
    }

    @Test
    void hasARowOfEachKindAndOfEachStateOfAJob() throws IOException {
        var read = files().filter(file -> file.startsWith("job-"))
                .<Class<?>>map(
                        file -> JobRows.job(new Row(values(file))).state().getClass())
                .distinct();

        assertThat(read).containsExactlyInAnyOrderElementsOf(List.of(JobState.class.getPermittedSubclasses()));
        assertThat(files()).contains("idempotency-job-1.json", "idempotency-comment-1.json", "comment-1.json");
    }

    @Test
    void knowsWhatTheRowsMean() {
        var failed = JobRows.job(new Row(values("job-failed-1.json")));
        var remembered = JobRows.remembered(new Row(values("idempotency-job-1.json")));
        var comment = CommentRows.comment(new Row(values("comment-1.json")));

        assertThat(failed.state()).isEqualTo(new JobState.Failed(FailureType.NO_TRUE_COMMENT, "nothing true"));
        assertThat(failed.endedAt()).isEqualTo(Instant.parse("2026-11-24T01:02:07.000000004Z"));
        assertThat(remembered).isEqualTo(new Remembered.OfJob("0f".repeat(32), failed.id()));
        assertThat(comment.jobId()).isEqualTo(failed.id());
        assertThat(comment.metadata().schema()).isEqualTo(1);
        assertThat(comment.metadata().facts().locationId()).isEqualTo("tokyo");
    }

    private static Map<String, AttributeValue> again(String file, Row row) {
        return switch (file.substring(0, file.indexOf('-'))) {
            case "job" -> {
                // an ended job is not looked after any more
                var nextCheckAt = row.maybeInstant("next_check_at");
                yield JobRows.of(JobRows.job(row), nextCheckAt == null ? Instant.EPOCH : nextCheckAt);
            }
            case "comment" ->
                CommentRows.of(
                        CommentRows.comment(row),
                        Instant.ofEpochSecond(row.number("ttl")).minus(CommentRows.LIFE));
            case "idempotency" -> {
                var remembered = JobRows.remembered(row);
                var key = new Idempotency(
                        row.text("job_id").substring("idem#".length()),
                        remembered.requestHash(),
                        row.instant("expires_at"));
                yield switch (remembered) {
                    case Remembered.OfJob job -> JobRows.of(key, job.jobId());
                    case Remembered.OfComment comment -> JobRows.of(key, comment.comment());
                };
            }
            default -> throw new AssertionError("no table has such rows: " + file);
        };
    }

    /** Records are kept as JSON in a text. */
    private static JsonNode content(AttributeValue value) {
        if (value.s() != null && value.s().startsWith("{")) {
            return json(value.s());
        }
        return JSON.valueToTree(value.s() != null ? value.s() : value.n() != null ? value.n() : value.bool());
    }

    /** Paths of what the golden row says and the row written again does not. */
    private static List<String> missing(JsonNode golden, JsonNode again, String path) {
        if (golden.isObject()) {
            return golden.properties().stream()
                    .flatMap(field ->
                            missing(field.getValue(), again.path(field.getKey()), path + "/" + field.getKey()).stream())
                    .toList();
        }
        if (golden.isArray() && golden.size() == again.size()) {
            return IntStream.range(0, golden.size())
                    .boxed()
                    .flatMap(i -> missing(golden.path(i), again.path(i), path + "/" + i).stream())
                    .toList();
        }
        return golden.equals(again) ? List.of() : List.of(path + ": " + golden + " became " + again);
    }

    private static Map<String, AttributeValue> values(String file) {
        var values = new HashMap<String, AttributeValue>();
        json(read(file)).properties().forEach(attribute -> values.put(attribute.getKey(), value(attribute.getValue())));
        return values;
    }

    private static AttributeValue value(JsonNode typed) {
        if (typed.has("S")) {
            return AttributeValue.fromS(typed.path("S").textValue());
        }
        return typed.has("N")
                ? AttributeValue.fromN(typed.path("N").textValue())
                : AttributeValue.fromBool(typed.path("BOOL").booleanValue());
    }

    private static String read(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
