package dev.initscript.maven.select;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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

  /** Whether a file, given by its real path, is meant. */
  boolean match(Path file) throws IOException {
    if (patterns.isEmpty()) {
      return false;
    }
    Path start = directory.toRealPath();
    return file.startsWith(start)
        && MatchPatterns.from(patterns.stream().map(PatternsIn::platformPattern).toList())
            .matches(start.relativize(file).toString(), true);
  }

  /** As Ant reads them: a directory is everything in it. */
  private static String platformPattern(String pattern) {
    String whole = pattern.endsWith("/") ? pattern + "**" : pattern;
    return whole.replace('/', File.separatorChar);
  }
}
