package dev.initscript.rules.files;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds one script.
 *
 * @param files the machine's files, by absolute path
 * @param siblings the files by their path relative to the directory that the script lies in
 * @param place what the script itself is called as a {@link TargetFile.Regular}; null if not known
 * @param callers the scripts that source it
 * @param checked the files that are checked themselves, as they are called as a {@link
 *     TargetFile.Regular}
 * @param packaging how a package ships the script; null if it is not known to be in one
 */
public record Surroundings(
    TargetFiles files,
    TargetFiles siblings,
    @Nullable String place,
    List<Caller> callers,
    Set<String> checked,
    @Nullable Packaging packaging) {
  /** Nothing is known. */
  public static final Surroundings NONE =
      new Surroundings(TargetFiles.NONE, TargetFiles.NONE, null);

  public Surroundings {
    callers = List.copyOf(callers);
    checked = Set.copyOf(checked);
  }

  /** What surrounds a script that is not known to be in a package. */
  public Surroundings(
      TargetFiles files,
      TargetFiles siblings,
      @Nullable String place,
      List<Caller> callers,
      Set<String> checked) {
    this(files, siblings, place, callers, checked, null);
  }

  /** A script that no other one is known to source. */
  public Surroundings(TargetFiles files, TargetFiles siblings, @Nullable String place) {
    this(files, siblings, place, List.of(), Set.of());
  }

  /**
   * A script that lies among the machine's files.
   *
   * @param place its absolute path there, links resolved
   */
  public static Surroundings installed(String place, TargetFiles files) {
    String directory = place.substring(0, place.lastIndexOf('/') + 1);
    return new Surroundings(files, path -> files.find(directory + path), place);
  }

  /** Whether the file is checked itself, and so needs no word at the script that sources it. */
  public boolean isChecked(String path) {
    return checked.contains(path);
  }

  /** The same among other scripts: those that source it, and all that are checked. */
  public Surroundings amid(List<Caller> sourcing, Set<String> all) {
    return new Surroundings(files, siblings, place, sourcing, all, packaging);
  }

  /** The same in a package; null if the package says nothing of the script. */
  public Surroundings packaged(@Nullable Packaging how) {
    return new Surroundings(files, siblings, place, callers, checked, how);
  }
}
