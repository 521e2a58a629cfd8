package dev.initscript.shell.parse;

import dev.initscript.shell.parse.antlr.ShellGrammar;
import dev.initscript.shell.syntax.Dialect;
import dev.initscript.shell.text.SourceText;

/** The stages of a parse one by one, which only the benchmarks look at alone. */
public final class Stages {
  private Stages() {}

  /** The tokens of a script, in the order in which the parser reads them. */
  public static final class Tokens {
    private final TokenBuffer tokens;

    private Tokens(TokenBuffer tokens) {
      this.tokens = tokens;
    }

    /** Lets the generated parser read the tokens, and nobody listen. */
    public Object recognise() {
      var grammar = new ShellGrammar(tokens.parserInput());
      grammar.setErrorHandler(new FirstErrorStrategy());
      return grammar.program();
    }
  }

  /** Reads the tokens of a POSIX script. */
  public static Tokens lex(SourceText source) {
    var tokenSource =
        new TokenSource(source, LexedText.of(source.toBytes()), Features.of(Dialect.POSIX));
    return new Tokens(tokenSource.readAll());
  }
}
