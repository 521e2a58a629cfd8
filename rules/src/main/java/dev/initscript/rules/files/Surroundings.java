package dev.initscript.rules.files;

import org.jspecify.annotations.Nullable;

/**
 * What surrounds one script.
 *
 * @param files the machine's files, by absolute path
 * @param siblings the files by their path relative to the directory that the script lies in
 * @param place what the script itself is called as a {@link TargetFile.Regular}; null if not known
 */
public record Surroundings(TargetFiles files, TargetFiles siblings, @Nullable String place) {
  /** Nothing is known. */
  public static final Surroundings NONE =
      new Surroundings(TargetFiles.NONE, TargetFiles.NONE, null);

  /**
   * A script that lies among the machine's files.
   *
   * @param place its absolute path there, links resolved
   */
  public static Surroundings installed(String place, TargetFiles files) {
    String directory = place.substring(0, place.lastIndexOf('/') + 1);
    return new Surroundings(files, path -> files.find(directory + path), place);
  }
}
