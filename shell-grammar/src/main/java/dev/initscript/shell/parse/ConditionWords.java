package dev.initscript.shell.parse;

import dev.initscript.shell.parse.antlr.ShellTokens;
import java.util.Set;

/**
 * What a literal is inside bash's {@code [[ ]]}: an operator, the end, or a piece of an operand.
 */
final class ConditionWords {
  private static final Set<String> UNARY_OPERATORS =
      Set.of(
          "-a", "-b", "-c", "-d", "-e", "-f", "-g", "-h", "-k", "-n", "-o", "-p", "-r", "-s", "-t",
          "-u", "-v", "-w", "-x", "-z", "-G", "-L", "-N", "-O", "-R", "-S");

  private static final Set<String> BINARY_OPERATORS =
      Set.of("=", "==", "!=", "=~", "-eq", "-ne", "-lt", "-le", "-gt", "-ge", "-nt", "-ot", "-ef");

  private final Scan scan;
  private final WordTokens words;

  ConditionWords(Scan scan, WordTokens words) {
    this.scan = scan;
    this.words = words;
  }

  void read(int from, boolean complete) {
    Frame frame = scan.frame;
    String text = complete ? scan.text.latin1(from, scan.at).replace("\\\n", "") : "";
    if (text.equals("]]")) {
      scan.emit(ShellTokens.CONDITION_CLOSE, from);
      endConditionToken(Place.AFTER_COMPOUND);
    } else if (frame.place == Place.CONDITION && text.equals("!")) {
      scan.emit(ShellTokens.BANG, from);
      endConditionToken(Place.CONDITION);
    } else if (frame.place == Place.CONDITION && UNARY_OPERATORS.contains(text)) {
      scan.emit(ShellTokens.CONDITION_UNARY, from);
      endConditionToken(Place.CONDITION_OPERAND);
    } else if (frame.place == Place.CONDITION_OPERATOR && BINARY_OPERATORS.contains(text)) {
      scan.emit(ShellTokens.CONDITION_BINARY, from);
      frame.parentheses = 0;
      endConditionToken(text.equals("=~") ? Place.CONDITION_REGEX : Place.CONDITION_OPERAND);
    } else {
      words.readWord(from, complete);
    }
  }

  private void endConditionToken(Place next) {
    scan.frame.place = next;
    scan.inWord = false;
  }

  /** bash: outside parentheses an operator other than {@code |} ends a regular expression. */
  void readRegex(int from) {
    if (scan.frame.parentheses == 0) {
      int to = Lookahead.behindRegexText(scan.bytes, from, scan.at);
      if (to < scan.at) {
        scan.at = to;
        scan.frame.place = Place.CONDITION_END;
      }
    }
    if (scan.at > from) {
      words.readPart(ShellTokens.LITERAL, from);
    }
  }
}
