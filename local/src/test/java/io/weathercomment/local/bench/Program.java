package io.weathercomment.local.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The program as a user starts it, in a process of its own that {@code bin/run} becomes. */
final class Program implements AutoCloseable {
    private static final Duration IDLE = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofSeconds(90);

    private final Process process;
    private final BufferedReader out;
    private final Thread endsWithBench;

    private Program(Process process) {
        this.process = process;
        this.out = process.inputReader(StandardCharsets.UTF_8);
        this.endsWithBench = new Thread(process::destroy, "ends-with-bench");
        Runtime.getRuntime().addShutdownHook(endsWithBench);
        // a program that says nothing more must not keep the bench waiting
        CompletableFuture.delayedExecutor(LONGEST.toSeconds(), TimeUnit.SECONDS).execute(process::destroyForcibly);
    }

    static Program start(Ground ground, Path data) throws IOException {
        var builder = new ProcessBuilder(ground.root().resolve("bin/run").toString());
        var environment = builder.environment();
        // what the caller has set for programs of their own
        List.of("ONCE", "AT", "JMA_ARCHIVE", "AWS_ENDPOINT_URL").forEach(environment::remove);
        environment.putAll(Map.of(
                "PORT", freePort(),
                "MANAGEMENT_PORT", freePort(),
                "DATA_DIR", data.toString(),
                "TOOLS_DIR", ground.tools().toString(),
                "WEATHER_SOURCES", "simulated"));
        builder.redirectError(ProcessBuilder.Redirect.appendTo(
                ground.folder().resolve("program.log").toFile()));
        return new Program(builder.start());
    }

    private static String freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Integer.toString(socket.getLocalPort());
        }
    }

    /** Waits for the line that begins so, and tells the seconds that it names. */
    double seconds(String beginning) throws IOException {
        var wanted = Pattern.compile(Pattern.quote(beginning) + " ([0-9]+)[.,]([0-9]+) s");
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            var match = wanted.matcher(line);
            if (match.matches()) {
                return Double.parseDouble(match.group(1) + "." + match.group(2));
            }
        }
        throw new IllegalStateException("the program did not say \"" + beginning + " …\", see its program.log");
    }

    void idle() {
        if (ends(IDLE)) {
            throw new IllegalStateException("the program ended though it should serve, see its program.log");
        }
    }

    long pid() {
        return process.pid();
    }

    /** Like kill -TERM; returns when the program and its local AWS have ended. */
    @Override
    public void close() {
        process.destroy();
        if (!ends(Duration.ofSeconds(40))) {
            process.destroyForcibly();
            throw new IllegalStateException("the program does not end, pid=" + process.pid());
        }
        Runtime.getRuntime().removeShutdownHook(endsWithBench);
    }

    private boolean ends(Duration limit) {
        try {
            return process.waitFor(limit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
