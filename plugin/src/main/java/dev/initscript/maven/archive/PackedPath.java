package dev.initscript.maven.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Names of entries as absolute paths below the package's root. */
final class PackedPath {
  private PackedPath() {}

  /**
   * The path that an entry is unpacked to: {@code ./etc/init.d/food}, {@code etc/init.d/food} and
   * {@code /etc/init.d/food} are the same.
   *
   * @throws IOException if it leads out of the directory that the package is unpacked into
   */
  static String of(String name) throws IOException {
    List<String> parts = new ArrayList<>();
    for (String part : name.split("/", -1)) {
      if (part.equals("..")) {
        throw new IOException("it has an entry \"" + name + "\", which leads out of it");
      }
      if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    return "/" + String.join("/", parts);
  }
}
