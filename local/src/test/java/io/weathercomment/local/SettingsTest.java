package io.weathercomment.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weathercomment.runtime.Env;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
    @Test
    void needNothingToBeTold() {
        var configs = Env.read(Settings.unplaced(Map.of()), Stack.Configs::from);

        assertThat(configs.api().port()).isEqualTo(8000);
        assertThat(configs.management().port()).isEqualTo(9090);
    }

    @Test
    void nameTheProblemsOfAllServicesTogetherAndEachOnce() {
        var told = Map.of(
                "MAX_IN_FLIGHT", "0",
                "WEATHER_SOURCES", "foo",
                "JOB_DEADLINE", "xx",
                "POLL_WAIT", "99",
                "VISIBILITY", "5");

        assertThatThrownBy(() -> Env.read(Settings.unplaced(told), Stack.Configs::from))
                .message()
                .containsOnlyOnce("MAX_IN_FLIGHT must be")
                .containsOnlyOnce("WEATHER_SOURCES must list")
                .containsOnlyOnce("JOB_DEADLINE must be")
                .containsOnlyOnce("POLL_WAIT must be")
                .containsOnlyOnce("VISIBILITY must be longer");
    }

    @Test
    void keepThePublicPortAndTheManagementPortApart() {
        var told = Map.of("PORT", "9090", "MANAGEMENT_PORT", "9090");

        assertThatThrownBy(() -> Env.read(Settings.unplaced(told), Stack.Configs::from))
                .hasMessage("bad settings: PORT and MANAGEMENT_PORT must differ");
    }

    @Test
    void letThePublicPortHaveWhatIsOnlyTheUsualManagementPort() {
        var configs = Env.read(Settings.unplaced(Map.of("PORT", "9090")), Stack.Configs::from);

        assertThat(configs.api().port()).isEqualTo(9090);
    }
}
