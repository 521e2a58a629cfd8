package dev.initscript.maven.select;

import dev.initscript.rules.files.RootedFiles;
import dev.initscript.rules.files.Surroundings;
import dev.initscript.rules.files.TargetFile;
import dev.initscript.rules.files.TargetFiles;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The files around the scripts of a build.
 *
 * <p>A script in a directory {@code init.d} is made for {@code /etc/init.d}, and so are the files
 * beside it. All else is looked up in the root directory that the user names; if none is named, in
 * the one that the script itself lies in as {@code etc/init.d/NAME}. Safe for use by several
 * threads.
 */
public final class Neighbours {
  private static final Pattern INIT_D = Pattern.compile("/etc/(?:rc\\.d/)?init\\.d/([^/]+)");

  private final @Nullable Path rootDirectory;
  private final @Nullable TargetFiles root;
  private final StagedTree.Contents contents;
  private final Map<Path, String> names;
  private final Sightings sightings;
  private final Map<Path, TargetFiles> known = new ConcurrentHashMap<>();

  /**
   * @param scripts those of the build
   * @param root the root directory that the user names, or null
   */
  public Neighbours(List<ScriptFile> scripts, @Nullable Path root) {
    this(scripts, root, new Sightings());
  }

  /**
   * @param sightings takes what is seen there
   */
  public Neighbours(List<ScriptFile> scripts, @Nullable Path root, Sightings sightings) {
    this(names(scripts), root, StagedTree.READ, sightings);
  }

  private Neighbours(
      Map<Path, String> names,
      @Nullable Path root,
      StagedTree.Contents contents,
      Sightings sightings) {
    this.names = names;
    this.sightings = sightings;
    this.contents = contents;
    this.rootDirectory = root;
    this.root = root == null ? null : below(root);
  }

  private static Map<Path, String> names(List<ScriptFile> scripts) {
    Map<Path, String> names = new HashMap<>();
    scripts.forEach(script -> names.put(script.path(), script.name()));
    return names;
  }

  /**
   * The same files, but each holds its {@link FileStamp} in place of its bytes, or nothing if that
   * is not {@linkplain FileStamp#isSettled settled}.
   *
   * @param now in milliseconds since 1970, not after the first of them is asked for
   */
  public Neighbours stamped(long now) {
    return new Neighbours(names, rootDirectory, StagedTree.stamps(now), sightings);
  }

  /** What surrounds a script; files are read when they are asked for. */
  public Surroundings of(ScriptFile script) {
    Path directory = script.path().getParent();
    if (directory == null) {
      return Surroundings.NONE;
    }
    TargetFiles beside = beside(directory, script.name());
    return new Surroundings(path -> find(directory, beside, path), beside, script.name());
  }

  private TargetFile find(Path directory, TargetFiles beside, String path) {
    Matcher initD = INIT_D.matcher(path);
    if (initD.matches() && directory.endsWith("init.d")) {
      TargetFile sibling = beside.find(initD.group(1));
      if (sibling instanceof TargetFile.Regular) {
        return sibling;
      }
    }
    if (root != null) {
      return root.find(path);
    }
    Path etc = directory.getParent();
    Path staged = etc == null ? null : etc.getParent();
    return staged != null && directory.endsWith(Path.of("etc", "init.d"))
        ? below(staged).find(path)
        : TargetFile.UNKNOWN;
  }

  /** The files in a script's directory and below it, called as the script is. */
  private TargetFiles beside(Path directory, String script) {
    String prefix = script.substring(0, script.lastIndexOf('/') + 1);
    return path ->
        path.startsWith("/") || path.contains("..")
            ? TargetFile.UNKNOWN
            : named(directory, prefix, stored(directory).find("/" + path));
  }

  private TargetFiles below(Path directory) {
    return path -> named(directory, "/", stored(directory).find(path));
  }

  private TargetFiles stored(Path directory) {
    return known.computeIfAbsent(
        directory, d -> new RootedFiles(new StagedTree(d, contents, sightings)));
  }

  /** A file that is one of the scripts is called as that script is. */
  private TargetFile named(Path directory, String prefix, TargetFile file) {
    if (file instanceof TargetFile.Regular regular) {
      String below = regular.path().substring(1);
      String name = names.getOrDefault(directory.resolve(below), prefix + below);
      return new TargetFile.Regular(name, regular.content(), regular.whole());
    }
    return file;
  }
}
