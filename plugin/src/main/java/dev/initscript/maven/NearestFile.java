package dev.initscript.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Finds a file of the project where a module and the project above it can share one. */
final class NearestFile {
  private NearestFile() {}

  /** The file of that name in the directory, or the nearest above it; null if there is none. */
  static @Nullable Path of(Path directory, String name) {
    for (Path above = directory.toAbsolutePath().normalize();
        above != null;
        above = above.getParent()) {
      Path file = above.resolve(name);
      if (Files.isRegularFile(file)) {
        return file;
      }
    }
    return null;
  }
}
