package io.weathercomment.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weathercomment.runtime.Env;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeatherConfigTest {
    private static final Map<String, String> LEAST = Map.of(
            "WEATHER_REQUESTS_QUEUE_URL", "http://127.0.0.1/weather-requests",
            "COMMENT_GENERATION_QUEUE_URL", "http://127.0.0.1/comment-generation");

    @Test
    void whatIsNotToldHasADefault() {
        var config = Env.read(LEAST, WeatherConfig::from);

        assertThat(config.sources()).containsExactly("jma", "simulated");
        assertThat(config.jmaBase()).hasToString("https://www.jma.go.jp");
        assertThat(config.jmaLimit()).hasSeconds(3);
        assertThat(config.poller().maxInFlight()).isEqualTo(64);
    }

    @Test
    void theOrderOfSourcesIsTheOperators() {
        var config = Env.read(with("WEATHER_SOURCES", "simulated, jma"), WeatherConfig::from);

        assertThat(config.sources()).containsExactly("simulated", "jma");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jma,accuweather", ",", "jma,jma"})
    void sourcesThatAreUnknownOrDoubledOrNoneAreABadSetting(String sources) {
        var variables = with("WEATHER_SOURCES", sources);

        assertThatThrownBy(() -> Env.read(variables, WeatherConfig::from))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("WEATHER_SOURCES")
                .hasMessageContaining("jma, simulated");
    }

    @Test
    void everyMissingSettingIsNamedAtOnce() {
        assertThatThrownBy(() -> Env.read(Map.of(), WeatherConfig::from))
                .hasMessageContaining("WEATHER_REQUESTS_QUEUE_URL")
                .hasMessageContaining("COMMENT_GENERATION_QUEUE_URL");
    }

    @Test
    void aSlashAtTheEndOfTheAddressDoesNotCount() {
        var config = Env.read(with("JMA_BASE_URL", "http://127.0.0.1:9000/archive/"), WeatherConfig::from);

        assertThat(config.jmaBase()).hasToString("http://127.0.0.1:9000/archive");
    }

    private static Map<String, String> with(String name, String value) {
        var variables = new HashMap<>(LEAST);
        variables.put(name, value);
        return variables;
    }
}
