package io.weathercomment.localaws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The emulator's installation: made once, whole or not at all, and from then on used without a network.
 *
 * @param python its interpreter
 * @param packages folder that the interpreter has to be told to find packages in; empty for a virtual environment
 */
record Installation(Path python, String packages) {
    private static final Logger LOG = LoggerFactory.getLogger(Installation.class);
    private static final Object ONE_AT_A_TIME = new Object();

    /** Answers the installation for these requirements, making it if it is missing. Other processes may do the same at once. */
    static Installation in(Path tools, String requirements, PythonSource source, Map<String, String> environment) {
        synchronized (ONE_AT_A_TIME) {
            try {
                Files.createDirectories(tools);
                try (var channel = FileChannel.open(
                                tools.resolve("install.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                        var _ = channel.lock()) {
                    return new Installer(tools, requirements, source, environment).installed();
                }
            } catch (IOException e) {
                throw new UncheckedIOException("can't install the local AWS in " + tools, e);
            }
        }
    }

    /** Makes one installation; the caller holds the lock. */
    private record Installer(Path tools, String requirements, PythonSource source, Map<String, String> environment) {
        Installation installed() throws IOException {
            var folder = tools.resolve(name());
            var installation = at(folder);
            // An interpreter that was removed since leaves a folder whose link leads nowhere.
            if (Files.isDirectory(folder) && Files.isExecutable(installation.python)) {
                return installation;
            }
            LOG.info("installing the local AWS, once, folder={}", folder);
            var part = tools.resolve(name() + ".part");
            delete(part);
            delete(folder);
            Files.createDirectories(part);
            var list = Files.writeString(part.resolve("requirements.txt"), requirements);
            fill(part.resolve("python"), list);
            // Only a whole installation gets the name that is looked for.
            Files.move(part, folder);
            return installation;
        }

        private void fill(Path python, Path list) {
            var install = List.of("install", "--require-hashes", "--only-binary", ":all:", "-r", list.toString());
            switch (source) {
                case PythonSource.WithVenv(var program) -> {
                    run(List.of(program, "-m", "venv", python.toString()), Map.of());
                    var pip = List.of(python.resolve("bin/python").toString(), "-m", "pip", "--quiet");
                    run(joined(pip, install), Map.of());
                }
                case PythonSource.WithPip(var program) -> {
                    var pip = joined(List.of(program, "-m", "pip", "--quiet"), install);
                    run(joined(pip, List.of("--target", python.toString())), Map.of());
                }
                case PythonSource.WithUv(var program) -> {
                    run(List.of(program, "venv", "--quiet", "--python", ">=3.10,<3.15", python.toString()), Map.of());
                    run(joined(List.of(program, "pip", "--quiet"), install), Map.of("VIRTUAL_ENV", python.toString()));
                }
            }
        }

        private void run(List<String> line, Map<String, String> more) {
            var told = new HashMap<>(environment);
            told.put("PIP_DISABLE_PIP_VERSION_CHECK", "1");
            told.put("PIP_NO_INPUT", "1");
            // Would send the packages elsewhere, or forbid --target.
            List.of("PIP_REQUIRE_VIRTUALENV", "PIP_TARGET", "PIP_PREFIX", "PIP_USER", "PYTHONPATH", "PYTHONHOME")
                    .forEach(told::remove);
            told.putAll(more);
            var ended = new Command(line, told, "").run();
            if (!ended.ok()) {
                throw new IllegalStateException("can't install the local AWS: " + String.join(" ", line)
                        + " ended with " + ended.code() + ":\n" + lastLines(ended.output(), 20));
            }
        }

        private Installation at(Path folder) {
            var python = folder.resolve("python");
            return switch (source) {
                case PythonSource.WithPip(var program) -> new Installation(Path.of(program), python.toString());
                case PythonSource.WithVenv _, PythonSource.WithUv _ ->
                    new Installation(python.resolve("bin/python"), "");
            };
        }

        /** Another list of requirements or another Python gets another folder. */
        private String name() {
            var python = switch (source) {
                case PythonSource.WithUv _ -> "uv";
                case PythonSource.WithPip(var program) -> "pip" + version(program);
                case PythonSource.WithVenv(var program) -> version(program);
            };
            return "local-aws-" + hash(requirements).substring(0, 12) + "-" + python;
        }

        private String version(String program) {
            var print = "import sys; print('%d.%d' % sys.version_info[:2])";
            var ended = new Command(List.of(program, "-c", print), environment, "").run();
            if (!ended.ok()) {
                throw new IllegalStateException(program + " does not run: " + ended.output());
            }
            return ended.output();
        }
    }

    private static List<String> joined(List<String> start, List<String> rest) {
        return Stream.concat(start.stream(), rest.stream()).toList();
    }

    static String lastLines(String text, int count) {
        var lines = text.lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - count), lines.size()));
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
