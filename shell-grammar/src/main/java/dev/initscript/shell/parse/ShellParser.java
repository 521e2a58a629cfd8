package dev.initscript.shell.parse;

import dev.initscript.shell.syntax.Dialect;
import dev.initscript.shell.syntax.SyntaxTree;
import dev.initscript.shell.text.SourceText;

/** The one entry to the shell grammar. Safe for use by several threads. */
public final class ShellParser {
  private ShellParser() {}

  /**
   * Reads a script. Never fails: what is not shell is listed in {@link SyntaxTree#errors()}.
   *
   * <p>A script in which every line feed follows a carriage return is read as if those carriage
   * returns were not there: such files are made by checkouts on Windows and converted when they are
   * packaged.
   *
   * @param source the script
   * @param dialect the language to read it as
   */
  public static SyntaxTree parse(SourceText source, Dialect dialect) {
    return new ParseRun(source, dialect).tree();
  }
}
