package io.weathercomment.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weathercomment.domain.CommentKey;
import io.weathercomment.domain.FailureType;
import io.weathercomment.domain.ForecastAnswer;
import io.weathercomment.domain.ForecastUnavailable;
import io.weathercomment.domain.GenerationRequest;
import io.weathercomment.domain.JobState;
import io.weathercomment.domain.Lease;
import io.weathercomment.domain.WeatherMessage;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonCodecTest {
    private static final Instant AT = Instant.parse("2026-11-24T01:02:03.123456789Z");
    private static final String REQUEST = """
            {"kind":"generation-request","schema":1,"jobId":"j1","locationId":"tokyo","targetDate":"2026-11-25","language":"ja",
            "provider":"none","excludePrevious":false,"deadline":"2026-11-24T01:17:03Z","answerBy":null}""";

    private final JsonCodec<WeatherMessage> requests = new JsonCodec<>(WeatherMessage.class);

    @Test
    void readsARequestWithItsOptionalPartAbsent() {
        var request = requests.decode(REQUEST.replace(",\"answerBy\":null", ""));

        assertThat(request)
                .isEqualTo(new GenerationRequest(
                        1,
                        "j1",
                        "tokyo",
                        LocalDate.parse("2026-11-25"),
                        "ja",
                        "none",
                        false,
                        Instant.parse("2026-11-24T01:17:03Z"),
                        null));
    }

    @Test
    void writesASealedTypeWithItsKindAndReadsItBack() {
        var codec = new JsonCodec<>(ForecastAnswer.class);
        var answer = new ForecastUnavailable(1, "j1", ForecastUnavailable.Reason.SOURCES_FAILED, "jma: 500");

        var json = codec.encode(answer);

        assertThat(json).startsWith("{\"kind\":\"forecast-unavailable\"");
        assertThat(codec.decode(json)).isEqualTo(answer);
    }

    static JobState[] states() {
        return new JobState[] {
            new JobState.Queued(),
            new JobState.Fetching(),
            new JobState.Writing(new Lease("me", AT), AT),
            new JobState.Writing(null, AT),
            new JobState.Succeeded(new CommentKey("tokyo", AT, "c1"), true),
            new JobState.Failed(FailureType.NO_TRUE_COMMENT, "nothing fits"),
            new JobState.Expired()
        };
    }

    @ParameterizedTest
    @MethodSource("states")
    void everyStateComesBackAsItWas(JobState state) {
        var codec = new JsonCodec<>(JobState.class);

        assertThat(codec.decode(codec.encode(state))).isEqualTo(state);
    }

    @Test
    void passesOverWhatANewerServiceAdded() {
        assertThat(requests.decode(REQUEST.replace("\"schema\":1", "\"schema\":2,\"colour\":{\"deep\":[1]}")))
                .isInstanceOf(GenerationRequest.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>",
                "null",
                "[]",
                "{}",
                "{\"kind\":\"generation-request\"}",
                "{\"kind\":\"nothing-we-know\"}",
                "{\"schema\":1} trailing"
            })
    void refusesWhatIsNoRequest(String text) {
        assertThatThrownBy(() -> requests.decode(text)).isInstanceOf(MalformedMessage.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"schema\":1>\"schema\":null",
                "\"locationId\":\"tokyo\">\"locationId\":null",
                "\"locationId\":\"tokyo\",>",
                "\"schema\":1,>",
                "\"excludePrevious\":false,>",
                "2026-11-25>2026-13-45",
                "\"jobId\":\"j1\">\"jobId\":\"j1\",\"jobId\":\"j2\""
            })
    void refusesARequestWithOneThingWrong(String change) {
        var parts = change.split(">", -1);

        assertThatThrownBy(() -> requests.decode(REQUEST.replace(parts[0], parts[1])))
                .isInstanceOf(MalformedMessage.class);
    }

    @Test
    void doesNotQuoteTheInputInItsError() {
        assertThatThrownBy(() -> requests.decode("{\"secret\":hunter2}")).hasMessageNotContaining("hunter2");
    }
}
