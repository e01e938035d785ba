package io.weathercomment.localaws;

import java.util.List;
import java.util.Map;

/** Where the local AWS gets its Python from. */
sealed interface PythonSource {
    /** The interpreter, or {@code uv}. */
    String program();

    /** Makes virtual environments. */
    record WithVenv(String program) implements PythonSource {}

    /** Has pip, but can't make virtual environments. */
    record WithPip(String program) implements PythonSource {}

    /** uv brings a Python along. */
    record WithUv(String program) implements PythonSource {}

    /**
     * Looks it up by the script that {@code make run} uses as well.
     *
     * @throws IllegalStateException naming what to install
     */
    static PythonSource find(Map<String, String> environment) {
        var ended = new Command(List.of("/bin/sh", "-s"), environment, Shipped.text("find-python")).run();
        if (!ended.ok()) {
            throw new IllegalStateException(ended.output());
        }
        return parse(ended.output());
    }

    /** Reads the script's answer. */
    static PythonSource parse(String answer) {
        var words = answer.split(" ", 2);
        return switch (words[0]) {
            case "venv" -> new WithVenv(words[1]);
            case "target" -> new WithPip(words[1]);
            case "uv" -> new WithUv(words[1]);
            default -> throw new IllegalStateException("find-python answered: " + answer);
        };
    }
}
