package io.weathercomment.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands of a new user, on machines that lack this or that. */
class CommandsTest {
    private static final Path ROOT = Path.of(System.getProperty("project.root"));
    private static final int GENEROUS_SECONDS = 10;

    @TempDir
    Path machine;

    @BeforeEach
    void emptyMachine() throws IOException {
        Files.createDirectories(machine.resolve("bin"));
    }

    @Test
    void takesTheJdkOfJavaHome() throws Exception {
        jdk("usr/lib/jvm/temurin-25", "25.0.1");
        var told = jdk("told", "25");

        var ended = run("find-jdk", Map.of("JAVA_HOME", told.toString()));

        assertThat(ended).isEqualTo(new Ended(0, told.toString()));
    }

    @Test
    void passesOverAJavaHomeThatIsTooOld() throws Exception {
        var told = jdk("told", "21.0.5");
        var fit = jdk("usr/lib/jvm/temurin-25", "25.0.1");

        var ended = run("find-jdk", Map.of("JAVA_HOME", told.toString()));

        assertThat(ended).isEqualTo(new Ended(0, fit.toString()));
    }

    @Test
    void takesTheJdkOfThePath() throws Exception {
        var fit = jdk("somewhere/jdk-26", "26-ea");
        javaOnPath(fit, "26-ea");

        assertThat(run("find-jdk", Map.of())).isEqualTo(new Ended(0, fit.toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "usr/lib/jvm/temurin-25-jdk-amd64",
                "usr/lib/jvm/java-25-openjdk",
                "usr/lib64/jvm/java-25-openjdk",
                "usr/java/jdk-25",
                "opt/java/openjdk",
                "opt/jdk-25.0.1",
                "Library/Java/JavaVirtualMachines/temurin-25.jdk/Contents/Home",
                "opt/homebrew/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home",
                "usr/local/opt/openjdk/libexec/openjdk.jdk/Contents/Home",
                "home/linuxbrew/.linuxbrew/opt/openjdk/libexec",
                "home/.sdkman/candidates/java/25.0.1-tem",
                "home/.local/share/mise/installs/java/25.0.1",
                "home/.local/share/mise/installs/java/25.0.1/Contents/Home",
                "home/.asdf/installs/java/temurin-25.0.1+8",
                "home/.asdf/installs/java/temurin-25.0.1+8/Contents/Home",
                "home/.jdks/temurin-25.0.1",
                "home/Library/Java/JavaVirtualMachines/my jdk/Contents/Home"
            })
    void findsAJdkInItsUsualPlaceThoughJavaOnThePathIs17(String place) throws Exception {
        javaOnPath(jdk("usr/lib/jvm/java-17-openjdk", "17.0.13"), "17.0.13");
        var fit = jdk(place, "25.0.1");

        assertThat(run("find-jdk", Map.of())).isEqualTo(new Ended(0, fit.toString()));
    }

    @ParameterizedTest
    @CsvSource({
        "SDKMAN_DIR, candidates/java/25.0.1-tem",
        "MISE_DATA_DIR, installs/java/25.0.1",
        "XDG_DATA_HOME, mise/installs/java/25.0.1",
        "ASDF_DATA_DIR, installs/java/temurin-25.0.1+8"
    })
    void findsAJdkWhereItsVersionManagerWasToldToKeepIt(String variable, String place) throws Exception {
        var fit = jdk("elsewhere/" + place, "25.0.1");

        var ended =
                run("find-jdk", Map.of(variable, machine.resolve("elsewhere").toString()));

        assertThat(ended).isEqualTo(new Ended(0, fit.toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "echo 'No version is set for command java' >&2; exit 126",
                "echo 'mise ERROR java is not a valid shim' >&2; exit 1",
                "echo 'The operation couldn’t be completed. Unable to locate a Java Runtime.' >&2; exit 1"
            })
    void passesOverAShimOnThePathThatStandsForNothing(String shim) throws Exception {
        script("bin/java", shim);
        var fit = jdk("home/.asdf/installs/java/temurin-25.0.1+8", "25.0.1");

        assertThat(run("find-jdk", Map.of())).isEqualTo(new Ended(0, fit.toString()));
    }

    @Test
    void asksAShimOnThePathWhereItsJdkLives() throws Exception {
        var fit = jdk("home/.local/share/rtx/java/25.0.1", "25.0.1");
        javaOnPath(fit, "25.0.1");
        Files.move(machine.resolve("bin/java"), machine.resolve("real-java"));
        script("bin/java", "exec /bin/sh '" + machine.resolve("real-java") + "' \"$@\"");

        assertThat(run("find-jdk", Map.of())).isEqualTo(new Ended(0, fit.toString()));
    }

    @Test
    void answersAWholePathThoughJavaHomeIsNone() throws Exception {
        var told = jdk("told", "25");

        assertThat(run("find-jdk", Map.of("JAVA_HOME", "told"))).isEqualTo(new Ended(0, told.toString()));
    }

    @Test
    void readsAReleaseFileWhoseLastLineHasNoEnd() throws Exception {
        var fit = jdk("usr/lib/jvm/small", "25");
        Files.writeString(fit.resolve("release"), "JAVA_VERSION=\"25\"");

        assertThat(run("find-jdk", Map.of())).isEqualTo(new Ended(0, fit.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dash", "busybox sh", "bash --posix", "ksh"})
    void looksUpTheSameInEveryShell(String shell) throws Exception {
        var line = new ArrayList<>(List.of(shell.split(" ", -1)));
        line.set(0, Path.of("/bin", line.getFirst()).toString());
        assumeThat(Path.of(line.getFirst())).isExecutable();
        javaOnPath(jdk("usr/lib/jvm/java-17-openjdk", "17.0.13"), "17.0.13");
        script("bin/python3", "exit 126");
        script("bin/uv", "");
        var without = runIn(line, "find-jdk");
        var fit = jdk("home/.sdkman/candidates/java/my 25", "25.0.1");

        var jdk = runIn(line, "find-jdk");
        var python = runIn(line, "find-python");

        assertThat(without.code()).isEqualTo(1);
        assertThat(without.output()).startsWith("No JDK 25 or newer").endsWith("JAVA_HOME=/path/to/jdk.");
        assertThat(jdk).isEqualTo(new Ended(0, fit.toString()));
        assertThat(python).isEqualTo(new Ended(0, "uv " + machine.resolve("bin/uv")));
    }

    @Test
    void passesOverARuntimeWithoutCompiler() throws Exception {
        var runtime = jdk("usr/lib/jvm/a-jre-25", "25.0.1");
        Files.delete(runtime.resolve("bin/javac"));

        assertThat(run("find-jdk", Map.of()).code()).isEqualTo(1);
    }

    @Test
    @Timeout(GENEROUS_SECONDS)
    void saysHowToGetAJdkWhenJavaIs17() throws Exception {
        javaOnPath(jdk("usr/lib/jvm/java-17-openjdk", "17.0.13"), "17.0.13");

        assertThatItSaysHowToGetAJdk();
    }

    @Test
    @Timeout(GENEROUS_SECONDS)
    void saysHowToGetAJdkWhenThereIsNoJava() throws Exception {
        assertThatItSaysHowToGetAJdk();
    }

    @Test
    @Timeout(GENEROUS_SECONDS)
    void saysHowToGetPythonBeforeItBuilds() throws Exception {
        jdk("usr/lib/jvm/temurin-25", "25.0.1");

        var ended = run("run", Map.of());

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.output())
                .contains("apt install python3 python3-venv", "dnf install python3", "brew install python", "uv")
                .contains("AWS_ENDPOINT_URL");
    }

    @Test
    void saysHowToGetMaven() throws Exception {
        jdk("usr/lib/jvm/temurin-25", "25.0.1");

        var ended = run("maven", Map.of());

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.output()).contains("apt install maven", "dnf install maven", "brew install maven");
    }

    @Test
    void runsMavenOnTheJdkThatIsFound() throws Exception {
        var fit = jdk("usr/lib/jvm/temurin-25", "25.0.1");
        script("bin/mvn", "echo \"$JAVA_HOME $*\"");

        assertThat(run("maven", Map.of(), "-q", "verify")).isEqualTo(new Ended(0, fit + " -B -q verify"));
    }

    @Test
    void handsSettingsOfTheCommandLineToTheProcess() throws Exception {
        Files.copy(ROOT.resolve("Makefile"), machine.resolve("Makefile"));
        script("bin/run", "echo \"$PORT,$ONCE,$AT,$OPEN_METEO_BASE_URL\"");
        var line = List.of(
                "make",
                "-s",
                "run",
                "PORT=8081",
                "ONCE=1",
                "AT=2022-06-15T12:00+09:00",
                "OPEN_METEO_BASE_URL=http://127.0.0.1:1/a b");

        var ended = run(line, Map.of("PATH", System.getenv("PATH")));

        assertThat(ended).isEqualTo(new Ended(0, "8081,1,2022-06-15T12:00+09:00,http://127.0.0.1:1/a b"));
    }

    @Test
    void handsTheQueueOfTheCommandLineToTheRedrive() throws Exception {
        Files.copy(ROOT.resolve("Makefile"), machine.resolve("Makefile"));
        script("bin/dlq", "echo \"$*,$QUEUE\"");
        var line = List.of("make", "-s", "dlq-redrive", "QUEUE=weather-requests");

        var ended = run(line, Map.of("PATH", System.getenv("PATH")));

        assertThat(ended).isEqualTo(new Ended(0, "redrive,weather-requests"));
    }

    @Test
    void countsTheTestsOfAllModules() throws Exception {
        Files.createDirectories(machine.resolve("services"));
        Files.createDirectories(machine.resolve("local"));
        Files.createDirectories(machine.resolve("quality"));
        Files.createDirectories(machine.resolve("deploy"));
        Files.copy(ROOT.resolve("bin/count"), machine.resolve("bin/count"));
        report("libs/a/target/surefire-reports/TEST-A.xml", 5, 1, 1, 1);
        report("libs/b/target/surefire-reports/TEST-B.xml", 10, 0, 0, 2);

        var ended = run(List.of(machine.resolve("bin/count").toString()), Map.of("PATH", System.getenv("PATH")));

        assertThat(ended).isEqualTo(new Ended(0, "10 passed, 2 failed, 3 skipped"));
    }

    @Test
    void countsAFailureOnTheBuildMachineWhenNothingCompiles() throws Exception {
        buildMachine();
        script("bin/find-jdk", "echo /some/jdk");
        script("bin/make", "echo 'COMPILATION ERROR'; exit 2");
        script("bin/build", "exit 1");

        var ended = runOnBuildMachine();

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.output())
                .contains("NOT RUN, nothing is built", "make test-containers: NOT RUN")
                .endsWith("\n0 passed, 1 failed, 2 skipped");
    }

    @Test
    void countsAFailureOnTheBuildMachineWhenItHasNoJdk() throws Exception {
        buildMachine();
        script("bin/find-jdk", "exit 1");
        script("bin/make", "echo 'it goes on'");

        var ended = runOnBuildMachine();

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.output())
                .startsWith("No JDK 25 or newer")
                .doesNotContain("it goes on")
                .endsWith("\n0 passed, 1 failed, 0 skipped");
    }

    /** Its user is not root, for whom the script would install what is missing. */
    private void buildMachine() throws IOException {
        for (var folder : List.of(".ci", "libs", "services", "local", "deploy")) {
            Files.createDirectories(machine.resolve(folder));
        }
        Files.copy(ROOT.resolve(".ci/run"), machine.resolve(".ci/run"));
        Files.copy(ROOT.resolve("bin/count"), machine.resolve("bin/count"));
        script("bin/id", "echo 1000");
    }

    private Ended runOnBuildMachine() throws Exception {
        var path = machine.resolve("bin") + ":" + System.getenv("PATH");
        return run(List.of("bash", machine.resolve(".ci/run").toString()), Map.of("PATH", path));
    }

    private void assertThatItSaysHowToGetAJdk() throws Exception {
        var ended = run("run", Map.of());

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.output())
                .contains(
                        "apt install",
                        "dnf install",
                        "brew install",
                        "sdk install",
                        "mise use",
                        "asdf install",
                        "JAVA_HOME");
    }

    private record Ended(int code, String output) {}

    /** Runs one of our scripts on the machine, which has nothing but what the test put there. */
    private Ended run(String script, Map<String, String> more, String... arguments) throws Exception {
        var line = new ArrayList<>(
                List.of("/bin/sh", ROOT.resolve("bin").resolve(script).toString()));
        line.addAll(List.of(arguments));
        var environment = new TreeMap<>(more);
        environment.put("PATH", machine.resolve("bin").toString());
        return run(line, environment);
    }

    private Ended runIn(List<String> shell, String script) throws Exception {
        var line = new ArrayList<>(shell);
        line.add(ROOT.resolve("bin").resolve(script).toString());
        return run(line, Map.of("PATH", machine.resolve("bin").toString()));
    }

    private Ended run(List<String> line, Map<String, String> environment) throws Exception {
        var builder = new ProcessBuilder(line).directory(machine.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().put("HOME", machine.resolve("home").toString());
        builder.environment().put("SEARCH_ROOT", machine.toString());
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output.strip());
    }

    private Path jdk(String place, String version) throws IOException {
        script(place + "/bin/javac", "");
        Files.writeString(
                machine.resolve(place).resolve("release"),
                "IMPLEMENTOR=\"Some\"\nJAVA_VERSION=\"" + version + "\"\nOS_ARCH=\"x86_64\"\n");
        return machine.resolve(place);
    }

    /** Java's own answer to being asked for its properties. */
    private void javaOnPath(Path home, String version) throws IOException {
        script(
                "bin/java",
                "echo 'Property settings:'; echo '    java.home = %s'; echo 'openjdk version \"%s\"'"
                        .formatted(home, version));
    }

    private void script(String name, String text) throws IOException {
        var file = machine.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + text + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void report(String name, int tests, int errors, int failures, int skipped) throws IOException {
        var file = machine.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuite name="A" time="0.1" tests="%d" errors="%d" skipped="%d" failures="%d">
                  <testcase name="one"/>
                </testsuite>
                """.formatted(tests, errors, skipped, failures));
    }
}
