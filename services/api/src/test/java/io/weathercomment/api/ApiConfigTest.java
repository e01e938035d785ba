package io.weathercomment.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weathercomment.runtime.Env;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiConfigTest {
    private final Map<String, String> variables = new HashMap<>(Map.of(
            "WEATHER_REQUESTS_QUEUE_URL", "http://127.0.0.1:4566/000000000000/weather-requests",
            "COMMENT_EVENTS_TOPIC_ARN", "arn:aws:sns:us-east-1:000000000000:comment-events"));

    @Test
    void listensOnLoopbackUnlessToldOtherwise() {
        var config = Env.read(variables, ApiConfig::from);

        assertThat(config.host()).isEqualTo("127.0.0.1");
        assertThat(config.port()).isEqualTo(8000);
        assertThat(config.generations().deadline()).isEqualTo(Duration.ofMinutes(15));
        assertThat(config.generations().sweepAfter()).isEqualTo(Duration.ofSeconds(90));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1"})
    void isNotOpenToOthersUnlessThatIsSaid(String host) {
        variables.put("BIND_HOST", host);

        assertThatThrownBy(() -> Env.read(variables, ApiConfig::from))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("API_OPEN=true");

        variables.put("API_OPEN", "true");
        assertThat(Env.read(variables, ApiConfig::from).host()).isEqualTo(host);
    }

    @Test
    void namesEveryBadSettingAtOnce() {
        variables.remove("COMMENT_EVENTS_TOPIC_ARN");
        variables.put("PORT", "http");
        variables.put("SWEEP_EVERY", "often");

        assertThatThrownBy(() -> Env.read(variables, ApiConfig::from))
                .hasMessageContaining("COMMENT_EVENTS_TOPIC_ARN")
                .hasMessageContaining("PORT")
                .hasMessageContaining("SWEEP_EVERY");
    }
}
