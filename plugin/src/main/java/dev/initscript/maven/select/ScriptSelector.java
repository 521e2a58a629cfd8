package dev.initscript.maven.select;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Selects the scripts of a build: by name, else by place and first line. */
public final class ScriptSelector {
  private static final String EXCLUDED = "excluded by name";

  private final Survey survey;
  private final Naming naming;
  private final Glance.Earlier earlier;
  private final Map<Path, ScriptFile> selected = new LinkedHashMap<>();
  private final SortedMap<String, Integer> leftOut = new TreeMap<>();

  private ScriptSelector(Survey survey, Glance.Earlier earlier) {
    this.survey = survey;
    this.naming = survey.naming();
    this.earlier = earlier;
  }

  /**
   * Selects.
   *
   * @throws SelectionException if a name leads nowhere, or something cannot be read
   */
  public static Selection select(SelectionRequest request) throws SelectionException {
    return select(Survey.of(request), Glance.Earlier.NONE);
  }

  /** The same, but what an earlier run has seen of unchanged files is not read again. */
  public static Selection select(Survey survey, Glance.Earlier earlier) throws SelectionException {
    return new ScriptSelector(survey, earlier).run();
  }

  private Selection run() throws SelectionException {
    for (String name : survey.request().files()) {
      addNamed(name);
    }
    List<Candidate> found = new ArrayList<>();
    for (Survey.Searched searched : survey.searched()) {
      addCandidates(searched, found);
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
    Path path = naming.resolve("initscript.files", name);
    if (Files.isDirectory(path)) {
      throw new SelectionException(
          "initscript.files: "
              + name
              + " is a directory; name the scripts in it, or use initscript.directories.");
    }
    if (!Files.exists(path)) {
      throw new SelectionException(
          "initscript.files: there is no file " + name + naming.missing(name));
    }
    if (!Files.isRegularFile(path)) {
      throw new SelectionException(
          "initscript.files: " + name + " is not a regular file; name a script.");
    }
    Path real = Naming.real("initscript.files", name, path);
    if (!selected.containsKey(real)) {
      selected.put(real, named(real, Naming.slashes(name)));
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

  private void addCandidates(Survey.Searched searched, List<Candidate> candidates) {
    TreeScanner tree = searched.tree();
    String prefix = searched.prefix().isEmpty() ? "" : searched.prefix() + "/";
    TreeScanner.Verdict[] verdicts = tree.verdicts();
    for (int i = 0; i < verdicts.length; i++) {
      TreeScanner.Found file = tree.found().get(i);
      switch (verdicts[i]) {
        case WANTED -> {
          if (file.path().startsWith(tree.start())) {
            String name = prefix + Naming.slashes(file.name());
            candidates.add(new Candidate(file.path(), name, file.link(), file.entry().stamp()));
          } else {
            leaveOut("a link that leads out of the directory", 1);
          }
        }
        case EXCLUDED -> leaveOut(EXCLUDED, 1);
        case NOT_INCLUDED -> {}
      }
    }
  }

  /** Of each file the first name, without those that the project leaves out. */
  private List<Candidate> wanted(List<Candidate> found) throws SelectionException {
    try {
      Predicate<Path> leftOutByPolicy = survey.request().leftOut().matcher();
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
      throw Naming.unreadable(naming.shortened(survey.request().base()), e);
    }
  }

  private void addFound(List<Candidate> candidates) throws SelectionException {
    for (Candidate.Seen seen : Candidate.look(candidates, earlier)) {
      if (seen.failure() != null) {
        throw Naming.unreadable(seen.file().name(), seen.failure());
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
}
