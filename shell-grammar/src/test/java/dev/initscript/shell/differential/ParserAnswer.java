package dev.initscript.shell.differential;

import dev.initscript.shell.parse.ShellParser;
import dev.initscript.shell.syntax.Dialect;
import dev.initscript.shell.syntax.SyntaxError;
import dev.initscript.shell.syntax.SyntaxTree;
import dev.initscript.shell.text.SourceText;
import java.util.List;
import java.util.OptionalInt;

/**
 * What the project's parser says of a script.
 *
 * @param accepts whether it has no syntax error
 * @param line the line of the first error as dash counts it: dash names the line that it has come
 *     to once it has read what it stops at. That is the line on which the found token ends, and
 *     behind a newline the next one
 * @param report the errors
 */
record ParserAnswer(boolean accepts, OptionalInt line, String report) {
  static ParserAnswer of(SourceText script, Dialect dialect) {
    SyntaxTree tree = ShellParser.parse(script, dialect);
    List<SyntaxError> errors = tree.errors();
    OptionalInt line =
        errors.isEmpty()
            ? OptionalInt.empty()
            : OptionalInt.of(script.lineOf(errors.get(0).range().end()));
    var report = new StringBuilder();
    for (SyntaxError error : errors) {
      report.append(script.lineColumn(error.range().start())).append(": ");
      report.append(error.message()).append('\n');
    }
    return new ParserAnswer(errors.isEmpty(), line, report.toString());
  }
}
