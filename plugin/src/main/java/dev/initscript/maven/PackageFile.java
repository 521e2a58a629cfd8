package dev.initscript.maven;

import java.nio.file.Path;

/**
 * A package to look into.
 *
 * @param path where it is
 * @param name how reports call it: as given, or relative to the base directory; {@code /} separated
 */
record PackageFile(Path path, String name) {}
