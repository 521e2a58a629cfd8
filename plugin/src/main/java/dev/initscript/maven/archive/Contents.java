package dev.initscript.maven.archive;

import dev.initscript.maven.select.Places;
import dev.initscript.rules.files.FileTree;
import dev.initscript.rules.files.TargetFile;
import dev.initscript.shell.text.SourceText;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The files of one package, collected while it is read. What is a script by its place is kept whole
 * as far as a script goes; of other texts the start is kept, of binary files the first bytes.
 */
final class Contents implements FileTree {
  private static final int MOST_BYTES_OF_BINARY = 64;

  private final Map<String, Entry> entries = new HashMap<>();
  private final Map<String, Integer> modes = new HashMap<>();
  private final SortedSet<String> places = new TreeSet<>();
  private final Predicate<String> excluded;
  private final Budget budget;

  /** Looks into a file that is named as a package. */
  interface Inner {
    /**
     * Reads the package.
     *
     * @param in buffered; where it is no package, nothing of it has been read
     * @return whether it is one
     */
    boolean open(String path, BufferedInputStream in) throws IOException;
  }

  /**
   * @param excluded which paths, without the slash at their start, a user leaves out
   */
  Contents(Predicate<String> excluded, Budget budget) {
    this.excluded = excluded;
    this.budget = budget;
    entries.put("/", new Entry.Directory());
  }

  void directory(String name) throws IOException {
    String path = add(name);
    entries.put(path, new Entry.Directory());
  }

  void link(String name, String target) throws IOException {
    String path = add(name);
    isPlaceOfScript(path);
    entries.put(path, new Entry.Link(target));
  }

  void special(String name) throws IOException {
    entries.put(add(name), new Entry.Special());
  }

  /** A second name of a file that was added before; if there is none, nobody knows what it is. */
  void hardLink(String name, String target) throws IOException {
    String path = add(name);
    String first = PackedPath.of(target);
    isPlaceOfScript(path);
    entries.put(path, entry(first) instanceof Entry.File file ? file : new Entry.Unreadable());
    modes.put(path, mode(first));
  }

  /**
   * A regular file.
   *
   * @param mode its permissions
   */
  void file(String name, int mode, InputStream content, Inner inner) throws IOException {
    String path = add(name);
    boolean script = isPlaceOfScript(path);
    if (script && entries.get(path) instanceof Entry.File) {
      throw new IOException("it has " + path + " twice, and which one is unpacked nobody can say");
    }
    modes.put(path, mode);
    var in = new BufferedInputStream(content, Magic.BYTES);
    boolean looked = !isExcluded(path) && PackageName.isPackage(path) && inner.open(path, in);
    entries.put(
        path, looked ? new Entry.File(SourceText.of(new byte[0]), false) : file(in, script));
  }

  private Entry file(InputStream in, boolean script) throws IOException {
    byte[] head = in.readNBytes(Magic.BYTES);
    boolean text = script || !isBinary(head);
    int most = script ? PackedScript.MOST_BYTES : TargetFile.Regular.MOST_BYTES;
    if (text && head.length == Magic.BYTES) {
      byte[] rest = in.readNBytes(most + 1 - head.length);
      int start = head.length;
      head = Arrays.copyOf(head, start + rest.length);
      System.arraycopy(rest, 0, head, start, rest.length);
    }
    if (text && head.length <= most && budget.keep(head.length)) {
      return new Entry.File(SourceText.of(head), true);
    }
    if (script) {
      throw budget.tooMuch("has more scripts than fit into memory");
    }
    int kept = Math.min(head.length, MOST_BYTES_OF_BINARY);
    return new Entry.File(SourceText.of(Arrays.copyOf(head, kept)), kept == head.length);
  }

  private static boolean isBinary(byte[] head) {
    for (byte b : head) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }

  /** Counts the entry, and the directories above it as there. */
  private String add(String name) throws IOException {
    budget.entry();
    String path = PackedPath.of(name);
    for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
      entries.putIfAbsent(path.substring(0, slash), new Entry.Directory());
    }
    return path;
  }

  @Override
  public Entry entry(String path) {
    return entries.getOrDefault(path, new Entry.Absent());
  }

  int mode(String path) {
    return modes.getOrDefault(path, 0);
  }

  /** The files and links where init scripts or maintainer scripts lie, in their order. */
  Iterable<String> placesOfScripts() {
    return places;
  }

  /** Whether a script can be there; it is then remembered. */
  private boolean isPlaceOfScript(String path) {
    boolean place = Places.mayHoldScript(path.substring(1)) && !isExcluded(path);
    if (place) {
      places.add(path);
    }
    return place;
  }

  private boolean isExcluded(String path) {
    return excluded.test(path.substring(1));
  }
}
