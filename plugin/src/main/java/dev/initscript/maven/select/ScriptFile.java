package dev.initscript.maven.select;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A script of the build.
 *
 * @param path where it is, links resolved
 * @param name how reports call it: as given, or relative to the base directory; {@code /} separated
 * @param named whether the user named it, and not only a directory it is in
 * @param stamp taken before anything of it was read; null where the system does not tell
 * @param operands what it names to be sourced
 */
public record ScriptFile(
    Path path, String name, boolean named, @Nullable FileStamp stamp, List<String> operands) {
  /** A script that sources nothing, and of which nothing is remembered. */
  public ScriptFile(Path path, String name, boolean named) {
    this(path, name, named, null, List.of());
  }
}
