package dev.initscript.rules.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells by the text alone whether a script may source one of these files, so that one that sources
 * none of them is not parsed for it.
 */
final class SourcedNames {
  private static final String BLANKS = " \t";
  private static final String BEFORE_A_COMMAND = " \t\n;&|({`";
  private static final String ENDS = " \t\r\n;&|";

  private final Set<String> names = new HashSet<>();
  private final Set<String> directories = new HashSet<>();
  private boolean anyDirectory;

  /**
   * @param places the files, {@code /} separated; of their directories only the last name counts,
   *     because nothing is known of those above
   */
  SourcedNames(Collection<String> places) {
    for (String place : places) {
      names.add(baseName(place));
      int end = place.lastIndexOf('/');
      if (end < 0) {
        anyDirectory = true;
      } else {
        directories.add(baseName(place.substring(0, end)));
      }
    }
  }

  /**
   * What stands behind each {@code .} and {@code source} of a script, or in place of a variable
   * what it can only be.
   */
  static List<String> operands(String text) {
    List<String> operands = new ArrayList<>();
    add(".", text, operands);
    add("source", text, operands);
    Set<String> different = new LinkedHashSet<>();
    for (String operand : operands) {
      different.addAll(
          operand.indexOf('$') < 0
              ? Set.of(operand)
              : LiteralVariable.values(operand, operands, text));
    }
    return List.copyOf(different);
  }

  private static void add(String command, String text, List<String> operands) {
    for (int at = text.indexOf(command); at >= 0; at = text.indexOf(command, at + 1)) {
      int start = at + command.length();
      boolean alone = at == 0 || BEFORE_A_COMMAND.indexOf(text.charAt(at - 1)) >= 0;
      if (alone && start < text.length() && BLANKS.indexOf(text.charAt(start)) >= 0) {
        operands.add(operand(text, start));
      }
    }
  }

  /** Whether one of the operands can be one of the files. */
  boolean mayBeAmong(Collection<String> operands) {
    if (!names.isEmpty()) {
      for (String operand : operands) {
        if (mayBe(operand)) {
          return true;
        }
      }
    }
    return false;
  }

  private static String operand(String text, int after) {
    int start = after;
    while (start < text.length() && BLANKS.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    int end = start;
    while (end < text.length() && ENDS.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return text.substring(start, end);
  }

  private boolean mayBe(String operand) {
    String file = operand.replace("\"", "").replace("'", "");
    String name = baseName(file);
    if (isPlain(name) && !names.contains(name)) {
      return false;
    }
    int end = file.lastIndexOf('/');
    String directory = end < 0 ? "." : baseName(file.substring(0, end));
    boolean relative = directory.equals(".") || directory.equals("..");
    return relative || anyDirectory || !isPlain(directory) || directories.contains(directory);
  }

  /** Whether it is what it looks like: no expansion, no end of a command. */
  private static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (!Character.isLetterOrDigit(name.charAt(i)) && "._+-@".indexOf(name.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static String baseName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
