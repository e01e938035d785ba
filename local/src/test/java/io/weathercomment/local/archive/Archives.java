package io.weathercomment.local.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Archive files for tests. */
final class Archives {
    private Archives() {}

    static Path write(Path folder, String... lines) throws IOException {
        var file = folder.resolve("archive.ndjson.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            for (var line : lines) {
                out.write((line + "\n").getBytes(UTF_8));
            }
        }
        return file;
    }

    static Path projectRoot() {
        return Path.of(System.getProperty("project.root", "."));
    }

    static Path shared() {
        return projectRoot().resolve(System.getenv().getOrDefault("SHARED_DATA_DIR", "../shared/data"));
    }
}
