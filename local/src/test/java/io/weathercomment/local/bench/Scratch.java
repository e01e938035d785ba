package io.weathercomment.local.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A fresh folder that goes away again. */
record Scratch(Path path) implements AutoCloseable {
    static Scratch in(Path folder) throws IOException {
        return new Scratch(Files.createTempDirectory(folder, "data-"));
    }

    @Override
    public void close() throws IOException {
        try (var all = Files.walk(path)) {
            // what lies in a folder comes after it
            for (var one : all.toList().reversed()) {
                Files.deleteIfExists(one);
            }
        }
    }
}
