package io.weathercomment.localaws;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LocalAwsTest {
    private static final LocalAws.Options OPTIONS = LocalAws.Options.kept(Path.of("/tools"), Path.of("/data"));

    @Test
    void keepsTheCallersSettingsFromTheEmulator() {
        var environment = Map.of("PATH", "/bin", "USE_SSL", "1", "SERVICES", "s3", "AWS_ACCESS_KEY_ID", "secret");

        var told = LocalAws.emulatorEnvironment(OPTIONS, new Installation(Path.of("/python"), ""), environment);

        assertThat(told)
                .containsEntry("PATH", "/bin")
                .containsEntry("BIND_HOST", "127.0.0.1")
                .containsEntry("PERSIST_STATE", "1")
                .containsEntry("STATE_DIR", "/data/state")
                .doesNotContainKeys("USE_SSL", "SERVICES", "AWS_ACCESS_KEY_ID", "PYTHONPATH");
    }

    @Test
    void findsPackagesInTheirFolder() {
        var told = LocalAws.emulatorEnvironment(OPTIONS, new Installation(Path.of("/python"), "/packages"), Map.of());

        assertThat(told).containsEntry("PYTHONPATH", "/packages");
    }

    @Test
    void makesAccountsOfTwelveDigits() {
        assertThat(LocalAws.account()).matches("\\d{12}").isNotEqualTo(LocalAws.account());
    }
}
