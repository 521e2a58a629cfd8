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
 */
public record Surroundings(
    TargetFiles files,
    TargetFiles siblings,
    @Nullable String place,
    List<Caller> callers,
    Set<String> checked) {
  /** Nothing is known. */
  public static final Surroundings NONE =
      new Surroundings(TargetFiles.NONE, TargetFiles.NONE, null);

  public Surroundings {
    callers = List.copyOf(callers);
    checked = Set.copyOf(checked);
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
}
