package io.weathercomment.lambda;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Standard output as the process got it: a line on it is one record of the function's log, whatever format Lambda's own logger has. */
final class Stdout {
    private Stdout() {}

    static PrintStream open() {
        return new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    }
}
