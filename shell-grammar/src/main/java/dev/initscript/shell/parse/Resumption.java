package dev.initscript.shell.parse;

import dev.initscript.shell.parse.antlr.ParserInput;
import dev.initscript.shell.parse.antlr.ShellTokens;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Where reading goes on behind a syntax error: positions of the parser's input. */
final class Resumption {
  private Resumption() {}

  /**
   * Whether a list of commands in {@code rule} can go on with, or end before, a token of this type.
   */
  static boolean goesOn(ParserRuleContext rule, int type) {
    return isSeparator(type) || isAwaited(rule, type);
  }

  /** Whether {@code rule} or a rule around it can go on with or end with a token of this type. */
  static boolean isAwaited(ParserRuleContext rule, int type) {
    for (ParserRuleContext at = rule; at != null; at = at.getParent()) {
      if (Closers.isAwaited(at.getRuleIndex(), type)) {
        return true;
      }
    }
    return type == Token.EOF;
  }

  /**
   * Behind the rest of a command: at the next separator that does not lie in a compound command, or
   * at a word that a rule around awaits. A compound command that does not end counts for nothing.
   */
  static int behindCommand(ParserInput input, ParserRuleContext rule) {
    int open = 0;
    int firstStop = -1;
    for (int at = input.index(); ; at++) {
      int type = input.typeAt(at);
      boolean stops = goesOn(rule, type);
      if (stops && firstStop < 0) {
        firstStop = at;
      }
      if (type == Token.EOF) {
        return open == 0 ? at : firstStop;
      }
      if (stops && open == 0) {
        return at;
      }
      if (Closers.isOpener(type)) {
        open++;
      } else if (Closers.isCloser(type) && open > 0) {
        open--;
      }
    }
  }

  /** At the command behind the next separator, or at a word that a rule around awaits. */
  static int atNextCommand(ParserInput input, ParserRuleContext rule) {
    int at = behindCommand(input, rule);
    while (isSeparator(input.typeAt(at)) || input.typeAt(at) == ShellTokens.HERE_START) {
      boolean body = input.typeAt(at) == ShellTokens.HERE_START;
      while (body && input.typeAt(at) != ShellTokens.HERE_END) {
        at++;
      }
      at++;
    }
    return at;
  }

  /** At the token that closes the rule's construct; if there is none, behind the command. */
  static int atCloser(ParserInput input, ParserRuleContext rule, int closer) {
    ParserRuleContext around = rule.getParent();
    for (int at = input.index(); ; at++) {
      int type = input.typeAt(at);
      if (type == closer || (type != Token.EOF && isAwaited(around, type))) {
        return at;
      }
      if (type == Token.EOF) {
        return behindCommand(input, around);
      }
    }
  }

  private static boolean isSeparator(int type) {
    return type == ShellTokens.SEMI || type == ShellTokens.AND || type == ShellTokens.NEWLINE;
  }
}
