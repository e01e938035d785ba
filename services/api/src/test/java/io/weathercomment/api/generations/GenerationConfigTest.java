package io.weathercomment.api.generations;

import static org.assertj.core.api.Assertions.assertThat;

import io.weathercomment.runtime.Env;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenerationConfigTest {
    @ParameterizedTest
    @CsvSource({"'', simulated, true", "jma, jma, true", "jma, simulated, false", "'jma,simulated', simulated, true"})
    void wantsOnlyWhatTheSourcesName(String told, String source, boolean wanted) {
        var config = Env.read(Map.of("WEATHER_SOURCES", told), GenerationConfig::from);

        assertThat(config.wants(source)).isEqualTo(wanted);
    }
}
