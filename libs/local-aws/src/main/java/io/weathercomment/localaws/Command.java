package io.weathercomment.localaws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A program that runs to its end, with its environment and what it reads. */
record Command(List<String> line, Map<String, String> environment, String input) {
    Command {
        line = List.copyOf(line);
        environment = Map.copyOf(environment);
    }

    /** How it ended: its exit code and all that it wrote. */
    record Ended(int code, String output) {
        boolean ok() {
            return code == 0;
        }
    }

    Ended run() {
        var builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            var process = builder.start();
            try (var stdin = process.outputWriter(StandardCharsets.UTF_8)) {
                stdin.write(input);
            }
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(process.waitFor(), output.strip());
        } catch (IOException e) {
            throw new UncheckedIOException("can't run " + line.getFirst(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + line.getFirst() + " ran", e);
        }
    }
}
