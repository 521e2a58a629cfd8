package dev.initscript.maven.select;

import java.io.File;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.codehaus.plexus.util.DirectoryScanner;
import org.jspecify.annotations.Nullable;

/**
 * Finds files by Ant patterns. Unlike its parent it does not enter directories whose whole content
 * is excluded, and says so when a directory cannot be read. Links to directories are not followed.
 */
final class TreeScanner extends DirectoryScanner {
  /** A name that no pattern names; below a directory it stands for anything deep inside. */
  private static final String ANYTHING = "\u0001" + File.separator + "\u0001";

  private final Set<Path> pruned;
  private @Nullable File unreadable;

  /**
   * @param start a real directory
   * @param pruned real directories that are not entered, unless the start is inside them
   */
  TreeScanner(Path start, List<String> includes, List<String> excludes, Set<Path> pruned) {
    this.pruned = pruned;
    setBasedir(start.toFile());
    setIncludes(includes.toArray(String[]::new));
    setExcludes(excludes.toArray(String[]::new));
    addDefaultExcludes();
    setFollowSymlinks(false);
  }

  /**
   * The files, relative to the start.
   *
   * @throws AccessDeniedException if a directory cannot be read
   */
  List<String> files() throws AccessDeniedException {
    scan();
    if (unreadable != null) {
      throw new AccessDeniedException(unreadable.toString());
    }
    return Arrays.asList(getIncludedFiles());
  }

  /** How many files have an included name and an excluded one. */
  int excluded() {
    return getExcludedFiles().length;
  }

  @Override
  protected void scandir(File directory, String below, boolean fast) {
    if (!below.isEmpty() && isLeftAlone(directory, below)) {
      return;
    }
    if (directory.list() == null) {
      unreadable = directory;
    }
    super.scandir(directory, below, fast);
  }

  private boolean isLeftAlone(File directory, String below) {
    return Files.isSymbolicLink(directory.toPath())
        || Places.NOT_SOURCE.contains(directory.getName())
        || pruned.contains(directory.toPath())
        || isExcluded(below + ANYTHING);
  }
}
