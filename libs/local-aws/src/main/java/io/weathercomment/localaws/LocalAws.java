package io.weathercomment.localaws;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running local AWS: one emulator process on one loopback port. It runs in a session of its own, so that Ctrl-C in a terminal
 * does not reach it, under a watchdog that ends it, saving its state, when the owner ends in whatever way.
 */
public final class LocalAws implements AutoCloseable {
    /** The only region it knows. */
    public static final String REGION = "ap-northeast-1";

    private static final Logger LOG = LoggerFactory.getLogger(LocalAws.class);
    private static final Duration START_LIMIT = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(20);
    // The watchdog itself kills after 20 s.
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    private static final Pattern PORT = Pattern.compile("Running on http://127\\.0\\.0\\.1:(\\d+)");
    private static final int LOG_LINES_SHOWN = 20;

    private final Options options;
    private final Process watchdog;
    private final long pid;
    private final URI endpoint;

    private LocalAws(Options options, Process watchdog, long pid, int port) {
        this.options = options;
        this.watchdog = watchdog;
        this.pid = pid;
        this.endpoint = URI.create("http://127.0.0.1:" + port);
    }

    /**
     * What to start.
     *
     * @param tools folder of the installation, shared by all
     * @param folder its own: state, temporary files, log, lock
     * @param kept true: what is stored outlives a stop; false: in memory only
     * @param port 0 takes a free one
     */
    public record Options(Path tools, Path folder, boolean kept, int port) {
        public Options {
            tools = tools.toAbsolutePath().normalize();
            folder = folder.toAbsolutePath().normalize();
        }

        public static Options kept(Path tools, Path folder) {
            return new Options(tools, folder, true, 0);
        }

        public static Options inMemory(Path tools, Path folder) {
            return new Options(tools, folder, false, 0);
        }

        public Options withPort(int port) {
            return new Options(tools, folder, kept, port);
        }

        Path log() {
            return folder.resolve("ministack.log");
        }
    }

    /**
     * Installs it if need be, starts it and waits until it is ready.
     *
     * @throws IllegalStateException saying what to do: nothing to run it with, another one on the folder, a taken port
     */
    public static LocalAws start(Options options) {
        var environment = System.getenv();
        var source = PythonSource.find(environment);
        var installation = Installation.in(options.tools, Shipped.text("requirements.txt"), source, environment);
        try {
            var watchdog = watchdog(options, installation, environment);
            return underWatch(options, watchdog);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "can't start the local AWS in " + options.folder + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the local AWS started", e);
        }
    }

    /** A random AWS account: what is named alike in two accounts never meets, but for buckets. Used as access key. */
    public static String account() {
        return Long.toString(ThreadLocalRandom.current().nextLong(100_000_000_000L, 1_000_000_000_000L));
    }

    public URI endpoint() {
        return endpoint;
    }

    /** The emulator's process id, for tests that freeze it. */
    public long pid() {
        return pid;
    }

    /** Stops it and returns when its state is saved. Whoever polls it should have stopped before. */
    @Override
    public void close() {
        close(STOP_LIMIT);
    }

    /** As told, but kills it when it has not ended within {@code limit}. */
    void close(Duration limit) {
        if (!watchdog.isAlive()) {
            return;
        }
        try {
            watchdog.getOutputStream().close();
            if (!watchdog.waitFor(limit)) {
                kill();
            }
            if (watchdog.exitValue() != 0) {
                LOG.warn("the local AWS lost what was stored since its last stop, log={}", options.log());
            }
        } catch (IOException e) {
            LOG.warn("the local AWS can't be stopped, pid={}", pid, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** In a session of its own the emulator would outlive a watchdog that was killed. */
    private void kill() throws InterruptedException {
        var emulator = ProcessHandle.of(pid);
        watchdog.destroyForcibly().waitFor();
        emulator.ifPresent(ProcessHandle::destroyForcibly);
    }

    private static Process watchdog(Options options, Installation installation, Map<String, String> environment)
            throws IOException {
        for (var name : List.of("tmp", "state", "s3")) {
            Files.createDirectories(options.folder.resolve(name));
        }
        var script = Files.writeString(options.folder.resolve("watchdog.py"), Shipped.text("watchdog.py"));
        var python = installation.python().toString();
        var builder = new ProcessBuilder(
                        python, script.toString(), options.folder.toString(), python, "-m", "ministack")
                .directory(options.folder.toFile())
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(emulatorEnvironment(options, installation, environment));
        return builder.start();
    }

    /** Nothing of the caller's own settings gets through: the emulator would read dozens of them. */
    static Map<String, String> emulatorEnvironment(
            Options options, Installation installation, Map<String, String> environment) {
        var told = new HashMap<String, String>();
        for (var name : List.of("PATH", "HOME", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")) {
            var value = environment.get(name);
            if (value != null) {
                told.put(name, value);
            }
        }
        told.put("LANG", "C.UTF-8");
        told.put("PYTHONUTF8", "1");
        told.put("PYTHONUNBUFFERED", "1");
        told.put("PYTHONNOUSERSITE", "1");
        if (!installation.packages().isEmpty()) {
            told.put("PYTHONPATH", installation.packages());
        }
        // Its default is every interface of the machine.
        told.put("BIND_HOST", "127.0.0.1");
        told.put("GATEWAY_PORT", Integer.toString(options.port));
        told.put("MINISTACK_REGION", REGION);
        // The line that names the port needs it.
        told.put("LOG_LEVEL", "INFO");
        told.put("TMPDIR", options.folder.resolve("tmp").toString());
        told.put("STATE_DIR", options.folder.resolve("state").toString());
        told.put("S3_DATA_DIR", options.folder.resolve("s3").toString());
        var persist = options.kept ? "1" : "0";
        told.put("PERSIST_STATE", persist);
        told.put("S3_PERSIST", persist);
        return told;
    }

    private static LocalAws underWatch(Options options, Process watchdog) throws IOException, InterruptedException {
        try {
            var pid = emulatorPid(options, watchdog.inputReader(StandardCharsets.UTF_8));
            return ready(options, watchdog, pid);
        } catch (IOException | InterruptedException | RuntimeException e) {
            letGo(watchdog, e);
            throw e;
        }
    }

    /** The end of its input is what ends a watchdog, and the emulator with it. */
    private static void letGo(Process watchdog, Exception failure) {
        try {
            watchdog.getOutputStream().close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private static long emulatorPid(Options options, BufferedReader said) throws IOException {
        var line = said.readLine();
        var answer = line == null ? "" : line;
        if (answer.startsWith("pid ")) {
            return Long.parseLong(answer.substring("pid ".length()));
        }
        if (answer.startsWith("busy")) {
            throw new IllegalStateException("a local AWS is running on " + options.folder + " already ("
                    + answer.substring("busy".length()).strip() + "): stop its owner first, or use another folder");
        }
        throw new IllegalStateException("the local AWS did not start: " + answer + "\n" + said.readAllAsString());
    }

    private static LocalAws ready(Options options, Process watchdog, long pid)
            throws IOException, InterruptedException {
        var end = System.nanoTime() + START_LIMIT.toNanos();
        while (watchdog.isAlive() && System.nanoTime() < end) {
            var port = port(options);
            if (port.isPresent()) {
                var aws = new LocalAws(options, watchdog, pid, port.getAsInt());
                if (aws.answers()) {
                    Files.writeString(options.folder.resolve("lock"), "pid=" + pid + " port=" + port.getAsInt());
                    return aws;
                }
            }
            watchdog.waitFor(POLL);
        }
        throw new IllegalStateException("the local AWS did not start; the last lines of " + options.log() + ":\n"
                + Installation.lastLines(Files.readString(options.log()), LOG_LINES_SHOWN));
    }

    /** Known from its log once it listens; a told port as well, which another process may have taken. */
    private static OptionalInt port(Options options) throws IOException {
        var found = PORT.matcher(Files.readString(options.log()));
        return found.find() ? OptionalInt.of(Integer.parseInt(found.group(1))) : OptionalInt.empty();
    }

    private boolean answers() {
        try {
            var url = endpoint.resolve("/_ministack/ready").toURL();
            var connection = (HttpURLConnection) url.openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout(1_000);
            connection.setReadTimeout(5_000);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException _) {
            return false; // It listens in a moment.
        }
    }
}
