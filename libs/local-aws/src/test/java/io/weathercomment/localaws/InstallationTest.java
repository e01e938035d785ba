package io.weathercomment.localaws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {
    private static final String REQUIREMENTS = "ministack==1 --hash=sha256:00\n";
    // Answers its version, makes environments that hold itself, and notes what it was told. Installs unless "broken"
    // exists.
    private static final String PYTHON = """
            machine=%s
            case "$*" in
                *sys.version_info*) echo 3.12 ;;
                *"-m venv"*) mkdir -p "$3/bin" && ln -s "$0" "$3/bin/python" ;;
                *"-m pip"*)
                    echo "PYTHONPATH=$PYTHONPATH $*" >> "$machine/installed"
                    sleep 0.2
                    if [ -e "$machine/broken" ]; then echo "hashes do not match"; exit 7; fi ;;
                *) exit 2 ;;
            esac""";

    @TempDir
    Path machine;

    private Path tools;
    private Path python;

    @BeforeEach
    void machineWithPython() throws IOException {
        tools = machine.resolve("tools");
        python = Scripts.write(machine.resolve("bin/python3"), PYTHON.formatted(machine));
    }

    @Test
    void isMadeOnceAndThenOnlyUsed() throws IOException {
        var first = install(REQUIREMENTS);
        var second = install(REQUIREMENTS);

        assertThat(second).isEqualTo(first);
        assertThat(first.python()).isExecutable().endsWithRaw(Path.of("python/bin/python"));
        assertThat(installs()).singleElement().asString().contains("--require-hashes", "--only-binary :all:");
    }

    @Test
    void isMadeAnewForOtherRequirements() throws IOException {
        var first = install(REQUIREMENTS);
        var second = install("ministack==2 --hash=sha256:11\n");

        assertThat(second.python()).isNotEqualTo(first.python());
        assertThat(installs()).hasSize(2);
    }

    @Test
    void leavesNothingToStartWhenItFailsHalfway() throws IOException {
        Files.createFile(machine.resolve("broken"));

        assertThatThrownBy(() -> install(REQUIREMENTS))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ended with 7")
                .hasMessageContaining("hashes do not match");

        assertThat(folders()).allMatch(name -> name.endsWith(".part"));
    }

    @Test
    void isMadeAfterAnEarlierTryFailedHalfway() throws IOException {
        Files.createFile(machine.resolve("broken"));
        assertThatThrownBy(() -> install(REQUIREMENTS)).isInstanceOf(IllegalStateException.class);
        Files.delete(machine.resolve("broken"));

        var installation = install(REQUIREMENTS);

        assertThat(installation.python()).isExecutable();
        assertThat(folders()).noneMatch(name -> name.endsWith(".part"));
    }

    @Test
    void isMadeAnewWhenItsPythonIsGone() throws IOException {
        install(REQUIREMENTS);
        Files.delete(python);
        var other = Scripts.write(machine.resolve("other/python3"), PYTHON.formatted(machine));

        var installation =
                Installation.in(tools, REQUIREMENTS, new PythonSource.WithVenv(other.toString()), System.getenv());

        assertThat(installation.python()).isExecutable();
        assertThat(installs()).hasSize(2);
    }

    @Test
    void keepsPackagesInAFolderWhenThereIsPipAlone() throws IOException {
        var source = new PythonSource.WithPip(python.toString());

        var installation = Installation.in(tools, REQUIREMENTS, source, System.getenv());

        assertThat(installation.python()).isEqualTo(python);
        assertThat(installs()).singleElement().asString().contains("--target");
        assertThat(installation.packages()).startsWith(tools.toString());
    }

    @Test
    void isMadeByUvWhichBringsAPythonOfTheRightVersion() throws IOException {
        // makes an environment that holds itself, as if it were Python, and notes what it was told
        var uv = Scripts.write(machine.resolve("bin/uv"), """
                machine=%s
                echo "VIRTUAL_ENV=$VIRTUAL_ENV $*" >> "$machine/installed"
                case "$1 $2" in
                    "venv --quiet") for last; do :; done; mkdir -p "$last/bin" && ln -s "$0" "$last/bin/python" ;;
                    "pip --quiet") [ -x "$VIRTUAL_ENV/bin/python" ] || exit 3 ;;
                    *) exit 2 ;;
                esac""".formatted(machine));
        var source = new PythonSource.WithUv(uv.toString());

        var first = Installation.in(tools, REQUIREMENTS, source, System.getenv());
        var second = Installation.in(tools, REQUIREMENTS, source, System.getenv());

        assertThat(second).isEqualTo(first);
        assertThat(first.python()).isExecutable().endsWithRaw(Path.of("python/bin/python"));
        assertThat(first.packages()).isEmpty();
        assertThat(installs()).hasSize(2);
        assertThat(installs().getFirst()).contains("--python >=3.10,<3.15");
        assertThat(installs().getLast()).contains(".part/python", "--require-hashes", "--only-binary :all:");
    }

    @Test
    void letsNoSettingOfTheCallerSendPackagesElsewhere() throws IOException {
        var environment = Map.of("PATH", System.getenv("PATH"), "PYTHONPATH", "/elsewhere", "PIP_TARGET", "/elsewhere");

        Installation.in(tools, REQUIREMENTS, new PythonSource.WithVenv(python.toString()), environment);

        assertThat(installs()).singleElement().asString().startsWith("PYTHONPATH= ");
    }

    @Test
    void isMadeByOneOfTwoProcessesThatWantItAtOnce() throws Exception {
        var processes = List.of(installer(), installer());

        for (var process : processes) {
            assertThat(process.waitFor()).isZero();
        }
        assertThat(installs()).hasSize(1);
    }

    private Installation install(String requirements) {
        return Installation.in(tools, requirements, new PythonSource.WithVenv(python.toString()), System.getenv());
    }

    private List<String> installs() throws IOException {
        return Files.readAllLines(machine.resolve("installed"));
    }

    private List<String> folders() throws IOException {
        try (Stream<Path> files = Files.list(tools)) {
            return files.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .toList();
        }
    }

    private Process installer() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Installer.class.getName(),
                        tools.toString(),
                        python.toString())
                .inheritIO()
                .start();
    }

    /** A process that wants the installation. */
    static final class Installer {
        private Installer() {}

        public static void main(String[] args) {
            Installation.in(Path.of(args[0]), REQUIREMENTS, new PythonSource.WithVenv(args[1]), System.getenv());
        }
    }
}
