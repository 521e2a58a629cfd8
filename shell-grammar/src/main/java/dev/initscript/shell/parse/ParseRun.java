package dev.initscript.shell.parse;

import dev.initscript.shell.parse.antlr.GrammarBase;
import dev.initscript.shell.parse.antlr.ParserInput;
import dev.initscript.shell.parse.antlr.ShellGrammar;
import dev.initscript.shell.syntax.CompoundList;
import dev.initscript.shell.syntax.Dialect;
import dev.initscript.shell.syntax.Program;
import dev.initscript.shell.syntax.SyntaxError;
import dev.initscript.shell.syntax.SyntaxTree;
import dev.initscript.shell.text.SourceText;
import dev.initscript.shell.text.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One script on its way to its tree: read straight through, and only if that fails once more with
 * recovery.
 */
final class ParseRun {
  private final SourceText source;
  private final Dialect dialect;
  private final boolean dropsCarriageReturns;
  private final TokenBuffer tokens;
  private final List<SyntaxError> errors;
  private final List<TextRange> swallowed;

  ParseRun(SourceText source, Dialect dialect) {
    this.source = source;
    this.dialect = dialect;
    byte[] bytes = source.toBytes();
    dropsCarriageReturns = endsEveryLineWithCrLf(bytes);
    LexedText text =
        dropsCarriageReturns ? LexedText.withoutCarriageReturns(bytes) : LexedText.of(bytes);
    var tokenSource = new TokenSource(source, text, Features.of(dialect));
    tokens = tokenSource.readAll();
    errors = new ArrayList<>(tokenSource.errors());
    swallowed = List.copyOf(tokenSource.swallowed());
    noteNul(bytes);
  }

  SyntaxTree tree() {
    Program program = errors.isEmpty() ? readStraight() : null;
    if (program == null) {
      program = readWithRecovery();
    }
    var all = new TokenList(source, tokens);
    return new SyntaxTree(source, dialect, all, all, program, errors);
  }

  /** The tree of a script without syntax errors; null if it has one. */
  private @Nullable Program readStraight() {
    ParserInput input = tokens.parserInput();
    TreeBuilder builder = builder(input, false);
    var grammar = new ShellGrammar(input);
    grammar.tell(builder);
    grammar.setErrorHandler(new FirstErrorStrategy());
    try {
      var unused = grammar.program();
      return builder.root();
    } catch (FirstErrorStrategy.Stop | GrammarBase.TooDeep stopped) {
      return null;
    }
  }

  private Program readWithRecovery() {
    ParserInput input = tokens.changeableParserInput();
    TreeBuilder builder = builder(input, true);
    var grammar = new ShellGrammar(input);
    grammar.tell(builder);
    var recovery = new RecoveryStrategy(new ErrorPhrases(source, tokens));
    grammar.setErrorHandler(recovery);
    grammar.recoverFromErrors();
    Program program;
    try {
      var unused = grammar.program();
      program = builder.root();
    } catch (GrammarBase.TooDeep tooDeep) {
      int at = tokens.startOf(tokens.tokenAt(grammar.getInputStream().index()));
      errors.clear(); // whatever else is wrong, nothing can be said of it
      errors.add(
          new SyntaxError(new TextRange(at, at), "commands are nested too deeply to be read"));
      program =
          new Program(
              source, 0, source.length(), new CompoundList(source, 0, 0, List.of(), List.of()));
    }
    addAll(recovery.errors());
    return program;
  }

  /** The parser's errors, without those that only follow from an error of the tokens. */
  private void addAll(List<SyntaxError> ofGrammar) {
    List<SyntaxError> ofTokens = List.copyOf(errors);
    for (SyntaxError error : ofGrammar) {
      boolean follows =
          ofTokens.stream().anyMatch(cause -> follows(error, cause))
              || swallowed.stream().anyMatch(range -> range.contains(error.range()));
      if (!follows) {
        errors.add(error);
      }
    }
    errors.sort(Comparator.comparing(SyntaxError::range));
  }

  /** Whether the error only shows what its cause, an error of the tokens, has done. */
  private static boolean follows(SyntaxError error, SyntaxError cause) {
    boolean textEnds = cause.range().isEmpty();
    return textEnds
        ? error.range().end() >= cause.range().start()
        : error.range().overlaps(cause.range());
  }

  private TreeBuilder builder(ParserInput input, boolean recovering) {
    var leaves = new LeafFactory(source, tokens, dropsCarriageReturns);
    return new TreeBuilder(source, tokens, input, leaves, recovering);
  }

  private void noteNul(byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        errors.add(
            new SyntaxError(
                new TextRange(i, i + 1), "found a NUL byte, which a shell silently drops"));
        return;
      }
    }
  }

  private static boolean endsEveryLineWithCrLf(byte[] bytes) {
    boolean found = false;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        if (i == 0 || bytes[i - 1] != '\r') {
          return false;
        }
        found = true;
      }
    }
    return found;
  }
}
