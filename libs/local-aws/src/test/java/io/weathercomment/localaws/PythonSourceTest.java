package io.weathercomment.localaws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class PythonSourceTest {
    private static final String FIT = "echo venv $0";
    private static final String UNFIT = "exit 1";

    @TempDir
    Path machine;

    private Path bin;

    @BeforeEach
    void emptyMachine() throws IOException {
        bin = Files.createDirectories(machine.resolve("bin"));
    }

    @Test
    void takesThePythonThatIsTold() throws IOException {
        program("bin/python3", FIT);
        var told = program("told/python", FIT);

        var found = find(Map.of("PYTHON", told.toString()));

        assertThat(found).isEqualTo(new PythonSource.WithVenv(told.toString()));
    }

    @Test
    void refusesAToldPythonThatIsUnfitAndLooksNoFurther() throws IOException {
        program("bin/python3", FIT);
        var told = program("told/python", UNFIT);

        assertThatThrownBy(() -> find(Map.of("PYTHON", told.toString())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("PYTHON=" + told + " is not fit");
    }

    @Test
    void prefersPython3OfThePath() throws IOException {
        program("bin/python3.14", FIT);
        var python = program("bin/python3", FIT);

        assertThat(find(Map.of())).isEqualTo(new PythonSource.WithVenv(python.toString()));
    }

    @Test
    void passesOverAPython3ThatIsTooOld() throws IOException {
        program("bin/python3", UNFIT);
        program("bin/python3.10", FIT);
        var newest = program("bin/python3.13", FIT);

        assertThat(find(Map.of())).isEqualTo(new PythonSource.WithVenv(newest.toString()));
    }

    @Test
    void findsTheSystemsPythonThoughItIsNotOnThePath() throws IOException {
        var python = program("usr/bin/python3", FIT);

        assertThat(find(Map.of())).isEqualTo(new PythonSource.WithVenv(python.toString()));
    }

    @Test
    void makesDoWithPipAlone() throws IOException {
        var python = program("bin/python3", "echo target $0");

        assertThat(find(Map.of())).isEqualTo(new PythonSource.WithPip(python.toString()));
    }

    @Test
    void takesUvWhenNoPythonIsFit() throws IOException {
        program("bin/python3", UNFIT);
        var uv = program("bin/uv", "");

        assertThat(find(Map.of())).isEqualTo(new PythonSource.WithUv(uv.toString()));
    }

    @Test
    void keepsSpacesOfAPath() throws IOException {
        var told = program("my tools/python", FIT);

        assertThat(find(Map.of("PYTHON", told.toString()))).isEqualTo(new PythonSource.WithVenv(told.toString()));
    }

    @Test
    @Timeout(10)
    void saysWhatToInstallWhenThereIsNothing() {
        assertThatThrownBy(() -> find(Map.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll(
                        "apt install python3 python3-venv",
                        "dnf install python3",
                        "brew install python",
                        "uv",
                        "AWS_ENDPOINT_URL");
    }

    private PythonSource find(Map<String, String> more) {
        var environment = new HashMap<>(more);
        environment.put("PATH", bin.toString());
        environment.put("HOME", machine.resolve("home").toString());
        environment.put("SEARCH_ROOT", machine.toString());
        return PythonSource.find(environment);
    }

    private Path program(String name, String script) throws IOException {
        return Scripts.write(machine.resolve(name), script);
    }
}
