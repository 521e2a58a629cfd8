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
import org.antlr.v4.runtime.misc.IntervalSet;

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
    } else if (!isFull()) {
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
    var input = (ParserInput) parser.getInputStream();
    int closer = Closers.of(rule.getRuleIndex());
    if (rule.getRuleIndex() == ShellGrammar.RULE_program || isFull()) {
      input.skipTo(input.size() - 1);
    } else if (closer != 0) {
      input.skipTo(Resumption.atCloser(input, rule, closer));
      if (input.LA(1) == closer) {
        input.skipTo(input.index() + 1);
      }
    }
    if (inErrorRecoveryMode(parser) || closer != 0) {
      settledAt = input.index();
    }
  }

  /** Steps over what cannot be read where commands are, so that the list goes on behind it. */
  @Override
  public void sync(Parser parser) {
    switch (parser.getContext().getRuleIndex()) {
      case ShellGrammar.RULE_commands -> syncBetweenCommands(parser);
      case ShellGrammar.RULE_program,
          ShellGrammar.RULE_caseItem,
          ShellGrammar.RULE_commandSubstitution,
          ShellGrammar.RULE_processSubstitution ->
          syncBeforeCommands(parser);
      default -> {}
    }
  }

  /** Where only a separator or the end of the list can come. */
  private void syncBetweenCommands(Parser parser) {
    ParserRuleContext rule = parser.getContext();
    var input = (ParserInput) parser.getInputStream();
    if (expected(parser).contains(ShellTokens.WORD) || Resumption.goesOn(rule, input.LA(1))) {
      return;
    }
    note(parser);
    if (Closers.isCloser(input.LA(1))) {
      strayClosers++;
    }
    if (isFull()) {
      input.skipTo(input.size() - 1);
    } else if (phrases.isSeparator(input.index())) {
      input.replaceNext(ShellTokens.SEMI);
    } else {
      input.skipTo(Resumption.behindCommand(input, rule));
    }
    settledAt = input.index();
  }

  /** Where commands can start, but need not. */
  private void syncBeforeCommands(Parser parser) {
    ParserRuleContext rule = parser.getContext();
    var input = (ParserInput) parser.getInputStream();
    IntervalSet expected = expected(parser);
    while (expected.contains(ShellTokens.IF)
        && !expected.contains(input.LA(1))
        && !Resumption.isAwaited(rule, input.LA(1))) {
      note(parser);
      input.skipTo(isFull() ? input.size() - 1 : Resumption.atNextCommand(input, rule));
      settledAt = input.index();
    }
  }

  private static IntervalSet expected(Parser parser) {
    ATN network = parser.getATN();
    return network.nextTokens(network.states.get(parser.getState()));
  }

  private boolean isFull() {
    return errors.size() >= MOST_ERRORS;
  }
}
