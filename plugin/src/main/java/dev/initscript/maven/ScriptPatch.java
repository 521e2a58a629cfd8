package dev.initscript.maven;

import dev.initscript.rules.engine.FixOutcome;
import dev.initscript.rules.report.UnifiedPatch;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One patch of all scripts. Its names count from the base directory; if a script lies elsewhere,
 * all of them count from the root of the file system. Links are resolved, because neither {@code
 * patch} nor {@code git apply} writes through one.
 */
final class ScriptPatch {
  private final Path base;
  private final Map<Path, FixOutcome> outcomes = new LinkedHashMap<>();

  ScriptPatch(Path base) {
    this.base = real(base);
  }

  /** Adds a script, by its real path. */
  void add(Path script, FixOutcome outcome) {
    if (outcome.changed()) {
      outcomes.put(script, outcome);
    }
  }

  boolean isEmpty() {
    return outcomes.isEmpty();
  }

  byte[] toBytes() {
    var patch = new UnifiedPatch();
    Path root = root();
    outcomes.forEach(
        (path, outcome) ->
            patch.add(
                root.relativize(path).toString().replace(File.separatorChar, '/'),
                outcome.original(),
                outcome.fixed()));
    return patch.toBytes();
  }

  /** The command that applies the patch. */
  String command(Path file) {
    return "patch -p1 -d "
        + ShellWord.of(root().toString())
        + " -i "
        + ShellWord.of(file.toAbsolutePath().toString());
  }

  private Path root() {
    boolean allInside = outcomes.keySet().stream().allMatch(path -> path.startsWith(base));
    return allInside ? base : base.getRoot();
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize();
    }
  }
}
