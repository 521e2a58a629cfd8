package dev.initscript.maven.select;

import dev.initscript.maven.write.Reason;
import java.io.File;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Selects the scripts of a build: by name, else by place and first line. */
public final class ScriptSelector {
  private static final String EXCLUDED = "excluded by name";

  private final SelectionRequest request;
  private final Glance.Earlier earlier;
  private final Map<Path, ScriptFile> selected = new LinkedHashMap<>();
  private final SortedMap<String, Integer> leftOut = new TreeMap<>();

  private ScriptSelector(SelectionRequest request, Glance.Earlier earlier) {
    this.request = request;
    this.earlier = earlier;
  }

  /**
   * Selects.
   *
   * @throws SelectionException if a name leads nowhere, or something cannot be read
   */
  public static Selection select(SelectionRequest request) throws SelectionException {
    return select(request, Glance.Earlier.NONE);
  }

  /** The same, but what an earlier run has seen of unchanged files is not read again. */
  public static Selection select(SelectionRequest request, Glance.Earlier earlier)
      throws SelectionException {
    return new ScriptSelector(request, earlier).run();
  }

  private Selection run() throws SelectionException {
    for (String name : request.files()) {
      addNamed(name);
    }
    List<Candidate> found = new ArrayList<>();
    for (String name : request.directories()) {
      found.addAll(findIn(name));
    }
    if (request.files().isEmpty() && request.directories().isEmpty()) {
      for (Path tree : request.trees()) {
        found.addAll(findInTree(tree));
      }
    }
    // A file and links to it are one script, and the file's own name is the better one.
    found.sort(Comparator.comparing(Candidate::link).thenComparing(Candidate::name));
    addFound(wanted(found));
    var inOrder =
        Stream.concat(
            selected.values().stream().filter(ScriptFile::named),
            selected.values().stream()
                .filter(script -> !script.named())
                .sorted(Comparator.comparing(ScriptFile::name)));
    return new Selection(inOrder.toList(), leftOut);
  }

  private void addNamed(String name) throws SelectionException {
    Path path = resolve("initscript.files", name);
    if (Files.isDirectory(path)) {
      throw new SelectionException(
          "initscript.files: "
              + name
              + " is a directory; name the scripts in it, or use initscript.directories.");
    }
    if (!Files.exists(path)) {
      throw new SelectionException("initscript.files: there is no file " + name + missing(name));
    }
    if (!Files.isRegularFile(path)) {
      throw new SelectionException(
          "initscript.files: " + name + " is not a regular file; name a script.");
    }
    Path real = real("initscript.files", name, path);
    if (!selected.containsKey(real)) {
      selected.put(real, named(real, slashes(name)));
    }
  }

  private ScriptFile named(Path real, String name) {
    FileStamp stamp = FileStamp.of(real);
    try {
      return new ScriptFile(real, name, true, stamp, FirstLook.atNamed(real).operands());
    } catch (IOException reportedWhenItIsChecked) {
      return new ScriptFile(real, name, true);
    }
  }

  private List<Candidate> findIn(String name) throws SelectionException {
    Path path = resolve("initscript.directories", name);
    if (!Files.isDirectory(path)) {
      String wrong =
          Files.exists(path)
              ? name + " is not a directory; use initscript.files for a file."
              : "there is no directory " + name + missing(name);
      throw new SelectionException("initscript.directories: " + wrong);
    }
    List<String> includes = request.includes().isEmpty() ? List.of("**") : request.includes();
    String prefix = path.startsWith(request.base()) ? shortened(path) : withoutEnd(slashes(name));
    return scan("initscript.directories", path, prefix, includes);
  }

  private List<Candidate> findInTree(Path tree) throws SelectionException {
    List<String> includes = request.includes().isEmpty() ? Places.OF_SCRIPTS : request.includes();
    return scan("the base directory", tree, shortened(tree), includes);
  }

  private List<Candidate> scan(String parameter, Path start, String prefix, List<String> includes)
      throws SelectionException {
    Path real = real(parameter, start.toString(), start);
    List<String> excludes = new ArrayList<>(Places.LEFTOVERS);
    excludes.addAll(request.excludes());
    var scanner = new TreeScanner(real, includes, excludes, realPruned());
    try {
      List<Candidate> found = new ArrayList<>();
      for (TreeScanner.Found file : scanner.files()) {
        String slashed = slashes(file.name());
        String name = prefix.isEmpty() ? slashed : prefix + "/" + slashed;
        if (!file.isLink()) {
          found.add(new Candidate(file.path(), name, false, file.entry().stamp()));
          continue;
        }
        Path target = file.path().toRealPath();
        if (target.startsWith(real)) {
          found.add(new Candidate(target, name, true, FileStamp.of(target)));
        } else {
          leaveOut("a link that leads out of the directory", 1);
        }
      }
      leaveOut(EXCLUDED, scanner.excluded());
      return found;
    } catch (AccessDeniedException e) {
      throw unreadable(shortened(Path.of(e.getFile())), e);
    } catch (IOException e) {
      throw unreadable(shortened(start), e);
    }
  }

  private static SelectionException unreadable(String name, IOException failure) {
    return new SelectionException(
        name
            + " cannot be read ("
            + Reason.of(failure)
            + "); make it readable, or leave it out with initscript.excludes.");
  }

  private String shortened(Path path) {
    return slashes(
        path.startsWith(request.base())
            ? request.base().relativize(path).toString()
            : path.toString());
  }

  /** Of each file the first name, without those that the project leaves out. */
  private List<Candidate> wanted(List<Candidate> found) throws SelectionException {
    try {
      Predicate<Path> leftOutByPolicy = request.leftOut().matcher();
      Map<Path, Candidate> wanted = new LinkedHashMap<>();
      for (Candidate candidate : found) {
        if (leftOutByPolicy.test(candidate.real()) && !selected.containsKey(candidate.real())) {
          leaveOut(EXCLUDED, 1);
        } else if (!selected.containsKey(candidate.real())) {
          wanted.putIfAbsent(candidate.real(), candidate);
        }
      }
      return List.copyOf(wanted.values());
    } catch (IOException e) {
      throw unreadable(shortened(request.base()), e);
    }
  }

  private void addFound(List<Candidate> candidates) throws SelectionException {
    for (Candidate.Seen seen : Candidate.look(candidates, earlier)) {
      if (seen.failure() != null) {
        throw unreadable(seen.file().name(), seen.failure());
      }
      if (seen.glance().reason() == null) {
        selected.put(seen.file().real(), seen.file().script(seen.glance()));
      } else {
        leaveOut(seen.glance().reason(), 1);
      }
    }
  }

  private void leaveOut(String reason, int count) {
    if (count > 0) {
      leftOut.merge(reason, count, Integer::sum);
    }
  }

  private Set<Path> realPruned() {
    return request.pruned().stream().map(ScriptSelector::realOrAsIs).collect(Collectors.toSet());
  }

  private static Path realOrAsIs(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException absent) {
      return path.toAbsolutePath().normalize();
    }
  }

  private Path resolve(String parameter, String name) throws SelectionException {
    try {
      return request.base().resolve(name).normalize();
    } catch (InvalidPathException e) {
      throw new SelectionException(
          parameter + ": \"" + name + "\" cannot be a path here (" + e.getReason() + ").");
    }
  }

  private static Path real(String parameter, String name, Path path) throws SelectionException {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      throw new SelectionException(
          parameter + ": " + name + " cannot be read (" + Reason.of(e) + ").");
    }
  }

  private String missing(String name) {
    return Path.of(name).isAbsolute()
        ? "."
        : "; a relative path counts from " + request.base() + ".";
  }

  private static String withoutEnd(String name) {
    return name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
  }

  private static String slashes(String path) {
    return path.replace(File.separatorChar, '/');
  }
}
