package dev.initscript.maven.select;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * The scripts of a build.
 *
 * @param scripts the named ones in the order given, then the others by name; no file twice
 * @param leftOut how many files in the places of init scripts are none, by the reason
 */
public record Selection(List<ScriptFile> scripts, SortedMap<String, Integer> leftOut) {
  public Selection {
    scripts = List.copyOf(scripts);
    leftOut = Collections.unmodifiableSortedMap(leftOut);
  }

  /** One line: what was left out, and why. */
  public String leftOutLine() {
    int total = leftOut.values().stream().mapToInt(Integer::intValue).sum();
    if (total == 0) {
      return "No file was left out.";
    }
    return leftOut.entrySet().stream()
        .map(entry -> entry.getValue() + " " + entry.getKey())
        .collect(Collectors.joining(", ", "Left out " + total + ": ", "."));
  }
}
