package dev.initscript.rules.engine;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A variable of which the text alone tells the values: the script assigns literal text to it, and
 * there is no word by which anything else could.
 */
final class LiteralVariable {
  private static final Pattern EXPANSION =
      Pattern.compile("\"?\\$(?:\\{([A-Za-z_]\\w*)}|([A-Za-z_]\\w*))\"?");

  /** After the name, up to the end of the word. */
  private static final Pattern ASSIGNED =
      Pattern.compile(
          "=(?:\"([\\w./+@:-]*)\"|'([\\w./+@:-]*)'|([\\w./+@:-]*))(?=[ \\t\\r\\n;&|)]|$)");

  /** What these define is known, and is no variable with a file's name. */
  private static final Set<String> HARMLESS =
      Set.of("/lib/lsb/init-functions", "/lib/init/vars.sh", "/etc/default/rcS");

  private LiteralVariable() {}

  /**
   * What an operand can stand for: its variable's values; or only itself if it is no variable, or
   * one of which nothing is known.
   *
   * @param operands every operand of {@code .} and {@code source} in the text, as often as it
   *     stands there: a file that is sourced can set the variable, too
   */
  static Set<String> values(String operand, List<String> operands, String text) {
    Matcher expansion = EXPANSION.matcher(operand);
    boolean lonely =
        operands.stream().filter(other -> !HARMLESS.contains(other)).limit(2).count() == 1;
    if (!lonely || !expansion.matches() || text.contains("eval")) {
      return Set.of(operand);
    }
    String name = expansion.group(1) == null ? expansion.group(2) : expansion.group(1);
    Set<String> values = new TreeSet<>();
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      int end = at + name.length();
      if (isWordAt(text, at - 1) || isWordAt(text, end) || isExpanded(text, at, end)) {
        continue;
      }
      Matcher assigned = ASSIGNED.matcher(text).region(end, text.length());
      if (!assigned.lookingAt()) {
        return Set.of(operand);
      }
      values.add(assigned.group().replaceAll("[=\"']", ""));
    }
    return values.isEmpty() ? Set.of(operand) : values;
  }

  /** Whether it is {@code $NAME} or <code>${NAME...}</code>, and that gives it no value. */
  private static boolean isExpanded(String text, int at, int end) {
    boolean plain = at > 0 && text.charAt(at - 1) == '$';
    boolean braced = at > 1 && text.charAt(at - 1) == '{' && text.charAt(at - 2) == '$';
    return plain || (braced && !text.startsWith("=", end) && !text.startsWith(":=", end));
  }

  private static boolean isWordAt(String text, int at) {
    return at >= 0
        && at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_');
  }
}
