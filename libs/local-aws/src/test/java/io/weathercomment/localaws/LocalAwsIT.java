package io.weathercomment.localaws;

import static io.weathercomment.localaws.Join.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.weathercomment.localaws.LocalAws.Options;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@Timeout(60)
class LocalAwsIT {
    private static final String ACCOUNT = "local";
    private static final Resources.Table JOBS = Resources.named("", null).jobs();

    @TempDir
    Path folder;

    @Test
    void keepsWhatIsStoredAcrossAStop() {
        try (var aws = LocalAws.start(kept())) {
            store(aws.endpoint(), "kept");
        }

        try (var aws = LocalAws.start(kept())) {
            assertThat(stored(aws.endpoint())).containsExactly("kept");
        }
    }

    @Test
    void forgetsWhatIsStoredInMemory() {
        try (var aws = LocalAws.start(Options.inMemory(TestFolders.TOOLS, folder))) {
            store(aws.endpoint(), "forgotten");
        }

        try (var aws = LocalAws.start(kept());
                var clients = AdminClients.at(aws.endpoint(), ACCOUNT)) {
            assertThat(await(clients.dynamo().listTables()).tableNames()).isEmpty();
        }
    }

    @Test
    void endsAndSavesItsStateWhenItsOwnerIsKilled() throws Exception {
        var owner = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Owner.class.getName(),
                        TestFolders.TOOLS.toString(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        ProcessHandle emulator;
        try {
            var started = started(owner.inputReader());
            emulator = ProcessHandle.of(started.pid).orElseThrow();
            store(started.endpoint, "saved");
        } finally {
            owner.destroyForcibly();
        }

        ends(emulator);
        try (var aws = LocalAws.start(kept())) {
            assertThat(stored(aws.endpoint())).containsExactly("saved");
        }
    }

    @Test
    void refusesAFolderThatAnotherOneRunsOn() {
        try (var aws = LocalAws.start(kept())) {
            assertThatThrownBy(() -> LocalAws.start(kept()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("is running on " + folder + " already")
                    .hasMessageContaining(
                            "pid=" + aws.pid() + " port=" + aws.endpoint().getPort());
        }
    }

    @Test
    void stopsAndSavesItsStateWhenItWasFrozen() throws Exception {
        var aws = LocalAws.start(kept());
        store(aws.endpoint(), "saved");
        new ProcessBuilder("kill", "-STOP", Long.toString(aws.pid())).start().waitFor();

        aws.close();

        try (var again = LocalAws.start(kept())) {
            assertThat(stored(again.endpoint())).containsExactly("saved");
        }
    }

    @Test
    void saysWhyItDidNotStart() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var options = kept().withPort(taken.getLocalPort());

            assertThatThrownBy(() -> LocalAws.start(options))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("did not start")
                    .hasMessageContaining(taken.getLocalPort() + " is already in use");
        }
    }

    @Test
    void saysAllOfWhatItsWatchdogSaidBeforeItFailed() throws Exception {
        Files.createDirectory(folder.resolve("ministack.log"));

        assertThatThrownBy(() -> LocalAws.start(kept()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("did not start: Traceback", "IsADirectoryError");
    }

    @Test
    void leavesNothingRunningWhenItsStartIsInterrupted() throws Exception {
        var start = new FutureTask<>(() -> LocalAws.start(kept()));
        var starter = Thread.ofPlatform().start(start);
        var emulator = ProcessHandle.of(notedPid()).orElseThrow();

        starter.interrupt();

        assertThatThrownBy(start::get).hasRootCauseInstanceOf(InterruptedException.class);
        ends(emulator);
    }

    @Test
    void killsTheEmulatorWhenItsWatchdogHangs() throws Exception {
        var aws = LocalAws.start(kept());
        var emulator = ProcessHandle.of(aws.pid()).orElseThrow();
        var watchdog = emulator.parent().orElseThrow();
        new ProcessBuilder("kill", "-STOP", Long.toString(watchdog.pid()))
                .start()
                .waitFor();

        aws.close(Duration.ofMillis(100));

        ends(emulator);
        assertThat(watchdog.isAlive()).isFalse();
    }

    @Test
    void listensOnTheToldPort() throws Exception {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }

        try (var aws = LocalAws.start(kept().withPort(port))) {
            assertThat(aws.endpoint()).isEqualTo(URI.create("http://127.0.0.1:" + port));
        }
    }

    @Test
    void listensOnLoopbackOnly() throws Exception {
        var outside = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .toList();
        assumeThat(outside).as("an address beyond loopback").isNotEmpty();

        try (var aws = LocalAws.start(kept())) {
            for (var address : outside) {
                assertThatThrownBy(() -> connect(address, aws.endpoint().getPort()))
                        .isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void runsInASessionOfItsOwn() throws Exception {
        assumeThat(Path.of("/proc/self/stat")).as("Linux's /proc").exists();

        try (var aws = LocalAws.start(kept())) {
            assertThat(session(aws.pid()))
                    .isNotEqualTo(session(ProcessHandle.current().pid()));
        }
    }

    @Test
    void writesOnlyToItsFolder() throws Exception {
        try (var aws = LocalAws.start(kept())) {
            store(aws.endpoint(), "kept");
        }

        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("lock", "ministack.log", "s3", "state", "tmp", "watchdog.py");
        }
    }

    private Options kept() {
        return Options.kept(TestFolders.TOOLS, folder);
    }

    /** By itself; one that does not is not left behind. */
    private static void ends(ProcessHandle emulator) throws Exception {
        try {
            emulator.onExit().get(30, TimeUnit.SECONDS);
        } finally {
            emulator.destroyForcibly();
        }
    }

    /** The emulator's, as soon as its watchdog has noted it. */
    private long notedPid() throws IOException {
        var lock = folder.resolve("lock");
        var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (System.nanoTime() < end) {
            var noted = Files.exists(lock) ? Files.readString(lock) : "";
            if (noted.startsWith("pid=")) {
                return Long.parseLong(noted.substring("pid=".length()));
            }
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
        throw new AssertionError("no emulator was started");
    }

    private static void store(URI endpoint, String id) {
        try (var clients = AdminClients.at(endpoint, ACCOUNT)) {
            await(clients.dynamo().createTable(Tables.request(JOBS)));
            await(clients.dynamo()
                    .putItem(put -> put.tableName(JOBS.name()).item(Map.of("job_id", AttributeValue.fromS(id)))));
        }
    }

    private static List<String> stored(URI endpoint) {
        try (var clients = AdminClients.at(endpoint, ACCOUNT)) {
            return await(clients.dynamo().scan(scan -> scan.tableName(JOBS.name()))).items().stream()
                    .map(item -> item.getOrDefault("job_id", AttributeValue.fromS("none"))
                            .s())
                    .toList();
        }
    }

    private static void connect(InetAddress address, int port) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 1_000);
        }
    }

    private static String session(long pid) throws IOException {
        var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
        // After the name in brackets: state, parent, group, session.
        return stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[3];
    }

    private record Started(long pid, URI endpoint) {}

    private static Started started(BufferedReader output) throws IOException {
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(Owner.STARTED)) {
                var words = line.substring(Owner.STARTED.length()).split(" ", -1);
                return new Started(Long.parseLong(words[0]), URI.create(words[1]));
            }
        }
        throw new IllegalStateException("the owner did not start");
    }

    /** A process that owns a local AWS and waits to be killed. */
    static final class Owner {
        static final String STARTED = "started ";

        private Owner() {}

        public static void main(String[] args) throws InterruptedException {
            var aws = LocalAws.start(Options.kept(Path.of(args[0]), Path.of(args[1])));
            System.out.println(STARTED + aws.pid() + " " + aws.endpoint());
            Thread.currentThread().join();
        }
    }
}
