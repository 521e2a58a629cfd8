package dev.initscript.maven.select;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.codehaus.plexus.util.DirectoryScanner;
import org.codehaus.plexus.util.MatchPatterns;

/**
 * Finds files by Ant patterns. Directories whose whole content is excluded are not entered, links
 * to directories are not followed, and the system is asked once about each file.
 */
final class TreeScanner {
  /** A name that no pattern names; below a directory it stands for anything deep inside. */
  private static final String ANYTHING = "\u0001" + File.separator + "\u0001";

  /** With fewer names, starting threads takes longer than it saves. */
  private static final int FEW = 64;

  private final Path start;
  private final MatchPatterns includes;
  private final MatchPatterns excludes;
  private final Set<Path> pruned;
  private final Deque<Found> directories = new ArrayDeque<>();
  private final List<Found> files = new ArrayList<>();
  private int excluded;

  /**
   * What was found.
   *
   * @param name relative to the start
   * @param entry what it is; links to files are found, too
   */
  record Found(String name, Path path, FileEntry entry) {
    boolean isLink() {
      return entry.kind() == FileEntry.Kind.LINK;
    }
  }

  /**
   * @param start a real directory
   * @param pruned real directories that are not entered, unless the start is inside them
   */
  TreeScanner(Path start, List<String> includes, List<String> excludes, Set<Path> pruned) {
    this.start = start;
    this.includes = patterns(includes.stream());
    this.excludes =
        patterns(Stream.concat(excludes.stream(), Arrays.stream(DirectoryScanner.DEFAULTEXCLUDES)));
    this.pruned = pruned;
  }

  /** As Ant reads them: a directory is everything in it. */
  static MatchPatterns patterns(Stream<String> patterns) {
    return MatchPatterns.from(
        patterns
            .map(String::strip)
            .map(pattern -> pattern.endsWith("/") ? pattern + "**" : pattern)
            .map(pattern -> pattern.replace('/', File.separatorChar))
            .toList());
  }

  /**
   * The files.
   *
   * @throws IOException if a directory cannot be read
   */
  List<Found> files() throws IOException {
    scan("", start);
    for (Found next = directories.poll(); next != null; next = directories.poll()) {
      scan(next.name() + File.separator, next.path());
    }
    return files;
  }

  /** How many files have an included name and an excluded one. */
  int excluded() {
    return excluded;
  }

  private void scan(String below, Path directory) throws IOException {
    List<Path> paths = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
      stream.forEach(paths::add);
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    try {
      Stream<Path> each = paths.size() < FEW ? paths.stream() : paths.parallelStream();
      // In the order of the paths, whichever thread asked.
      for (Found found : each.map(path -> look(below, path)).toList()) {
        take(found);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** What has gone since the directory was listed counts as nothing to read. */
  private static Found look(String below, Path path) {
    String name = below + path.getFileName();
    try {
      return new Found(name, path, FileEntry.of(path));
    } catch (NoSuchFileException gone) {
      return new Found(name, path, new FileEntry(FileEntry.Kind.SPECIAL, null));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void take(Found found) {
    switch (found.entry().kind()) {
      case DIRECTORY -> {
        if (!isLeftAlone(found)) {
          directories.add(found);
        }
      }
      case FILE -> takeFile(found);
      case LINK -> {
        if (Files.isRegularFile(found.path())) {
          takeFile(found);
        }
      }
      case SPECIAL -> {}
    }
  }

  private void takeFile(Found found) {
    if (includes.matches(found.name(), true)) {
      if (excludes.matches(found.name(), true)) {
        excluded++;
      } else {
        files.add(found);
      }
    }
  }

  private boolean isLeftAlone(Found directory) {
    boolean entered =
        includes.matches(directory.name(), true)
            || includes.matchesPatternStart(directory.name(), true);
    return !entered
        || Places.NOT_SOURCE.contains(String.valueOf(directory.path().getFileName()))
        || pruned.contains(directory.path())
        || excludes.matches(directory.name() + File.separator + ANYTHING, true);
  }
}
