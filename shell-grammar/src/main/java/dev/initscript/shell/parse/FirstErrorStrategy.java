package dev.initscript.shell.parse;

import dev.initscript.shell.parse.antlr.GrammarBase;
import org.antlr.v4.runtime.ANTLRErrorStrategy;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;

/**
 * Stops at the first syntax error, and costs nothing where there is none: nearly every script has
 * none.
 */
final class FirstErrorStrategy implements ANTLRErrorStrategy {
  /** Thrown at the first syntax error. */
  static final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1;

    Stop() {
      super(null, null, false, false);
    }
  }

  @Override
  public void reset(Parser parser) {}

  @Override
  public Token recoverInline(Parser parser) {
    throw stop(parser);
  }

  @Override
  public void recover(Parser parser, RecognitionException error) {
    throw stop(parser);
  }

  private static Stop stop(Parser parser) {
    ((GrammarBase) parser).tell(null);
    return new Stop();
  }

  @Override
  public void sync(Parser parser) {}

  @Override
  public boolean inErrorRecoveryMode(Parser parser) {
    return false;
  }

  @Override
  public void reportMatch(Parser parser) {}

  @Override
  public void reportError(Parser parser, RecognitionException error) {}
}
