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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PythonSourceTest {
    private static final String FIT = "echo venv $0";
    private static final String UNFIT = "exit 1";
    private static final String BARE = "echo bare $0";

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "usr/bin/python3",
                "usr/local/bin/python3",
                "opt/homebrew/bin/python3",
                "home/.local/share/mise/installs/python/3.13.1/bin/python3",
                "home/.asdf/installs/python/3.13.1/bin/python3",
                "home/.pyenv/versions/3.13.1/bin/python3"
            })
    void findsAPythonInItsUsualPlaceThoughItIsNotOnThePath(String place) throws IOException {
        var python = program(place, FIT);

        assertThat(find(Map.of())).isEqualTo(new PythonSource.WithVenv(python.toString()));
    }

    @Test
    void makesDoWithPipAlone() throws IOException {
        var python = program("bin/python3", "echo target $0");

        assertThat(find(Map.of())).isEqualTo(new PythonSource.WithPip(python.toString()));
    }

    @ParameterizedTest
    @CsvSource({
        "MISE_DATA_DIR, installs/python/3.13/bin/python3",
        "XDG_DATA_HOME, mise/installs/python/3.13/bin/python3",
        "ASDF_DATA_DIR, installs/python/3.13/bin/python3",
        "PYENV_ROOT, versions/3.13/bin/python3"
    })
    void findsAPythonWhereItsVersionManagerWasToldToKeepIt(String variable, String place) throws IOException {
        var python = program("elsewhere/" + place, FIT);

        var found = find(Map.of(variable, machine.resolve("elsewhere").toString()));

        assertThat(found).isEqualTo(new PythonSource.WithVenv(python.toString()));
    }

    @Test
    void passesOverAShimThatStandsForNothing() throws IOException {
        program("bin/python3", "echo 'No version is set for command python3' >&2; exit 126");
        var python = program("usr/bin/python3", FIT);

        assertThat(find(Map.of())).isEqualTo(new PythonSource.WithVenv(python.toString()));
    }

    @Test
    void passesOverAShimThatReadsItsInput() throws IOException {
        program("bin/python3", "while read -r line; do :; done; exit 1");
        var python = program("usr/bin/python3", FIT);

        assertThat(find(Map.of())).isEqualTo(new PythonSource.WithVenv(python.toString()));
    }

    @Test
    void prefersAPythonThatCanInstallToOneThatCanNot() throws IOException {
        program("bin/python3", BARE);
        var python = program("bin/python3.12", FIT);

        assertThat(find(Map.of())).isEqualTo(new PythonSource.WithVenv(python.toString()));
    }

    @Test
    void takesUvWhenThePythonCanInstallNothing() throws IOException {
        program("bin/python3", BARE);
        var uv = program("bin/uv", "");

        assertThat(find(Map.of())).isEqualTo(new PythonSource.WithUv(uv.toString()));
    }

    @Test
    void saysWhichPythonCanInstallNothing() throws IOException {
        var python = program("bin/python3", BARE);

        assertThatThrownBy(() -> find(Map.of()))
                .hasMessageStartingWith(python + " can install nothing: it has neither pip nor venv with ensurepip.")
                .hasMessageContaining("apt install python3 python3-venv");
    }

    @Test
    void refusesAToldPythonThatCanInstallNothing() throws IOException {
        program("bin/uv", "");
        var told = program("told/python", BARE);

        assertThatThrownBy(() -> find(Map.of("PYTHON", told.toString())))
                .hasMessageContaining("PYTHON=" + told + " is not fit")
                .hasMessageContaining("with venv or pip");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bin/uv", "home/.local/bin/uv", "home/.cargo/bin/uv", "opt/homebrew/bin/uv", "usr/local/bin/uv"})
    void takesUvWhenNoPythonIsFit(String place) throws IOException {
        program("bin/python3", UNFIT);
        var uv = program(place, "");

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
