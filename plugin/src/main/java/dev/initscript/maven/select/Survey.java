package dev.initscript.maven.select;

import dev.initscript.maven.select.TreeScanner.Found;
import dev.initscript.maven.select.TreeScanner.Verdict;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

  /**
   * All that decides which scripts are selected and what is in them, as bytes for {@link #isAsIn}:
   * of files that can be scripts the stamps, of others the names.
   *
   * @param started when this run has started, before it looked around, in milliseconds since 1970
   * @return null if a later change could go unseen
   */
  public @Nullable ByteBuffer picture(long started) {
    if (!request.files().isEmpty() || isSifted()) {
      return null;
    }
    var picture = new PictureWriter(started);
    try {
      picture.text(request.identity());
      for (Searched one : searched) {
        add(one, picture);
      }
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
    return picture.toBytes();
  }

  private boolean isSifted() {
    for (Searched one : searched) {
      if (one.tree().isSifted()) {
        return true;
      }
    }
    return false;
  }

  private static void add(Searched searched, PictureWriter picture) throws IOException {
    List<Found> found = searched.tree().found();
    Verdict[] verdicts = searched.tree().verdicts();
    picture.text(searched.tree().start().toString());
    picture.number(verdicts.length);
    for (int i = 0; i < verdicts.length; i++) {
      Found one = found.get(i);
      picture.text(one.name());
      picture.kind(one.entry(), one.link());
      if (one.link()) {
        picture.text(one.path().toString());
      }
      if (verdicts[i] == Verdict.WANTED) {
        picture.stamp(one.entry());
      } else {
        picture.anyStamp();
      }
    }
  }

  /**
   * Whether what an earlier run has made of its {@link #picture} still holds.
   *
   * @param bytes in memory of this JVM
   */
  public boolean isAsIn(ByteBuffer bytes) {
    var picture = new PictureReader(bytes);
    try {
      if (isSifted() || !picture.isText(request.identity())) {
        return false;
      }
      for (Searched one : searched) {
        if (!isIn(picture, one)) {
          return false;
        }
      }
      return picture.isAtEnd();
    } catch (BufferUnderflowException damaged) {
      return false;
    }
  }

  private static boolean isIn(PictureReader picture, Searched searched) {
    List<Found> found = searched.tree().found();
    if (!picture.isText(searched.tree().start().toString()) || picture.number() != found.size()) {
      return false;
    }
    for (Found one : found) {
      boolean same =
          picture.isText(one.name())
              && picture.isKind(one.entry(), one.link())
              && (!one.link() || picture.isText(one.path().toString()))
              && picture.isStamp(one.entry());
      if (!same) {
        return false;
      }
    }
    return true;
  }

  /** What was wanted. */
  public SelectionRequest request() {
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

  static Path realOrAsIs(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException absent) {
      return path.toAbsolutePath().normalize();
    }
  }
}
