package io.weathercomment.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.weathercomment.domain.CommentPublished;
import io.weathercomment.domain.ForecastAnswer;
import io.weathercomment.domain.ForecastReady;
import io.weathercomment.domain.ForecastUnavailable;
import io.weathercomment.domain.GenerationEvent;
import io.weathercomment.domain.GenerationFailed;
import io.weathercomment.domain.GenerationMetadata;
import io.weathercomment.domain.GenerationRequest;
import io.weathercomment.domain.WeatherMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages and rows of every released schema: they wait in queues for up to 14 days and lie in tables for 400. */
class GoldenMessagesTest {
    private static final Path FOLDER = Path.of("..", "domain", "src", "test", "resources", "messages");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A form with the codec that its reader uses. */
    private record Form<T>(String name, int schema, Class<?> record, JsonCodec<T> codec) {
        JsonNode again(String text) {
            var value = codec.decode(text);
            assertThat(value).isInstanceOf(record);
            return json(codec.encode(value));
        }
    }

    private static final List<Form<?>> FORMS = List.of(
            message("generation-request", GenerationRequest.SCHEMA, GenerationRequest.class, WeatherMessage.class),
            message("forecast-ready", ForecastReady.SCHEMA, ForecastReady.class, ForecastAnswer.class),
            message(
                    "forecast-unavailable",
                    ForecastUnavailable.SCHEMA,
                    ForecastUnavailable.class,
                    ForecastAnswer.class),
            message("comment-published", CommentPublished.SCHEMA, CommentPublished.class, GenerationEvent.class),
            message("generation-failed", GenerationFailed.SCHEMA, GenerationFailed.class, GenerationEvent.class),
            message(
                    "generation-metadata",
                    GenerationMetadata.SCHEMA,
                    GenerationMetadata.class,
                    GenerationMetadata.class));

    private static <T> Form<T> message(String name, int schema, Class<?> record, Class<T> readAs) {
        return new Form<>(name, schema, record, new JsonCodec<>(readAs));
    }

    static Stream<String> files() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void readsWholeWhatAnyReleaseWrote(String file) {
        var golden = read(file);

        var again = form(file).again(golden);

        assertThat(missing(json(golden), again, "")).isEmpty();
    }

    @Test
    void hasAFileForTheSchemaOfThisReleaseOfEachForm() throws IOException {
        var files = files().toList();

        assertThat(files)
                .containsAll(FORMS.stream()
                        .map(form -> form.name() + "-" + form.schema() + ".json")
                        .toList());
    }

    @Test
    void hasAFormForEachMessage() {
        var messages = Stream.of(WeatherMessage.class, ForecastAnswer.class, GenerationEvent.class)
                .flatMap(type -> Stream.of(type.getPermittedSubclasses()));

        assertThat(messages)
                .allSatisfy(
                        type -> assertThat(FORMS).anyMatch(form -> form.record().equals(type)));
    }

    private static Form<?> form(String file) {
        return FORMS.stream()
                .filter(form -> file.matches(form.name() + "-\\d+(-[a-z]+)?\\.json"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no form reads " + file));
    }

    /** Paths of what the golden text says and the text written again does not. */
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
