package dev.initscript.maven.select;

import java.nio.file.Path;

/**
 * A script of the build.
 *
 * @param path where it is, links resolved
 * @param name how reports call it: as given, or relative to the base directory; {@code /} separated
 * @param named whether the user named it, and not only a directory it is in
 */
public record ScriptFile(Path path, String name, boolean named) {}
