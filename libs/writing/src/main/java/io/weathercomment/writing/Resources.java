package io.weathercomment.writing;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The files that come with the writer. */
final class Resources {
    private Resources() {}

    static byte[] bytes(String name) {
        try (var file = Resources.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("resource is missing: " + name);
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + name, e);
        }
    }
}
