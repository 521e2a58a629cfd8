package dev.initscript.shell.parse;

import dev.initscript.shell.parse.antlr.ParserInput;
import dev.initscript.shell.parse.antlr.ShellGrammar;
import dev.initscript.shell.parse.antlr.ShellTokens;
import dev.initscript.shell.syntax.SyntaxError;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ANTLRErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATN;

/**
 * Notes a syntax error and goes on: a list of commands steps over what it cannot read up to the
 * next separator or to a word that closes a construct which is open; a compound command that lacks
 * its closing word ends there.
 */
final class RecoveryStrategy implements ANTLRErrorStrategy {
  private final ErrorPhrases phrases;
  private final List<SyntaxError> errors = new ArrayList<>();

  /** A file with more errors is no script; describing them all would only fill the memory. */
  private static final int MOST_ERRORS = 1_000;

  /**
   * How many closing words stood where another one was awaited: each explains why a construct is
   * still open at the end of the text.
   */
  private int strayClosers;

  /** Where the last error was noted or skipped to: another one there is the same one. */
  private int settledAt = -1;

  RecoveryStrategy(ErrorPhrases phrases) {
    this.phrases = phrases;
  }

  List<SyntaxError> errors() {
    return errors;
  }

  @Override
  public void reset(Parser parser) {}

  @Override
  public boolean inErrorRecoveryMode(Parser parser) {
    return parser.getInputStream().index() == settledAt;
  }

  @Override
  public void reportMatch(Parser parser) {}

  @Override
  public Token recoverInline(Parser parser) {
    throw new InputMismatchException(parser);
  }

  @Override
  public void reportError(Parser parser, RecognitionException error) {
    note(parser);
  }

  private void note(Parser parser) {
    int position = parser.getInputStream().index();
    if (position == settledAt) {
      return;
    }
    settledAt = position;
    boolean explained = strayClosers > 0 && parser.getInputStream().LA(1) == Token.EOF;
    if (explained) {
      strayClosers--;
    } else if (errors.size() < MOST_ERRORS) {
      errors.add(phrases.describe(parser, position));
    }
  }

  /**
   * A rule has failed. Those that end with a word of their own look for it; the others leave it to
   * the rule around.
   */
  @Override
  public void recover(Parser parser, RecognitionException error) {
    ParserRuleContext rule = parser.getContext();
    int closer = Closers.of(rule.getRuleIndex());
    var input = (ParserInput) parser.getInputStream();
    if (rule.getRuleIndex() == ShellGrammar.RULE_program) {
      while (input.LA(1) != Token.EOF) {
        input.skip();
      }
    } else if (closer != 0) {
      skipTo(input, rule, closer);
      if (input.LA(1) == closer) {
        input.skip();
      }
    }
    if (inErrorRecoveryMode(parser) || closer != 0) {
      settledAt = input.index();
    }
  }

  private static void skipTo(ParserInput input, ParserRuleContext rule, int closer) {
    while (input.LA(1) != closer
        && !isAwaitedAround(rule, input.LA(1))
        && input.LA(1) != Token.EOF) {
      input.skip();
    }
  }

  /** In a list of commands: steps over a token with which nothing can go on. */
  @Override
  public void sync(Parser parser) {
    ParserRuleContext rule = parser.getContext();
    if (rule.getRuleIndex() != ShellGrammar.RULE_commands || !isBetweenCommands(parser)) {
      return;
    }
    var input = (ParserInput) parser.getInputStream();
    if (goesOn(rule, input.LA(1))) {
      return;
    }
    note(parser);
    if (Closers.isCloser(input.LA(1))) {
      strayClosers++;
    }
    while (!goesOn(rule, input.LA(1))) {
      input.skip();
    }
    settledAt = input.index();
  }

  /** Whether the parser stands where only a separator or the end of the list can come. */
  private static boolean isBetweenCommands(Parser parser) {
    ATN network = parser.getATN();
    return !network.nextTokens(network.states.get(parser.getState())).contains(ShellTokens.WORD);
  }

  private static boolean goesOn(ParserRuleContext rule, int type) {
    return switch (type) {
      case ShellTokens.SEMI, ShellTokens.AND, ShellTokens.NEWLINE, Token.EOF -> true;
      default -> isAwaitedAround(rule, type);
    };
  }

  private static boolean isAwaitedAround(ParserRuleContext rule, int type) {
    for (ParserRuleContext around = rule.getParent(); around != null; around = around.getParent()) {
      if (Closers.isAwaited(around.getRuleIndex(), type)) {
        return true;
      }
    }
    return false;
  }
}
