package dev.initscript.rules.facts;

import dev.initscript.rules.facts.following.CommandUse;
import dev.initscript.shell.syntax.Word;
import org.jspecify.annotations.Nullable;

/**
 * A {@code grep} for one pattern (POSIX XCU grep).
 *
 * @param pattern the pattern's text
 * @param operand the word that is the pattern
 * @param inverted {@code -v}
 * @param quiet {@code -q}
 * @param counting {@code -c}
 * @param files how many operands are files to search
 */
record Grep(
    String pattern, Word operand, boolean inverted, boolean quiet, boolean counting, int files) {
  /** Null if an option or the pattern is not known. */
  static @Nullable Grep of(CommandUse use) {
    String pattern = null;
    Word operand = null;
    boolean inverted = false;
    boolean quiet = false;
    boolean counting = false;
    boolean expression = false;
    int files = 0;
    boolean options = true;
    for (Word word : use.arguments()) {
      String text = use.value(word).onlyText();
      if (options && !expression && text != null && text.startsWith("-") && text.length() > 1) {
        options = !text.equals("--");
        if (text.startsWith("--") && options) {
          inverted |= text.startsWith("--inv");
          quiet |= text.equals("--quiet") || text.equals("--silent");
          counting |= text.equals("--count");
          continue;
        }
        if (text.indexOf('f') > 0 || text.matches("-[A-Za-z]*[ABCm]\\d*")) {
          return null;
        }
        inverted |= text.indexOf('v') > 0;
        quiet |= text.indexOf('q') > 0;
        counting |= text.indexOf('c') > 0;
        expression = text.endsWith("e");
      } else if (pattern == null) {
        if (text == null) {
          return unknown(word, inverted, quiet, counting);
        }
        pattern = text;
        operand = word;
        expression = false;
      } else {
        files++;
      }
    }
    return pattern == null || operand == null
        ? null
        : new Grep(pattern, operand, inverted, quiet, counting, files);
  }

  /** {@code grep -v $$}: what is left out need not be known. */
  private static @Nullable Grep unknown(
      Word operand, boolean inverted, boolean quiet, boolean counting) {
    return inverted ? new Grep("", operand, true, quiet, counting, 0) : null;
  }
}
