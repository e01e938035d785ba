package io.weathercomment.localaws;

import java.nio.file.Path;

/** Folders that tests share. */
final class TestFolders {
    static final Path ROOT = Path.of(System.getProperty("project.root"));
    static final Path TOOLS = ROOT.resolve(".tools");

    private TestFolders() {}
}
