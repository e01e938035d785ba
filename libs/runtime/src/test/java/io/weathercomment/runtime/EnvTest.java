package io.weathercomment.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvTest {
    private static final URI HERE = URI.create("http://127.0.0.1:1");

    record Settings(
            String queue,
            int port,
            Duration pause,
            boolean open,
            URI base,
            List<String> sources,
            @Nullable Instant at) {
        static Settings from(Env env) {
            return new Settings(
                    env.text("QUEUE"),
                    env.number("PORT", 8000, 0, 65_535),
                    env.duration("WAIT", Duration.ofSeconds(10)),
                    env.flag("OPEN", false),
                    env.uri("BASE", HERE),
                    env.list("SOURCES", List.of("jma", "simulated")),
                    env.instant("AT"));
        }
    }

    @Test
    void takesDefaultsForWhatIsAbsentOrEmpty() {
        var settings = Env.read(Map.of("QUEUE", "q", "PORT", "", "WAIT", "  "), Settings::from);

        assertThat(settings)
                .isEqualTo(new Settings(
                        "q", 8000, Duration.ofSeconds(10), false, HERE, List.of("jma", "simulated"), null));
    }

    @Test
    void readsEveryType() {
        var variables = Map.of(
                "QUEUE", "q",
                "PORT", "0",
                "WAIT", "1.5",
                "OPEN", "true",
                "BASE", "https://example.org/x",
                "SOURCES", " simulated , ,jma",
                "AT", "2022-06-15T12:00+09:00");

        var settings = Env.read(variables, Settings::from);

        assertThat(settings)
                .isEqualTo(new Settings(
                        "q",
                        0,
                        Duration.ofMillis(1500),
                        true,
                        URI.create("https://example.org/x"),
                        List.of("simulated", "jma"),
                        Instant.parse("2022-06-15T03:00:00Z")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.5", "-3", "PT0S", "-PT5S", "NaN", "Infinity", "1e300", "soon"})
    void refusesASpanThatNoTimerCouldUse(String value) {
        assertThatThrownBy(() -> Env.read(Map.of("QUEUE", "q", "WAIT", value), Settings::from))
                .hasMessage(
                        "bad settings: WAIT must be seconds or an ISO 8601 duration like PT15S, from 1.0 s to a day");
    }

    @Test
    void namesEveryProblemInOneMessage() {
        var variables =
                Map.of("PORT", "70000", "WAIT", "soon", "OPEN", "perhaps", "BASE", "ftp://x", "AT", "yesterday");

        assertThatThrownBy(() -> Env.read(variables, Settings::from))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("bad settings: ")
                .hasMessageContaining("QUEUE is missing")
                .hasMessageContaining("PORT must be a whole number from 0 to 65535")
                .hasMessageContaining("WAIT must be")
                .hasMessageContaining("OPEN must be true or false")
                .hasMessageContaining("BASE must be")
                .hasMessageContaining("AT must be")
                .hasMessageNotContaining("70000");
    }
}
