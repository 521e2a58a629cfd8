package dev.initscript.maven.select;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What lies in the directories that are searched for scripts, before names are judged and files are
 * read.
 */
public final class Survey {
  private final SelectionRequest request;
  private final Naming naming;
  private final List<Searched> searched = new ArrayList<>();

  private Survey(SelectionRequest request) {
    this.request = request;
    this.naming = new Naming(request.base());
  }

  /**
   * A directory, and what is in it.
   *
   * @param prefix of the names of its files; empty if there is none
   */
  record Searched(TreeScanner tree, String prefix) {}

  /**
   * Looks around.
   *
   * @throws SelectionException if a name leads nowhere, or a directory cannot be read
   */
  public static Survey of(SelectionRequest request) throws SelectionException {
    var survey = new Survey(request);
    for (String name : request.directories()) {
      survey.lookInto(name);
    }
    if (request.files().isEmpty() && request.directories().isEmpty()) {
      for (Path tree : request.trees()) {
        survey.look("the base directory", tree, survey.naming.shortened(tree), Places.OF_SCRIPTS);
      }
    }
    return survey;
  }

  SelectionRequest request() {
    return request;
  }

  Naming naming() {
    return naming;
  }

  List<Searched> searched() {
    return searched;
  }

  private void lookInto(String name) throws SelectionException {
    Path path = naming.resolve("initscript.directories", name);
    if (!Files.isDirectory(path)) {
      String wrong =
          Files.exists(path)
              ? name + " is not a directory; use initscript.files for a file."
              : "there is no directory " + name + naming.missing(name);
      throw new SelectionException("initscript.directories: " + wrong);
    }
    String prefix =
        path.startsWith(request.base())
            ? naming.shortened(path)
            : Naming.withoutEnd(Naming.slashes(name));
    look("initscript.directories", path, prefix, List.of("**"));
  }

  private void look(String parameter, Path start, String prefix, List<String> ifNothingIsIncluded)
      throws SelectionException {
    Path real = Naming.real(parameter, start.toString(), start);
    List<String> includes = request.includes().isEmpty() ? ifNothingIsIncluded : request.includes();
    List<String> excludes = new ArrayList<>(Places.LEFTOVERS);
    excludes.addAll(request.excludes());
    var tree = new TreeScanner(real, includes, excludes, realPruned());
    try {
      tree.scan();
    } catch (AccessDeniedException e) {
      throw Naming.unreadable(naming.shortened(Path.of(e.getFile())), e);
    } catch (IOException e) {
      throw Naming.unreadable(naming.shortened(start), e);
    }
    searched.add(new Searched(tree, prefix));
  }

  private Set<Path> realPruned() {
    Set<Path> real = new HashSet<>();
    for (Path pruned : request.pruned()) {
      real.add(realOrAsIs(pruned));
    }
    return real;
  }

  private static Path realOrAsIs(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException absent) {
      return path.toAbsolutePath().normalize();
    }
  }
}
