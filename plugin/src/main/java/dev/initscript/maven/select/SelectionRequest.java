package dev.initscript.maven.select;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * What a user wants checked.
 *
 * @param base the directory that relative names count from
 * @param trees source trees: where the places of init scripts are searched if nothing is named
 * @param files files by name; if there are any and no directories, nothing else is selected
 * @param directories directories to look into instead of the trees
 * @param includes patterns of files in the trees or directories; if empty, the places of init
 *     scripts in trees, and everything in directories
 * @param excludes patterns of files to leave out
 * @param pruned directories that are not walked: nested modules, the build's own output
 * @param leftOut files that the project never wants checked, unless they are named
 */
public record SelectionRequest(
    Path base,
    List<Path> trees,
    List<String> files,
    List<String> directories,
    List<String> includes,
    List<String> excludes,
    Set<Path> pruned,
    PatternsIn leftOut) {
  public SelectionRequest {
    base = base.toAbsolutePath().normalize();
    trees = trees.stream().map(tree -> tree.toAbsolutePath().normalize()).toList();
    files = cleaned(files);
    directories = cleaned(directories);
    includes = cleaned(includes);
    excludes = cleaned(excludes);
    pruned = Set.copyOf(pruned);
  }

  private static List<String> cleaned(List<String> values) {
    return values.stream().map(String::strip).filter(value -> !value.isEmpty()).toList();
  }

  /** A text that another request does not have. */
  String identity() {
    var text = new StringBuilder();
    List<String> notWalked = new ArrayList<>();
    for (Path path : pruned) {
      notWalked.add(path.toString());
    }
    Collections.sort(notWalked);
    for (List<?> part :
        List.of(List.of(base), trees, files, directories, includes, excludes, notWalked)) {
      for (Object one : part) {
        text.append(one).append('\0');
      }
      text.append('\n');
    }
    return text.append(leftOut.identity()).toString();
  }
}
