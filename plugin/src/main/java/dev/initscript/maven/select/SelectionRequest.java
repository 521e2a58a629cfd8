package dev.initscript.maven.select;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What a user wants checked.
 *
 * @param base the directory that relative names count from
 * @param files files by name; if there are any and no directories, nothing else is selected
 * @param directories directories to look into; if empty, and no files are named, {@code base}
 * @param includes patterns of files in the directories; if empty, the places of init scripts in
 *     {@code base}, and everything in directories that were named
 * @param excludes patterns of files to leave out
 * @param pruned directories that are not walked: nested modules, the build's own output
 */
public record SelectionRequest(
    Path base,
    List<String> files,
    List<String> directories,
    List<String> includes,
    List<String> excludes,
    Set<Path> pruned) {
  public SelectionRequest {
    base = base.toAbsolutePath().normalize();
    files = cleaned(files);
    directories = cleaned(directories);
    includes = cleaned(includes);
    excludes = cleaned(excludes);
    pruned = Set.copyOf(pruned);
  }

  private static List<String> cleaned(List<String> values) {
    return values.stream().map(String::strip).filter(value -> !value.isEmpty()).toList();
  }
}
