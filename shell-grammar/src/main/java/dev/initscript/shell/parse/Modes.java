package dev.initscript.shell.parse;

import dev.initscript.shell.parse.antlr.ShellTokens;

/** The lexer's modes. */
final class Modes {
  static final int COMMANDS = 0;
  static final int HASH = ShellTokens.HASH;
  static final int DOUBLE_QUOTES = ShellTokens.DOUBLE_QUOTES;
  static final int BRACES = ShellTokens.BRACES;
  static final int QUOTED_BRACES = ShellTokens.QUOTED_BRACES;
  static final int ARITHMETIC = ShellTokens.ARITHMETIC;
  static final int HERE_DOCUMENT = ShellTokens.HERE_DOCUMENT;
  static final int HERE_DELIMITER = ShellTokens.HERE_DELIMITER;
  static final int REGEX = ShellTokens.REGEX;

  private Modes() {}
}
