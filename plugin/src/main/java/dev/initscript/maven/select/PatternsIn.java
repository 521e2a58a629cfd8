package dev.initscript.maven.select;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.codehaus.plexus.util.MatchPatterns;

/** Ant patterns of files in one directory, whichever directory is searched. */
public final class PatternsIn {
  /** No file is meant. */
  public static final PatternsIn NOTHING = new PatternsIn(Path.of(""), List.of());

  private final Path directory;
  private final List<String> patterns;

  /**
   * @param patterns relative to the directory; {@code /} separated
   */
  public PatternsIn(Path directory, List<String> patterns) {
    this.directory = directory;
    this.patterns = List.copyOf(patterns);
  }

  /** A text that other patterns, or the same in another directory, do not have. */
  String identity() {
    return patterns.isEmpty()
        ? ""
        : Survey.realOrAsIs(directory) + "\0" + String.join("\0", patterns);
  }

  /** Tells of files, given by their real paths, whether they are meant. */
  Predicate<Path> matcher() throws IOException {
    if (patterns.isEmpty()) {
      return file -> false;
    }
    Path start = directory.toRealPath();
    MatchPatterns matching = TreeScanner.patterns(patterns);
    return file ->
        file.startsWith(start) && matching.matches(start.relativize(file).toString(), true);
  }
}
