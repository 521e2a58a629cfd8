package dev.initscript.maven.select;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What is under a name, or that nothing is.
 *
 * @param entry null if there is nothing
 * @param target where a link leads, as it is written there; of all else empty
 */
record Sighting(@Nullable FileEntry entry, String target) {
  /** Asks the system. */
  static Sighting of(Path path) throws IOException {
    try {
      FileEntry entry = FileEntry.of(path);
      boolean link = entry.kind() == FileEntry.Kind.LINK;
      return new Sighting(entry, link ? Files.readSymbolicLink(path).toString() : "");
    } catch (NoSuchFileException absent) {
      return new Sighting(null, "");
    }
  }
}
