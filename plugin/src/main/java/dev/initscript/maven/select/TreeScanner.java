package dev.initscript.maven.select;

import java.io.File;
import java.io.IOException;
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
import java.util.stream.IntStream;
import org.codehaus.plexus.util.DirectoryScanner;
import org.codehaus.plexus.util.MatchPatterns;

/**
 * Finds files by Ant patterns. Directories whose whole content is excluded are not entered, links
 * to directories are not followed, and the system is asked once about each file.
 */
final class TreeScanner {
  /** A name that no pattern names; below a directory it stands for anything deep inside. */
  private static final String ANYTHING = "\u0001" + File.separator + "\u0001";

  /** Of names that are kept before they are judged: they take some hundred bytes each. */
  private static final int MOST = 50_000;

  /** With fewer names, starting threads takes longer than it saves. */
  private static final int FEW = 64;

  private final Path start;
  private final MatchPatterns includes;
  private final MatchPatterns excludes;
  private final Set<Path> pruned;
  private final Deque<Found> directories = new ArrayDeque<>();
  private final List<Found> found = new ArrayList<>();
  private final int most;
  private boolean sifted;

  /**
   * What was found.
   *
   * @param name relative to the start
   * @param path where it is; of a link, where it leads, links resolved
   * @param entry what is there
   */
  record Found(String name, Path path, boolean link, FileEntry entry) {}

  /**
   * @param start a real directory
   * @param pruned real directories that are not entered, unless the start is inside them
   */
  TreeScanner(Path start, List<String> includes, List<String> excludes, Set<Path> pruned) {
    this(start, includes, excludes, pruned, MOST);
  }

  /**
   * @param most of the names that are kept before they are judged
   */
  TreeScanner(
      Path start, List<String> includes, List<String> excludes, Set<Path> pruned, int most) {
    this.most = most;
    this.start = start;
    this.includes = patterns(includes);
    List<String> all = new ArrayList<>(excludes);
    all.addAll(Arrays.asList(DirectoryScanner.DEFAULTEXCLUDES));
    this.excludes = patterns(all);
    this.pruned = pruned;
  }

  /** As Ant reads them: a directory is everything in it. */
  static MatchPatterns patterns(List<String> patterns) {
    List<String> whole = new ArrayList<>();
    for (String pattern : patterns) {
      String stripped = pattern.strip();
      whole.add(
          (stripped.endsWith("/") ? stripped + "**" : stripped).replace('/', File.separatorChar));
    }
    return MatchPatterns.from(whole);
  }

  /** The real directory in which it looks. */
  Path start() {
    return start;
  }

  /**
   * Looks into the directories.
   *
   * @throws IOException if one cannot be read
   */
  void scan() throws IOException {
    scan("", start);
    for (Found next = directories.poll(); next != null; next = directories.poll()) {
      scan(next.name() + File.separator, next.path());
    }
  }

  /**
   * The directories that were entered and the files in them, in the order in which they were found.
   */
  List<Found> found() {
    return found;
  }

  /** What the name of a file says of it. */
  enum Verdict {
    NOT_INCLUDED,
    EXCLUDED,
    WANTED
  }

  /** The verdicts on all that was {@link #found}; directories and the like are not included. */
  Verdict[] verdicts() {
    var verdicts = new Verdict[found.size()];
    IntStream each = IntStream.range(0, verdicts.length);
    (verdicts.length < FEW ? each : each.parallel())
        .forEach(i -> verdicts[i] = verdict(found.get(i)));
    return verdicts;
  }

  private Verdict verdict(Found one) {
    if (one.entry().kind() != FileEntry.Kind.FILE || !includes.matches(one.name(), true)) {
      return Verdict.NOT_INCLUDED;
    }
    return excludes.matches(one.name(), true) ? Verdict.EXCLUDED : Verdict.WANTED;
  }

  private void scan(String below, Path directory) throws IOException {
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
      for (Path path : stream) {
        Found one = look(below, path);
        if (one.link() || one.entry().kind() != FileEntry.Kind.DIRECTORY) {
          addFile(one);
        } else if (!isLeftAlone(one)) {
          found.add(one);
          directories.add(one);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }

  private void addFile(Found file) {
    if (!sifted && found.size() >= most) {
      sifted = true;
      found.removeIf(one -> verdict(one) == Verdict.NOT_INCLUDED);
    }
    if (!sifted || verdict(file) != Verdict.NOT_INCLUDED) {
      found.add(file);
    }
  }

  /** Whether so many files were found that only those with an included name were kept. */
  boolean isSifted() {
    return sifted;
  }

  /** What has gone since the directory was listed counts as nothing to read. */
  private static Found look(String below, Path path) throws IOException {
    String name = below + path.getFileName();
    try {
      FileEntry entry = FileEntry.of(path);
      return entry.kind() == FileEntry.Kind.LINK
          ? behindLink(name, path)
          : new Found(name, path, false, entry);
    } catch (NoSuchFileException gone) {
      return new Found(name, path, false, FileEntry.NOTHING);
    }
  }

  private static Found behindLink(String name, Path link) {
    try {
      Path target = link.toRealPath();
      return new Found(name, target, true, FileEntry.of(target));
    } catch (IOException leadsNowhere) {
      return new Found(name, link, true, FileEntry.NOTHING);
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
